package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.ml.FeedForwardEstimator;
import org.sparkactivations.ml.FeedForwardRegressor;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code train}: trains a network on rows, and saves it. */
@Command(
        name = "train",
        header = "Train a network with these activations on files, and save the model.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        modelTransformer = TrainCommand.Options.class,
        footer = {
            "",
            "Examples:",
            "  train --input rows.parquet --features x --label y --output y.model",
            "  train --input in.csv --format csv --option header=true --option inferSchema=true \\",
            "        --features \"a, b, c\" --label price --task regression --loss \"huber(1)\" \\",
            "        --layers \"dense(32) gelu, dense(16) prelu(alpha = learned), dense\" \\",
            "        --output price.model --report train.html",
            "",
            "The model appears, or replaces an old one, only when it is complete. The command score applies it,",
            "and FeedForwardClassificationModel.load or FeedForwardRegressionModel.load reads it in a program."
        })
final class TrainCommand implements Callable<Integer> {

    private static final String FEATURES = "featuresCol";
    private static final String LABEL = "labelCol";

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private ModelOutputOptions output;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write a report for the browser: one HTML file on this machine. An existing file is replaced.")
    private String report;

    @Option(
            names = "--progress",
            negatable = true,
            description = "Print a line for each iteration. Default: if standard output is a terminal.")
    private Boolean progress;

    @Option(
            names = "--task",
            paramLabel = "TASK",
            defaultValue = "classification",
            converter = TrainTask.Converter.class,
            description =
                    "classification (the default): the label is the index of a class. multi-label: it is an array or"
                            + " an ML Vector with a number from 0 to 1 per class. regression: it is a number, or several.")
    private TrainTask task;

    @Mixin
    private SessionOptions session;

    @Override
    public Integer call() throws IOException {
        output.check();
        FeedForwardEstimator<?, ?> net = task.estimator();
        options().set(spec, net);
        TrainJob job = new TrainJob(
                input.input(),
                task,
                net,
                RowColumn.parse(ParamOptions.name(FEATURES), net.getFeaturesCol(), "features"),
                RowColumn.parse(ParamOptions.name(LABEL), net.getLabelCol(), "label"));
        PrintWriter out = Terminal.out(spec);
        try (LocalFile file = report == null ? null : LocalFile.begin("--report", report);
                JobSession spark = session.open()) {
            Destination model = output.destination(spark.hadoop());
            job.run(spark, model, file, new TrainingLog(out, progress == null ? Terminal.isThere() : progress));
        }
        out.flush();
        return ExitCode.OK;
    }

    private static ParamOptions options() {
        Map<String, Params> stages = new LinkedHashMap<>();
        stages.put("classification", new FeedForwardClassifier());
        stages.put("regression", new FeedForwardRegressor());
        return new ParamOptions(
                stages,
                param -> true,
                List.of(FEATURES, LABEL, "weightCol", "validationIndicatorCol", "layers", "loss", "solver", "maxIter"),
                true);
    }

    /** Adds the params of the Estimators. */
    static final class Options implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            options().addTo(command, Map.of(FEATURES, RowColumn.HELP, LABEL, RowColumn.HELP));
            return command;
        }
    }
}
