package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** Options of commands that read rows: the input, and the columns to start with. */
final class InputOptions {

    @Option(
            names = "--input",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files or directories to read, or patterns such as \"data/*.csv\". Repeatable.")
    private List<String> inputs = new ArrayList<>();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "parquet",
            description = "Format of the input, as Spark names it: parquet, csv, json, orc, text, … Default: parquet.")
    private String format;

    @Option(
            names = "--option",
            paramLabel = "KEY=VALUE",
            description = "Option of Spark's reader for this format, such as header=true. Repeatable.")
    private Map<String, String> options = new LinkedHashMap<>();

    @Option(
            names = "--schema",
            paramLabel = "DDL",
            description =
                    "Columns of the input in SQL, such as \"id BIGINT, x ARRAY<FLOAT>\". Default: those of the data.")
    private String schema;

    @Option(
            names = "--select",
            paramLabel = "EXPRESSIONS",
            description = "SQL expressions to start with, as after SELECT: \"*, array(a, b) AS x\". Repeatable."
                    + " Default: all columns.")
    private List<String> selects = new ArrayList<>();

    /**
     * The input. Nothing is read yet.
     *
     * @throws UserError if there is none
     */
    Input input() {
        return new Input(
                inputs,
                format,
                withoutPath("--option", options),
                schema,
                selects.stream()
                        .flatMap(each -> SqlText.splitAtCommas(each).stream())
                        .toList());
    }

    /**
     * Refuses a path among the options of a reader or writer. Spark would use it, and the comparison of input and
     * output would not see it.
     */
    static Map<String, String> withoutPath(String option, Map<String, String> options) {
        for (String key : options.keySet()) {
            if (key.equalsIgnoreCase("path") || key.equalsIgnoreCase("paths")) {
                throw new UserError(
                        option + " " + key + "=…: give the input with --input, and the output with --output");
            }
        }
        return options;
    }
}
