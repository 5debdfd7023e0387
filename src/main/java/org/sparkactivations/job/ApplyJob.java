package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What {@code apply} and {@code score} do with their arguments: check everything, write, and print a report. */
final class ApplyJob {

    private final Input input;
    private final int preview;
    private final Instant start = Instant.now();

    /**
     * A job.
     *
     * @param preview number of rows to print
     */
    ApplyJob(Input input, int preview) {
        this.input = input;
        this.preview = preview;
    }

    /**
     * Runs the job.
     *
     * @param steps what is computed, in this order
     * @param out receives preview and report
     * @throws UserError if the arguments do not fit the data; nothing was written then
     */
    void run(JobSession spark, List<JobStep> steps, Output output, PrintWriter out) throws IOException {
        output.check(input.paths(spark.hadoop()));
        Dataset<Row> source = input.read(spark.session());
        Dataset<Row> result = transform(source, steps);
        if (output.to().isIgnored()) {
            out.print(Report.ofIgnored(output));
            return;
        }
        RowCounts read = RowCounts.of(List.of());
        RowCounts written = RowCounts.of(
                steps.stream().flatMap(each -> each.columns().stream()).toList());
        Instant begin = Instant.now();
        OldOutput old = output.write(written.observe(transform(read.observe(source), steps)));
        Duration forRows = Duration.between(begin, Instant.now());
        StructType schema = result.schema();
        if (preview > 0) {
            out.println("The first rows");
            out.println(Preview.of(result.takeAsList(preview), schema.fieldNames()));
        }
        out.print(Report.of(
                input, output, steps, schema, read, written, forRows, Duration.between(start, Instant.now())));
        old.requireRemoved(output.to());
    }

    private Dataset<Row> transform(Dataset<Row> source, List<JobStep> steps) {
        Dataset<Row> rows = input.select(source);
        for (JobStep step : steps) {
            rows = step.applyTo(rows);
        }
        return rows;
    }
}
