package org.sparkactivations.job;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What a command reads, and what it makes of it first. */
final class InputOptions {

    @Option(
            names = "--input",
            paramLabel = "PATH",
            arity = "1..*",
            description = "Files or directories to read; patterns like \"data/*.csv\", too. Repeatable.")
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
            description = "Option of Spark's reader for that format, such as header=true. Repeatable.")
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
            description = "SQL expressions to begin with, as after SELECT: \"*, array(a, b) AS x\". Repeatable."
                    + " Default: all columns.")
    private List<String> selects = new ArrayList<>();

    /**
     * The input; nothing is touched yet.
     *
     * @throws UserError if it is none
     */
    Input input() {
        return new Input(inputs, format, withoutPath("--option", options), schema);
    }

    /** What to begin with. */
    Selection selection() {
        return new Selection(selects.stream()
                .flatMap(each -> SqlText.splitAtCommas(each).stream())
                .collect(Collectors.toUnmodifiableList()));
    }

    /** Spark would read from, or write to, a path among the options, unseen by the checks of input against output. */
    static Map<String, String> withoutPath(String option, Map<String, String> options) {
        for (String key : options.keySet()) {
            if (key.equalsIgnoreCase("path") || key.equalsIgnoreCase("paths")) {
                throw new UserError(
                        option + " " + key + "=…: name the input with --input, and the output with --output");
            }
        }
        return options;
    }
}
