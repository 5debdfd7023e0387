package org.sparkactivations.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.io.PrintWriter;
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
import org.sparkactivations.sql.ActivationDiagnostics;

/** What {@code diagnose} does, once its arguments are understood: checks everything, measures, and prints. */
final class DiagnoseJob {

    /** More groups than people look at. */
    private static final int MOST_GROUPS = 100;

    private static final String GROUP = "group";
    private static final String DIAGNOSIS = "diagnosis";

    private final Input input;
    private final Selection selection;
    private final ActivationDiagnostics subject;
    private final String column;
    private final String by;

    /**
     * @param column what to diagnose, in SQL
     * @param by what to group by, in SQL; null for no groups
     */
    DiagnoseJob(Input input, Selection selection, ActivationDiagnostics subject, String column, String by) {
        this.input = input;
        this.selection = selection;
        this.subject = subject;
        this.column = column;
        this.by = by;
    }

    /**
     * Runs the job.
     *
     * @param units how many units to print figures of
     * @param report where the report goes; null for none
     * @throws UserError if it cannot be done
     */
    void run(JobSession spark, int units, ReportFile report, PrintWriter out) throws IOException {
        Map<String, List<ResolvedPath>> places = input.places(spark.hadoop());
        if (report != null) {
            report.keepApartFrom(places, spark.hadoop());
        }
        Dataset<Row> rows = selection.of(input.read(spark.session()));
        Dataset<Row> query = query(rows);
        Instant begin = Instant.now();
        Map<String, Diagnosis> diagnoses = diagnoses(query);
        Duration time = Duration.between(begin, Instant.now());
        out.print(new DiagnosisText(diagnoses, column, input, time).text(units));
        if (report != null) {
            report.complete(new DiagnosisPage(column, input.toString(), diagnoses).html());
            out.println();
            out.println("The report is " + report);
        }
    }

    private Dataset<Row> query(Dataset<Row> rows) {
        Column x = resolved(rows, "--column", column);
        Column group = by == null ? lit("") : resolved(rows, "--by", by);
        try {
            return rows.groupBy(group.as(GROUP))
                    .agg(subject.column(x).as(DIAGNOSIS))
                    .orderBy(col(GROUP))
                    .limit(MOST_GROUPS + 1);
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
        if (found.size() > MOST_GROUPS) {
            throw new UserError("--by " + by + ": there are more than " + MOST_GROUPS
                    + " groups; choose an expression with fewer values");
        }
        Map<String, Diagnosis> diagnoses = new LinkedHashMap<>();
        for (Row each : found) {
            String name = by == null ? "" : by + " = " + each.get(0);
            diagnoses.put(name, Diagnosis.of(subject, each.getStruct(1)));
        }
        return diagnoses;
    }
}
