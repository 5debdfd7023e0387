package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;

/** {@code nn_argmax(x)}. */
public final class RowMaximum extends BoundHelper<Object> {

    private static final long serialVersionUID = 1L;

    private RowMaximum(HelperFunction function, DataType row) {
        super(function, new DataType[] {row}, DataTypes.IntegerType, true);
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        return new RowMaximum(function, rowType(shownName, types[0]));
    }

    /** The input type of a row: an ML Vector, or an array of FLOAT or DOUBLE. */
    static DataType rowType(String shownName, DataType given) {
        if (given instanceof NullType) {
            return DataTypes.createArrayType(DataTypes.DoubleType);
        }
        if (ColumnTypes.isVector(given)) {
            return given;
        }
        if (!ColumnTypes.isNumbers(given)) {
            throw wrongType(shownName, "an ML Vector or an ARRAY of numbers", given);
        }
        return ColumnTypes.computedArray(given);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData array) {
        return array == null ? null : firstOf(RowValues.of(array, inputTypes()[0]));
    }

    /** Called by Spark. */
    public Object invoke(Object vector) {
        return vector == null ? null : firstOf(RowValues.of((InternalRow) vector));
    }

    private static Object firstOf(RowValues row) {
        int best = -1;
        double most = 0;
        int count = row.candidates(1);
        for (int i = 0; i < count; i++) {
            double value = row.value(i);
            if (Double.isNaN(value)) {
                return null;
            }
            if (!row.isNull(i) && (best < 0 || value > most || value == most && row.index(i) < best)) {
                best = row.index(i);
                most = value;
            }
        }
        return best < 0 ? null : (Object) best;
    }
}
