package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.ml.FeedForwardModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code sql}: runs the statements of SQL scripts. */
@Command(
        name = "sql",
        header = "Run the statements of SQL files, with the functions nn_*, and print their results.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        footer = {
            "",
            "A statement ends with a semicolon. All statements share one session, so a temporary view exists",
            "until the last one. The first error ends the run. Numbers are printed with four digits."
        })
final class SqlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with statements, to be run in this order.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            defaultValue = "20",
            description = "Print this many rows of each result. Default: 20.")
    private int rows;

    @Option(
            names = "--function",
            paramLabel = "NAME=MODEL",
            description =
                    "Make a network that train saved a function of the statements: --function digit=digits.model for"
                            + " SELECT digit(features). Repeatable.")
    private Map<String, String> models = new LinkedHashMap<>();

    @Mixin
    private SessionOptions sessionOptions;

    @Override
    public Integer call() {
        Preview.checkRows("--rows", rows);
        List<SqlStatement> statements = new ArrayList<>();
        files.forEach(file -> statements.addAll(SqlStatement.allOf(file.toString(), read(file))));
        if (statements.isEmpty()) {
            throw new UserError("expected at least one statement, got none in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        PrintWriter out = Terminal.out(spec);
        try (JobSession spark = sessionOptions.open()) {
            models.forEach(SqlCommand::register);
            String gap = "";
            for (SqlStatement each : statements) {
                String result = result(each, spark.session());
                if (!result.isEmpty()) {
                    out.print(gap + result);
                    out.flush();
                    gap = System.lineSeparator();
                }
            }
        }
        return ExitCode.OK;
    }

    private static void register(String name, String model) {
        String given = "--function " + name + "=" + model;
        FeedForwardModel<?> network = ModelStep.load(given, model);
        try {
            network.register(name);
        } catch (IllegalArgumentException e) {
            throw new UserError(given + ": " + e.getMessage(), e);
        }
    }

    /** What a statement gives, as text; empty for a command such as CREATE VIEW. */
    private String result(SqlStatement statement, SparkSession session) {
        try {
            Dataset<Row> result = statement.run(session);
            return result.columns().length == 0 ? "" : printed(result);
        } catch (StackOverflowError e) {
            throw new UserError(statement.position() + ": " + SparkErrors.TOO_DEEP, e);
        }
    }

    private String printed(Dataset<Row> result) {
        List<Row> first = result.takeAsList(rows + 1);
        boolean all = first.size() <= rows;
        String table = Preview.of(all ? first : first.subList(0, rows), result.columns());
        return all ? table : table + "  … (the first " + rows + " rows; --rows sets how many)" + System.lineSeparator();
    }

    private static String read(Path file) {
        try {
            return TextFile.read(file);
        } catch (CharacterCodingException e) {
            throw new UserError("file '" + file + "': expected text in UTF-8", e);
        } catch (IOException e) {
            throw new UserError(
                    "there is no readable file '" + file + "' in " + Path.of("").toAbsolutePath(), e);
        }
    }
}
