package org.sparkactivations.job;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Where and how a job writes rows.
 *
 * @param to the directory
 * @param format format, as Spark names it
 * @param options options of Spark's writer
 */
record Output(Destination to, String format, Map<String, String> options) {

    /**
     * Resolves an output. Nothing is written yet.
     *
     * @throws UserError if the path cannot be used as an output, or if there is no such format
     */
    static Output of(
            String given, String format, SaveMode mode, Map<String, String> options, Configuration configuration) {
        Formats.require("--output-format", format);
        return new Output(Destination.of("the output", given, mode, configuration), format, options);
    }

    /**
     * Refuses an output that is in the way of an input, or that exists and must not be written.
     *
     * @param inputs patterns as the user wrote them, with the paths that they match
     * @throws UserError if the output is refused
     */
    void check(Map<String, List<ResolvedPath>> inputs) {
        to.keepApartFrom(inputs);
        to.requireFree("overwrite, append or ignore");
        if (Formats.isFiles(format)) {
            to.requireWritable();
        }
    }

    /**
     * Writes all rows or none.
     *
     * <p>Files are written to a hidden directory beside the output, which replaces the output when they are complete.
     * Appended files, and formats that consist of more than files, are committed by Spark alone.
     *
     * @return what became of an output that was there
     * @throws UserError if the format cannot store these columns, or does not know an option
     */
    OldOutput write(Dataset<Row> rows) throws IOException {
        if (!Formats.isFiles(format) || (to.existed() && to.mode() == SaveMode.Append)) {
            save(rows, to.mode(), to.path().path());
            return OldOutput.REMOVED;
        }
        try (Staging staging = to.stage()) {
            save(rows, SaveMode.Append, staging.path());
            return to.complete(staging);
        }
    }

    private void save(Dataset<Row> rows, SaveMode how, Path where) {
        try {
            rows.write().format(format).mode(how).options(options).save(where.toString());
        } catch (Exception e) {
            // Scala does not declare checked exceptions. This one comes before any row is computed: the format cannot
            // store
            // these columns, or the writer does not know an option.
            if (e instanceof AnalysisException) {
                throw new UserError("cannot write " + this + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
            }
            throw e;
        }
    }

    @Override
    public String toString() {
        String how = to.existed() ? ", " + to.mode().name().toLowerCase(Locale.ROOT) : "";
        return to + " (" + format.toLowerCase(Locale.ROOT) + how + ")";
    }
}
