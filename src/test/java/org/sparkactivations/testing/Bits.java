package org.sparkactivations.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/**
 * Comparison of numbers by their bits: 0.0 differs from −0.0, and no digit may differ. All NaNs count as the same, as
 * Java leaves their bits to the processor.
 */
public final class Bits {

    private Bits() {}

    /**
     * Text of a number (DOUBLE or FLOAT), an ML Vector, a collection or a row of such values, or null. Different values have
     * different texts.
     */
    public static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double number) {
            return number + ":" + Long.toHexString(Double.doubleToLongBits(number));
        }
        if (value instanceof Float number) {
            return number + "f:" + Integer.toHexString(Float.floatToIntBits(number));
        }
        if (value instanceof SparseVector sparse) {
            return "sparse " + sparse.size() + Arrays.toString(sparse.indices()) + of(sparse.values());
        }
        if (value instanceof DenseVector dense) {
            return "dense " + of(dense.values());
        }
        if (value instanceof double[] numbers) {
            return of(Arrays.stream(numbers).boxed().toList());
        }
        if (value instanceof Seq<?> elements) {
            return of(ScalaLists.asJava(elements));
        }
        if (value instanceof Object[] elements) {
            return of(Arrays.asList(elements));
        }
        if (value instanceof Row row) {
            return "{" + ofRow(row) + "}";
        }
        if (value instanceof List<?> elements) {
            return elements.stream().map(Bits::of).collect(Collectors.joining(", ", "[", "]"));
        }
        assertThat(value).isInstanceOfAny(Boolean.class, Integer.class, Long.class, String.class);
        return value.toString();
    }

    /**
     * Asserts that {@link #of} gives the same text for both. It makes texts only of values that differ, as that takes
     * much longer.
     */
    public static void assertEqual(Object actual, Object expected, String what, Object... arguments) {
        if (!areEqual(actual, expected)) {
            assertThat(of(actual)).as(what, arguments).isEqualTo(of(expected));
        }
    }

    /**
     * Whether both certainly have the same text. Boxed numbers and arrays are equal if their bits are; all NaNs
     * are equal.
     */
    private static boolean areEqual(Object a, Object b) {
        if (a instanceof DenseVector x && b instanceof DenseVector y) {
            return Arrays.equals(x.values(), y.values());
        }
        if (a instanceof SparseVector x && b instanceof SparseVector y) {
            return x.size() == y.size()
                    && Arrays.equals(x.indices(), y.indices())
                    && Arrays.equals(x.values(), y.values());
        }
        Iterator<?> x = elements(a);
        Iterator<?> y = elements(b);
        if (x == null || y == null) {
            // Vectors compare as equal if only the sign of a zero differs.
            return x == y && !(a instanceof Vector) && Objects.equals(a, b);
        }
        while (x.hasNext() && y.hasNext()) {
            if (!areEqual(x.next(), y.next())) {
                return false;
            }
        }
        return !x.hasNext() && !y.hasNext();
    }

    private static Iterator<?> elements(Object value) {
        if (value instanceof Seq<?> elements) {
            return ScalaLists.asJava(elements).iterator();
        }
        if (value instanceof List<?> elements) {
            return elements.iterator();
        }
        return value instanceof Object[] elements ? Arrays.asList(elements).iterator() : null;
    }

    /** Text of the numbers of a result of any shape: of a matrix row after row, of a number as an array of one. */
    public static String flat(Object result) {
        List<Object> numbers = new ArrayList<>();
        flatten(result, numbers);
        return of(numbers);
    }

    private static void flatten(Object result, List<Object> numbers) {
        if (result instanceof Seq<?> elements) {
            flatten(ScalaLists.asJava(elements), numbers);
        } else if (result instanceof List<?> elements) {
            elements.forEach(each -> flatten(each, numbers));
        } else if (result instanceof Vector vector) {
            Arrays.stream(vector.toArray()).forEach(numbers::add);
        } else {
            numbers.add(result);
        }
    }

    /** Text of all values of a row. */
    public static String ofRow(Row row) {
        return IntStream.range(0, row.length())
                .mapToObj(i -> row.get(i) instanceof Seq ? of(row.getList(i)) : of(row.get(i)))
                .collect(Collectors.joining("; "));
    }

    /** The same numbers as FLOAT, rounded once. */
    public static Float[] floats(Double[] values) {
        return Arrays.stream(values)
                .map(each -> each == null ? null : (Float) each.floatValue())
                .toArray(Float[]::new);
    }
}
