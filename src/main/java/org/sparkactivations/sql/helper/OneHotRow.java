package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_one_hot(i, n)}. */
public final class OneHotRow extends BoundHelper<ArrayData> {

    private static final long serialVersionUID = 1L;

    /** The greatest width: Spark holds no more than 2 GB in a value. */
    private static final long WIDEST = 200_000_000;

    private OneHotRow(HelperFunction function) {
        super(
                function,
                new DataType[] {DataTypes.DoubleType, DataTypes.LongType},
                DataTypes.createArrayType(DataTypes.DoubleType, false),
                false);
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        if (!ColumnTypes.isNumber(types[0])) {
            throw wrongType(shownName + ": i", "a whole number", types[0]);
        }
        wholeNumber(shownName, function.arguments().get(1), types[1]);
        return new OneHotRow(function);
    }

    /** Called by Spark. */
    public ArrayData invoke(double i, long n) {
        if (n < 1 || n > WIDEST) {
            throw wrong("n: expected a whole number from 1 to " + WIDEST + ", got " + n);
        }
        if (!(i >= 0 && i < n && i == Math.rint(i))) {
            boolean isWhole = i == Math.rint(i) && Math.abs(i) < 1e15;
            throw wrong("i: expected a whole number from 0 to " + (n - 1) + " for a row of " + n + ", got "
                    + (isWhole ? Long.toString((long) i) : Double.toString(i)));
        }
        double[] row = new double[(int) n];
        row[(int) i] = 1;
        return UnsafeArrayData.fromPrimitiveArray(row);
    }

    private WrongArgumentException wrong(String message) {
        return new WrongArgumentException(new IllegalArgumentException(name() + ": " + message));
    }
}
