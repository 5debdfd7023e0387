package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.FloatType;
import org.sparkactivations.sql.bound.Vectors;

/**
 * The elements of a row among which the greatest are: all of an array or a dense Vector; of a sparse Vector, those that
 * it stores and the first of its zeros.
 */
final class RowValues {

    private final int size;
    private final boolean isFloat;
    private final ArrayData values;
    private final ArrayData indices;
    private int[] gaps = {};

    private RowValues(int size, boolean isFloat, ArrayData values, ArrayData indices) {
        this.size = size;
        this.isFloat = isFloat;
        this.values = values;
        this.indices = indices;
    }

    /** Those of an array of FLOAT or DOUBLE. */
    static RowValues of(ArrayData array, DataType type) {
        boolean isFloat = ((ArrayType) type).elementType() instanceof FloatType;
        return new RowValues(array.numElements(), isFloat, array, null);
    }

    /** Those of an ML Vector. */
    static RowValues of(InternalRow vector) {
        return new RowValues(
                Vectors.size(vector),
                false,
                Vectors.values(vector),
                Vectors.isDense(vector) ? null : Vectors.indices(vector));
    }

    /** The number of elements among which the {@code k} greatest are. */
    int candidates(int k) {
        if (indices != null) {
            findGaps((int) Math.min(k, (long) size - indices.numElements()));
        }
        return values.numElements() + gaps.length;
    }

    private void findGaps(int count) {
        gaps = new int[count];
        int found = 0;
        int stored = 0;
        for (int position = 0; found < count; position++) {
            if (stored < indices.numElements() && indices.getInt(stored) == position) {
                stored++;
            } else {
                gaps[found++] = position;
            }
        }
    }

    /** Whether candidate {@code i} is null. */
    boolean isNull(int i) {
        return i < values.numElements() && values.isNullAt(i);
    }

    /** The value of candidate {@code i}; 0 if it is null. */
    double value(int i) {
        if (i >= values.numElements() || values.isNullAt(i)) {
            return 0;
        }
        return isFloat ? values.getFloat(i) : values.getDouble(i);
    }

    /** The place of candidate {@code i} in the row. */
    int index(int i) {
        if (i >= values.numElements()) {
            return gaps[i - values.numElements()];
        }
        return indices == null ? i : indices.getInt(i);
    }
}
