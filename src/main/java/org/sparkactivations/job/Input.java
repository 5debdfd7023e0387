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

/**
 * What a job reads, and the columns it starts with.
 *
 * @param patterns paths, or patterns of paths
 * @param format format, as Spark names it
 * @param options options of Spark's reader
 * @param schema columns in SQL; null for those of the data
 * @param expressions SQL expressions to select; empty for all columns
 */
record Input(
        List<String> patterns, String format, Map<String, String> options, String schema, List<String> expressions) {

    /** @throws UserError if there is no path and the format needs one */
    Input {
        if (patterns.isEmpty() && Formats.isFiles(format)) {
            throw new UserError("--input is missing: expected " + format + " files or directories to read");
        }
    }

    /**
     * The paths that each pattern matches.
     *
     * @throws UserError if a pattern matches nothing
     */
    Map<String, List<ResolvedPath>> paths(Configuration configuration) {
        Map<String, List<ResolvedPath>> paths = new LinkedHashMap<>();
        for (String each : patterns) {
            List<ResolvedPath> found = ResolvedPath.matching(each, configuration);
            if (found.isEmpty()) {
                throw new UserError(
                        "there is no input '" + each + "' (resolved to " + ResolvedPath.of(each, configuration) + ")");
            }
            paths.put(each, found);
        }
        return paths;
    }

    /**
     * The rows with all columns. Spark reads only what it needs to know the columns, for now.
     *
     * @throws UserError if the input cannot be read
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

    /**
     * Selects the expressions from rows that were read.
     *
     * @throws UserError if an expression is not valid
     */
    Dataset<Row> select(Dataset<Row> rows) {
        if (expressions.isEmpty()) {
            return rows;
        }
        try {
            return rows.selectExpr(expressions.toArray(new String[0]));
        } catch (Exception e) {
            throw new UserError("--select: " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
    }

    @Override
    public String toString() {
        String what = patterns.isEmpty() ? "" : String.join(" ", patterns) + " ";
        return what + "(" + format.toLowerCase(Locale.ROOT) + ")";
    }
}
