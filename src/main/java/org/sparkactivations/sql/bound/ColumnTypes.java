package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.UserDefinedType;

/** Classifies the types of columns as this library sees them: numbers, rows of numbers, ML Vectors. */
public final class ColumnTypes {

    /** The columns that element-wise functions take, for messages. */
    public static final String ANY_FORM = "a number, an ARRAY of numbers or an ML Vector";

    private static final String VECTOR_TYPE = "org.apache.spark.ml.linalg.VectorUDT";

    private ColumnTypes() {}

    /**
     * Whether it is an ML Vector. Compares the name of the class, so that Spark ML may be missing from the class path.
     */
    public static boolean isVector(DataType type) {
        return type instanceof UserDefinedType
                && VECTOR_TYPE.equals(type.getClass().getName());
    }

    /** Whether it is a number. An untyped NULL counts as one. */
    public static boolean isNumber(DataType type) {
        return type instanceof IntegralType
                || type instanceof FloatType
                || type instanceof DoubleType
                || type instanceof DecimalType
                || type instanceof NullType;
    }

    /** Whether it is an array of numbers. */
    public static boolean isNumbers(DataType type) {
        return type instanceof ArrayType array && isNumber(array.elementType());
    }

    /** The type as which a number is computed: FLOAT for FLOAT, DOUBLE for all others. */
    static DataType computed(DataType number) {
        return number instanceof FloatType ? DataTypes.FloatType : DataTypes.DoubleType;
    }

    /** The type as which an array of numbers is computed, with {@link #computed} elements. */
    public static ArrayType computedArray(DataType numbers) {
        ArrayType array = (ArrayType) numbers;
        return DataTypes.createArrayType(computed(array.elementType()), array.containsNull());
    }

    /** The value of a number, as Spark holds it internally. */
    public static double doubleOf(Object number) {
        return number instanceof Decimal decimal ? decimal.toDouble() : ((Number) number).doubleValue();
    }

    /** Whether it is an array that may hold nulls. */
    static boolean containsNull(DataType type) {
        return type instanceof ArrayType array && array.containsNull();
    }

    /** The form of an ML Vector, or of an array of DOUBLE or FLOAT. */
    static ColumnForm form(DataType row) {
        if (isVector(row)) {
            return ColumnForm.VECTOR;
        }
        return ((ArrayType) row).elementType() instanceof FloatType ? ColumnForm.FLOATS : ColumnForm.DOUBLES;
    }

    /** The type as messages show it. Of a type that Spark's MLlib can convert, with the cure. */
    public static String sql(DataType type) {
        if (isVector(type)) {
            return "an ML Vector";
        }
        if (type instanceof ArrayType array && array.elementType() instanceof UserDefinedType) {
            return "an ARRAY with elements of the type: " + sql(array.elementType());
        }
        return type instanceof UserDefinedType
                ? switch (type.getClass().getName()) {
                    case "org.apache.spark.mllib.linalg.VectorUDT" ->
                        "an old Vector of org.apache.spark.mllib; convert it into an ML Vector with"
                                + " MLUtils.convertVectorColumnsToML(df, \"column\") or vector.asML()";
                    case "org.apache.spark.mllib.linalg.MatrixUDT" ->
                        "an old Matrix of org.apache.spark.mllib; convert it with"
                                + " MLUtils.convertMatrixColumnsToML(df, \"column\") or matrix.asML(), and take its"
                                + " rows, matrix.rowIter()";
                    case "org.apache.spark.ml.linalg.MatrixUDT" ->
                        "an ML Matrix; take its rows, matrix.rowIter(), which are ML Vectors";
                    default -> type.sql();
                }
                : type.sql();
    }
}
