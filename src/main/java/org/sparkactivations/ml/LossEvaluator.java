package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.SqlFunctions;

/**
 * An Evaluator for the loss of the catalogue that names its class: the average of the loss over the rows of a Dataset, weighted if
 * {@code weightCol} is set. Smaller is better. Its generated subclasses add typed params, and nothing else.
 *
 * <p>Rows whose loss is null, because prediction or label is, are left out, as SQL's {@code avg} does; if no row is left, the result
 * is NaN. A weight that is null, negative or NaN is an error. Losses of two classes take a number, or the ML Vector of two elements
 * that Spark's classifiers make, and of that the second element, which belongs to label 1.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class LossEvaluator<T extends LossEvaluator<T>> extends Evaluator implements DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private static final String LOSS = "loss";
    private static final String WEIGHT = "weight";

    private final String uid;
    private final Param<String> labelCol;
    private final Param<String> weightCol;

    LossEvaluator(String uid) {
        this.uid = uid;
        this.labelCol = new Param<>(this, "labelCol", "label column name");
        this.weightCol = new Param<>(
                this, "weightCol", "weight column name. If this is not set or empty, all rows have weight 1");
        setDefault(labelCol, "label");
    }

    /** The param that names the column of predictions. */
    abstract Param<String> predictedCol();

    /** The values of the loss's parameters. */
    abstract double[] numbers();

    @Override
    public String uid() {
        return uid;
    }

    /** Param for the name of the label column. */
    public final Param<String> labelCol() {
        return labelCol;
    }

    /** Param for the name of the column of weights. */
    public final Param<String> weightCol() {
        return weightCol;
    }

    /** The name of the label column; {@code label} by default. */
    public final String getLabelCol() {
        return getOrDefault(labelCol);
    }

    /** The name of the column of weights. */
    public final String getWeightCol() {
        return getOrDefault(weightCol);
    }

    /** Sets the name of the label column. */
    public final T setLabelCol(String name) {
        return with(labelCol, name);
    }

    /** Sets the name of the column of weights. */
    public final T setWeightCol(String name) {
        return with(weightCol, name);
    }

    /** False: the smaller the loss, the better. */
    @Override
    public final boolean isLargerBetter() {
        return false;
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

    /** The Spark ML param of a parameter that is a number. */
    final DoubleParam doubleParam(Parameter parameter, String name) {
        return NumberParams.create(this, parameter, name);
    }

    /** The Spark ML param that names the column of predictions. */
    final Param<String> columnParam(String name, String column) {
        Param<String> param = new Param<>(this, name, column + " column name");
        setDefault(param, column);
        return param;
    }

    /** The parameter of that name in the definition. */
    final Parameter parameter(String name) {
        return activation().definition().parameters().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new NoSuchElementException(getClass().getSimpleName() + " has no parameter " + name));
    }

    private Activation activation() {
        Optional<String> className = Optional.of(getClass().getSimpleName());
        return Activations.builtIn().stream()
                .filter(each -> each.definition().evaluator().equals(className))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The average loss.
     *
     * @throws IllegalArgumentException if a column is missing, or the loss cannot be had of its type
     */
    @Override
    public double evaluate(Dataset<?> dataset) {
        ActivationFunction function = ActivationFunction.value(activation());
        Column predicted = predicted(dataset, function);
        StructField label = Columns.find(dataset.schema(), getLabelCol(), this);
        List<Column> arguments = new ArrayList<>(List.of(predicted, Columns.column(dataset, getLabelCol())));
        StructType types =
                new StructType().add("x", predictedType(dataset, function)).add("label", label.dataType());
        for (double each : numbers()) {
            arguments.add(functions.lit(each));
            types = types.add("parameter" + arguments.size(), DataTypes.DoubleType);
        }
        checkResult(function, types);
        SqlFunctions.ensure(dataset.sparkSession(), function);
        Column loss = functions
                .call_function(function.sqlName(), arguments.toArray(new Column[0]))
                .cast(DataTypes.DoubleType);
        return isSet(weightCol) && !getWeightCol().isEmpty() ? weighted(dataset, loss) : average(dataset, loss);
    }

    private static double average(Dataset<?> dataset, Column loss) {
        Row row = dataset.select(loss.as(LOSS)).agg(functions.avg(LOSS)).head();
        return row.isNullAt(0) ? Double.NaN : row.getDouble(0);
    }

    private double weighted(Dataset<?> dataset, Column loss) {
        StructField field = Columns.find(dataset.schema(), getWeightCol(), this);
        if (!(field.dataType() instanceof NumericType)) {
            throw new IllegalArgumentException(this + ": column '" + getWeightCol() + "' is "
                    + field.dataType().sql() + "; weights must be numbers");
        }
        Column given = Columns.column(dataset, getWeightCol()).cast(DataTypes.DoubleType);
        Column isWrong = given.isNull().or(functions.isnan(given)).or(given.lt(0));
        Column message = functions.concat(
                functions.lit(this + ": weight = "),
                functions.coalesce(given.cast(DataTypes.StringType), functions.lit("NULL")),
                functions.lit(" is not allowed; it must be a number ≥ 0"));
        Column weight = functions.when(isWrong, functions.raise_error(message)).otherwise(given);
        Row sums = dataset.select(loss.as(LOSS), weight.as(WEIGHT))
                .agg(
                        functions.sum(functions.col(LOSS).multiply(functions.col(WEIGHT))),
                        functions.sum(functions.when(functions.col(LOSS).isNotNull(), functions.col(WEIGHT))))
                .head();
        return sums.isNullAt(1) ? Double.NaN : sums.getDouble(0) / sums.getDouble(1);
    }

    /** The column of predictions; of Vectors for a loss of numbers, their second elements. */
    private Column predicted(Dataset<?> dataset, ActivationFunction function) {
        String name = getOrDefault(predictedCol());
        StructField field = Columns.find(dataset.schema(), name, this);
        Column column = Columns.column(dataset, name);
        if (!isOfTwoClasses(function) || !SQLDataTypes.VectorType().equals(field.dataType())) {
            return column;
        }
        OptionalInt size = Columns.vectorSize(field);
        if (size.isPresent() && size.getAsInt() != 2) {
            throw new IllegalArgumentException(wrongSize(name) + size.getAsInt());
        }
        Column elements = org.apache.spark.ml.functions.vector_to_array(column, "float64");
        Column message = functions.concat(
                functions.lit(wrongSize(name)), functions.size(elements).cast(DataTypes.StringType));
        return functions
                .when(column.isNull(), functions.lit(null))
                .when(functions.size(elements).equalTo(2), functions.element_at(elements, 2))
                .otherwise(functions.raise_error(message))
                .cast(DataTypes.DoubleType);
    }

    private String wrongSize(String name) {
        return this + ": column '" + name + "' must hold numbers or Vectors of 2 elements, as there are two classes; it"
                + " has Vectors of ";
    }

    private DataType predictedType(Dataset<?> dataset, ActivationFunction function) {
        DataType type = Columns.find(dataset.schema(), getOrDefault(predictedCol()), this)
                .dataType();
        return isOfTwoClasses(function) && SQLDataTypes.VectorType().equals(type) ? DataTypes.DoubleType : type;
    }

    /** Whether the loss takes what a classifier of two classes makes for each. */
    private static boolean isOfTwoClasses(ActivationFunction function) {
        return function.operand().orElseThrow().kind() == Operand.Kind.ELEMENTS
                && !"prediction"
                        .equals(function.activation()
                                .definition()
                                .evaluatedColumn()
                                .orElseThrow());
    }

    private void checkResult(ActivationFunction function, StructType types) {
        DataType result;
        String columns = this + ": columns '" + getOrDefault(predictedCol()) + "' and '" + getLabelCol() + "': ";
        try {
            result = SqlFunctions.result(function, types).dataType();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(columns + e.getMessage(), e);
        }
        if (!(result instanceof DoubleType || result instanceof FloatType)) {
            throw new IllegalArgumentException(
                    columns + function.sqlName() + " makes a row of them; an average is taken of numbers alone");
        }
    }
}
