package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.vectorized.ColumnarArray;
import org.apache.spark.unsafe.Platform;
import org.sparkactivations.Workspace;

/**
 * The elements of an array, and the memory for as many results, in Spark's flat form ({@link UnsafeArrayData}): the number
 * of elements, a bit per element that is set for null, then the values.
 *
 * <p>Spark hands over arrays in several forms, and elements are read from all of them where they are. From cached and shuffled
 * rows they are flat already, on the heap or off it; from Parquet they lie in a column ({@link ColumnarArray}), which could copy
 * itself in bulk, but into fresh memory, twice; and literals are {@code GenericArrayData}.
 */
final class FlatArray {

    private final ElementType type;
    private final int size;
    private final int header;
    private final ArrayData elements;
    private final boolean hasNulls;
    private final long[] results;
    private final int words;

    private FlatArray(ElementType type, ArrayData elements, int header, boolean hasNulls, long[] results, int words) {
        this.type = type;
        this.size = elements.numElements();
        this.header = header;
        this.elements = elements;
        this.hasNulls = hasNulls;
        this.results = results;
        this.words = words;
    }

    /**
     * The elements of {@code source}, which stays as it is. Results are null where elements are.
     *
     * @param workspace has memory for them
     */
    static FlatArray of(ElementType type, ArrayData source, Workspace workspace) {
        int size = source.numElements();
        int header = (int) UnsafeArrayData.calculateHeaderPortionInBytes((long) size);
        int words = (int) ((header + (long) size * type.bytes() + 7) / 8);
        long[] results = workspace.results(words);
        results[0] = size;
        boolean hasNulls = Nulls.copy(source, size, results, 1);
        return new FlatArray(type, source, header, hasNulls, results, words);
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
        type.load(elements, hasNulls, start, n, workspace.input(), workspace.floats());
    }

    /** Stores the workspace's output block as results {@code start … start + n}. */
    void store(Workspace workspace, int start, int n) {
        type.store(workspace.output(), workspace.floats(), n, results, offsetOf(start));
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
