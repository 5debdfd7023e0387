package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;

/** Spark's internal form of an ML Vector: a row of type (0 sparse, 1 dense), size, indices and values. */
final class Vectors {

    static final byte SPARSE = 0;
    static final byte DENSE = 1;
    static final int TYPE_FIELD = 0;
    static final int SIZE_FIELD = 1;
    static final int INDICES_FIELD = 2;
    static final int VALUES_FIELD = 3;

    private Vectors() {}

    /**
     * All elements of a sparse Vector, the zeros too.
     *
     * @param function name for the message
     * @throws IllegalArgumentException if they are more than Spark can hold
     */
    static UnsafeArrayData elements(String function, InternalRow sparse) {
        int size = sparse.getInt(SIZE_FIELD);
        RowOutput.checkElements(function, size);
        double[] stored = sparse.getArray(VALUES_FIELD).toDoubleArray();
        int[] positions = sparse.getArray(INDICES_FIELD).toIntArray();
        double[] all = new double[size];
        for (int i = 0; i < positions.length; i++) {
            all[positions[i]] = stored[i];
        }
        return UnsafeArrayData.fromPrimitiveArray(all);
    }

    /** The dense Vector of these elements. */
    static InternalRow dense(UnsafeArrayData elements) {
        return new GenericInternalRow(new Object[] {DENSE, null, null, elements});
    }

    /** The sparse Vector of the first {@code size} elements, which stores those that are not 0. */
    static InternalRow sparse(double[] elements, int size) {
        int count = 0;
        for (int i = 0; i < size; i++) {
            count += elements[i] != 0 ? 1 : 0;
        }
        int[] indices = new int[count];
        double[] values = new double[count];
        for (int i = 0, next = 0; i < size; i++) {
            if (elements[i] != 0) {
                indices[next] = i;
                values[next++] = elements[i];
            }
        }
        return new GenericInternalRow(new Object[] {
            SPARSE, size, UnsafeArrayData.fromPrimitiveArray(indices), UnsafeArrayData.fromPrimitiveArray(values)
        });
    }
}
