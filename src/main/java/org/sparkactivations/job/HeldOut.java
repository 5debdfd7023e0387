package org.sparkactivations.job;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.rint;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.zip_with;

import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ml.FeedForwardModel;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.sql.aggregate.ExactMean;

/**
 * How well a network predicts the validation rows.
 *
 * @param name what was measured
 * @param value the measure as text
 */
record HeldOut(String name, String value) {

    /** Labels and predictions are read by these names, which are short and not those of users. */
    private static final String LABEL = "__label";

    private static final String PREDICTION = "__prediction";

    /** Measures the predictions of rows: the share that is right, or for numbers the root mean squared error. */
    static HeldOut of(FeedForwardModel<?> model, TrainTask task, Dataset<Row> rows, Column label) {
        FeedForwardModel<?> predicting = model.copy(new ParamMap().put(model.predictionCol(), PREDICTION));
        Dataset<Row> both = predicting.transform(rows.withColumn(LABEL, label)).select(LABEL, PREDICTION);
        boolean isNumber = !isRow(both, LABEL);
        Column given = isNumber ? col(LABEL).cast("double") : array(both, LABEL);
        Column found = isRow(both, PREDICTION) ? array(both, PREDICTION) : col(PREDICTION);
        if (!isNumber && !isRow(both, PREDICTION)) {
            given = given.getItem(0);
            isNumber = true;
        }
        if (task == TrainTask.REGRESSION) {
            double mean = ExactMean.of(both, isNumber ? squared(given, found) : meanOf(given, found, HeldOut::squared));
            return new HeldOut("root mean squared error of validation rows", Phrases.number(Math.sqrt(mean)));
        }
        double mean = ExactMean.of(both, isNumber ? isSame(given, found) : meanOf(given, found, HeldOut::isSame));
        return new HeldOut(
                isNumber ? "right classes of validation rows" : "right labels of validation rows", Phrases.share(mean));
    }

    private interface Comparison {
        Column of(Column label, Column prediction);
    }

    private static Column squared(Column label, Column prediction) {
        return pow(label.minus(prediction), lit(2));
    }

    /** A label of a half or more says that a class applies, as a prediction does. */
    private static Column isSame(Column label, Column prediction) {
        return when(rint(label).equalTo(prediction), 1.0).otherwise(0.0);
    }

    private static Column meanOf(Column labels, Column predictions, Comparison comparison) {
        return aggregate(zip_with(labels, predictions, comparison::of), lit(0.0), Column::plus)
                .divide(size(labels));
    }

    private static boolean isRow(Dataset<Row> rows, String column) {
        DataType type = rows.schema().apply(column).dataType();
        return type instanceof ArrayType || type.equals(SQLDataTypes.VectorType());
    }

    private static Column array(Dataset<Row> rows, String column) {
        return rows.schema().apply(column).dataType() instanceof ArrayType
                ? col(column).cast("array<double>")
                : call_function("nn_to_array", col(column));
    }
}
