package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NumericType;
import org.sparkactivations.ml.BinaryCrossEntropyEvaluator;
import org.sparkactivations.ml.BrierScoreEvaluator;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.ml.CrossEntropyEvaluator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.report.CalibrationPage;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.Reliability;
import org.sparkactivations.report.ShownText;

/**
 * What {@code calibrate} does with its arguments: checks everything, learns, saves the model, and prints what happened.
 *
 * @param calibrator the stage that learns, with its params
 * @param test the column that is true for rows to measure by; null for none
 * @param compare the column of probabilities to compare with; null for those of the scores
 * @param bins of the confidence
 */
record CalibrateJob(Input input, ProbabilityCalibrator calibrator, String test, String compare, int bins) {

    private static final String BEFORE = "__before";
    private static final String AFTER = "__after";

    /**
     * Runs the job.
     *
     * @param report receives the report for the browser; null for none
     * @throws UserError if the arguments do not fit the data; nothing was written then
     */
    void run(JobSession spark, Destination model, LocalFile report, PrintWriter out) throws IOException {
        Map<String, List<ResolvedPath>> inputs = input.paths(spark.hadoop());
        model.keepApartFrom(inputs);
        if (report != null) {
            report.keepApartFrom(inputs, spark.hadoop());
            report.keepOutOf(model, spark.hadoop());
        }
        model.requireFree("overwrite or ignore");
        model.requireWritable();
        Dataset<Row> rows = input.select(input.read(spark.session()));
        calibrator.setProbabilityCol(AFTER);
        ParamOptions.checked(calibrator, () -> calibrator.transformSchema(rows.schema()));
        Column isTest = test == null ? null : column(rows, "--test", test, BooleanType.class);
        Column before = compare == null ? ofScores(rows) : column(rows, "--compare", compare, null);
        if (model.isIgnored()) {
            out.println("Nothing was written: the output exists already");
            out.print(new TextTable("ll").row("output", model.toString()).text("  "));
            return;
        }
        ProbabilityCalibratorModel trained;
        CalibrationPage page;
        OldOutput old;
        try (Staging staging = model.stage()) {
            trained = ParamOptions.checked(
                    calibrator, () -> calibrator.fit(isTest == null ? rows : rows.where(functions.not(isTest))));
            Dataset<Row> measured = rows.withColumn(BEFORE, before);
            measured = trained.transform(isTest == null ? measured : measured.where(isTest));
            page = page(trained, measured);
            trained.copy(new ParamMap())
                    .setProbabilityCol("calibratedProbability")
                    .write()
                    .overwrite()
                    .save(staging.path().toString());
            old = model.complete(staging);
        }
        out.print(text(page, model));
        if (report != null) {
            report.complete(page.html().getBytes(StandardCharsets.UTF_8));
            out.println();
            out.println("The report is " + ShownText.of(report.toString()));
        }
        old.requireRemoved(model);
    }

    private static Column column(Dataset<Row> rows, String option, String name, Class<? extends DataType> type) {
        Column column;
        DataType found;
        try {
            column = rows.col(name);
            found = rows.select(column).schema().apply(0).dataType();
        } catch (Exception e) {
            throw new UserError(option + " " + name + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
        if (type != null && !type.isInstance(found)) {
            throw new UserError(option + " " + name + ": expected a column of BOOLEAN, got " + found.sql());
        }
        return column;
    }

    /** The probabilities that the scores give as they are. */
    private Column ofScores(Dataset<Row> rows) {
        Column scores = rows.col(calibrator.getRawPredictionCol());
        boolean isNumber = rows.select(scores).schema().apply(0).dataType() instanceof NumericType;
        return functions.call_function(isNumber ? "nn_sigmoid" : "nn_softmax", scores);
    }

    private CalibrationPage page(ProbabilityCalibratorModel trained, Dataset<Row> measured) {
        OptionalDouble temperature = trained.temperature();
        String what = "method " + calibrator.getMethod()
                + (temperature.isPresent() ? ", temperature " + Phrases.number(temperature.getAsDouble()) : "");
        String name = compare == null ? "scores as they are" : compare;
        return new CalibrationPage(
                input.toString(),
                what,
                trained.toSql(),
                reliability(name, measured, BEFORE),
                reliability("calibrated", measured, AFTER),
                test != null);
    }

    private Reliability reliability(String name, Dataset<Row> rows, String column) {
        CalibrationErrorEvaluator error = new CalibrationErrorEvaluator()
                .setProbabilityCol(column)
                .setLabelCol(calibrator.getLabelCol())
                .setBins(bins);
        BrierScoreEvaluator brier =
                new BrierScoreEvaluator().setProbabilityCol(column).setLabelCol(calibrator.getLabelCol());
        if (calibrator.isSet(calibrator.weightCol())) {
            error.setWeightCol(calibrator.getWeightCol());
            brier.setWeightCol(calibrator.getWeightCol());
        }
        List<ReliabilityBins> all = error.reliability(rows);
        if (all.isEmpty()) {
            throw new UserError("--test " + test + ": expected true in some rows, got none");
        }
        ReliabilityBins measured = all.get(0);
        return new Reliability(
                name,
                measured.bins(),
                measured.value(),
                measured.greatestError(),
                brier.evaluate(rows),
                logLoss(rows, column));
    }

    private double logLoss(Dataset<Row> rows, String column) {
        boolean isNumber = rows.schema().apply(column).dataType() instanceof NumericType;
        String weight = calibrator.isSet(calibrator.weightCol()) ? calibrator.getWeightCol() : "";
        return isNumber
                ? new BinaryCrossEntropyEvaluator()
                        .setProbabilityCol(column)
                        .setLabelCol(calibrator.getLabelCol())
                        .setWeightCol(weight)
                        .evaluate(rows)
                : new CrossEntropyEvaluator()
                        .setProbabilityCol(column)
                        .setLabelCol(calibrator.getLabelCol())
                        .setWeightCol(weight)
                        .evaluate(rows);
    }

    private String text(CalibrationPage page, Destination model) {
        Reliability before = page.before();
        Reliability after = page.after();
        TextTable measures = new TextTable("lrr")
                .row("", before.name(), after.name())
                .row("expected error", Phrases.number(before.expectedError()), Phrases.number(after.expectedError()))
                .row("maximum error", Phrases.number(before.maximumError()), Phrases.number(after.maximumError()))
                .row("log loss", Phrases.number(before.logLoss()), Phrases.number(after.logLoss()))
                .row("Brier score", Phrases.number(before.brierScore()), Phrases.number(after.brierScore()));
        TextTable facts = new TextTable("ll")
                .row("read", page.source())
                .row("model", model.toString())
                .row("SQL", page.sql());
        model.leftovers().addTo(facts);
        String newLine = System.lineSeparator();
        return "Calibration: " + ShownText.of(page.what()) + newLine + facts.text("  ") + newLine + measures.text("  ")
                + newLine
                + "Findings" + newLine
                + page.findings().stream()
                        .map(each -> "  " + ShownText.of(each) + newLine)
                        .collect(Collectors.joining());
    }
}
