package org.sparkactivations.job;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** What a job reads: paths, a format, and the reader's options. */
final class Input {

    private final List<String> patterns;
    private final String format;
    private final Map<String, String> options;
    private final String schema;

    /** @param schema in words of SQL; null to take that of the data */
    Input(List<String> patterns, String format, Map<String, String> options, String schema) {
        this.patterns = List.copyOf(patterns);
        this.format = format;
        this.options = new LinkedHashMap<>(options);
        this.schema = schema;
        if (patterns.isEmpty() && Formats.isFiles(format)) {
            throw new UserError("there is no input; name the " + format + " files or directories to read with --input");
        }
    }

    /**
     * Where the data are; patterns expanded.
     *
     * @throws UserError if one of them is not there
     */
    Map<String, List<ResolvedPath>> places(Configuration configuration) {
        Map<String, List<ResolvedPath>> places = new LinkedHashMap<>();
        for (String each : patterns) {
            List<ResolvedPath> found = ResolvedPath.matching(each, configuration);
            if (found.isEmpty()) {
                throw new UserError(
                        "there is no input '" + each + "' (looked for " + ResolvedPath.of(each, configuration) + ")");
            }
            places.put(each, found);
        }
        return places;
    }

    /**
     * The rows, not read yet but for what it takes to know their columns.
     *
     * @throws UserError if that fails
     */
    Dataset<Row> read(SparkSession session) {
        Formats.require("--format", format);
        DataFrameReader reader = session.read().format(format).options(options);
        if (schema != null) {
            reader = reader.schema(columns());
        }
        try {
            return patterns.isEmpty() ? reader.load() : reader.load(patterns.toArray(new String[0]));
        } catch (Exception e) {
            throw new UserError("cannot read " + this + ": " + SparkErrors.ofFailure(e), e);
        }
    }

    private StructType columns() {
        try {
            return StructType.fromDDL(schema);
        } catch (Exception e) {
            throw new UserError("--schema \"" + schema + "\": " + SparkErrors.ofAnalysis(e), e);
        }
    }

    @Override
    public String toString() {
        String what = patterns.isEmpty() ? "" : String.join(" ", patterns) + " ";
        return what + "(" + format.toLowerCase(Locale.ROOT) + ")";
    }
}
