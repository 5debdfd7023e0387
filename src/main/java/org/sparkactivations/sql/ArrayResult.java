package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/**
 * An array under construction, in the form that Spark copies fastest: {@link UnsafeArrayData} over one fresh {@code long[]}
 * that holds the number of elements, a bit per element that is set for null, then the values.
 */
final class ArrayResult {

    private final ElementType type;
    private final int size;
    private final long header;
    private final long[] words;

    ArrayResult(ElementType type, int size) {
        this.type = type;
        this.size = size;
        this.header = UnsafeArrayData.calculateHeaderPortionInBytes((long) size);
        long total = (header + (long) size * type.bytes() + 7) / 8;
        if (total > Integer.MAX_VALUE / 8) {
            throw new IllegalArgumentException("an array of " + size + " elements takes " + total * 8
                    + " bytes; Spark can hold at most " + Integer.MAX_VALUE + " in one array");
        }
        this.words = new long[(int) total];
        words[0] = size;
    }

    /** Sets null where {@code source}, of the same size, has null; whether there is any. */
    boolean takeNulls(ArrayData source) {
        long any = 0;
        if (source instanceof UnsafeArrayData) {
            UnsafeArrayData unsafe = (UnsafeArrayData) source;
            Platform.copyMemory(
                    unsafe.getBaseObject(),
                    unsafe.getBaseOffset() + 8,
                    words,
                    Platform.LONG_ARRAY_OFFSET + 8L,
                    header - 8);
            for (int i = 1; i < header / 8; i++) {
                any |= words[i];
            }
        } else {
            for (int i = 0; i < size; i++) {
                if (source.isNullAt(i)) {
                    words[1 + (i >> 6)] |= 1L << i;
                    any = 1;
                }
            }
        }
        return any != 0;
    }

    /** Adds null where {@code source}, of the same size, has null. */
    void addNulls(ArrayData source) {
        for (int i = 0; i < size; i++) {
            if (source.isNullAt(i)) {
                words[1 + (i >> 6)] |= 1L << i;
            }
        }
    }

    boolean isNull(int element) {
        return (words[1 + (element >> 6)] >> element & 1) != 0;
    }

    /** Stores {@code n} elements of the workspace's output block from element {@code start} on. */
    void store(Workspace workspace, int start, int n) {
        type.store(workspace, n, words, Platform.LONG_ARRAY_OFFSET + header + (long) start * type.bytes());
    }

    /** The finished array. */
    UnsafeArrayData toArrayData() {
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(words, Platform.LONG_ARRAY_OFFSET, words.length * 8);
        return data;
    }
}
