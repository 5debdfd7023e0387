package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.concurrent.ExecutionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/**
 * The command line of this library, for {@code spark-submit} and for Maven. {@code apply} runs activations over files,
 * {@code sql} runs scripts, {@code diagnose} measures what an activation does to a column, {@code train} trains a network
 * of activations, {@code score} applies one, {@code plot} draws activations, {@code list} lists them, and {@code
 * describe} explains one.
 *
 * <p>The exit code is 0 on success. It is 2 if the arguments are invalid or do not fit the data; nothing was written
 * then. It is 1 if the job failed while it ran; what it had begun to write was removed then. It is 3 if the job is
 * complete and could not remove an old output, which it names.
 */
@Command(
        name = "activation-job",
        header = "Neural-network activation functions over files, with Apache Spark.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ApplyCommand.class,
            SqlCommand.class,
            DiagnoseCommand.class,
            TrainCommand.class,
            ScoreCommand.class,
            CalibrateCommand.class,
            PlotCommand.class,
            ListCommand.class,
            DescribeCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        footer = {
            "",
            "@FILE stands for the arguments in FILE, a job description. Options after it on the command",
            "line override those in the file. conf/digits.job is an example with comments."
        })
public final class ActivationJob {

    /** The exit code of a job that is complete and has left something over. */
    static final int LEFT_OVER = 3;

    @Option(names = "--verbose", scope = ScopeType.INHERIT, description = "Also print the stack trace of an error.")
    private boolean verbose;

    ActivationJob() {}

    /**
     * Runs the command line, and ends the JVM if it fails.
     *
     * @param arguments command and options; {@code --help} explains them
     */
    public static void main(String[] arguments) {
        int exitCode = run(
                new PrintWriter(System.out, true, Encodings.ofTerminal()),
                new PrintWriter(System.err, true, Encodings.ofTerminal()),
                arguments);
        // Only a failure ends the JVM, which may belong to Maven or to an application that calls this method. An
        // exception would be enough for spark-submit, but under exec:java Maven would print a stack trace of its own.
        if (exitCode != 0) {
            System.exit(exitCode);
        }
    }

    /** Runs the command line with these output and error streams, and returns the exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        ActivationJob job = new ActivationJob();
        CommandLine line = new CommandLine(job)
                .setOut(out)
                .setErr(Terminal.shown(err))
                .setUsageHelpWidth(100)
                .setExpandAtFiles(false)
                .setOverwrittenOptionsAllowed(true);
        ErrorReporter reporter = new ErrorReporter(() -> job.verbose);
        line.setParameterExceptionHandler(reporter).setExecutionExceptionHandler(reporter);
        try {
            return line.execute(JobFiles.expand(arguments));
        } catch (UserError e) {
            return reporter.handleExecutionException(e, line, null);
        } catch (StackOverflowError e) {
            return reporter.handleExecutionException(new UserError(SparkErrors.TOO_DEEP, e), line, null);
        } catch (OutOfMemoryError | LinkageError | AssertionError e) {
            // Picocli handles exceptions only.
            return reporter.handleExecutionException(new ExecutionException(e), line, null);
        }
    }
}
