package org.sparkactivations.sql.bound;

import static org.sparkactivations.sql.bound.ColumnTypes.computed;
import static org.sparkactivations.sql.bound.ColumnTypes.computedArray;
import static org.sparkactivations.sql.bound.ColumnTypes.form;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumber;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumbers;
import static org.sparkactivations.sql.bound.ColumnTypes.isVector;

import java.util.Arrays;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.ActivationFunction;

/** Binds element-wise functions of two columns: both numbers, both arrays of numbers, or both ML Vectors. */
final class PairBinder {

    private PairBinder() {}

    /**
     * Binds {@code function}.
     *
     * @param shownName the name by which the user called the function, for messages
     * @param inputTypes the types of the arguments; those of the parameters are set, those of x and the operand get
     *     set here
     * @throws UnsupportedOperationException if the types are not allowed
     */
    static BoundActivation<?> bind(
            ActivationFunction function, String shownName, DataType x, DataType operand, DataType[] inputTypes) {
        boolean perElement = FunctionBinder.isPerElement(inputTypes, 2);
        DataType known = x instanceof NullType ? operand : x;
        DataType first = known instanceof NullType && perElement ? DataTypes.createArrayType(known) : known;
        DataType second = operand instanceof NullType ? first : operand;
        if (!isNumber(first) && !isNumbers(first) && !isVector(first)) {
            throw TypeErrors.of(shownName, ColumnTypes.ANY_FORM, x);
        }
        if (isNumber(first) ? !isNumber(second) : isVector(first) ? !isVector(second) : !isNumbers(second)) {
            String expected = isNumber(first) ? "a number" : isVector(first) ? "an ML Vector" : "an ARRAY of numbers";
            throw TypeErrors.ofOperand(shownName, function, expected + ", as x is one", operand);
        }
        if (isNumber(first) && perElement) {
            throw FunctionBinder.perElementOfNumber(function, shownName, inputTypes);
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
        return new BoundElementPair(function, form(inputTypes[0]), form(inputTypes[1]), inputTypes, result(inputTypes));
    }

    /** The type of x; its elements may be null if those of any argument may be. */
    private static DataType result(DataType[] inputTypes) {
        return inputTypes[0] instanceof ArrayType array
                ? DataTypes.createArrayType(
                        array.elementType(), Arrays.stream(inputTypes).anyMatch(ColumnTypes::containsNull))
                : inputTypes[0];
    }
}
