package org.sparkactivations.sql;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/**
 * The elements of an array, and the memory for as many results, in Spark's flat form ({@link UnsafeArrayData}): the number
 * of elements, a bit per element that is set for null, then the values.
 *
 * <p>Spark hands over arrays in several forms. From cached and shuffled rows they are flat already, on the heap or off it;
 * elements are then read from Spark's memory and results go to fresh memory. From Parquet ({@link ColumnarArray}) and
 * literals ({@code GenericArrayData}) they are first made flat, and results replace them in place.
 */
final class FlatArray {

    private final ElementType type;
    private final int size;
    private final long header;
    private final UnsafeArrayData elements;
    private final long[] results;
    private final int words;

    private FlatArray(ElementType type, UnsafeArrayData elements, long[] results, int words) {
        this.type = type;
        this.size = elements.numElements();
        this.header = UnsafeArrayData.calculateHeaderPortionInBytes((long) size);
        this.elements = elements;
        this.results = results;
        this.words = words;
    }

    /**
     * The elements of {@code source}, which stays as it is. Results are null where elements are.
     *
     * @param workspace has memory for them
     */
    static FlatArray of(ElementType type, ArrayData source, Workspace workspace) {
        if (source instanceof UnsafeArrayData) {
            UnsafeArrayData elements = (UnsafeArrayData) source;
            long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) elements.numElements());
            int words = (int) ((header + (long) elements.numElements() * type.bytes() + 7) / 8);
            long[] results = workspace.results(words);
            Platform.copyMemory(
                    elements.getBaseObject(), elements.getBaseOffset(), results, Platform.LONG_ARRAY_OFFSET, header);
            return new FlatArray(type, elements, results, words);
        }
        // ColumnarArray copies itself in bulk, and looks for nulls only where its column has any.
        UnsafeArrayData copy = source instanceof ColumnarArray ? (UnsafeArrayData) source.copy() : type.flatten(source);
        long[] results = (long[]) copy.getBaseObject();
        return new FlatArray(type, copy, results, results.length);
    }

    int size() {
        return size;
    }

    /** Makes results null where {@code other}, of the same size, is null. */
    void addNulls(ArrayData other) {
        for (int i = 0; i < size; i++) {
            if (other.isNullAt(i)) {
                results[1 + (i >> 6)] |= 1L << i;
            }
        }
    }

    /** Loads elements {@code start … start + n} into the workspace's input block; a null element becomes any number. */
    void load(Workspace workspace, int start, int n) {
        type.load(elements.getBaseObject(), elements.getBaseOffset() + offsetOf(start), n, workspace);
    }

    /** Stores the workspace's output block as results {@code start … start + n}. */
    void store(Workspace workspace, int start, int n) {
        type.store(workspace, n, results, Platform.LONG_ARRAY_OFFSET + offsetOf(start));
    }

    private long offsetOf(int element) {
        return header + (long) element * type.bytes();
    }

    /** The results, once all of them are stored. */
    UnsafeArrayData toArrayData() {
        clearNulls();
        UnsafeArrayData data = new UnsafeArrayData();
        data.pointTo(results, Platform.LONG_ARRAY_OFFSET, words * 8);
        return data;
    }

    /** Spark compares arrays as bytes, as in GROUP BY, so what stands in the place of a null must always be the same. */
    private void clearNulls() {
        for (int word = 1; word < header / 8; word++) {
            for (long bits = results[word]; bits != 0; bits &= bits - 1) {
                int element = (word - 1) * Long.SIZE + Long.numberOfTrailingZeros(bits);
                Platform.setMemory(results, Platform.LONG_ARRAY_OFFSET + offsetOf(element), type.bytes(), (byte) 0);
            }
        }
    }
}
