package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import org.sparkactivations.sql.ActivationDiagnostics;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code diagnose}: measures what an activation does to a column, and prints what stands out. */
@Command(
        name = "diagnose",
        header = "Measure what an activation does to a column: dead units, saturation, sparsity, centring.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  diagnose --input hidden.parquet --column x --activation relu",
            "  diagnose --input hidden.parquet --column x --activation leaky_relu --argument 0.2 --by day",
            "  diagnose --input activated.parquet --column h --activation identity --report h.html",
            "",
            "A row is a number, an array of numbers or an ML Vector. A unit is the elements at one position of",
            "all rows. The activation identity diagnoses values that are activated already."
        })
final class DiagnoseCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private InputOptions input;

    @Option(
            names = "--column",
            paramLabel = "COLUMN",
            required = true,
            description = "What to diagnose: a column or an SQL expression.")
    private String column;

    @Option(
            names = "--activation",
            paramLabel = "NAME",
            required = true,
            description = "Activation whose inputs are in the column; identity if the column has outputs.")
    private String activation;

    @Option(
            names = "--argument",
            paramLabel = "NUMBER",
            description = "Value of the next parameter of --activation. Repeatable.")
    private List<Double> arguments = new ArrayList<>();

    @Option(
            names = "--epsilon",
            paramLabel = "NUMBER",
            description = "An input x counts as saturated if |f′(x)| is below this number. Default: 0.01.")
    private Double epsilon;

    @Option(
            names = "--by",
            paramLabel = "EXPRESSION",
            description = "Diagnose the rows of each value of this column or SQL expression separately.")
    private String by;

    @Option(
            names = "--units",
            paramLabel = "NUMBER",
            defaultValue = "10",
            description = "Print the measurements of this many units, the worst first. Default: 10.")
    private int units;

    @Option(
            names = "--report",
            paramLabel = "FILE",
            description =
                    "Write a report for the browser: one HTML file on this machine. An existing file is replaced.")
    private String report;

    @Mixin
    private SessionOptions session;

    @Override
    public Integer call() throws IOException {
        if (units < 0) {
            throw new UserError("--units: expected 0 or more units, got " + units);
        }
        DiagnoseJob job = new DiagnoseJob(input.input(), subject(), column, by);
        PrintWriter out = Terminal.out(spec);
        try (LocalFile file = report == null ? null : LocalFile.begin("--report", report);
                JobSession spark = session.open()) {
            job.run(spark, units, file, out);
        }
        out.flush();
        return ExitCode.OK;
    }

    private ActivationDiagnostics subject() {
        ActivationDiagnostics subject;
        try {
            subject = ActivationDiagnostics.of(
                    activation, arguments.stream().mapToDouble(each -> each).toArray());
        } catch (NoSuchElementException | IllegalArgumentException e) {
            throw new UserError("--activation " + activation + ": " + e.getMessage(), e);
        }
        try {
            return epsilon == null ? subject : subject.withEpsilon(epsilon);
        } catch (IllegalArgumentException e) {
            throw new UserError("--epsilon " + epsilon + ": " + e.getMessage(), e);
        }
    }
}
