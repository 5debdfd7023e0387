package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Makes Spark's flat arrays of the elements of a workspace's output. */
final class RowOutput {

    private static final String LIMIT = "Spark holds no value of more than 2 GB";

    private RowOutput() {}

    /**
     * An array of the first {@code n} elements of the output block, in the workspace's memory for results.
     *
     * @param nulls which of them are null, a bit for each; null if none is
     */
    static UnsafeArrayData array(ElementType type, Workspace workspace, int n, long[] nulls) {
        long[] memory = workspace.results(words(type, n));
        return array(type, workspace.output(), n, nulls, workspace.floats(), memory);
    }

    /**
     * An array of the first {@code n} elements, in memory of its own.
     *
     * @param nulls which of them are null, a bit for each; null if none is
     * @param floats a buffer of as many
     */
    static UnsafeArrayData array(ElementType type, double[] elements, int n, long[] nulls, float[] floats) {
        return array(type, elements, n, nulls, floats, new long[words(type, n)]);
    }

    private static UnsafeArrayData array(
            ElementType type, double[] elements, int n, long[] nulls, float[] floats, long[] memory) {
        int header = UnsafeArrayData.calculateHeaderPortionInBytes(n);
        memory[0] = n;
        if (nulls == null) {
            Arrays.fill(memory, 1, header / Long.BYTES, 0);
        } else {
            System.arraycopy(nulls, 0, memory, 1, nulls.length);
            // Spark compares arrays as bytes, as in GROUP BY, so what stands in the place of a null must always be the
            // same.
            for (int i = 0; i < n; i++) {
                elements[i] = Nulls.at(nulls, i) ? 0 : elements[i];
            }
        }
        type.store(elements, floats, n, memory, header);
        return pointer(memory, words(type, n));
    }

    /** An array of nothing but nulls. */
    static UnsafeArrayData nulls(ElementType type, int n) {
        long[] memory = new long[words(type, n)];
        memory[0] = n;
        for (int i = 0; i < n; i++) {
            memory[1 + (i >> 6)] |= 1L << i;
        }
        return pointer(memory, memory.length);
    }

    private static int words(ElementType type, int n) {
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) n);
        return (int) ((header + (long) n * type.bytes() + 7) / 8);
    }

    private static UnsafeArrayData pointer(long[] memory, int words) {
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(memory, Platform.LONG_ARRAY_OFFSET, words * Long.BYTES);
        return data;
    }

    /**
     * Checks that Spark can hold a result.
     *
     * @param rows how many arrays it consists of
     * @param n elements of each
     * @throws IllegalArgumentException if it cannot
     */
    static void checkSize(ActivationFunction function, int width, long rows, long n, ElementType type) {
        if (bytes(type, n) * rows > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(function.sqlName() + ": a row of " + width
                    + " elements is not allowed; its result would have " + rows * n + " elements, and " + LIMIT);
        }
    }

    /**
     * Checks that Spark can hold all elements of a sparse Vector, where its zeros take part.
     *
     * @throws IllegalArgumentException if it cannot
     */
    static void checkElements(String function, int size) {
        if (bytes(ElementType.DOUBLE, size) > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(function + ": a sparse Vector of " + size
                    + " elements is not allowed; its zeros take part, and " + LIMIT);
        }
    }

    /** Bytes of an array, and of its place among others. */
    private static long bytes(ElementType type, long n) {
        return UnsafeArrayData.calculateHeaderPortionInBytes(n) + n * type.bytes() + Long.BYTES;
    }
}
