package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.ShownText;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints every error as one line, followed by the stack trace if the user asked for it. */
final class ErrorReporter implements IParameterExceptionHandler, IExecutionExceptionHandler {

    /** A message may have a name of any length. */
    private static final int LETTERS = 5000;

    private final BooleanSupplier verbose;

    ErrorReporter(BooleanSupplier verbose) {
        this.verbose = verbose;
    }

    /** Reports a command line that is not understood. */
    @Override
    public int handleParseException(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        StringBuilder line = new StringBuilder(SparkErrors.oneLine(e.getMessage()));
        List<String> suggestions =
                e instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!suggestions.isEmpty()) {
            line.append("; did you mean ")
                    .append(String.join(", ", suggestions))
                    .append('?');
        }
        line.append(" (see ").append(command.getCommandSpec().qualifiedName()).append(" --help)");
        boolean asked = verbose.getAsBoolean() || Arrays.asList(arguments).contains("--verbose");
        print(command.getErr(), line.toString(), e, asked);
        return ExitCode.USAGE;
    }

    /** Reports a command that is understood and cannot be carried out. */
    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UserError) {
            print(command.getErr(), e.getMessage(), e, verbose.getAsBoolean());
            return ExitCode.USAGE;
        }
        if (e instanceof OldOutput.LeftOverException) {
            print(command.getErr(), e.getMessage(), e, verbose.getAsBoolean());
            return ActivationJob.LEFT_OVER;
        }
        String hint = verbose.getAsBoolean() ? "" : " (--verbose prints the stack trace)";
        print(command.getErr(), SparkErrors.ofFailure(e) + hint, e, verbose.getAsBoolean());
        return ExitCode.SOFTWARE;
    }

    private static void print(PrintWriter err, String text, Exception e, boolean withStackTrace) {
        String line = ShownText.of(text);
        err.println("error: "
                + (line.length() <= LETTERS
                        ? line
                        : line.substring(0, LETTERS) + "… (" + Phrases.count(line.length()) + " letters)"));
        if (withStackTrace) {
            e.printStackTrace(err);
        }
        err.flush();
    }
}
