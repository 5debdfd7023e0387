package org.sparkactivations.ml;

import java.util.Locale;
import java.util.Optional;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.sparkactivations.sql.bound.ColumnTypes;

/** What a column of raw scores holds. */
enum ScoreKind {
    /** A score for each class, in an ML Vector. */
    VECTOR,
    /** A score for each class, in an array. */
    ARRAY,
    /** The score of class 1 of two. */
    NUMBER;

    static final String EXPECTED = "ML Vectors, arrays of numbers or numbers";

    /** The kind of a type of columns; empty if it holds no scores. */
    static Optional<ScoreKind> of(DataType type) {
        if (type instanceof NumericType) {
            return Optional.of(NUMBER);
        }
        if (SQLDataTypes.VectorType().equals(type)) {
            return Optional.of(VECTOR);
        }
        return ColumnTypes.isNumbers(type) ? Optional.of(ARRAY) : Optional.empty();
    }

    /** The type of the calibrated probabilities. */
    DataType resultType() {
        return switch (this) {
            case NUMBER -> DataTypes.DoubleType;
            case ARRAY -> DataTypes.createArrayType(DataTypes.DoubleType);
            case VECTOR -> SQLDataTypes.VectorType();
        };
    }

    /** The scores as this library computes with them: doubles. */
    String asDoubles(String column, DataType type) {
        boolean isCast = this == NUMBER && type != DataTypes.DoubleType
                || type instanceof ArrayType array && array.elementType() != DataTypes.DoubleType;
        return isCast ? "CAST(" + column + " AS " + resultType().sql() + ")" : column;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
