package org.sparkactivations.job;

import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of this library, for {@code spark-submit} and for Maven: {@code apply} runs activations over files,
 * {@code sql} runs scripts, {@code diagnose} measures what activations do to a column, {@code plot} draws them, {@code list} and
 * {@code describe} tell what there is.
 *
 * <p>Exit codes: 0 if all went well, 2 if what the user asked for cannot be done (and nothing was written), 1 if it failed
 * while it ran (and what it had begun to write was removed).
 */
@Command(
        name = "activation-job",
        header = "Neural-network activation functions over files, with Apache Spark.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ApplyCommand.class,
            SqlCommand.class,
            DiagnoseCommand.class,
            PlotCommand.class,
            ListCommand.class,
            DescribeCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        footer = {
            "",
            "@FILE stands for the arguments in FILE: a job description. What follows it on the",
            "command line wins over what it says. See conf/digits.job for one with comments."
        })
public final class ActivationJob {

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Print the stack trace of an error, too.")
    private boolean verbose;

    ActivationJob() {}

    /**
     * Runs the command line, and ends the JVM if it fails.
     *
     * @param arguments as the user typed them; {@code --help} explains them
     */
    public static void main(String[] arguments) {
        int exitCode = run(
                new PrintWriter(System.out, true, Encodings.ofTerminal()),
                new PrintWriter(System.err, true, Encodings.ofTerminal()),
                arguments);
        // Only a failure ends the JVM: it may be Maven's, or that of an application that calls this method. An
        // exception
        // would do for spark-submit, but under exec:java it prints Maven's own account of it as well.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs the command line with the given output and error streams, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        ActivationJob job = new ActivationJob();
        CommandLine line = new CommandLine(job)
                .setOut(out)
                .setErr(err)
                .setUsageHelpWidth(100)
                .setOverwrittenOptionsAllowed(true);
        ErrorReporter mistakes = new ErrorReporter(() -> job.verbose);
        line.setParameterExceptionHandler(mistakes).setExecutionExceptionHandler(mistakes);
        try {
            JobFiles.requireAll(arguments);
        } catch (UserError e) {
            return mistakes.handleExecutionException(e, line, null);
        }
        return line.execute(arguments);
    }
}
