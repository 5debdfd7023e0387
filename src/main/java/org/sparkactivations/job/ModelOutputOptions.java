package org.sparkactivations.job;

import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SaveMode;
import picocli.CommandLine.Option;

/** Options of commands that write a model. */
final class ModelOutputOptions {

    @Option(names = "--output", paramLabel = "MODEL", required = true, description = "Directory of the model to write.")
    private String output;

    @Option(
            names = "--mode",
            paramLabel = "MODE",
            defaultValue = "errorifexists",
            converter = ModeConverter.class,
            description = "What to do if the output exists: errorifexists (the default), overwrite or ignore.")
    private SaveMode mode;

    /**
     * Refuses a mode that models do not have.
     *
     * @throws UserError if it is append
     */
    void check() {
        if (mode == SaveMode.Append) {
            throw new UserError("--mode: expected errorifexists, overwrite or ignore for a model, got append");
        }
    }

    /**
     * The directory of the model. Nothing is written yet.
     *
     * @throws UserError if the path cannot be used as an output
     */
    Destination destination(Configuration configuration) {
        return Destination.of("the output", output, mode, configuration);
    }
}
