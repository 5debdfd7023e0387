package org.sparkactivations.sql.bound;

import static org.sparkactivations.sql.bound.ColumnTypes.computed;
import static org.sparkactivations.sql.bound.ColumnTypes.computedArray;
import static org.sparkactivations.sql.bound.ColumnTypes.form;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumber;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumbers;
import static org.sparkactivations.sql.bound.ColumnTypes.isVector;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.ActivationFunction;

/** Binds functions of two columns that go element by element: both numbers, both arrays of numbers, or both ML Vectors. */
final class PairBinder {

    private PairBinder() {}

    /**
     * Binds {@code function}.
     *
     * @param inputTypes those of the parameters are set already; receives those of x and the operand
     */
    static BoundActivation<?> bind(
            ActivationFunction function, String shownName, DataType x, DataType operand, DataType[] inputTypes) {
        DataType first = x instanceof NullType ? operand : x;
        DataType second = operand instanceof NullType ? x : operand;
        if (!isNumber(first) && !isNumbers(first) && !isVector(first)) {
            throw new UnsupportedOperationException(shownName + " cannot work on " + ColumnTypes.sql(x)
                    + "; allowed is a number, an ARRAY of numbers or an ML Vector");
        }
        if (isNumber(first) ? !isNumber(second) : isVector(first) ? !isVector(second) : !isNumbers(second)) {
            String allowed = isNumber(first) ? "a number" : isVector(first) ? "an ML Vector" : "an ARRAY of numbers";
            throw new UnsupportedOperationException(
                    shownName + ": " + function.operand().orElseThrow().name() + " cannot be "
                            + ColumnTypes.sql(operand) + "; allowed is " + allowed + ", as x is one");
        }
        if (isNumber(first)) {
            inputTypes[0] = computed(first);
            inputTypes[1] = DataTypes.DoubleType;
            return inputTypes[0] instanceof FloatType
                    ? new BoundFloatPair(function, inputTypes, inputTypes[0])
                    : new BoundDoublePair(function, inputTypes, inputTypes[0]);
        }
        inputTypes[0] = isVector(first) ? first : computedArray(first);
        inputTypes[1] = isVector(second) ? second : computedArray(second);
        return new BoundElementPair(
                function, form(inputTypes[0]), form(inputTypes[1]), inputTypes, result(inputTypes[0], inputTypes[1]));
    }

    private static DataType result(DataType x, DataType operand) {
        return isVector(x)
                ? x
                : DataTypes.createArrayType(
                        ((ArrayType) x).elementType(),
                        ((ArrayType) x).containsNull() || ((ArrayType) operand).containsNull());
    }
}
