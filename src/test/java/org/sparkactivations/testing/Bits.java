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
 * Compares numbers by their bits: 0.0 is not −0.0, and no digit is forgiven. Only the bits of NaN, its sign among them,
 * are left to the processor, as Java leaves them.
 */
public final class Bits {

    private Bits() {}

    /** A number (DOUBLE or FLOAT), an ML Vector, a collection of numbers or null, written so that no two different ones look the same. */
    public static String of(Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Double) {
            return value + ":" + Long.toHexString(Double.doubleToLongBits((Double) value));
        }
        if (value instanceof Float) {
            return value + "f:" + Integer.toHexString(Float.floatToIntBits((Float) value));
        }
        if (value instanceof SparseVector) {
            SparseVector sparse = (SparseVector) value;
            return "sparse " + sparse.size() + Arrays.toString(sparse.indices()) + of(sparse.values());
        }
        if (value instanceof DenseVector) {
            return "dense " + of(((DenseVector) value).values());
        }
        if (value instanceof double[]) {
            return of(Arrays.stream((double[]) value).boxed().collect(Collectors.toList()));
        }
        if (value instanceof Seq) {
            return of(scala.jdk.javaapi.CollectionConverters.asJava((Seq<?>) value));
        }
        if (value instanceof Object[]) {
            return of(Arrays.asList((Object[]) value));
        }
        if (value instanceof List) {
            return ((List<?>) value).stream().map(Bits::of).collect(Collectors.joining(", ", "[", "]"));
        }
        assertThat(value).isInstanceOfAny(Integer.class, Long.class, String.class);
        return value.toString();
    }

    /** Asserts that {@link #of} writes both alike. Writing takes many times as long as comparing: only what differs is written. */
    public static void assertEqual(Object actual, Object expected, String what, Object... arguments) {
        if (!areEqual(actual, expected)) {
            assertThat(of(actual)).as(what, arguments).isEqualTo(of(expected));
        }
    }

    /** Whether they are certainly written alike. Boxed numbers and arrays are equal if the bits are, NaN aside. */
    private static boolean areEqual(Object a, Object b) {
        if (a instanceof DenseVector && b instanceof DenseVector) {
            return Arrays.equals(((DenseVector) a).values(), ((DenseVector) b).values());
        }
        if (a instanceof SparseVector && b instanceof SparseVector) {
            SparseVector x = (SparseVector) a;
            SparseVector y = (SparseVector) b;
            return x.size() == y.size()
                    && Arrays.equals(x.indices(), y.indices())
                    && Arrays.equals(x.values(), y.values());
        }
        Iterator<?> x = elements(a);
        Iterator<?> y = elements(b);
        if (x == null || y == null) {
            // Vectors would forgive the sign of zero.
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
        return value instanceof Seq
                ? scala.jdk.javaapi.CollectionConverters.asJava((Seq<?>) value).iterator()
                : value instanceof List
                        ? ((List<?>) value).iterator()
                        : value instanceof Object[]
                                ? Arrays.asList((Object[]) value).iterator()
                                : null;
    }

    /** The numbers of a result, whatever its shape: of a matrix row after row, a number as an array of one. */
    public static String flat(Object result) {
        List<Object> numbers = new ArrayList<>();
        flatten(result, numbers);
        return of(numbers);
    }

    private static void flatten(Object result, List<Object> numbers) {
        if (result instanceof Seq) {
            flatten(scala.jdk.javaapi.CollectionConverters.asJava((Seq<?>) result), numbers);
        } else if (result instanceof List) {
            ((List<?>) result).forEach(each -> flatten(each, numbers));
        } else if (result instanceof Vector) {
            Arrays.stream(((Vector) result).toArray()).forEach(numbers::add);
        } else {
            numbers.add(result);
        }
    }

    /** All values of a row. */
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
