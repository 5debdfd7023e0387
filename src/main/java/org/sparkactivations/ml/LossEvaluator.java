package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
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
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.sql.bound.ColumnTypes;

/**
 * An Evaluator for one loss of the catalogue: the mean of the loss over the rows of a Dataset, weighted if
 * {@code weightCol} is set. Smaller is better. The generated subclasses pass their loss, and add the param of the
 * column that is compared with the label, and a typed param, setter and getter per parameter.
 *
 * <p>A row whose loss is null, because its prediction or label is, is left out, as by SQL's {@code avg}; the mean of no
 * rows is NaN. A weight that is null, negative or NaN is an error. Losses of two classes take a number, or an ML Vector
 * of two elements as Spark's classifiers make it; its second element, that of label 1, is compared.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class LossEvaluator<T extends LossEvaluator<T>> extends Evaluator implements DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private static final String LOSS = "loss";
    private static final String WEIGHT = "weight";
    private static final String PREDICTION = "prediction";
    private static final String ELEMENTS = " elements";

    private final String uid;
    private final ActivationFunction loss;
    private final Param<String> labelCol;
    private final Param<String> weightCol;

    LossEvaluator(String uid, Activation loss) {
        this.uid = uid;
        this.loss = ActivationFunction.value(loss);
        this.labelCol = CheckedParams.name(this, "labelCol", "label column name");
        this.weightCol = CheckedParams.name(
                this, "weightCol", "weight column name (all rows have weight 1 if it is empty or not set)");
        setDefault(labelCol, "label");
    }

    /** The param that names the column that is compared with the label. */
    abstract Param<String> predictedCol();

    /** The values of the loss's parameters, in their order. */
    abstract double[] numbers();

    @Override
    public String uid() {
        return uid;
    }

    /** Param {@code labelCol}: name of the label column; default {@code label}. */
    public final Param<String> labelCol() {
        return labelCol;
    }

    /** Param {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final Param<String> weightCol() {
        return weightCol;
    }

    /** Returns {@code labelCol}: name of the label column; default {@code label}. */
    public final String getLabelCol() {
        return getOrDefault(labelCol);
    }

    /** Returns {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final String getWeightCol() {
        return getOrDefault(weightCol);
    }

    /** Sets {@code labelCol}: name of the label column; default {@code label}. */
    public final T setLabelCol(String name) {
        return with(labelCol, name);
    }

    /** Sets {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final T setWeightCol(String name) {
        return with(weightCol, name);
    }

    /** False: a smaller loss is better. */
    @Override
    public final boolean isLargerBetter() {
        return false;
    }

    /** Sets a param, to a copy if its value is an array, and returns this. */
    @SuppressWarnings("unchecked")
    final <V> T with(Param<V> param, V value) {
        set(param, CheckedParams.copied(value));
        return (T) this;
    }

    /** The Spark ML param of a parameter that is a number. */
    final DoubleParam doubleParam(Parameter parameter, String name) {
        return CheckedParams.number(this, parameter, name);
    }

    /** The Spark ML param that names the column that is compared with the label. */
    final Param<String> columnParam(String name, String column) {
        Param<String> param = CheckedParams.name(this, name, column + " column name");
        setDefault(param, column);
        return param;
    }

    /** The parameter of that name in the definition. */
    final Parameter parameter(String name) {
        return CheckedParams.find(this, List.of(loss.activation()), name);
    }

    /**
     * The mean loss, NaN if no row has one.
     *
     * @throws IllegalArgumentException if a column is missing or the loss does not take its type
     */
    @Override
    public double evaluate(Dataset<?> dataset) {
        Column predicted = predicted(dataset);
        StructField label = Columns.find(dataset.schema(), getLabelCol(), this);
        List<Column> arguments = new ArrayList<>(List.of(predicted, Columns.column(dataset, getLabelCol())));
        StructType types = new StructType().add("x", predictedType(dataset)).add("label", label.dataType());
        for (double each : numbers()) {
            arguments.add(functions.lit(each));
            types = types.add("parameter" + arguments.size(), DataTypes.DoubleType);
        }
        checkResult(types);
        SqlFunctions.ensure(dataset.sparkSession(), loss);
        Column losses = functions
                .call_function(loss.sqlName(), arguments.toArray(Column[]::new))
                .cast(DataTypes.DoubleType);
        return isSet(weightCol) && !getWeightCol().isEmpty() ? weightedMean(dataset, losses) : mean(dataset, losses);
    }

    private static double mean(Dataset<?> dataset, Column losses) {
        Row row = dataset.select(losses.as(LOSS)).agg(functions.avg(LOSS)).head();
        return row.isNullAt(0) ? Double.NaN : row.getDouble(0);
    }

    private double weightedMean(Dataset<?> dataset, Column losses) {
        StructField field = Columns.find(dataset.schema(), getWeightCol(), this);
        if (!(field.dataType() instanceof NumericType)) {
            throw new IllegalArgumentException(this + ": weight column '" + getWeightCol() + "': expected numbers, got "
                    + ColumnTypes.sql(field.dataType()));
        }
        Column given = Columns.column(dataset, getWeightCol()).cast(DataTypes.DoubleType);
        Column isWrong = given.isNull().or(functions.isnan(given)).or(given.lt(0));
        Column message = functions.concat(
                functions.lit(this + ": weight column '" + getWeightCol() + "': expected a number ≥ 0, got "),
                functions.coalesce(given.cast(DataTypes.StringType), functions.lit("NULL")));
        Column weight = functions.when(isWrong, functions.raise_error(message)).otherwise(given);
        Row sums = dataset.select(losses.as(LOSS), weight.as(WEIGHT))
                .agg(
                        functions.sum(functions.col(LOSS).multiply(functions.col(WEIGHT))),
                        functions.sum(functions.when(functions.col(LOSS).isNotNull(), functions.col(WEIGHT))))
                .head();
        return sums.isNullAt(1) ? Double.NaN : sums.getDouble(0) / sums.getDouble(1);
    }

    /** The column that is compared with the label; of Vectors, for a loss of two classes, their second elements. */
    private Column predicted(Dataset<?> dataset) {
        String name = getOrDefault(predictedCol());
        StructField field = Columns.find(dataset.schema(), name, this);
        Column column = Columns.column(dataset, name);
        if (!isOfTwoClasses() || !SQLDataTypes.VectorType().equals(field.dataType())) {
            return column;
        }
        OptionalInt size = Columns.vectorSize(field);
        if (size.isPresent() && size.getAsInt() != 2) {
            throw new IllegalArgumentException(wrongSize(name) + size.getAsInt() + ELEMENTS);
        }
        Column elements = org.apache.spark.ml.functions.vector_to_array(column, "float64");
        Column message = functions.concat(
                functions.lit(wrongSize(name)),
                functions.size(elements).cast(DataTypes.StringType),
                functions.lit(ELEMENTS));
        return functions
                .when(column.isNull(), functions.lit(null))
                .when(functions.size(elements).equalTo(2), functions.element_at(elements, 2))
                .otherwise(functions.raise_error(message))
                .cast(DataTypes.DoubleType);
    }

    private String wrongSize(String name) {
        return this + ": column '" + name
                + "': expected numbers or Vectors of 2 elements, one per class, got Vectors of ";
    }

    private DataType predictedType(Dataset<?> dataset) {
        DataType type = Columns.find(dataset.schema(), getOrDefault(predictedCol()), this)
                .dataType();
        return isOfTwoClasses() && SQLDataTypes.VectorType().equals(type) ? DataTypes.DoubleType : type;
    }

    /** Whether x is the probability or the logit of one of two classes, which classifiers put into Vectors. */
    private boolean isOfTwoClasses() {
        return loss.operand().orElseThrow().kind() == Operand.Kind.ELEMENTS
                && !PREDICTION.equals(
                        loss.activation().definition().evaluatedColumn().orElseThrow());
    }

    private void checkResult(StructType types) {
        DataType result;
        String columns = this + ": columns '" + getOrDefault(predictedCol()) + "' and '" + getLabelCol() + "': ";
        try {
            result = SqlFunctions.result(loss, types).dataType();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(columns + e.getMessage(), e);
        }
        if (!(result instanceof DoubleType || result instanceof FloatType)) {
            throw new IllegalArgumentException(
                    columns + "expected one loss per row, got a row of losses from " + loss.sqlName());
        }
    }
}
