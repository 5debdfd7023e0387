package org.sparkactivations.ml.network;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.sparkactivations.sql.SqlFunctions;

/**
 * The columns of a Dataset that training reads.
 *
 * @param stage the stage that trains, for messages
 * @param features ML Vectors, arrays of numbers, or numbers, which are rows of one feature
 * @param label numbers, ML Vectors or arrays of numbers
 * @param weight numbers; null if all rows have weight 1
 * @param validation BOOLEANs, true for rows that are not trained on; null if there are none
 */
public record TrainingColumns(String stage, Source features, Source label, Source weight, Source validation) {

    static final int FEATURES = 0;
    static final int LABEL = 1;
    static final int WEIGHT = 2;
    static final int VALIDATION = 3;
    static final int HASH = 4;

    static final List<String> NAMES = List.of("features", "label", "weight", "validation", "hash");

    /**
     * A column.
     *
     * @param name the name by which the user calls it, for messages
     * @param column the column
     * @param field its type and metadata
     */
    public record Source(String name, Column column, StructField field) {

        boolean isRow() {
            return isArray() || SQLDataTypes.VectorType().equals(field.dataType());
        }

        private boolean isArray() {
            return field.dataType() instanceof ArrayType;
        }

        /** The rows as Vectors. */
        public Column vector() {
            return isArray() ? functions.call_function("nn_to_vector", column) : column;
        }

        /** Numbers as they are, rows as arrays of doubles: equal rows are then equal, whatever holds them. */
        private Column doubles() {
            return isRow() ? functions.call_function("nn_to_array", vector()) : column.cast(DataTypes.DoubleType);
        }
    }

    /** The rows with the columns of this class. The last is a hash of features and label. */
    public Dataset<Row> select(Dataset<?> dataset) {
        SparkSession session = dataset.sparkSession();
        SqlFunctions.ensure(session);
        Dataset<Row> rows = dataset.select(
                features.doubles().as(NAMES.get(FEATURES)),
                label.doubles().as(NAMES.get(LABEL)),
                (weight == null ? functions.lit(1.0) : weight.column().cast(DataTypes.DoubleType))
                        .as(NAMES.get(WEIGHT)),
                (validation == null ? functions.lit(false) : validation.column()).as(NAMES.get(VALIDATION)));
        return rows.select(
                functions.col("*"),
                functions
                        .xxhash64(functions.col(NAMES.get(FEATURES)), functions.col(NAMES.get(LABEL)))
                        .as(NAMES.get(HASH)));
    }

    /** The columns of {@link #select} without the hash; arrays as Vectors, whose elements Spark does not box. */
    static Stream<Column> unboxed(Dataset<Row> rows) {
        return Arrays.stream(rows.schema().fields()).limit(HASH).map(field -> {
            Column given = functions.col(field.name());
            return field.dataType() instanceof ArrayType
                    ? functions.call_function("nn_to_vector", given).as(field.name())
                    : given;
        });
    }
}
