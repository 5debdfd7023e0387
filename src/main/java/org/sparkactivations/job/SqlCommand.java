package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
        if (rows < 0) {
            throw new UserError("--rows: expected 0 or more rows, got " + rows);
        }
        List<SqlStatement> statements = new ArrayList<>();
        files.forEach(file -> statements.addAll(SqlStatement.allOf(file.toString(), read(file))));
        if (statements.isEmpty()) {
            throw new UserError("expected at least one statement, got none in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (JobSession spark = sessionOptions.open()) {
            models.forEach(SqlCommand::register);
            String gap = "";
            for (SqlStatement each : statements) {
                Dataset<Row> result = each.run(spark.session());
                // A command such as CREATE VIEW has no result.
                if (result.columns().length > 0) {
                    out.print(gap + printed(result));
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

    private String printed(Dataset<Row> result) {
        List<Row> first = result.takeAsList(rows + 1);
        boolean all = first.size() <= rows;
        String table = Preview.of(all ? first : first.subList(0, rows), result.columns());
        return all ? table : table + "  … (the first " + rows + " rows; --rows sets how many)" + System.lineSeparator();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserError("file '" + file + "': expected text in UTF-8", e);
        } catch (IOException e) {
            throw new UserError(
                    "there is no readable file '" + file + "' in " + Path.of("").toAbsolutePath(), e);
        }
    }
}
