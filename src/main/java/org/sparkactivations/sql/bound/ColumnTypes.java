package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.UserDefinedType;

/** What the types of columns are to this library: numbers, rows of numbers, ML Vectors. */
public final class ColumnTypes {

    private static final String VECTOR_TYPE = "org.apache.spark.ml.linalg.VectorUDT";

    private ColumnTypes() {}

    /** Told by its name, so that Spark SQL without Spark ML on the class path is enough for the rest. */
    public static boolean isVector(DataType type) {
        return type instanceof UserDefinedType
                && VECTOR_TYPE.equals(type.getClass().getName());
    }

    /** Numbers, and the type of an untyped NULL, which may stand for any. */
    public static boolean isNumber(DataType type) {
        return type instanceof IntegralType
                || type instanceof FloatType
                || type instanceof DoubleType
                || type instanceof DecimalType
                || type instanceof NullType;
    }

    /** Arrays of numbers. */
    public static boolean isNumbers(DataType type) {
        return type instanceof ArrayType && isNumber(((ArrayType) type).elementType());
    }

    /** What a number is computed as: FLOAT as itself, all others as DOUBLE. */
    static DataType computed(DataType number) {
        return number instanceof FloatType ? DataTypes.FloatType : DataTypes.DoubleType;
    }

    /** What an array of numbers is computed as. */
    public static ArrayType computedArray(DataType numbers) {
        ArrayType array = (ArrayType) numbers;
        return DataTypes.createArrayType(computed(array.elementType()), array.containsNull());
    }

    /** Whether it is an array that may hold nulls. */
    static boolean containsNull(DataType type) {
        return type instanceof ArrayType && ((ArrayType) type).containsNull();
    }

    /** The form of a Vector or an array of numbers. */
    public static ColumnForm form(DataType row) {
        if (isVector(row)) {
            return ColumnForm.VECTOR;
        }
        return ((ArrayType) row).elementType() instanceof FloatType ? ColumnForm.FLOATS : ColumnForm.DOUBLES;
    }

    /** The type in words of SQL. */
    public static String sql(DataType type) {
        return isVector(type) ? "an ML Vector" : type.sql();
    }
}
