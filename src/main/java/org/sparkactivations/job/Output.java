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
 * Where and how a job writes.
 *
 * @param given the path as the user wrote it
 * @param path the resolved path
 * @param format format, as Spark names it
 * @param mode what to do if the output exists
 * @param options options of Spark's writer
 * @param existed whether the output existed when the job started
 */
record Output(
        String given, ResolvedPath path, String format, SaveMode mode, Map<String, String> options, boolean existed) {

    /**
     * Resolves an output. Nothing is written yet.
     *
     * @throws UserError if the path cannot be used as an output, or if there is no such format
     */
    static Output of(
            String given, String format, SaveMode mode, Map<String, String> options, Configuration configuration) {
        Formats.require("--output-format", format);
        ResolvedPath path = ResolvedPath.of(given, configuration);
        if (path.path().getParent() == null || path.contains(ResolvedPath.of(".", configuration))) {
            throw new UserError("the output '" + given + "' is " + path
                    + ", which contains the working directory; choose another directory");
        }
        boolean exists;
        try {
            exists = path.exists();
        } catch (IOException e) {
            throw new UserError("the output '" + given + "' cannot be used: " + e.getMessage(), e);
        }
        return new Output(given, path, format, mode, options, exists);
    }

    /**
     * Refuses an output that is an input, lies inside one, or contains one.
     *
     * @param inputs patterns as the user wrote them, with the paths that they match
     * @throws UserError if the output is refused
     */
    void keepApartFrom(Map<String, List<ResolvedPath>> inputs) {
        inputs.forEach((input, paths) -> {
            for (ResolvedPath each : paths) {
                boolean inside = each.contains(path);
                boolean around = path.contains(each);
                if (inside || around) {
                    String relation = inside && around ? "is" : inside ? "lies inside" : "contains";
                    throw refusal(relation, input, each);
                }
            }
            if (path.wouldMatch(input)) {
                throw refusal("would be part of", input, path);
            }
        });
    }

    private UserError refusal(String relation, String input, ResolvedPath at) {
        return new UserError("the output '" + given + "' " + relation + " the input '" + input + "' (" + at
                + "); nothing was written, choose another output");
    }

    /** @throws UserError if the output exists and the mode is {@code errorifexists} */
    void requireFree() {
        if (existed && mode == SaveMode.ErrorIfExists) {
            throw new UserError("the output '" + given + "' exists already (" + path
                    + "); choose another output, or --mode overwrite, append or ignore");
        }
    }

    /** Whether the output exists and the mode is {@code ignore}. */
    boolean isIgnored() {
        return existed && mode == SaveMode.Ignore;
    }

    /**
     * Writes all rows or none.
     *
     * <p>Files are written to a hidden directory beside the output, which replaces the output when they are complete.
     * Appended files, and formats that consist of more than files, are committed by Spark alone.
     *
     * @throws UserError if the format cannot store these columns, or does not know an option
     */
    void write(Dataset<Row> rows) throws IOException {
        if (!Formats.isFiles(format) || (existed && mode == SaveMode.Append)) {
            save(rows, mode, path.path());
            return;
        }
        try (Staging staging = new Staging(path)) {
            save(rows, SaveMode.Append, staging.path());
            staging.complete(mode == SaveMode.Overwrite);
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
        String how = existed ? ", " + mode.name().toLowerCase(Locale.ROOT) : "";
        return path + " (" + format.toLowerCase(Locale.ROOT) + how + ")";
    }
}
