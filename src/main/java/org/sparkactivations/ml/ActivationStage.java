package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.ml.Transformer;
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
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.OperandErrors;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;
import org.sparkactivations.sql.SqlFunctions;

/**
 * The base of all Transformers of this library: the params for input and output columns, and {@code transform}, which
 * calls a SQL function of this library once per row.
 *
 * <p>Set either {@code inputCol} and {@code outputCol}, or {@code inputCols} and {@code outputCols}. An input column
 * holds numbers, arrays of numbers or ML Vectors, and the output column is of the same kind: FLOAT and
 * ARRAY&lt;FLOAT&gt; stay as they are, other numbers become DOUBLE. Functions of a row need arrays or Vectors. Null
 * gives null. If the metadata of a Vector column has the size of its Vectors, the size is checked, and that of the
 * output is set. Names of features are passed on. The Transformer works on batches and streams.
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
        this.inputCol = CheckedParams.name(this, "inputCol", "input column name");
        this.outputCol = CheckedParams.name(this, "outputCol", "output column name");
        this.inputCols = CheckedParams.names(this, "inputCols", "input column names");
        this.outputCols = CheckedParams.names(this, "outputCols", "output column names, one per input column");
        setDefault(outputCol, uid + "__output");
    }

    /** The function that the params choose. */
    abstract ActivationFunction function();

    /** The arguments of the SQL function after the input column, in the order of the function's parameters. */
    abstract List<Argument> sqlArguments();

    @Override
    public String uid() {
        return uid;
    }

    /** Param {@code inputCol}: name of the input column; no default. */
    public final Param<String> inputCol() {
        return inputCol;
    }

    /** Param {@code outputCol}: name of the output column; default the uid followed by {@code __output}. */
    public final Param<String> outputCol() {
        return outputCol;
    }

    /** Param {@code inputCols}: names of several input columns; no default. */
    public final StringArrayParam inputCols() {
        return inputCols;
    }

    /** Param {@code outputCols}: names of the output columns, one per input column; no default. */
    public final StringArrayParam outputCols() {
        return outputCols;
    }

    /** Returns {@code inputCol}: name of the input column; no default. */
    public final String getInputCol() {
        return getOrDefault(inputCol);
    }

    /** Returns {@code outputCol}: name of the output column; default the uid followed by {@code __output}. */
    public final String getOutputCol() {
        return getOrDefault(outputCol);
    }

    /** Returns {@code inputCols}: names of several input columns; no default. */
    public final String[] getInputCols() {
        return getOrDefault(inputCols).clone();
    }

    /** Returns {@code outputCols}: names of the output columns, one per input column; no default. */
    public final String[] getOutputCols() {
        return getOrDefault(outputCols).clone();
    }

    /**
     * Sets {@code inputCol}: name of the input column, {@code a.b} for field b of column a, {@code `a.b`} for a column
     * whose name has a dot; no default.
     */
    public final T setInputCol(String name) {
        return with(inputCol, name);
    }

    /** Sets {@code outputCol}: name of the output column, a new one; default the uid followed by {@code __output}. */
    public final T setOutputCol(String name) {
        return with(outputCol, name);
    }

    /** Sets {@code inputCols}: names of several input columns, as for {@link #setInputCol}; no default. */
    public final T setInputCols(String[] names) {
        return with(inputCols, names);
    }

    /** Sets {@code outputCols}: names of the output columns, new ones, one per input column; no default. */
    public final T setOutputCols(String[] names) {
        return with(outputCols, names);
    }

    /** Sets a param, to a copy if its value is an array, and returns this. */
    @SuppressWarnings("unchecked")
    final <V> T with(Param<V> param, V value) {
        set(param, CheckedParams.copied(value));
        return (T) this;
    }

    /** A Spark ML param that takes one of several choices, of which the first is the default. */
    final Param<String> choiceParam(String name, List<String> choices) {
        return CheckedParams.choice(this, name, choices);
    }

    /** The Spark ML param of a parameter that is a number. */
    final DoubleParam doubleParam(Parameter parameter, String name) {
        return CheckedParams.number(this, parameter, name);
    }

    /** The Spark ML param of a parameter that is a whole number. */
    final IntParam intParam(Parameter parameter, String name) {
        return CheckedParams.wholeNumber(this, parameter, name);
    }

    /** The Spark ML param of a parameter that is one number, or one per element. */
    final DoubleArrayParam doubleArrayParam(Parameter parameter, String name) {
        return CheckedParams.numbers(this, parameter, name);
    }

    /** The Spark ML param that names the column of keys. */
    final Param<String> columnParam(Parameter parameter, String name) {
        return CheckedParams.name(this, name, "name of the BIGINT column with the " + parameter.description());
    }

    /**
     * The argument for a key that must be given.
     *
     * @throws IllegalArgumentException if its column is not set
     */
    final Argument key(Param<String> column) {
        if (!isSet(column)) {
            throw new IllegalArgumentException(
                    this + ": expected " + column.name() + ", " + column.doc() + ", got none");
        }
        return Argument.column(getOrDefault(column));
    }

    /** The Spark ML param that names the column of the values of a parameter. */
    final Param<String> valuesColumnParam(Parameter parameter, String name) {
        return CheckedParams.name(
                this, name, ParameterText.ofValuesColumn(parameter, name.substring(0, name.length() - "Col".length())));
    }

    /**
     * The argument for a parameter that is given as a value or as a column.
     *
     * @throws IllegalArgumentException if both are set, or none is and the value has no default
     */
    final Argument argument(Param<?> value, Param<String> column) {
        if (isSet(column) ? isSet(value) : !isDefined(value)) {
            throw new IllegalArgumentException(this + ": expected " + value.name() + " or " + column.name() + ", got "
                    + (isSet(column) ? "both" : "neither"));
        }
        if (isSet(column)) {
            return Argument.column(getOrDefault(column));
        }
        Object given = getOrDefault(value);
        return given instanceof double[] numbers
                ? Argument.numbers(numbers)
                : Argument.number(((Number) given).doubleValue());
    }

    /** Name, meaning, default and value of a param. An array is shown with its elements. */
    @Override
    public final String explainParam(Param<?> param) {
        return CheckedParams.explained(this, param);
    }

    @Override
    public Dataset<Row> transform(Dataset<?> dataset) {
        StructType schema = dataset.schema();
        StructType result = transformSchema(schema);
        ActivationFunction function = function();
        List<Argument> given = sqlArguments();
        SqlFunctions.ensure(dataset.sparkSession(), function);
        // Dataset.withColumns would take a Map and lose the order of the columns.
        List<Column> columns = new ArrayList<>();
        columns.add(functions.col("*"));
        for (ColumnPair pair : ColumnPair.of(this)) {
            List<Column> arguments = new ArrayList<>();
            arguments.add(Columns.column(dataset, pair.input()));
            given.forEach(each -> arguments.add(each.toColumn(dataset)));
            Metadata metadata = result.apply(pair.output()).metadata();
            columns.add(functions
                    .call_function(function.sqlName(), arguments.toArray(Column[]::new))
                    .as(pair.output(), metadata));
        }
        return dataset.select(columns.toArray(Column[]::new));
    }

    @Override
    public StructType transformSchema(StructType schema) {
        ActivationFunction function = function();
        List<Argument> arguments = sqlArguments();
        KnownNumbers numbers = KnownNumbers.of(function, arguments);
        numbers.check(function, this);
        StructType result = schema;
        for (ColumnPair pair : ColumnPair.of(this)) {
            StructField input = Columns.find(schema, pair.input(), this);
            List<StructField> types = new ArrayList<>();
            types.add(input);
            arguments.forEach(each -> types.add(each.toField(schema, this)));
            StructType given = new StructType(types.toArray(StructField[]::new));
            StructField made = result(function, given, pair.input());
            checkOperandSize(function, numbers, types, pair.input());
            if (Columns.has(result, pair.output())) {
                throw new IllegalArgumentException(this + ": output column '" + pair.output()
                        + "' exists already: expected a name other than "
                        + String.join(", ", result.fieldNames()));
            }
            result = result.add(new StructField(
                    pair.output(),
                    made.dataType(),
                    made.nullable(),
                    metadata(function, numbers, input, pair, made.dataType())));
        }
        return result;
    }

    private StructField result(ActivationFunction function, StructType given, String input) {
        try {
            return SqlFunctions.result(function, given);
        } catch (IllegalArgumentException e) {
            throw wrongColumn(input, e);
        }
    }

    /** Checks the size of a second Vector column, where metadata has it, before any row is read. */
    private void checkOperandSize(
            ActivationFunction function, KnownNumbers numbers, List<StructField> columns, String input) {
        if (function.operand().isEmpty() || !numbers.determineWidth(function)) {
            return;
        }
        OptionalInt size = Columns.vectorSize(columns.get(0));
        if (size.isEmpty()) {
            return;
        }
        OptionalInt given = Columns.vectorSize(columns.get(1));
        try {
            int expected = function.operandWidth(size.getAsInt(), numbers.values());
            if (given.isPresent() && given.getAsInt() != expected) {
                throw OperandErrors.wrongWidth(function, given.getAsInt(), size.getAsInt(), expected);
            }
        } catch (IllegalArgumentException e) {
            throw wrongColumn(input, e);
        }
    }

    private IllegalArgumentException wrongColumn(String input, IllegalArgumentException cause) {
        return new IllegalArgumentException(this + ": column '" + input + "': " + cause.getMessage(), cause);
    }

    /** The metadata of an output column. */
    private Metadata metadata(
            ActivationFunction function, KnownNumbers numbers, StructField input, ColumnPair pair, DataType type) {
        try {
            return FeatureNames.of(function, numbers, input, pair.output(), type);
        } catch (IllegalArgumentException e) {
            throw wrongColumn(pair.input(), e);
        }
    }
}
