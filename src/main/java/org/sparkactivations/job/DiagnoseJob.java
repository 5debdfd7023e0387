package org.sparkactivations.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sparkactivations.report.Diagnosis;
import org.sparkactivations.report.DiagnosisPage;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.sql.ActivationDiagnostics;

/**
 * What {@code diagnose} does with its arguments: checks everything, measures, and prints.
 *
 * @param column what to diagnose, in SQL
 * @param by what to group by, in SQL; null for no groups
 */
record DiagnoseJob(Input input, ActivationDiagnostics subject, String column, String by) {

    /** A report with more groups is not readable. */
    private static final int MAX_GROUPS = 100;

    private static final String GROUP = "group";
    private static final String DIAGNOSIS = "diagnosis";

    /**
     * Runs the job.
     *
     * @param units largest number of units to print
     * @param report receives the report for the browser; null for none
     * @param out receives the report for the terminal
     * @throws UserError if the arguments do not fit the data
     */
    void run(JobSession spark, int units, LocalFile report, PrintWriter out) throws IOException {
        Map<String, List<ResolvedPath>> paths = input.paths(spark.hadoop());
        if (report != null) {
            report.keepApartFrom(paths, spark.hadoop());
        }
        Dataset<Row> query = query(input.select(input.read(spark.session())));
        Instant begin = Instant.now();
        Map<String, Diagnosis> diagnoses = diagnoses(query);
        Duration time = Duration.between(begin, Instant.now());
        out.print(new DiagnosisText(diagnoses, column, input, time).text(units));
        if (report != null) {
            String html = new DiagnosisPage(column, input.toString(), diagnoses).html();
            report.complete(html.getBytes(StandardCharsets.UTF_8));
            out.println();
            out.println("The report is " + ShownText.of(report.toString()));
        }
    }

    private Dataset<Row> query(Dataset<Row> rows) {
        Column x = resolved(rows, "--column", column);
        Column group = by == null ? lit("") : resolved(rows, "--by", by);
        try {
            return rows.groupBy(group.as(GROUP))
                    .agg(subject.column(x).as(DIAGNOSIS))
                    .orderBy(col(GROUP))
                    .limit(MAX_GROUPS + 1);
        } catch (Exception e) {
            throw new UserError("--column " + column + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
    }

    private static Column resolved(Dataset<Row> rows, String option, String expression) {
        try {
            Column column = expr(expression);
            rows.select(column);
            return column;
        } catch (Exception e) {
            throw new UserError(option + " " + expression + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
    }

    private Map<String, Diagnosis> diagnoses(Dataset<Row> query) {
        List<Row> found = query.collectAsList();
        if (found.size() > MAX_GROUPS) {
            throw new UserError("--by " + by + ": expected at most " + MAX_GROUPS
                    + " groups, got more; choose an expression with fewer values");
        }
        Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
        for (Row each : found) {
            String name = by == null ? "" : by + " = " + each.get(0);
            diagnoses.put(name, Diagnosis.of(subject, each.getStruct(1)));
        }
        return diagnoses;
    }
}
