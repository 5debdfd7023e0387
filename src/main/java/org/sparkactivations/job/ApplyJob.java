package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** What {@code apply} does, once its arguments are understood: checks everything, then writes, then reports. */
final class ApplyJob {

    private final Input input;
    private final Selection selection;
    private final List<JobStep> steps;
    private final int preview;
    private final Instant start = Instant.now();

    /**
     * @param selection what to begin with
     * @param preview how many rows to print
     */
    ApplyJob(Input input, Selection selection, List<JobStep> steps, int preview) {
        if (preview < 0) {
            throw new UserError("--preview " + preview + ": the number of rows is 0 or more");
        }
        this.input = input;
        this.selection = selection;
        this.steps = steps;
        this.preview = preview;
    }

    /**
     * Runs the job.
     *
     * @param out where preview and report go
     * @throws UserError if it cannot be done; then nothing was written
     */
    void run(JobSession spark, Output output, PrintWriter out) throws IOException {
        output.keepApartFrom(input.places(spark.hadoop()));
        output.requireFree();
        Dataset<Row> source = input.read(spark.session());
        Dataset<Row> result = transform(source);
        if (output.isIgnored()) {
            out.print(Report.ofIgnored(output));
            return;
        }
        RowCounts read = RowCounts.of(List.of());
        RowCounts written = RowCounts.of(steps.stream().map(JobStep::column).collect(Collectors.toUnmodifiableList()));
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
        Dataset<Row> rows = selection.of(source);
        for (JobStep step : steps) {
            rows = step.applyTo(rows);
        }
        return rows;
    }
}
