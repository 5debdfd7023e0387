package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code apply}: reads rows, applies activations to their columns, and writes them. */
@Command(
        name = "apply",
        header = "Read files, apply activations to their columns, and write the result.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  apply --input data.parquet --activate \"gelu(x) AS hidden\" --output hidden.parquet",
            "  apply --input in.csv --format csv --option header=true --option inferSchema=true \\",
            "        --select \"id, array(a, b, c) AS x\" --activate \"leaky_relu(x, 0.2) AS h\" \\",
            "        --activate \"softmax(h) AS p\" --output out --preview 5",
            "",
            "The output appears, or replaces an old one, only when it is complete. Errors in the arguments",
            "are found before anything is written."
        })
final class ApplyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            description = "Another way to give one step: apply this activation to --input-col and write --output-col."
                    + " It is the last step.")
    private String activation;

    @Option(names = "--input-col", paramLabel = "COLUMN", description = "Input column of --activation.")
    private String inputColumn;

    @Option(names = "--output-col", paramLabel = "COLUMN", description = "New column that --activation writes.")
    private String outputColumn;

    @Option(
            names = "--argument",
            paramLabel = "NUMBER",
            description = "Value of the next parameter of --activation. Repeatable.")
    private List<Double> arguments = new ArrayList<>();

    @Mixin
    private OutputOptions output;

    @Mixin
    private SessionOptions session;

    /** The steps of {@code --activate} and {@code --vector}, in the order of the command line. */
    private final List<Supplier<JobStep>> steps = new ArrayList<>();

    // Methods rather than fields, as both options add to one list: picocli calls them in the order of the command line.
    @Option(
            names = "--activate",
            paramLabel = "STEP",
            description =
                    "One activation: \"gelu(x) AS hidden\". x is a column or an SQL expression, followed by parameters."
                            + " Repeatable; a step may use the columns of the steps before it.")
    void activate(String step) {
        steps.add(() -> SqlStep.parse(step));
    }

    @Option(
            names = "--vector",
            paramLabel = "STEP",
            description =
                    "Convert an array to a Spark ML Vector: \"x AS features\". Repeatable; a step like --activate.")
    void vector(String step) {
        steps.add(() -> VectorStep.parse(step));
    }

    @Override
    public Integer call() throws IOException {
        ApplyJob job = new ApplyJob(input.input(), output.preview());
        List<JobStep> steps = allSteps();
        PrintWriter out = Terminal.out(spec);
        try (JobSession spark = session.open()) {
            job.run(spark, steps, output.output(spark.hadoop()), out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private List<JobStep> allSteps() {
        List<JobStep> all = new ArrayList<>();
        steps.forEach(each -> all.add(each.get()));
        if (activation != null) {
            if (inputColumn == null || outputColumn == null) {
                throw new UserError("--activation " + activation + " needs --input-col and --output-col");
            }
            all.add(TransformerStep.of(activation, arguments, inputColumn, outputColumn));
        } else if (inputColumn != null || outputColumn != null || !arguments.isEmpty()) {
            throw new UserError("--input-col, --output-col and --argument need --activation NAME, which is missing");
        }
        if (all.isEmpty()) {
            throw new UserError("expected at least one step, such as --activate \"gelu(x) AS hidden\", got none");
        }
        return all;
    }
}
