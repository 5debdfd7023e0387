package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;

/**
 * Reads the nulls of an array in the layout of Spark's flat arrays: a bit per element that is set for null, in words of
 * 64 bits. Where no element is null, there may be no words.
 */
public final class Nulls {

    private Nulls() {}

    /** Whether element {@code i} is null. */
    public static boolean at(long[] nulls, int i) {
        return nulls != null && (nulls[i >> 6] >>> i & 1) != 0;
    }

    /** The nulls of an array of {@code n} elements; null if there are none. */
    static long[] of(ArrayData source, int n) {
        long[] nulls = null;
        int count = count(n);
        for (int word = 0; word < count; word++) {
            long bits = word(source, word, n);
            if (bits != 0) {
                nulls = nulls == null ? new long[count] : nulls;
                nulls[word] = bits;
            }
        }
        return nulls;
    }

    /**
     * Adds the nulls of an array of {@code n} elements to {@code words}, from word {@code first} on.
     *
     * @return whether the array has any
     */
    static boolean add(ArrayData source, int n, long[] words, int first) {
        int count = count(n);
        long any = 0;
        for (int word = 0; word < count; word++) {
            long bits = word(source, word, n);
            words[first + word] |= bits;
            any |= bits;
        }
        return any != 0;
    }

    private static int count(int n) {
        return (n + Long.SIZE - 1) / Long.SIZE;
    }

    private static long word(ArrayData source, int word, int n) {
        if (source instanceof UnsafeArrayData flat) {
            return Platform.getLong(flat.getBaseObject(), flat.getBaseOffset() + (1L + word) * Long.BYTES);
        }
        int from = word * Long.SIZE;
        int to = Math.min(n, from + Long.SIZE);
        return source instanceof ColumnarArray column ? columnWord(column, from, to) : eachWord(source, from, to);
    }

    // The same loop as eachWord, for one class alone: the calls of isNullAt are direct, and so the loop is faster.
    private static long columnWord(ColumnarArray source, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= source.isNullAt(i) ? 1L << i : 0;
        }
        return bits;
    }

    private static long eachWord(ArrayData source, int from, int to) {
        long bits = 0;
        for (int i = from; i < to; i++) {
            bits |= source.isNullAt(i) ? 1L << i : 0;
        }
        return bits;
    }
}
