package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.SqlFunctions;
import scala.Function1;

/**
 * What all Transformers of this library have in common: columns in, columns out, and the SQL function that does the work.
 *
 * <p>Set either {@code inputCol} and {@code outputCol}, or {@code inputCols} and {@code outputCols}. A column may hold
 * numbers, arrays of numbers or ML Vectors; the result is of the same kind (see the README's table of types). Null gives
 * null. The size of a Vector column, where its metadata tells it, is checked and passed on. The Transformer works on batches and streams.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class ActivationStage<T extends ActivationStage<T>> extends Transformer
        implements DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final Param<String> inputCol;
    private final Param<String> outputCol;
    private final StringArrayParam inputCols;
    private final StringArrayParam outputCols;

    ActivationStage(String uid) {
        this.uid = uid;
        this.inputCol = new Param<>(this, "inputCol", "input column name");
        this.outputCol = new Param<>(this, "outputCol", "output column name");
        this.inputCols = new StringArrayParam(this, "inputCols", "input column names");
        this.outputCols = new StringArrayParam(this, "outputCols", "output column names, one per input column");
        setDefault(outputCol, uid + "__output");
    }

    /** The function that the params, as set, stand for. */
    abstract ActivationFunction function();

    /** The arguments after the column, in the order of the function's parameters. */
    abstract List<Argument> sqlArguments();

    /** One argument of the SQL function: a constant, or another column. */
    static final class Argument {
        private final Column constant;
        private final DataType type;
        private final String column;

        private final Double number;

        private Argument(Column constant, DataType type, String column, Double number) {
            this.constant = constant;
            this.type = type;
            this.column = column;
            this.number = number;
        }

        static Argument number(double value) {
            return new Argument(functions.lit(value), DataTypes.DoubleType, null, value);
        }

        /** A number if it is alone, else an array with one value per element. */
        static Argument numbers(double[] values) {
            if (values.length == 1) {
                return number(values[0]);
            }
            Column[] elements = new Column[values.length];
            for (int i = 0; i < values.length; i++) {
                elements[i] = functions.lit(values[i]);
            }
            return new Argument(
                    functions.array(elements), DataTypes.createArrayType(DataTypes.DoubleType, false), null, null);
        }

        static Argument column(String name) {
            return new Argument(null, null, name, null);
        }
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Param for the name of the input column. */
    public final Param<String> inputCol() {
        return inputCol;
    }

    /** Param for the name of the output column; by default the uid and {@code __output}. */
    public final Param<String> outputCol() {
        return outputCol;
    }

    /** Param for the names of several input columns. */
    public final StringArrayParam inputCols() {
        return inputCols;
    }

    /** Param for the names of the output columns, one per input column. */
    public final StringArrayParam outputCols() {
        return outputCols;
    }

    /** The name of the input column. */
    public final String getInputCol() {
        return getOrDefault(inputCol);
    }

    /** The name of the output column. */
    public final String getOutputCol() {
        return getOrDefault(outputCol);
    }

    /** The names of the input columns. */
    public final String[] getInputCols() {
        return getOrDefault(inputCols).clone();
    }

    /** The names of the output columns. */
    public final String[] getOutputCols() {
        return getOrDefault(outputCols).clone();
    }

    /** Sets the name of the input column; {@code a.b} is field b of column a. */
    public final T setInputCol(String name) {
        return with(inputCol, name);
    }

    /** Sets the name of the output column, which must be new. */
    public final T setOutputCol(String name) {
        return with(outputCol, name);
    }

    /** Sets the names of several input columns. */
    public final T setInputCols(String[] names) {
        return with(inputCols, names.clone());
    }

    /** Sets the names of the output columns, one per input column, which must be new. */
    public final T setOutputCols(String[] names) {
        return with(outputCols, names.clone());
    }

    /** Sets a param and returns this. */
    @SuppressWarnings("unchecked")
    final <V> T with(Param<V> param, V value) {
        set(param, value);
        return (T) this;
    }

    /** Sets a number, with a message that says what is allowed if it is not. */
    final T with(Parameter parameter, DoubleParam param, double value) {
        NumberParams.requireAllowed(this, parameter, value);
        return with(param, (Object) value);
    }

    /** Sets a whole number, with a message that says what is allowed if it is not. */
    final T with(Parameter parameter, IntParam param, int value) {
        NumberParams.requireAllowed(this, parameter, value);
        return with(param, (Object) value);
    }

    /** Sets numbers, with a message that says what is allowed if one is not. */
    final T with(Parameter parameter, DoubleArrayParam param, double[] values) {
        if (values.length == 0) {
            throw new IllegalArgumentException(getClass().getSimpleName() + ": parameter " + parameter.name()
                    + " is empty; allowed is one value, or one per element");
        }
        for (double value : values) {
            NumberParams.requireAllowed(this, parameter, value);
        }
        return with(param, values.clone());
    }

    /** Sets one of several choices, with a message that says what they are if it is none of them. */
    final T with(Param<String> param, List<String> choices, String choice) {
        if (!choices.contains(choice)) {
            throw new IllegalArgumentException(getClass().getSimpleName() + ": " + param.name() + " = '" + choice
                    + "' is not allowed; it must be one of " + String.join(", ", choices));
        }
        return with(param, choice);
    }

    /** A Spark ML param that takes one of several choices. */
    final Param<String> choiceParam(String name, List<String> choices) {
        List<String> allowed = List.copyOf(choices);
        return new Param<>(
                this, name, "one of " + String.join(", ", choices), (Function1<String, Object> & Serializable)
                        allowed::contains);
    }

    /** The Spark ML param of a parameter that is a number. */
    final DoubleParam doubleParam(Parameter parameter, String name) {
        return NumberParams.create(this, parameter, name);
    }

    /** The Spark ML param of a parameter that is a whole number. */
    final IntParam intParam(Parameter parameter, String name) {
        Function1<Object, Object> allowed = (Function1<Object, Object> & Serializable)
                value -> parameter.range().contains((Integer) value);
        IntParam param = new IntParam(this, name, NumberParams.documentation(parameter), allowed);
        parameter.defaultValue().ifPresent(value -> setDefault(param, (int) value));
        return param;
    }

    /** The Spark ML param of a parameter that is a number or has one value per element. */
    final DoubleArrayParam doubleArrayParam(Parameter parameter, String name) {
        Function1<double[], Object> allowed = (Function1<double[], Object> & Serializable)
                values -> values.length > 0 && Arrays.stream(values).allMatch(parameter.range()::contains);
        DoubleArrayParam param = new DoubleArrayParam(
                this,
                name,
                NumberParams.documentation(parameter) + "; one value, or one per element of the row",
                allowed);
        parameter.defaultValue().ifPresent(value -> setDefault(param, new double[] {value}));
        return param;
    }

    /** The Spark ML param that names the column of a key. */
    final Param<String> columnParam(Parameter parameter, String name) {
        return new Param<>(this, name, "name of the column of keys, BIGINT: " + parameter.description());
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType schema = dataset.schema();
        StructType result = transformSchema(schema);
        ActivationFunction function = function();
        SqlFunctions.ensure(dataset.sparkSession(), function);
        // Not withColumns: it takes a Map, and Spark forgets the Map's order.
        List<Column> columns = new ArrayList<>();
        columns.add(functions.col("*"));
        for (ColumnPair pair : columnPairs()) {
            List<Column> arguments = new ArrayList<>();
            arguments.add(Columns.column(dataset, pair.input()));
            for (Argument each : sqlArguments()) {
                arguments.add(each.column == null ? each.constant : Columns.column(dataset, each.column));
            }
            Metadata metadata = result.apply(pair.output()).metadata();
            columns.add(functions
                    .call_function(function.sqlName(), arguments.toArray(new Column[0]))
                    .as(pair.output(), metadata));
        }
        return dataset.select(columns.toArray(new Column[0]));
    }

    @Override
    public StructType transformSchema(StructType schema) {
        ActivationFunction function = function();
        checkNumbers(function);
        StructType result = schema;
        for (ColumnPair pair : columnPairs()) {
            StructField input = Columns.find(schema, pair.input(), this);
            List<StructField> types = new ArrayList<>();
            types.add(input);
            for (Argument each : sqlArguments()) {
                types.add(
                        each.column == null
                                ? DataTypes.createStructField("constant", each.type, false)
                                : Columns.find(schema, each.column, this));
            }
            StructType given = new StructType(types.toArray(new StructField[0]));
            StructField made = result(function, given, pair.input());
            checkOperandSize(function, types, pair.input());
            // In any case: Spark's names differ in more than case, unless it is told otherwise.
            if (Arrays.stream(result.fieldNames()).anyMatch(pair.output()::equalsIgnoreCase)) {
                throw new IllegalArgumentException(this + ": output column '" + pair.output()
                        + "' exists already; choose a name that is not among "
                        + String.join(", ", result.fieldNames()));
            }
            result = result.add(new StructField(
                    pair.output(), made.dataType(), made.nullable(), metadata(function, input, pair, made.dataType())));
        }
        return result;
    }

    /** Setters see one number each; whether they go together shows when all are known. */
    private void checkNumbers(ActivationFunction function) {
        Definition definition = function.activation().definition();
        double[] numbers = givenNumbers();
        if (numbers.length >= definition.requiredParameters()) {
            try {
                definition.check(function.sqlName(), definition.complete(numbers), definition.numberParameters());
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(this + ": " + e.getMessage(), e);
            }
        }
    }

    private double[] givenNumbers() {
        return sqlArguments().stream()
                .filter(each -> each.number != null)
                .mapToDouble(each -> each.number)
                .toArray();
    }

    private StructField result(ActivationFunction function, StructType given, String input) {
        try {
            return SqlFunctions.result(function, given);
        } catch (IllegalArgumentException e) {
            throw wrongColumn(input, e);
        }
    }

    /** What rows would show too, but only when there are some. */
    private void checkOperandSize(ActivationFunction function, List<StructField> columns, String input) {
        OptionalInt size = Columns.vectorSize(columns.get(0));
        if (function.operand().isEmpty() || size.isEmpty()) {
            return;
        }
        OptionalInt given = Columns.vectorSize(columns.get(1));
        try {
            int expected = function.operandWidth(size.getAsInt(), numbers(function));
            if (given.isPresent() && given.getAsInt() != expected) {
                throw OperandErrors.wrongWidth(function, given.getAsInt(), size.getAsInt(), expected);
            }
        } catch (IllegalArgumentException e) {
            throw wrongColumn(input, e);
        }
    }

    /** One value per number parameter. */
    private double[] numbers(ActivationFunction function) {
        return function.activation().definition().complete(givenNumbers());
    }

    private IllegalArgumentException wrongColumn(String input, IllegalArgumentException cause) {
        return new IllegalArgumentException(this + ": column '" + input + "': " + cause.getMessage(), cause);
    }

    /** The size of a Vector column, where it is known, under the new column's name; attributes of inputs do not pass on. */
    private Metadata metadata(ActivationFunction function, StructField input, ColumnPair pair, DataType type) {
        OptionalInt size = Columns.vectorSize(input);
        if (size.isEmpty()) {
            return Metadata.empty();
        }
        try {
            int width = function.width(size.getAsInt(), numbers(function));
            return type.equals(input.dataType())
                    ? new AttributeGroup(pair.output(), width).toMetadata()
                    : Metadata.empty();
        } catch (IllegalArgumentException e) {
            throw wrongColumn(pair.input(), e);
        }
    }

    private List<ColumnPair> columnPairs() {
        return ColumnPair.of(this);
    }
}
