package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.net.ReliabilityBins;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IModelTransformer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code calibrate}: learns probabilities from the raw scores of a classifier. */
@Command(
        name = "calibrate",
        header = "Learn calibrated probabilities from the raw scores of any classifier, and save the model.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        modelTransformer = CalibrateCommand.Options.class,
        footer = {
            "",
            "Examples:",
            "  calibrate --input scores.parquet --output calibration.model --report calibration.html",
            "  calibrate --input scores.parquet --raw-prediction margin --label clicked --method sigmoid \\",
            "        --test heldOut --output calibration.model",
            "",
            "The scores are of rows that the classifier was not trained on. The model is printed as an expression of",
            "SQL, which the command sql computes; ProbabilityCalibratorModel.load reads it in a program. It appears,",
            "or replaces an old one, only when it is complete."
        })
final class CalibrateCommand implements Callable<Integer> {

    private static final List<String> FIRST = List.of("rawPredictionCol", "labelCol", "weightCol", "method");

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Mixin
    private ModelOutputOptions output;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description = "Write a report for the browser, with reliability diagrams: one HTML file on this machine. An"
                    + " existing file is replaced.")
    private String report;

    @Option(
            names = "--test",
            paramLabel = "COLUMN",
            description =
                    "Name of the BOOLEAN column that is true for rows by which the probabilities are measured, and"
                            + " which are not learned from. Default: all rows are both.")
    private String test;

    @Option(
            names = "--compare",
            paramLabel = "COLUMN",
            description = "Name of the column of probabilities to compare with. Default: softmax of the scores, and"
                    + " sigmoid of numbers.")
    private String compare;

    @Option(
            names = "--bins",
            paramLabel = "NUMBER",
            defaultValue = "15",
            description = "Number of bins of the confidence, from 1 to " + ReliabilityBins.MAX_BINS + ". Default: 15.")
    private int bins;

    @Mixin
    private SessionOptions session;

    @Override
    public Integer call() throws IOException {
        output.check();
        if (bins < 1 || bins > ReliabilityBins.MAX_BINS) {
            throw new UserError(
                    "--bins: expected a whole number from 1 to " + ReliabilityBins.MAX_BINS + ", got " + bins);
        }
        ProbabilityCalibrator calibrator = new ProbabilityCalibrator();
        options().set(spec, calibrator);
        CalibrateJob job = new CalibrateJob(input.input(), calibrator, test, compare, bins);
        PrintWriter out = Terminal.out(spec);
        try (LocalFile file = report == null ? null : LocalFile.begin("--report", report);
                JobSession spark = session.open()) {
            job.run(spark, output.destination(spark.hadoop()), file, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private static ParamOptions options() {
        return new ParamOptions(
                Map.of("calibration", new ProbabilityCalibrator()),
                param -> !param.equals("probabilityCol"),
                FIRST,
                true);
    }

    /** Adds the params of the Estimator. */
    static final class Options implements IModelTransformer {

        @Override
        public CommandSpec transform(CommandSpec command) {
            options().addTo(command, Map.of());
            return command;
        }
    }
}
