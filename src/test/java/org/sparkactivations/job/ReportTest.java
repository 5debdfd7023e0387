package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.math.ArrayMath;

/** The counts of the report, for rows with nulls and NaNs. */
@Tag("spark")
class ReportTest {

    @TempDir
    private Path directory;

    private Run run(String query, Object... arguments) {
        Path input = directory.resolve("in");
        Data.write(query, input);
        Object[] all = new Object[arguments.length + 4];
        System.arraycopy(new Object[] {"--input", input, "--output", directory.resolve("out")}, 0, all, 0, 4);
        System.arraycopy(arguments, 0, all, 4, arguments.length);
        Run run = Run.apply(all);
        assertThat(run.err()).isEmpty();
        return run;
    }

    @Test
    void nullsAndNaNsAreCountedByShape() {
        Run run = run(
                """
                SELECT * FROM VALUES
                  (1D,            array(1D, null, double('NaN'), null), array(float('NaN'), 1F), 1),
                  (double('NaN'), array(double('NaN'), double('NaN')),  array(2F, 3F),           null),
                  (null,          null,                                 null,                    3),
                  (-1D,           array(null),                          array(float('NaN')),     4),
                  (-2D,           array(),                              array(),                 5)
                AS t(x, v, f, n)
                """,
                "--vector",
                "f AS vec",
                "--activate",
                "relu(x) AS rx",
                "--activate",
                "relu(v) AS rv",
                "--activate",
                "leaky_relu(f, 0.5D) AS rf",
                "--activate",
                "relu(n) AS rn",
                "--activate",
                "relu(vec) AS rvec");
        assertThat(run.line("column")).isEqualTo("column computed as type null rows null elements NaNs");
        assertThat(run.line("rx")).isEqualTo("rx nn_relu(x) double 1 - 1");
        assertThat(run.line("rv")).isEqualTo("rv nn_relu(v) array<double> 1 3 3");
        assertThat(run.line("rf")).isEqualTo("rf nn_leaky_relu(f, 0.5D) array<float> 1 0 2");
        assertThat(run.line("rn")).isEqualTo("rn nn_relu(n) double 1 - 0");
        assertThat(run.line("vec")).isEqualTo("vec array_to_vector(f) Vector 1 - 2");
        assertThat(run.line("rvec")).isEqualTo("rvec nn_relu(vec) Vector 1 - 2");
    }

    @Test
    void rowsReadAndRowsWrittenMayDiffer() {
        Run run = run(
                "SELECT array(id, -id) AS v FROM range(1200)",
                "--select",
                "explode(v) AS x",
                "--activate",
                "relu(x) AS `a b.c`");
        assertThat(run.line("read")).startsWith("read 1,200 rows from ").endsWith("in (parquet)");
        assertThat(run.line("written"))
                .startsWith("written 2,400 rows to file:")
                .endsWith("out (parquet)");
        assertThat(run.line("a b.c")).isEqualTo("a b.c nn_relu(x) double 0 - 0");
        assertThat(run.line("math")).isEqualTo("math " + ArrayMath.provider().description());
        assertThat(run.line("time")).matches("time \\d+\\.\\d s for the rows, \\d+\\.\\d s in all");
    }

    @Test
    void anEmptyInputIsReportedWithZeroRows() {
        Run run = run("SELECT id AS x, array(1D) AS v FROM range(0)", "--activate", "relu(v) AS a", "--preview", "3");
        assertThat(run.line("read")).startsWith("read 0 rows");
        assertThat(run.line("written")).startsWith("written 0 rows");
        assertThat(run.line("a")).isEqualTo("a nn_relu(v) array<double> 0 0 0");
    }

    @Test
    void oneRowIsSingular() {
        assertThat(run("SELECT 1D AS x", "--activate", "relu(x) AS a").line("read"))
                .startsWith("read 1 row from");
    }
}
