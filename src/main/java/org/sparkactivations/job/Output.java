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

/** What a job writes: a path, a format, what to do if there is something already, and the writer's options. */
final class Output {

    private final String given;
    private final ResolvedPath place;
    private final String format;
    private final SaveMode mode;
    private final Map<String, String> options;
    private final boolean existed;

    private Output(
            String given,
            ResolvedPath place,
            String format,
            SaveMode mode,
            Map<String, String> options,
            boolean existed) {
        this.given = given;
        this.place = place;
        this.format = format;
        this.mode = mode;
        this.options = options;
        this.existed = existed;
    }

    /**
     * An output; nothing is touched yet.
     *
     * @throws UserError if it is of no use as an output, or if there is no such format
     */
    static Output of(
            String given, String format, SaveMode mode, Map<String, String> options, Configuration configuration) {
        Formats.require("--output-format", format);
        ResolvedPath place = ResolvedPath.of(given, configuration);
        if (place.path().getParent() == null || place.contains(ResolvedPath.of(".", configuration))) {
            throw new UserError("the output '" + given + "' is " + place
                    + ", which holds the working directory; choose a directory of its own");
        }
        boolean exists;
        try {
            exists = place.exists();
        } catch (IOException e) {
            throw new UserError("the output '" + given + "' cannot be used: " + e.getMessage(), e);
        }
        return new Output(given, place, format, mode, options, exists);
    }

    /**
     * Refuses an output that is an input, lies inside of one, or holds one.
     *
     * @param inputs what was given, and the places that it stands for
     */
    void keepApartFrom(Map<String, List<ResolvedPath>> inputs) {
        inputs.forEach((input, places) -> {
            for (ResolvedPath each : places) {
                boolean inside = each.contains(place);
                boolean around = place.contains(each);
                if (inside || around) {
                    String relation = inside && around ? "is" : inside ? "lies inside" : "holds";
                    throw refusal(relation, input, each);
                }
            }
            if (place.wouldMatch(input)) {
                throw refusal("would be part of", input, place);
            }
        });
    }

    private UserError refusal(String relation, String input, ResolvedPath at) {
        return new UserError("the output '" + given + "' " + relation + " the input '" + input + "' (" + at
                + "); nothing was touched, choose another output");
    }

    /** @throws UserError if there is something in the way */
    void requireFree() {
        if (existed && mode == SaveMode.ErrorIfExists) {
            throw new UserError("the output '" + given + "' exists already (" + place
                    + "); choose another, or --mode overwrite, append or ignore");
        }
    }

    /** Whether there is something already that this mode leaves alone. */
    boolean isIgnored() {
        return existed && mode == SaveMode.Ignore;
    }

    /**
     * Writes the rows, all of them or none.
     *
     * <p>Files go to a hidden directory beside the output, which takes its place when they are complete; until then, what
     * was there stays. Appended files, and formats that keep more than files, are committed by Spark alone.
     */
    void write(Dataset<Row> rows) throws IOException {
        if (!Formats.isFiles(format) || (existed && mode == SaveMode.Append)) {
            save(rows, mode, place.path());
            return;
        }
        try (Staging staging = new Staging(place)) {
            save(rows, SaveMode.Append, staging.path());
            staging.complete(mode == SaveMode.Overwrite);
        }
    }

    private void save(Dataset<Row> rows, SaveMode how, Path where) {
        try {
            rows.write().format(format).mode(how).options(options).save(where.toString());
        } catch (Exception e) {
            // Not declared, as Scala knows no checked exceptions. It comes before any row is computed: the format does
            // not
            // take these columns, or the writer not these options.
            if (e instanceof AnalysisException) {
                throw new UserError("cannot write " + this + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
            }
            throw e;
        }
    }

    ResolvedPath place() {
        return place;
    }

    @Override
    public String toString() {
        String how = existed ? ", " + mode.name().toLowerCase(Locale.ROOT) : "";
        return place + " (" + format.toLowerCase(Locale.ROOT) + how + ")";
    }
}
