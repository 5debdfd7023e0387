package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs SQL scripts. */
@Command(
        name = "sql",
        header = "Run the statements of SQL files, which have the functions nn_*, and print what they return.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Statements end with a semicolon. They share one session, so a temporary view lives until the",
            "last of them; the first that fails is the last that runs. Numbers are printed with four digits."
        })
final class SqlCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Files with statements, in their order.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            defaultValue = "20",
            description = "Print that many rows of each result. Default: 20.")
    private int rows;

    @Mixin
    private SessionOptions sessionOptions;

    @Override
    public Integer call() {
        if (rows < 0) {
            throw new UserError("--rows " + rows + ": the number of rows is 0 or more");
        }
        List<SqlStatement> statements = new ArrayList<>();
        files.forEach(file -> statements.addAll(SqlStatement.allOf(file.toString(), read(file))));
        if (statements.isEmpty()) {
            throw new UserError("there is no statement in "
                    + files.stream().map(Path::toString).collect(Collectors.joining(", ")));
        }
        PrintWriter out = spec.commandLine().getOut();
        try (JobSession spark = sessionOptions.open()) {
            String gap = "";
            for (SqlStatement each : statements) {
                Dataset<Row> result = each.run(spark.session());
                // A command, such as CREATE VIEW, returns nothing.
                if (result.columns().length > 0) {
                    out.print(gap + printed(result));
                    out.flush();
                    gap = System.lineSeparator();
                }
            }
        }
        return ExitCode.OK;
    }

    private String printed(Dataset<Row> result) {
        List<Row> first = result.takeAsList(rows + 1);
        boolean all = first.size() <= rows;
        String table = Preview.of(all ? first : first.subList(0, rows), result.columns());
        return all ? table : table + "  … and more; these are the first " + rows + " (--rows)" + System.lineSeparator();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (CharacterCodingException e) {
            throw new UserError("'" + file + "' is no text in UTF-8", e);
        } catch (IOException e) {
            throw new UserError(
                    "there is no file '" + file + "' in or under " + Path.of("").toAbsolutePath() + " that can be read",
                    e);
        }
    }
}
