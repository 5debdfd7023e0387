package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.Vectors;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_element(v, i)}. */
public final class RowElement extends BoundHelper<Object> {

    private static final long serialVersionUID = 1L;

    private final boolean isFloat;

    private RowElement(HelperFunction function, DataType row, DataType element, boolean mayGiveNull) {
        super(function, new DataType[] {row, DataTypes.LongType}, element, mayGiveNull);
        this.isFloat = element instanceof FloatType;
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        DataType row = types[0] instanceof NullType ? DataTypes.createArrayType(DataTypes.DoubleType) : types[0];
        wholeNumber(shownName, function.arguments().get(1), types[1]);
        if (ColumnTypes.isVector(row)) {
            return new RowElement(function, row, DataTypes.DoubleType, false);
        }
        if (!ColumnTypes.isNumbers(row)) {
            throw wrongType(shownName, "an ML Vector or an ARRAY of numbers", row);
        }
        ArrayType array = ColumnTypes.computedArray(row);
        return new RowElement(function, array, array.elementType(), array.containsNull());
    }

    /** Called by Spark. */
    public Object invoke(Object vector, long i) {
        if (vector == null) {
            return null;
        }
        InternalRow row = (InternalRow) vector;
        check(i, Vectors.size(row));
        ArrayData values = Vectors.values(row);
        if (Vectors.isDense(row)) {
            return values.getDouble((int) i);
        }
        int place = place(Vectors.indices(row), (int) i);
        return place < 0 ? 0.0 : values.getDouble(place);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData array, long i) {
        if (array == null) {
            return null;
        }
        check(i, array.numElements());
        if (array.isNullAt((int) i)) {
            return null;
        }
        return isFloat ? (Object) array.getFloat((int) i) : (Object) array.getDouble((int) i);
    }

    private void check(long i, int size) {
        if (i < 0 || i >= size) {
            throw new WrongArgumentException(new IllegalArgumentException(
                    name() + ": i: expected a whole number ≥ 0 and < " + size + ", the size of the row, got " + i));
        }
    }

    /** The place of {@code i} in ascending indices; negative if it is not there. */
    private static int place(ArrayData indices, int i) {
        int from = 0;
        int to = indices.numElements() - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            int index = indices.getInt(middle);
            if (index == i) {
                return middle;
            }
            if (index < i) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return -1;
    }
}
