package org.sparkactivations.sql.helper;

import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;
import org.sparkactivations.sql.bound.Vectors;
import org.sparkactivations.sql.bound.WrongArgumentException;

/** {@code nn_dense(x, weights, bias)}. A result is the bias plus the products in the order of x, each by a fused step. */
public final class DenseMap extends BoundHelper<Object> {

    private static final long serialVersionUID = 1L;

    private static final DataType DOUBLES = DataTypes.createArrayType(DataTypes.DoubleType);

    private static final double[] NO_BIAS = {};

    private final boolean isFloat;

    private DenseMap(HelperFunction function, DataType[] inputs, DataType result, boolean mayGiveNull) {
        super(function, inputs, result, mayGiveNull);
        this.isFloat = result instanceof ArrayType array && array.elementType() instanceof FloatType;
    }

    static BoundHelper<?> bind(HelperFunction function, String shownName, DataType[] types) {
        DataType[] inputs = new DataType[types.length];
        inputs[0] = row(shownName + ": x", types[0]);
        inputs[1] = matrix(shownName + ": weights", types[1]);
        if (types.length > 2) {
            inputs[2] = row(shownName + ": bias", types[2]);
        }
        boolean mayGiveNull = ((ArrayType) inputs[1]).containsNull()
                || containsNull(((ArrayType) inputs[1]).elementType())
                || containsNull(inputs[0])
                || types.length > 2 && containsNull(inputs[2]);
        boolean isFloat = types[0] instanceof ArrayType array && array.elementType() instanceof FloatType;
        DataType result = ColumnTypes.isVector(inputs[0])
                ? inputs[0]
                : DataTypes.createArrayType(isFloat ? DataTypes.FloatType : DataTypes.DoubleType, false);
        return new DenseMap(function, inputs, result, mayGiveNull);
    }

    private static DataType row(String which, DataType given) {
        if (given instanceof NullType) {
            return DOUBLES;
        }
        if (ColumnTypes.isVector(given)) {
            return given;
        }
        if (!ColumnTypes.isNumbers(given)) {
            throw wrongType(which, "an ML Vector or an ARRAY of numbers", given);
        }
        return DataTypes.createArrayType(DataTypes.DoubleType, ((ArrayType) given).containsNull());
    }

    private static DataType matrix(String which, DataType given) {
        if (given instanceof NullType) {
            return DataTypes.createArrayType(DOUBLES);
        }
        if (!(given instanceof ArrayType rows) || !ColumnTypes.isNumbers(rows.elementType())) {
            throw wrongType(which, "an ARRAY of ARRAYs of numbers, one per unit", given);
        }
        boolean containsNull = ((ArrayType) rows.elementType()).containsNull();
        return DataTypes.createArrayType(
                DataTypes.createArrayType(DataTypes.DoubleType, containsNull), rows.containsNull());
    }

    private static boolean containsNull(DataType type) {
        return type instanceof ArrayType array && array.containsNull();
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData weights) {
        return mapped(numbers(x), weights, NO_BIAS, false);
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData weights) {
        return mapped(numbers(x), weights, NO_BIAS, true);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData weights, ArrayData bias) {
        return mapped(numbers(x), weights, numbers(bias), false);
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData weights, ArrayData bias) {
        return mapped(numbers(x), weights, numbers(bias), true);
    }

    /** Called by Spark. */
    public Object invoke(ArrayData x, ArrayData weights, Object bias) {
        return mapped(numbers(x), weights, numbers(bias), false);
    }

    /** Called by Spark. */
    public Object invoke(Object x, ArrayData weights, Object bias) {
        return mapped(numbers(x), weights, numbers(bias), true);
    }

    /** The elements; null if the row or one of them is. */
    private static double[] numbers(ArrayData row) {
        if (row == null) {
            return null;
        }
        for (int i = 0; i < row.numElements(); i++) {
            if (row.isNullAt(i)) {
                return null;
            }
        }
        return row.toDoubleArray();
    }

    private double[] numbers(Object vector) {
        if (vector == null) {
            return null;
        }
        try {
            return Vectors.elements(name(), (InternalRow) vector).toDoubleArray();
        } catch (IllegalArgumentException e) {
            throw new WrongArgumentException(e);
        }
    }

    private Object mapped(double[] x, ArrayData weights, double[] bias, boolean isVector) {
        if (x == null || weights == null || bias == null) {
            return null;
        }
        int units = weights.numElements();
        if (bias != NO_BIAS && bias.length != units) {
            throw wrong("bias: expected " + units + " elements, one per row of weights, got " + bias.length);
        }
        double[] result = new double[units];
        for (int unit = 0; unit < units; unit++) {
            double[] row = weights.isNullAt(unit) ? null : numbers(weights.getArray(unit));
            if (row == null) {
                return null;
            }
            if (row.length != x.length) {
                throw wrong("weights: expected rows of " + x.length + " elements, as x has, got " + row.length
                        + " in row " + unit);
            }
            double sum = bias == NO_BIAS ? 0 : bias[unit];
            for (int i = 0; i < x.length; i++) {
                sum = Math.fma(x[i], row[i], sum);
            }
            result[unit] = sum;
        }
        if (isFloat) {
            float[] floats = new float[units];
            for (int unit = 0; unit < units; unit++) {
                floats[unit] = (float) result[unit];
            }
            return UnsafeArrayData.fromPrimitiveArray(floats);
        }
        UnsafeArrayData elements = UnsafeArrayData.fromPrimitiveArray(result);
        return isVector ? Vectors.dense(elements) : elements;
    }

    private WrongArgumentException wrong(String message) {
        return new WrongArgumentException(new IllegalArgumentException(name() + ": " + message));
    }
}
