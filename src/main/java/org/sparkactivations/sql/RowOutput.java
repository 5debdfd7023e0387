package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.unsafe.Platform;
import org.apache.spark.unsafe.array.ByteArrayMethods;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Makes Spark's flat arrays of the elements of a workspace's output. */
final class RowOutput {

    private RowOutput() {}

    /**
     * An array of the first {@code n} elements.
     *
     * @param nulls which of them are null, a bit for each; null if none is
     * @param floats a buffer of as many
     */
    static UnsafeArrayData array(ElementType type, double[] elements, int n, long[] nulls, float[] floats) {
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) n);
        long[] words = new long[(int) ((header + (long) n * type.bytes() + 7) / 8)];
        words[0] = n;
        if (nulls != null) {
            System.arraycopy(nulls, 0, words, 1, nulls.length);
            // Spark compares arrays as bytes, as in GROUP BY, so what stands in the place of a null must always be the
            // same.
            for (int i = 0; i < n; i++) {
                elements[i] = Nulls.at(nulls, i) ? 0 : elements[i];
            }
        }
        type.store(elements, floats, n, words, Platform.LONG_ARRAY_OFFSET + header);
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(words, Platform.LONG_ARRAY_OFFSET, words.length * 8);
        return data;
    }

    /** An array of the first {@code n} elements of the output block. */
    static UnsafeArrayData array(ElementType type, Workspace workspace, int n, long[] nulls) {
        return array(type, workspace.output(), n, nulls, workspace.floats());
    }

    /** An array of nothing but nulls. */
    static UnsafeArrayData nulls(ElementType type, int n) {
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) n);
        long[] words = new long[(int) ((header + (long) n * type.bytes() + 7) / 8)];
        words[0] = n;
        for (int i = 0; i < n; i++) {
            words[1 + (i >> 6)] |= 1L << i;
        }
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(words, Platform.LONG_ARRAY_OFFSET, words.length * 8);
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
        long each = UnsafeArrayData.calculateHeaderPortionInBytes(n) + n * type.bytes() + Long.BYTES;
        if (each * rows > ByteArrayMethods.MAX_ROUNDED_ARRAY_LENGTH) {
            throw new IllegalArgumentException(function.sqlName() + ": a row of " + width
                    + " elements is not allowed; its result would have " + rows * n
                    + " elements, and Spark holds no value of more than 2 GB");
        }
    }
}
