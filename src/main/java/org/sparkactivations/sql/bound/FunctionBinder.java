package org.sparkactivations.sql.bound;

import static org.sparkactivations.sql.bound.ColumnTypes.computed;
import static org.sparkactivations.sql.bound.ColumnTypes.computedArray;
import static org.sparkactivations.sql.bound.ColumnTypes.containsNull;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumber;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumbers;
import static org.sparkactivations.sql.bound.ColumnTypes.isVector;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ArrayParameter;
import org.sparkactivations.spi.Parameter;

/**
 * Binds a function to the types of its arguments. This is the one place where the library decides what a type means:
 * FLOAT and ARRAY&lt;FLOAT&gt; stay what they are, other numbers and arrays of them become DOUBLE, and ML Vectors stay
 * ML Vectors.
 */
public final class FunctionBinder {

    private FunctionBinder() {}

    /**
     * Binds {@code function}.
     *
     * @param shownName the name by which the user called the function, for messages
     * @param arguments the types of the arguments, columns first
     * @throws UnsupportedOperationException if their number or a type is not allowed; Spark's catalogs expect
     *     this class
     */
    public static BoundActivation<?> bind(ActivationFunction function, String shownName, StructType arguments) {
        StructField[] fields = arguments.fields();
        int columns = function.operand().isPresent() ? 2 : 1;
        checkCount(function, shownName, columns, fields.length);
        DataType[] inputTypes = new DataType[fields.length];
        List<Parameter> parameters = function.parameters();
        for (int i = columns; i < fields.length; i++) {
            inputTypes[i] = parameterType(shownName, parameters.get(i - columns), fields[i].dataType());
        }
        DataType x = fields[0].dataType();
        DataType operand = columns > 1 ? fields[1].dataType() : null;
        if (function.isRowwise()) {
            return new RowBinder(function, shownName, inputTypes).bind(x, operand);
        }
        return operand != null
                ? PairBinder.bind(function, shownName, x, operand, inputTypes)
                : elements(function, shownName, x, inputTypes);
    }

    /** Binds an element-wise function of one column. */
    private static BoundActivation<?> elements(
            ActivationFunction function, String shownName, DataType given, DataType[] inputTypes) {
        boolean perElement = isPerElement(inputTypes, 1);
        DataType x = given instanceof NullType && perElement ? DataTypes.createArrayType(given) : given;
        if (isVector(x)) {
            inputTypes[0] = x;
            return new BoundVector(function, inputTypes, x);
        }
        if (isNumbers(x)) {
            ArrayType array = computedArray(x);
            inputTypes[0] = array;
            DataType result = perElement && containsNull(inputTypes[inputTypes.length - 1])
                    ? DataTypes.createArrayType(array.elementType(), true)
                    : array;
            return array.elementType() instanceof FloatType
                    ? new BoundFloatArray(function, inputTypes, result)
                    : new BoundDoubleArray(function, inputTypes, result);
        }
        if (!isNumber(x)) {
            throw TypeErrors.of(shownName, ColumnTypes.ANY_FORM, x);
        }
        if (perElement) {
            throw perElementOfNumber(function, shownName, inputTypes);
        }
        inputTypes[0] = computed(x);
        return inputTypes[0] instanceof FloatType
                ? new BoundFloat(function, inputTypes, inputTypes[0])
                : new BoundDouble(function, inputTypes, inputTypes[0]);
    }

    /**
     * Whether the last parameter is given as an array.
     *
     * @param columns how many of the arguments are not parameters
     */
    static boolean isPerElement(DataType[] inputTypes, int columns) {
        return inputTypes.length > columns && inputTypes[inputTypes.length - 1] instanceof ArrayType;
    }

    /** The error for an array as a parameter where x has no elements. */
    static UnsupportedOperationException perElementOfNumber(
            ActivationFunction function, String shownName, DataType[] inputTypes) {
        return TypeErrors.ofParameter(
                shownName, ArrayParameter.of(function), "a number, as x is one", inputTypes[inputTypes.length - 1]);
    }

    private static void checkCount(ActivationFunction function, String shownName, int columns, int count) {
        int min = columns + function.activation().definition().requiredParameters();
        int max = columns + function.parameters().size();
        if (count < min || count > max) {
            String expected = min == max ? String.valueOf(min) : min + " to " + max;
            throw new UnsupportedOperationException(function.signature(shownName) + ": expected " + expected
                    + (max == 1 ? " argument" : " arguments") + ", got " + count);
        }
    }

    private static DataType parameterType(String shownName, Parameter parameter, DataType given) {
        boolean isKey = parameter.kind() == Parameter.Kind.KEY;
        boolean takesArray = parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY;
        if (isKey && (given instanceof IntegralType || given instanceof NullType)) {
            return DataTypes.LongType;
        }
        if (takesArray && isNumbers(given)) {
            return DataTypes.createArrayType(DataTypes.DoubleType, containsNull(given));
        }
        if (!isKey && isNumber(given)) {
            return DataTypes.DoubleType;
        }
        String expected = isKey ? "a BIGINT" : takesArray ? "a number or an ARRAY of numbers" : "a number";
        throw TypeErrors.ofParameter(shownName, parameter, expected, given);
    }
}
