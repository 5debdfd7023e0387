package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What {@code apply} does with its arguments: checks everything, writes, and prints a report. */
final class ApplyJob {

    private final Input input;
    private final List<JobStep> steps;
    private final int preview;
    private final Instant start = Instant.now();

    /**
     * A job.
     *
     * @param preview number of rows to print
     * @throws UserError if {@code preview} is negative
     */
    ApplyJob(Input input, List<JobStep> steps, int preview) {
        if (preview < 0) {
            throw new UserError("--preview: expected 0 or more rows, got " + preview);
        }
        this.input = input;
        this.steps = steps;
        this.preview = preview;
    }

    /**
     * Runs the job.
     *
     * @param out receives preview and report
     * @throws UserError if the arguments do not fit the data; nothing was written then
     */
    void run(JobSession spark, Output output, PrintWriter out) throws IOException {
        output.keepApartFrom(input.paths(spark.hadoop()));
        output.requireFree();
        Dataset<Row> source = input.read(spark.session());
        Dataset<Row> result = transform(source);
        if (output.isIgnored()) {
            out.print(Report.ofIgnored(output));
            return;
        }
        RowCounts read = RowCounts.of(List.of());
        RowCounts written = RowCounts.of(steps.stream().map(JobStep::column).toList());
        Instant begin = Instant.now();
        output.write(written.observe(transform(read.observe(source))));
        Duration forRows = Duration.between(begin, Instant.now());
        StructType schema = result.schema();
        if (preview > 0) {
            out.println("The first rows");
            out.println(Preview.of(result.takeAsList(preview), schema.fieldNames()));
        }
        out.print(Report.of(
                input, output, steps, schema, read, written, forRows, Duration.between(start, Instant.now())));
    }

    private Dataset<Row> transform(Dataset<Row> source) {
        Dataset<Row> rows = input.select(source);
        for (JobStep step : steps) {
            rows = step.applyTo(rows);
        }
        return rows;
    }
}
