package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.ml.FeedForwardEstimator;
import org.sparkactivations.ml.FeedForwardModel;
import org.sparkactivations.ml.network.TrainingSummary;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.report.TrainingCourse;
import org.sparkactivations.report.TrainingPage;

/**
 * What {@code train} does with its arguments: checks everything, trains, saves the model, and prints what happened.
 *
 * @param net the stage that trains, with its params
 * @param features column of features
 * @param label column of labels
 */
record TrainJob(Input input, TrainTask task, FeedForwardEstimator<?, ?> net, RowColumn features, RowColumn label) {

    /**
     * Runs the job.
     *
     * @param report receives the report for the browser; null for none
     * @param log follows the training
     * @throws UserError if the arguments do not fit the data; nothing was written then
     */
    void run(JobSession spark, Destination model, LocalFile report, TrainingLog log) throws IOException {
        Instant begin = Instant.now();
        PrintWriter out = log.out();
        checkPlaces(spark, model, report);
        Dataset<Row> rows = label.addTo(features.addTo(input.select(input.read(spark.session()))));
        net.setFeaturesCol(features.name());
        net.setLabelCol(label.name());
        ParamOptions.checked(net, () -> net.transformSchema(rows.schema()));
        if (model.isIgnored()) {
            out.println("Nothing was written: the output exists already");
            out.print(new TextTable("ll").row("output", model.toString()).text("  "));
            return;
        }
        net.setListener(log);
        FeedForwardModel<?> trained;
        Map<String, String> results;
        OldOutput old;
        try (Staging staging = model.stage()) {
            trained = ParamOptions.checked(net, () -> net.fit(rows));
            results = results(trained, rows);
            trained.write().overwrite().save(staging.path().toString());
            old = model.complete(staging);
        }
        TrainingCourse course = course(trained.summary());
        out.print(text(course, trained.summary(), results, model, Duration.between(begin, Instant.now())));
        if (report != null) {
            String html = new TrainingPage(course, input.toString(), results, params()).html();
            report.complete(html.getBytes(StandardCharsets.UTF_8));
            out.println();
            out.println("The report is " + ShownText.of(report.toString()));
        }
        old.requireRemoved(model);
    }

    private void checkPlaces(JobSession spark, Destination model, LocalFile report) {
        Map<String, List<ResolvedPath>> inputs = input.paths(spark.hadoop());
        model.keepApartFrom(inputs);
        if (report != null) {
            report.keepApartFrom(inputs, spark.hadoop());
            report.keepOutOf(model, spark.hadoop());
        }
        String checkpoints = net.isSet(net.checkpointPath()) ? net.getCheckpointPath() : "";
        if (!checkpoints.isEmpty()) {
            Destination folder = Destination.of("--checkpoint-path", checkpoints, SaveMode.Overwrite, spark.hadoop());
            folder.keepApartFrom(inputs);
            folder.keepApartFrom(model);
        }
        model.requireFree("overwrite or ignore");
        model.requireWritable();
    }

    /** What was measured of the validation rows, if there are any. */
    private Map<String, String> results(FeedForwardModel<?> trained, Dataset<Row> rows) {
        if (trained.summary().validationRows() == 0) {
            return Map.of();
        }
        Dataset<Row> validation = rows.where(rows.col(net.getValidationIndicatorCol()));
        HeldOut heldOut = HeldOut.of(trained, task, validation, validation.col(label.name()));
        return Map.of(heldOut.name(), heldOut.value());
    }

    private static TrainingCourse course(TrainingSummary summary) {
        return new TrainingCourse(
                summary.network(),
                summary.objectiveHistory(),
                summary.validationHistory(),
                summary.bestIteration(),
                summary.stopReason().toString(),
                summary.hiddenHistory());
    }

    /** The params of the stage that have a value. */
    private Map<String, String> params() {
        Map<String, String> params = new LinkedHashMap<>();
        for (Param<?> each : net.params()) {
            if (net.isDefined(each)) {
                params.put(each.name(), String.valueOf((Object) net.getOrDefault(each)));
            }
        }
        return params;
    }

    private String text(
            TrainingCourse course,
            TrainingSummary summary,
            Map<String, String> results,
            Destination model,
            Duration time) {
        TextTable facts = new TextTable("ll")
                .row(
                        "read",
                        Phrases.count(summary.trainingRows() + summary.validationRows(), "row", "rows") + " from "
                                + input);
        if (summary.validationRows() > 0) {
            facts.row("validation", Phrases.count(summary.validationRows(), "row", "rows") + ", not trained on");
        }
        results.forEach(facts::row);
        facts.row("model", model.toString());
        model.leftovers().addTo(facts);
        facts.row("time", Report.seconds(time)).row("math", ArrayMath.provider().description());
        String newLine = System.lineSeparator();
        return "Training: " + ShownText.of(course.network().toString()) + newLine + facts.text("  ") + newLine
                + "Findings" + newLine
                + course.findings().stream()
                        .map(each -> "  " + ShownText.of(each) + newLine)
                        .collect(Collectors.joining());
    }
}
