package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardModel;
import org.sparkactivations.ml.FeedForwardRegressionModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code score}: applies a trained network to rows, and writes them with its predictions. */
@Command(
        name = "score",
        header = "Read files, add the predictions of a network that train saved, and write the result.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        modelTransformer = ScoreCommand.Options.class,
        footer = {
            "",
            "Example:",
            "  score --model digits.model --input new.parquet --features pixels --prediction digit \\",
            "        --raw-prediction \"\" --output scored.parquet --preview 5",
            "",
            "The output appears, or replaces an old one, only when it is complete. Names of columns that are not",
            "given are those with which the model was saved."
        })
final class ScoreCommand implements Callable<Integer> {

    private static final List<String> COLUMNS =
            List.of("featuresCol", "predictionCol", "rawPredictionCol", "probabilityCol");

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--model",
            paramLabel = "MODEL",
            required = true,
            description = "Directory of the model, as train or Spark ML saved it.")
    private String model;

    @Mixin
    private InputOptions input;

    @Mixin
    private OutputOptions output;

    @Mixin
    private SessionOptions session;

    @Override
    public Integer call() throws IOException {
        ApplyJob job = new ApplyJob(input.input(), output.preview());
        PrintWriter out = Terminal.out(spec);
        try (JobSession spark = session.open()) {
            Output target = output.output(spark.hadoop());
            target.to().keepApartFrom(Map.of(model, List.of(ResolvedPath.of(model, spark.hadoop()))));
            FeedForwardModel<?> network = ModelStep.load("--model", model);
            options().set(spec, network);
            RowColumn features = RowColumn.parse("--features", network.getFeaturesCol(), "features");
            network.setFeaturesCol(features.name());
            job.run(spark, List.of(new ModelStep(model, network, features)), target, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static ParamOptions options() {
        Map<String, Params> stages = new LinkedHashMap<>();
        stages.put("classification", new FeedForwardClassificationModel());
        stages.put("regression", new FeedForwardRegressionModel());
        return new ParamOptions(stages, COLUMNS::contains, COLUMNS, false);
    }

    /** Adds the names of columns, which are params of the models. */
    static final class Options implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            options().addTo(command, Map.of("featuresCol", RowColumn.HELP));
            return command;
        }
    }
}
