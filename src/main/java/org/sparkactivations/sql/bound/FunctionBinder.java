package org.sparkactivations.sql.bound;

import static org.sparkactivations.sql.bound.ColumnTypes.computed;
import static org.sparkactivations.sql.bound.ColumnTypes.computedArray;
import static org.sparkactivations.sql.bound.ColumnTypes.containsNull;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumber;
import static org.sparkactivations.sql.bound.ColumnTypes.isNumbers;
import static org.sparkactivations.sql.bound.ColumnTypes.isVector;
import static org.sparkactivations.sql.bound.ColumnTypes.sql;

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
import org.sparkactivations.spi.Parameter;

/**
 * Binds a function to the types of its arguments: the one place where this library decides what a type means.
 *
 * <p>FLOAT and ARRAY&lt;FLOAT&gt; stay what they are, other numbers and arrays of them become DOUBLE, ML Vectors stay ML
 * Vectors.
 */
public final class FunctionBinder {

    private FunctionBinder() {}

    /**
     * Binds {@code function}.
     *
     * @param shownName the name that the user called it by, for messages
     * @param arguments the types of the arguments, the column first
     * @throws UnsupportedOperationException that says what came and what is allowed; Spark's catalogs expect this class
     */
    public static BoundActivation<?> bind(ActivationFunction function, String shownName, StructType arguments) {
        StructField[] fields = arguments.fields();
        int columns = function.operand().isPresent() ? 2 : 1;
        checkCount(function, shownName, columns, fields.length);
        DataType[] inputTypes = new DataType[fields.length];
        List<Parameter> parameters = function.parameters();
        for (int i = columns; i < fields.length; i++) {
            inputTypes[i] = parameterType(function, shownName, parameters.get(i - columns), fields[i].dataType());
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

    /** An element-wise function of one column. */
    private static BoundActivation<?> elements(
            ActivationFunction function, String shownName, DataType given, DataType[] inputTypes) {
        boolean perElement = inputTypes.length == 2 && inputTypes[1] instanceof ArrayType;
        DataType x = given instanceof NullType && perElement ? DataTypes.createArrayType(given) : given;
        if (isVector(x)) {
            inputTypes[0] = x;
            return new BoundVector(function, inputTypes, x);
        }
        if (isNumbers(x)) {
            ArrayType array = computedArray(x);
            inputTypes[0] = array;
            DataType result = perElement && containsNull(inputTypes[1])
                    ? DataTypes.createArrayType(array.elementType(), true)
                    : array;
            return array.elementType() instanceof FloatType
                    ? new BoundFloatArray(function, inputTypes, result)
                    : new BoundDoubleArray(function, inputTypes, result);
        }
        if (isNumber(x)) {
            if (perElement) {
                throw new UnsupportedOperationException(shownName + ": parameter "
                        + function.parameters().get(0).name() + " is " + sql(inputTypes[1])
                        + ", which goes with an array or an ML Vector of as many elements; for a number, a number is"
                        + " allowed");
            }
            inputTypes[0] = computed(x);
            return inputTypes[0] instanceof FloatType
                    ? new BoundFloat(function, inputTypes, inputTypes[0])
                    : new BoundDouble(function, inputTypes, inputTypes[0]);
        }
        throw new UnsupportedOperationException(
                shownName + " cannot work on " + sql(x) + "; allowed is a number, an ARRAY of numbers or an ML Vector");
    }

    private static void checkCount(ActivationFunction function, String shownName, int columns, int count) {
        int least = columns + function.activation().definition().requiredParameters();
        int most = columns + function.parameters().size();
        if (count < least || count > most) {
            String allowed = least == most ? String.valueOf(least) : least + " to " + most;
            throw new UnsupportedOperationException(function.signature(shownName) + " takes " + allowed
                    + (most == 1 ? " argument, " : " arguments, ") + count + " came");
        }
    }

    private static DataType parameterType(
            ActivationFunction function, String shownName, Parameter parameter, DataType given) {
        boolean isAlone = !function.isRowwise() && function.operand().isEmpty();
        switch (parameter.kind()) {
            case KEY:
                if (given instanceof IntegralType || given instanceof NullType) {
                    return DataTypes.LongType;
                }
                throw wrongParameter(shownName, parameter, given, "a BIGINT");
            case NUMBER_OR_ARRAY:
                if (isAlone && isNumbers(given)) {
                    return DataTypes.createArrayType(DataTypes.DoubleType, containsNull(given));
                }
                if (isNumber(given)) {
                    return DataTypes.DoubleType;
                }
                throw wrongParameter(
                        shownName, parameter, given, isAlone ? "a number or an ARRAY of numbers" : "a number");
            default:
                if (isNumber(given)) {
                    return DataTypes.DoubleType;
                }
                throw wrongParameter(shownName, parameter, given, "a number");
        }
    }

    private static UnsupportedOperationException wrongParameter(
            String shownName, Parameter parameter, DataType given, String allowed) {
        return new UnsupportedOperationException(
                shownName + ": parameter " + parameter.name() + " cannot be " + sql(given) + "; allowed is " + allowed);
    }
}
