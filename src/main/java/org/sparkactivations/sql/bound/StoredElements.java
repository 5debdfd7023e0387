package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/**
 * The elements that a sparse Vector stores.
 *
 * @param size the number of elements of the Vector, including those that are not stored and 0
 * @param indices their positions, ascending
 * @param values as many elements
 */
record StoredElements(int size, ArrayData indices, ArrayData values) {

    /** Comes after every position: a Vector has no more than 2³¹ − 1 elements. */
    private static final int NONE = Integer.MAX_VALUE;

    /** Those of a sparse Vector. */
    static StoredElements of(InternalRow vector) {
        return new StoredElements(
                Vectors.size(vector), vector.getArray(Vectors.INDICES_FIELD), vector.getArray(Vectors.VALUES_FIELD));
    }

    int count() {
        return indices.numElements();
    }

    int index(int i) {
        return indices.getInt(i);
    }

    double value(int i) {
        return values.getDouble(i);
    }

    private int indexOrNone(int i) {
        return i < count() ? index(i) : NONE;
    }

    /** The number of elements that both store, at most; {@code second} may be null. */
    int countWith(StoredElements second) {
        return Math.toIntExact((long) count() + (second == null ? 0 : second.count()));
    }

    /**
     * Collects the positions that these elements or {@code second} have, or that {@code extra} is, and both elements at
     * each.
     *
     * @param second elements of a Vector of the same size, or null
     * @param extra a position that is taken in any case, or −1
     * @param positions receives the positions, ascending
     * @param x receives these elements, 0 where there is none
     * @param y receives those of {@code second}, if it is not null
     * @return how many positions there are
     */
    int union(StoredElements second, int extra, int[] positions, double[] x, double[] y) {
        int count = 0;
        int i = 0;
        int j = 0;
        int mine = indexOrNone(0);
        int other = second == null ? NONE : second.indexOrNone(0);
        int single = extra < 0 ? NONE : extra;
        while (true) {
            int next = Math.min(Math.min(mine, other), single);
            if (next == NONE) {
                return count;
            }
            positions[count] = next;
            x[count] = next == mine ? value(i) : 0;
            if (second != null) {
                y[count] = next == other ? second.value(j) : 0;
            }
            mine = next == mine ? indexOrNone(++i) : mine;
            other = next == other ? second.indexOrNone(++j) : other;
            single = next == single ? NONE : single;
            count++;
        }
    }
}
