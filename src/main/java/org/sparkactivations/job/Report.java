package org.sparkactivations.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.report.Phrases;

/** The report of {@code apply} and {@code score} on the terminal. */
final class Report {

    private Report() {}

    /** The report of a job that wrote its output. */
    static String of(
            Input input,
            Output output,
            List<JobStep> steps,
            StructType schema,
            RowCounts read,
            RowCounts written,
            Duration forRows,
            Duration inAll) {
        TextTable facts = new TextTable("ll")
                .row("read", Phrases.count(read.rows(), "row", "rows") + " from " + input)
                .row("written", Phrases.count(written.rows(), "row", "rows") + " to " + output);
        output.to().leftovers().addTo(facts);
        facts.row("time", seconds(forRows) + " for the rows, " + seconds(inAll) + " in all")
                .row("math", ArrayMath.provider().description());
        TextTable columns =
                new TextTable("lllrrr").row("column", "computed as", "type", "null rows", "null elements", "NaNs");
        for (JobStep step : steps) {
            for (String each : step.columns()) {
                columns.row(
                        each,
                        step.formula(),
                        typeName(schema.apply(each).dataType()),
                        number(written.nullRows(each)),
                        number(written.nullElements(each)),
                        number(written.nans(each)));
            }
        }
        String newLine = System.lineSeparator();
        return "Report" + newLine + facts.text("  ") + (steps.isEmpty() ? "" : newLine + columns.text("  "));
    }

    /** The report of a job that did nothing, as its output exists and the mode is {@code ignore}. */
    static String ofIgnored(Output output) {
        return "Nothing was written: the output exists already" + System.lineSeparator()
                + new TextTable("ll").row("output", output.toString()).text("  ");
    }

    private static String number(OptionalLong count) {
        return count.isPresent() ? Phrases.count(count.getAsLong()) : "-";
    }

    /** A duration in seconds, such as {@code 2.5 s}. */
    static String seconds(Duration time) {
        return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
    }

    private static String typeName(DataType type) {
        return type.equals(SQLDataTypes.VectorType()) ? "Vector" : type.catalogString();
    }
}
