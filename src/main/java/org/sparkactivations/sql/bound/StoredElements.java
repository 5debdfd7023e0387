package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.unsafe.Platform;

/** The elements that a sparse Vector stores, in flat memory. */
final class StoredElements {

    private final int size;
    private final UnsafeArrayData indices;
    private final UnsafeArrayData values;
    private final int count;
    private final Object indexBase;
    private final long indexAddress;
    private final Object valueBase;
    private final long valueAddress;

    private StoredElements(int size, UnsafeArrayData indices, UnsafeArrayData values) {
        this.size = size;
        this.indices = indices;
        this.values = values;
        this.count = indices.numElements();
        long header = UnsafeArrayData.calculateHeaderPortionInBytes((long) count);
        this.indexBase = indices.getBaseObject();
        this.indexAddress = indices.getBaseOffset() + header;
        this.valueBase = values.getBaseObject();
        this.valueAddress = values.getBaseOffset() + header;
    }

    /** Those of a sparse Vector. */
    static StoredElements of(InternalRow vector) {
        ArrayData indices = Vectors.indices(vector);
        ArrayData values = Vectors.values(vector);
        return new StoredElements(
                Vectors.size(vector),
                indices instanceof UnsafeArrayData flat
                        ? flat
                        : UnsafeArrayData.fromPrimitiveArray(indices.toIntArray()),
                values instanceof UnsafeArrayData flat
                        ? flat
                        : UnsafeArrayData.fromPrimitiveArray(values.toDoubleArray()));
    }

    /** The number of elements of the Vector, including those that are not stored and 0. */
    int size() {
        return size;
    }

    /** The positions of the elements, ascending. */
    UnsafeArrayData indices() {
        return indices;
    }

    /** As many elements as positions. */
    UnsafeArrayData values() {
        return values;
    }

    int count() {
        return count;
    }

    int index(int i) {
        return Platform.getInt(indexBase, indexAddress + (long) i * Integer.BYTES);
    }

    double value(int i) {
        return Platform.getDouble(valueBase, valueAddress + (long) i * Double.BYTES);
    }

    /** The bits of element {@code i}. */
    private long bits(int i) {
        return Platform.getLong(valueBase, valueAddress + (long) i * Double.BYTES);
    }

    /** Copies all elements to the start of {@code target}. */
    void load(double[] target) {
        for (int i = 0; i < count; i++) {
            target[i] = value(i);
        }
    }

    private boolean hasIndicesOf(StoredElements other) {
        if (count != other.count) {
            return false;
        }
        int i = 0;
        while (i < count && index(i) == other.index(i)) {
            i++;
        }
        return i == count;
    }

    /** The number of elements that both store, at most; {@code second} may be null. */
    int countWith(StoredElements second) {
        return Math.toIntExact((long) count + (second == null ? 0 : second.count));
    }

    /**
     * Collects these positions and elements.
     *
     * @param extra a position that is taken in any case, or −1
     * @param positions receives the positions, ascending
     * @param x receives the elements, 0 where there is none
     * @return how many positions there are
     */
    int with(int extra, int[] positions, double[] x) {
        for (int i = 0; i < count; i++) {
            positions[i] = index(i);
        }
        load(x);
        int at = extra < 0 ? 0 : Arrays.binarySearch(positions, 0, count, extra);
        if (at >= 0) {
            return count;
        }
        int place = -at - 1;
        System.arraycopy(positions, place, positions, place + 1, count - place);
        System.arraycopy(x, place, x, place + 1, count - place);
        positions[place] = extra;
        x[place] = 0;
        return count + 1;
    }

    /**
     * Collects the positions that these elements or {@code second} have, and both elements at each. Which comes next is
     * as good as random, so the loop has masks in place of branches that a processor would mispredict.
     *
     * @param second elements of a Vector of the same size
     * @param positions receives the positions, ascending
     * @param x receives these elements, 0 where there is none
     * @param y receives those of {@code second}
     * @return how many positions there are
     */
    int union(StoredElements second, int[] positions, double[] x, double[] y) {
        if (hasIndicesOf(second)) {
            for (int k = 0; k < count; k++) {
                positions[k] = index(k);
            }
            load(x);
            second.load(y);
            return count;
        }
        int n = 0;
        int i = 0;
        int j = 0;
        while (i < count && j < second.count) {
            int mine = index(i);
            int other = second.index(j);
            // All bits are set if the element is taken. Positions are not negative, so no difference overflows.
            int takesMine = mine - other - 1 >> 31;
            int takesOther = other - mine - 1 >> 31;
            positions[n] = Math.min(mine, other);
            x[n] = Double.longBitsToDouble(bits(i) & takesMine);
            y[n] = Double.longBitsToDouble(second.bits(j) & takesOther);
            i -= takesMine;
            j -= takesOther;
            n++;
        }
        for (; i < count; i++, n++) {
            positions[n] = index(i);
            x[n] = value(i);
            y[n] = 0;
        }
        for (; j < second.count; j++, n++) {
            positions[n] = second.index(j);
            x[n] = 0;
            y[n] = second.value(j);
        }
        return n;
    }
}
