package org.sparkactivations.job;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;
import picocli.CommandLine.Option;

/** Options of commands that write rows. */
final class OutputOptions {

    @Option(names = "--output", paramLabel = "PATH", required = true, description = "Directory to write.")
    private String output;

    @Option(
            names = "--output-format",
            paramLabel = "FORMAT",
            defaultValue = "parquet",
            description = "Format of the output. Default: parquet.")
    private String format;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "errorifexists",
            converter = ModeConverter.class,
            description = "What to do if the output exists: errorifexists (the default), overwrite, append or ignore.")
    private SaveMode mode;

    @Option(
            names = "--write-option",
            paramLabel = "KEY=VALUE",
            description = "Option of Spark's writer for this format, such as compression=zstd. Repeatable.")
    private Map<String, String> writeOptions = new LinkedHashMap<>();

    @Option(
            names = "--preview",
            paramLabel = "ROWS",
            defaultValue = "0",
            description = "Print this many rows of the result. Default: 0.")
    private int preview;

    /**
     * The output. Nothing is written yet.
     *
     * @throws UserError if the path cannot be used as an output, or if there is no such format
     */
    Output output(Configuration configuration) {
        return Output.of(output, format, mode, InputOptions.withoutPath("--write-option", writeOptions), configuration);
    }

    /**
     * The number of rows to print.
     *
     * @throws UserError if it is negative or too large
     */
    int preview() {
        Preview.checkRows("--preview", preview);
        return preview;
    }
}
