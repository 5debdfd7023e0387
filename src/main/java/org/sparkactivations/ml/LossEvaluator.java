package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.sql.SqlFunctions;
import org.sparkactivations.sql.aggregate.ExactMean;
import org.sparkactivations.sql.bound.ColumnTypes;

/**
 * An Evaluator for one loss of the catalogue: the mean of the loss over the rows of a Dataset, weighted if
 * {@code weightCol} is set. Smaller is better. The generated subclasses pass their loss, and add the param of the
 * column that is compared with the label, and a typed param, setter and getter per parameter.
 *
 * <p>A row whose loss is null, because its prediction or label is or because its label is ignored, is left out, as by
 * SQL's {@code avg}; the mean of no rows is NaN. A weight that is null, negative or NaN is an error. With weights of
 * classes, the mean divides by the sum of the weights of the labels; a label that is a distribution counts 1, as in
 * PyTorch.
 *
 * <p>The mean has the same bits whatever the order of the rows and their partitions: the losses, each multiplied by its
 * weight and rounded, are summed exactly, and so is what the sum is divided by.
 *
 * <p>Losses of two classes take a number, or an ML Vector of two elements as Spark's classifiers make it; its second
 * element, that of label 1, is compared. Where prediction and label are arrays or ML Vectors, each element is a loss of
 * its own, and the mean is that of all elements of all rows.
 *
 * <p>Losses over probabilities clip them as Spark's log-loss does, by their parameter {@code eps}. A loss that is NaN
 * because of a number further than 1e-6 outside of [0, 1] is an error.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class LossEvaluator<T extends LossEvaluator<T>> extends RowEvaluator<T> {

    private static final long serialVersionUID = 1L;

    private static final String PREDICTION = "prediction";
    private static final String ELEMENTS = " elements";

    private final ActivationFunction loss;

    LossEvaluator(String uid, Activation loss) {
        super(uid);
        this.loss = ActivationFunction.value(loss);
    }

    /** The param that names the column that is compared with the label. */
    abstract Param<String> predictedCol();

    /** The loss's parameters, in their order. */
    abstract List<Argument> parameters();

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

    /** The Spark ML param that names the column that is compared with the label. */
    final Param<String> columnParam(String name, String column) {
        Param<String> param = CheckedParams.name(this, name, column + " column name");
        setDefault(param, column);
        return param;
    }

    /** The parameter of that name in the definition, with the default that Evaluators have. */
    final Parameter parameter(String name) {
        return CheckedParams.find(this, List.of(loss.activation()), name).ofEvaluator();
    }

    /**
     * The arguments that these params make, without those at the end that are optional and not set.
     *
     * @param params one per parameter of the loss, in order
     * @throws IllegalArgumentException if a param before the last that is set has no value
     */
    final List<Argument> arguments(Param<?>... params) {
        List<Parameter> parameters = loss.parameters();
        int end = params.length;
        while (end > 0 && parameters.get(end - 1).isOptional() && !isDefined(params[end - 1])) {
            end--;
        }
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < end; i++) {
            if (!isDefined(params[i])) {
                throw new IllegalArgumentException(
                        this + ": parameter " + parameters.get(i).name() + ": expected a value, got none");
            }
            Object value = getOrDefault(params[i]);
            arguments.add(
                    value instanceof double[] numbers
                            ? Argument.numbers(numbers)
                            : Argument.number(((Number) value).doubleValue()));
        }
        return arguments;
    }

    /**
     * The mean loss, NaN if no row has one.
     *
     * @throws IllegalArgumentException if a column is missing or the loss does not take its type
     */
    @Override
    public double evaluate(Dataset<?> dataset) {
        StructField label = Columns.find(dataset.schema(), getLabelCol(), this);
        boolean takesSecond = takesSecond(dataset, label.dataType());
        Column labels = Columns.column(dataset, getLabelCol());
        Column predicted = predicted(dataset, takesSecond);
        List<Column> arguments = new ArrayList<>(List.of(predicted, labels));
        StructType types =
                new StructType().add("x", predictedType(dataset, takesSecond)).add("label", label.dataType());
        for (Argument each : parameters()) {
            arguments.add(each.toColumn(dataset));
            types = types.add(each.toField(dataset.schema(), this));
        }
        DataType result = resultType(types);
        SqlFunctions.ensure(dataset.sparkSession(), loss);
        Column losses = functions.call_function(loss.sqlName(), arguments.toArray(Column[]::new));
        if (loss.activation().definition().takesProbabilities()) {
            losses = refusing(predicted, predictedType(dataset, takesSecond), losses, result);
        }
        Column each = result instanceof NumericType ? losses.cast(DataTypes.DoubleType) : elements(losses, result);
        Column weights = weights(dataset);
        Column share = label.dataType() instanceof NumericType ? classWeight(labels) : null;
        if (weights == null && share == null) {
            return ExactMean.of(dataset, each);
        }
        Column one = functions.lit(1.0);
        return ExactMean.weighted(dataset, each, weights == null ? one : weights, share == null ? one : share);
    }

    private static Column elements(Column losses, DataType type) {
        return (type instanceof ArrayType ? losses : org.apache.spark.ml.functions.vector_to_array(losses, "float64"))
                .cast(DataTypes.createArrayType(DataTypes.DoubleType));
    }

    /** The weight of the class that the label is the index of; null if classes have no weights. */
    private Column classWeight(Column labels) {
        List<Parameter> all = loss.parameters();
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).isClassWeights()) {
                Column weights = parameters().get(i).toColumn(null);
                boolean isArray = parameters().get(i) instanceof Argument.PerElement;
                return isArray ? functions.get(weights, labels.cast(DataTypes.IntegerType)) : weights;
            }
        }
        return null;
    }

    /**
     * The losses, or an error where one is NaN because of a number that is no probability. Only such rows are searched
     * for the number, so that it costs nothing elsewhere.
     */
    private Column refusing(Column predicted, DataType type, Column losses, DataType result) {
        Column row = type instanceof NumericType
                ? functions.array(predicted)
                : type instanceof ArrayType
                        ? predicted
                        : org.apache.spark.ml.functions.vector_to_array(predicted, "float64");
        Column hasNaN = result instanceof NumericType
                ? functions.isnan(losses)
                : functions.isnan(functions.array_max(elements(losses, result)));
        Column least = functions.array_min(row).cast(DataTypes.DoubleType);
        Column greatest = functions.array_max(row).cast(DataTypes.DoubleType);
        Column message = functions.concat(
                functions.lit(this + ": column '" + getOrDefault(predictedCol())
                        + "': expected probabilities from 0 to 1, got "),
                functions
                        .when(least.lt(-Definition.PROBABILITY_MARGIN), least)
                        .otherwise(greatest)
                        .cast(DataTypes.StringType));
        // NaN is greater than any number. It makes the loss NaN, and is no error.
        Column isWrong = least.lt(-Definition.PROBABILITY_MARGIN)
                .or(greatest.gt(1 + Definition.PROBABILITY_MARGIN).and(functions.not(functions.isnan(greatest))));
        return functions
                .when(hasNaN.and(isWrong), functions.raise_error(message).cast(result))
                .otherwise(losses);
    }

    /** The column of weights, whose values are checked; null if there is none. */
    private Column weights(Dataset<?> dataset) {
        if (!isWeighted()) {
            return null;
        }
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
        return functions.when(isWrong, functions.raise_error(message)).otherwise(given);
    }

    /**
     * Whether the second elements of Vectors are compared: x is the probability or the logit of one of two classes,
     * which classifiers put into Vectors, and the label is a number.
     */
    private boolean takesSecond(Dataset<?> dataset, DataType label) {
        DataType type = Columns.find(dataset.schema(), getOrDefault(predictedCol()), this)
                .dataType();
        return isOfTwoClasses()
                && SQLDataTypes.VectorType().equals(type)
                && !(label instanceof ArrayType)
                && !SQLDataTypes.VectorType().equals(label);
    }

    /** The column that is compared with the label, or the second elements of its Vectors. */
    private Column predicted(Dataset<?> dataset, boolean takesSecond) {
        String name = getOrDefault(predictedCol());
        StructField field = Columns.find(dataset.schema(), name, this);
        Column column = Columns.column(dataset, name);
        if (!takesSecond) {
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

    private DataType predictedType(Dataset<?> dataset, boolean takesSecond) {
        DataType type = Columns.find(dataset.schema(), getOrDefault(predictedCol()), this)
                .dataType();
        return takesSecond ? DataTypes.DoubleType : type;
    }

    /** Whether x is the probability or the logit of one of two classes, which classifiers put into Vectors. */
    private boolean isOfTwoClasses() {
        return !loss.isRowwise()
                && !PREDICTION.equals(
                        loss.activation().definition().evaluatedColumn().orElseThrow());
    }

    private DataType resultType(StructType types) {
        String columns = this + ": columns '" + getOrDefault(predictedCol()) + "' and '" + getLabelCol() + "': ";
        try {
            return SqlFunctions.result(loss, types).dataType();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(columns + e.getMessage(), e);
        }
    }
}
