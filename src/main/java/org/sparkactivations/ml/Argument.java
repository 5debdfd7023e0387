package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.param.Params;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.spi.Parameter;

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
    StructField toField(StructType schema, Params stage);

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

    /**
     * A column or a number for each parameter, up to the last that has one.
     *
     * @param columns names, in the order of the parameters; an empty one leaves its parameter to the numbers
     * @param numbers the values of the parameters that are not columns, in their order
     * @throws IllegalArgumentException if there are more than parameters, or a value is missing
     */
    static List<Argument> inOrder(List<Parameter> parameters, double[] numbers, String[] columns) {
        checkCounts(parameters, numbers.length, columns);
        List<Argument> given = new ArrayList<>();
        int used = 0;
        int end = end(columns);
        for (int i = 0; i < end || used < numbers.length; i++) {
            if (i < end && !columns[i].isEmpty()) {
                given.add(column(columns[i]));
            } else if (parameters.get(i).kind() == Parameter.Kind.KEY) {
                throw new IllegalArgumentException(
                        "expected a column of " + parameters.get(i).name() + " in argumentCols, got none");
            } else if (used < numbers.length) {
                given.add(number(numbers[used++]));
            } else {
                String name = parameters.get(i).name();
                given.add(number(parameters
                        .get(i)
                        .defaultValue()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "expected a value of " + name + " in arguments or argumentCols, got none"))));
            }
        }
        return given;
    }

    private static void checkCounts(List<Parameter> parameters, int numbers, String[] columns) {
        if (columns.length > parameters.size()) {
            throw new IllegalArgumentException(
                    "expected at most " + parameters.size() + " argumentCols, got " + columns.length);
        }
        long allowed = IntStream.range(0, parameters.size())
                .filter(i -> parameters.get(i).kind() != Parameter.Kind.KEY)
                .filter(i -> i >= columns.length || columns[i].isEmpty())
                .count();
        if (numbers > allowed) {
            throw new IllegalArgumentException("expected at most " + allowed + " arguments, got " + numbers);
        }
    }

    /** The position after the last name that is not empty. */
    private static int end(String[] names) {
        int end = names.length;
        while (end > 0 && names[end - 1].isEmpty()) {
            end--;
        }
        return end;
    }

    /** A number, the same for all elements and rows. */
    record Scalar(double value) implements Argument {

        @Override
        public Column toColumn(Dataset<?> dataset) {
            return functions.lit(value);
        }

        @Override
        public StructField toField(StructType schema, Params stage) {
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
        public StructField toField(StructType schema, Params stage) {
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
        public StructField toField(StructType schema, Params stage) {
            return Columns.find(schema, name, stage);
        }
    }
}
