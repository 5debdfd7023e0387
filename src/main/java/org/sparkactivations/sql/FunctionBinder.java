package org.sparkactivations.sql;

import java.util.List;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.UserDefinedType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Parameter;

/**
 * Binds a function to the types of its arguments: the one place where this library decides what a type means.
 *
 * <p>FLOAT and ARRAY&lt;FLOAT&gt; stay what they are, other numbers and arrays of them become DOUBLE, ML Vectors stay ML
 * Vectors. The type of an ML Vector is told by its name, so that Spark SQL without Spark ML on the class path is enough for
 * the rest.
 */
final class FunctionBinder {

    private static final String VECTOR_TYPE = "org.apache.spark.ml.linalg.VectorUDT";

    private FunctionBinder() {}

    /**
     * Binds {@code function}.
     *
     * @param shownName the name that the user called it by, for messages
     * @param arguments the types of the arguments, the column first
     * @throws UnsupportedOperationException that says what came and what is allowed; Spark's catalogs expect this class
     */
    static BoundActivation<?> bind(ActivationFunction function, String shownName, StructType arguments) {
        StructField[] fields = arguments.fields();
        checkCount(function, shownName, fields.length);
        DataType[] inputTypes = new DataType[fields.length];
        List<Parameter> parameters = function.parameters();
        for (int i = 1; i < fields.length; i++) {
            inputTypes[i] = parameterType(shownName, parameters.get(i - 1), fields[i].dataType());
        }
        DataType x = fields[0].dataType();
        boolean perElement = inputTypes.length == 2 && inputTypes[1] instanceof ArrayType;
        if (x instanceof NullType && (perElement || function.isRowwise())) {
            x = DataTypes.createArrayType(x);
        }
        if (isVector(x)) {
            inputTypes[0] = x;
            return new BoundVector(function, inputTypes, x);
        }
        if (x instanceof ArrayType && isNumber(((ArrayType) x).elementType())) {
            boolean containsNull = ((ArrayType) x).containsNull();
            boolean isFloat = ((ArrayType) x).elementType() instanceof FloatType;
            inputTypes[0] =
                    DataTypes.createArrayType(isFloat ? DataTypes.FloatType : DataTypes.DoubleType, containsNull);
            DataType result = perElement && ((ArrayType) inputTypes[1]).containsNull()
                    ? DataTypes.createArrayType(((ArrayType) inputTypes[0]).elementType(), true)
                    : inputTypes[0];
            return isFloat
                    ? new BoundFloatArray(function, inputTypes, result)
                    : new BoundDoubleArray(function, inputTypes, result);
        }
        if (isNumber(x) && !function.isRowwise()) {
            if (perElement) {
                throw new UnsupportedOperationException(shownName + ": parameter "
                        + parameters.get(0).name() + " is " + sql(fields[1].dataType())
                        + ", which goes with an array or an ML Vector of as many elements; for a number, a number is"
                        + " allowed");
            }
            boolean isFloat = x instanceof FloatType;
            inputTypes[0] = isFloat ? DataTypes.FloatType : DataTypes.DoubleType;
            return isFloat
                    ? new BoundFloat(function, inputTypes, inputTypes[0])
                    : new BoundDouble(function, inputTypes, inputTypes[0]);
        }
        throw new UnsupportedOperationException(shownName + " cannot work on " + sql(x) + "; allowed is "
                + (function.isRowwise()
                        ? "a row: an ARRAY of numbers or an ML Vector"
                        : "a number, an ARRAY of numbers or an ML Vector"));
    }

    private static void checkCount(ActivationFunction function, String shownName, int count) {
        int least = 1 + function.activation().definition().requiredParameters();
        int most = 1 + function.parameters().size();
        if (count < least || count > most) {
            String allowed = least == most ? String.valueOf(least) : least + " to " + most;
            throw new UnsupportedOperationException(
                    function.activation().definition().signature(shownName) + " takes " + allowed
                            + (most == 1 ? " argument, " : " arguments, ") + count + " came");
        }
    }

    private static DataType parameterType(String shownName, Parameter parameter, DataType given) {
        boolean isArray = given instanceof ArrayType && isNumber(((ArrayType) given).elementType());
        switch (parameter.kind()) {
            case KEY:
                if (given instanceof IntegralType || given instanceof NullType) {
                    return DataTypes.LongType;
                }
                throw wrongParameter(shownName, parameter, given, "a BIGINT");
            case NUMBER_OR_ARRAY:
                if (isArray) {
                    return DataTypes.createArrayType(DataTypes.DoubleType, ((ArrayType) given).containsNull());
                }
                if (isNumber(given)) {
                    return DataTypes.DoubleType;
                }
                throw wrongParameter(shownName, parameter, given, "a number or an ARRAY of numbers");
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

    private static boolean isVector(DataType type) {
        return type instanceof UserDefinedType
                && VECTOR_TYPE.equals(type.getClass().getName());
    }

    /** Numbers, and the type of an untyped NULL, which may stand for any. */
    private static boolean isNumber(DataType type) {
        return type instanceof IntegralType
                || type instanceof FloatType
                || type instanceof DoubleType
                || type instanceof DecimalType
                || type instanceof NullType;
    }

    private static String sql(DataType type) {
        return isVector(type) ? "an ML Vector" : type.sql();
    }
}
