package org.sparkactivations.sql.bound;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Reads and makes ML Vectors in Spark's internal form: a row of type (0 sparse, 1 dense), size, indices and values. */
public final class Vectors {

    static final int INDICES_FIELD = 2;
    static final int VALUES_FIELD = 3;

    /** The number of fields of a Vector. */
    static final int FIELDS = 4;

    /** The words of a Vector in Spark's flat form of a row in front of its arrays: bits of nulls, and one for each field. */
    static final int FIXED_WORDS = 1 + FIELDS;

    private static final byte SPARSE = 0;
    private static final byte DENSE = 1;
    private static final int TYPE_FIELD = 0;
    private static final int SIZE_FIELD = 1;

    private Vectors() {}

    /** Whether all elements are stored. */
    public static boolean isDense(InternalRow vector) {
        return vector.getByte(TYPE_FIELD) == DENSE;
    }

    /** The number of elements, including the zeros of a sparse Vector. */
    public static int size(InternalRow vector) {
        return isDense(vector) ? vector.getArray(VALUES_FIELD).numElements() : vector.getInt(SIZE_FIELD);
    }

    /** The stored values; of a dense Vector, all elements. */
    public static ArrayData values(InternalRow vector) {
        return vector.getArray(VALUES_FIELD);
    }

    /** The ascending indices of the stored values of a sparse Vector. */
    public static ArrayData indices(InternalRow vector) {
        return vector.getArray(INDICES_FIELD);
    }

    /**
     * All elements, including the zeros of a sparse Vector.
     *
     * @param function the name of the function, for messages
     * @throws IllegalArgumentException if a sparse Vector has more elements than Spark can hold
     */
    public static ArrayData elements(String function, InternalRow vector) {
        if (isDense(vector)) {
            return vector.getArray(VALUES_FIELD);
        }
        int size = vector.getInt(SIZE_FIELD);
        FlatResult.checkElements(function, size);
        double[] stored = vector.getArray(VALUES_FIELD).toDoubleArray();
        int[] positions = vector.getArray(INDICES_FIELD).toIntArray();
        double[] all = new double[size];
        for (int i = 0; i < positions.length; i++) {
            all[positions[i]] = stored[i];
        }
        return UnsafeArrayData.fromPrimitiveArray(all);
    }

    /** The dense Vector of these elements. */
    public static InternalRow dense(UnsafeArrayData elements) {
        return new GenericInternalRow(new Object[] {DENSE, null, null, elements});
    }

    /**
     * Writes the fields of a dense Vector in Spark's flat form of a row: bits of nulls, then a word for each field.
     *
     * @param offset where the array of values is in the row, in bytes
     * @param bytes the size of this array
     */
    static void startDense(long[] row, int offset, int bytes) {
        row[0] = 1L << SIZE_FIELD | 1L << INDICES_FIELD;
        row[1 + TYPE_FIELD] = DENSE;
        row[1 + SIZE_FIELD] = 0;
        row[1 + INDICES_FIELD] = 0;
        row[1 + VALUES_FIELD] = (long) offset << Integer.SIZE | bytes;
    }

    /** The sparse Vector of the first {@code size} elements. It stores those that are not 0. */
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
        return sparse(size, UnsafeArrayData.fromPrimitiveArray(indices), UnsafeArrayData.fromPrimitiveArray(values));
    }

    /** The sparse Vector of the first {@code count} values, at these positions. It stores those that are not 0. */
    static InternalRow sparse(
            ActivationFunction function, int size, int[] positions, double[] values, int count, Workspace workspace) {
        if (count <= FlatVector.MAX_STORED) {
            return FlatVector.of(size, positions, values, count, workspace);
        }
        SparseResult result = new SparseResult(function, size, count);
        for (int i = 0; i < count; i++) {
            result.add(positions[i], values[i]);
        }
        return result.vector(workspace);
    }

    /** The sparse Vector of {@code size} elements that stores these values at these indices. */
    static InternalRow sparse(int size, ArrayData indices, UnsafeArrayData values) {
        return new GenericInternalRow(new Object[] {SPARSE, size, indices, values});
    }
}
