package org.sparkactivations.ml;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** One argument of a SQL function, after its first column: a number, one number per element, or another column. */
sealed interface Argument {

    /** The argument in a call on {@code dataset}. */
    Column toColumn(Dataset<?> dataset);

    /**
     * Type, nullability and metadata of the argument.
     *
     * @param schema the columns of the Dataset
     * @param stage the stage that has the argument, for the message
     * @throws IllegalArgumentException if the argument is a column that {@code schema} does not have
     */
    StructField toField(StructType schema, ActivationStage<?> stage);

    /** A number. */
    static Argument number(double value) {
        return new Scalar(value);
    }

    /** A number if there is one value, else an array with one value per element of the row. */
    static Argument numbers(double[] values) {
        return values.length == 1 ? new Scalar(values[0]) : new PerElement(values);
    }

    /** The column of that name. */
    static Argument column(String name) {
        return new OtherColumn(name);
    }

    /** A number, the same for all elements and rows. */
    record Scalar(double value) implements Argument {

        @Override
        public Column toColumn(Dataset<?> dataset) {
            return functions.lit(value);
        }

        @Override
        public StructField toField(StructType schema, ActivationStage<?> stage) {
            return DataTypes.createStructField("constant", DataTypes.DoubleType, false);
        }
    }

    /** One number per element of the row, the same for all rows. */
    record PerElement(double[] values) implements Argument {

        @Override
        public Column toColumn(Dataset<?> dataset) {
            Column[] elements = new Column[values.length];
            for (int i = 0; i < values.length; i++) {
                elements[i] = functions.lit(values[i]);
            }
            return functions.array(elements);
        }

        @Override
        public StructField toField(StructType schema, ActivationStage<?> stage) {
            return DataTypes.createStructField(
                    "constant", DataTypes.createArrayType(DataTypes.DoubleType, false), false);
        }
    }

    /** Another column of the Dataset. */
    record OtherColumn(String name) implements Argument {

        @Override
        public Column toColumn(Dataset<?> dataset) {
            return Columns.column(dataset, name);
        }

        @Override
        public StructField toField(StructType schema, ActivationStage<?> stage) {
            return Columns.find(schema, name, stage);
        }
    }
}
