package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.regression.IsotonicRegression;
import org.apache.spark.ml.regression.IsotonicRegressionModel;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.ml.CalibrationMap.Steps;
import org.sparkactivations.ml.network.RowBlocks;
import org.sparkactivations.ml.network.ScalingFit;
import org.sparkactivations.ml.network.Targets;
import org.sparkactivations.ml.network.TrainingColumns;
import org.sparkactivations.net.ScoreScaling;
import org.sparkactivations.sql.SqlFunctions;

/**
 * The training of a calibrator.
 *
 * @param map what was learned
 * @param kind what the column of scores held
 * @param scaling how the parameters of a scaling were found; null for other methods
 */
record CalibrationFit(CalibrationMap map, ScoreKind kind, ScalingFit scaling) {

    /** The second derivatives by more parameters would take too much memory. */
    private static final int MAX_VECTOR_CLASSES = 128;

    /** Sums of squares of greater scores, and differences of them, may overflow. */
    private static final double MAX_SCORE = 1e150;

    /** About so many rows of one partition are in memory at a time, in objects of Spark's isotonic regression. */
    private static final long ISOTONIC_ROWS = 250_000;

    /** Trains a calibrator. */
    static CalibrationFit of(ProbabilityCalibrator stage, Dataset<?> dataset) {
        SqlFunctions.ensure(dataset.sparkSession());
        CalibrationMethod method = CalibrationMethod.of(stage.getMethod());
        CalibratorColumns columns = new CalibratorColumns(stage);
        ScoreKind kind = columns.kind(dataset.schema());
        TrainingColumns given = columns.of(dataset, false);
        RowBlocks rows = RowBlocks.of(dataset, given, Targets.CLASS);
        int scores = rows.inputs();
        check(stage, method, kind, rows);
        boolean isDifference = kind != ScoreKind.NUMBER
                && scores == 2
                && (method == CalibrationMethod.SIGMOID || method == CalibrationMethod.ISOTONIC);
        TrainingColumns read = isDifference ? columns.of(dataset, true) : given;
        if (method == CalibrationMethod.ISOTONIC) {
            return new CalibrationFit(
                    isotonic(read.select(dataset), isDifference ? 1 : scores, rows.rows()), kind, null);
        }
        RowBlocks blocks = isDifference ? rows.withFeatures(dataset, read, 1) : rows;
        ScoreScaling scaling = new ScoreScaling(
                switch (method) {
                    case VECTOR -> ScoreScaling.Form.VECTOR;
                    case SIGMOID -> ScoreScaling.Form.SIGMOID;
                    default -> ScoreScaling.Form.TEMPERATURE;
                },
                blocks.inputs());
        ScalingFit fit = ScalingFit.of(blocks, scaling, stage.getRegParam());
        return new CalibrationFit(CalibrationMap.of(scaling, fit.parameters()), kind, fit);
    }

    private static void check(ProbabilityCalibrator stage, CalibrationMethod method, ScoreKind kind, RowBlocks rows) {
        int scores = rows.inputs();
        String where = stage + ": column '" + stage.getRawPredictionCol() + "': ";
        if (kind != ScoreKind.NUMBER && scores < 2) {
            throw new IllegalArgumentException(where + "expected a score for each class, at least two, got one");
        }
        if (rows.greatestFeature() > MAX_SCORE) {
            throw new IllegalArgumentException(where + "expected scores of a magnitude of at most " + MAX_SCORE
                    + ", got one of " + rows.greatestFeature());
        }
        int classes = Math.max(2, scores);
        if (method == CalibrationMethod.SIGMOID && classes != 2) {
            throw new IllegalArgumentException(
                    where + "expected scores of two classes for the method sigmoid, got " + scores + " scores");
        }
        if (method == CalibrationMethod.VECTOR && (kind == ScoreKind.NUMBER || scores > MAX_VECTOR_CLASSES)) {
            throw new IllegalArgumentException(where + "expected rows of 2 to " + MAX_VECTOR_CLASSES
                    + " scores for the method vector, got "
                    + (kind == ScoreKind.NUMBER ? "numbers" : scores + " scores"));
        }
        if (rows.greatestLabel() >= classes) {
            throw new IllegalArgumentException(stage + ": column '" + stage.getLabelCol()
                    + "': expected classes from 0 to " + (classes - 1) + ", as there are " + classes
                    + " classes, got " + (long) rows.greatestLabel());
        }
        if (rows.rows() < classes) {
            throw new IllegalArgumentException(
                    stage + ": expected at least " + classes + " rows, one per class, got " + rows.rows());
        }
    }

    /**
     * Fits Spark's regression for each class. It gets the rows of one score as one row, and holds the rows of a
     * partition in memory, so the partitions are small.
     */
    private static CalibrationMap isotonic(Dataset<Row> rows, int scores, long count) {
        int partitions = (int) Math.min(Integer.MAX_VALUE, count / ISOTONIC_ROWS + 1);
        Column weight = functions.col("weight");
        Column features = functions.col("features");
        boolean isNumber = rows.schema().apply("features").dataType().equals(DataTypes.DoubleType);
        List<Steps> steps = new ArrayList<>();
        for (int i = 0; i < scores; i++) {
            Column score = isNumber ? features : functions.call_function("nn_element", features, functions.lit(i));
            Column isClass = functions.col("label").equalTo(scores == 1 ? 1 : i).cast(DataTypes.DoubleType);
            Dataset<Row> each = rows.where(weight.gt(0))
                    .select(score.as("score"), weight, isClass.multiply(weight).as("weightOfClass"))
                    .repartition(partitions, functions.col("score"))
                    .groupBy("score")
                    .agg(
                            functions.sum("weight").as("weight"),
                            functions.sum("weightOfClass").as("weightOfClass"))
                    .select(
                            functions.col("score"),
                            functions.col("weightOfClass").divide(weight).as("share"),
                            weight);
            IsotonicRegressionModel model = new IsotonicRegression()
                    .setFeaturesCol("score")
                    .setLabelCol("share")
                    .setWeightCol("weight")
                    .fit(each);
            steps.add(
                    new Steps(model.boundaries().toArray(), model.predictions().toArray()));
        }
        return new CalibrationMap.Isotonic(steps);
    }
}
