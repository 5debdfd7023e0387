package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;

/** Nulls of an array as Spark marks them: a bit for each element, in words of 64; no words if there is no null. */
public final class Nulls {

    private Nulls() {}

    /** Whether element {@code i} is null. */
    public static boolean at(long[] nulls, int i) {
        return nulls != null && (nulls[i >> 6] >>> i & 1) != 0;
    }

    /** The nulls of an array of {@code n} elements; null if there is none. */
    static long[] of(ArrayData source, int n) {
        int count = count(n);
        for (int word = 0; word < count; word++) {
            if (word(source, word, n) != 0) {
                long[] nulls = new long[count];
                copy(source, n, nulls, 0);
                return nulls;
            }
        }
        return null;
    }

    /**
     * Marks the nulls of an array of {@code n} elements in {@code words}, from word {@code first} on.
     *
     * @return whether there are any
     */
    static boolean copy(ArrayData source, int n, long[] words, int first) {
        int count = count(n);
        long any = 0;
        for (int word = 0; word < count; word++) {
            long bits = word(source, word, n);
            words[first + word] = bits;
            any |= bits;
        }
        return any != 0;
    }

    private static int count(int n) {
        return (n + Long.SIZE - 1) / Long.SIZE;
    }

    private static long word(ArrayData source, int word, int n) {
        if (source instanceof UnsafeArrayData) {
            UnsafeArrayData flat = (UnsafeArrayData) source;
            return Platform.getLong(flat.getBaseObject(), flat.getBaseOffset() + (1L + word) * Long.BYTES);
        }
        int from = word * Long.SIZE;
        int to = Math.min(n, from + Long.SIZE);
        return source instanceof ColumnarArray
                ? columnWord((ColumnarArray) source, from, to)
                : eachWord(source, from, to);
    }

    // Not left to the next one: arrays of other forms would slow the loop over the column down.
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
