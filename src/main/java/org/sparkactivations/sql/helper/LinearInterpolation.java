package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_interpolate(x, xs, ys)}. */
public final class LinearInterpolation extends BoundHelper<Object> {

    private static final long serialVersionUID = 1L;

    private static final DataType NUMBERS = DataTypes.createArrayType(DataTypes.DoubleType);

    private LinearInterpolation(HelperFunction function) {
        super(function, new DataType[] {DataTypes.DoubleType, NUMBERS, NUMBERS}, DataTypes.DoubleType, true);
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        if (!(types[0] instanceof NumericType || types[0] instanceof NullType)) {
            throw wrongType(shownName + ": x", "a number", types[0]);
        }
        for (int i = 1; i < types.length; i++) {
            if (!(ColumnTypes.isNumbers(types[i]) || types[i] instanceof NullType)) {
                throw wrongType(shownName + ": " + function.arguments().get(i).name(), "an ARRAY of numbers", types[i]);
            }
        }
        return new LinearInterpolation(function);
    }

    /** Called by Spark; null if a number that is needed is null. */
    public Object invoke(double x, ArrayData xs, ArrayData ys) {
        if (xs == null || ys == null) {
            return null;
        }
        int n = xs.numElements();
        if (n == 0 || n != ys.numElements()) {
            throw new WrongArgumentException(new IllegalArgumentException(name()
                    + ": expected xs and ys of the same number of elements, at least one, got " + n + " and "
                    + ys.numElements()));
        }
        if (Double.isNaN(x)) {
            return x;
        }
        int right = right(x, xs);
        if (right < 0) {
            return null;
        }
        if (right == 0) {
            return number(ys, 0);
        }
        if (right == n) {
            return number(ys, n - 1);
        }
        Double low = number(ys, right - 1);
        Double high = number(ys, right);
        if (low == null || high == null) {
            return null;
        }
        double left = xs.getDouble(right - 1);
        // Times a share of at most 1, so that rounding does not lead beyond the ends.
        double share = (x - left) / (xs.getDouble(right) - left);
        return Math.fma(share, high - low, low);
    }

    /** How many elements of xs, which ascend, are at most x; −1 if a null is met. */
    private static int right(double x, ArrayData xs) {
        int from = 0;
        int to = xs.numElements();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (xs.isNullAt(middle)) {
                return -1;
            }
            if (xs.getDouble(middle) <= x) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private static Double number(ArrayData array, int i) {
        return array.isNullAt(i) ? null : (Double) array.getDouble(i);
    }
}
