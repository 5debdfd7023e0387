package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.TestSpark;

/** The command {@code apply}: what it reads, computes and writes. */
@Tag("spark")
class ApplyTest {

    @TempDir
    private Path directory;

    private Path input;
    private Path output;

    @BeforeEach
    void writeInput() {
        input = Data.numbers(directory);
        output = directory.resolve("out");
    }

    /** Runs the job on the input, to the output, with these arguments. */
    private Run apply(Object... arguments) {
        return Run.apply(Stream.concat(Stream.of("--input", input, "--output", output), Stream.of(arguments))
                .toArray());
    }

    private static void assertDone(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void stepsRunInOrderAndKeepTheOtherColumns() {
        assertDone(apply("--activate", "relu(x) AS a", "--activate", "leaky_relu(a - 1, 0.5D) AS b"));
        assertThat(Data.read(output, "*").get(0).schema().fieldNames()).containsExactly("x", "v", "name", "a", "b");
        assertThat(Data.doubles(output, "a")).containsExactly(0.0, 0.0, 0.0, 1.0, 2.0);
        assertThat(Data.doubles(output, "b")).containsExactly(-0.5, -0.5, -0.5, 0.0, 1.0);
    }

    @Test
    void namesAreAcceptedWithAndWithoutPrefixInAnyCase() {
        assertDone(apply(
                "--activate",
                "nn_relu(x) as a",
                "--activate",
                " ReLU ( x ) As `b c`",
                "--activate",
                "relu_grad(v) AS d"));
        assertThat(Data.read(output, "a <=> `b c`")).allMatch(row -> row.getBoolean(0));
        assertThat(Data.read(output, "d").get(0).<Double>getList(0)).containsExactly(0.0, 0.0, 1.0);
    }

    @Test
    void boundsMayBeInfinite() {
        assertDone(apply("--activate", "hard_tanh(x, 0, double('Infinity')) AS a"));
        assertThat(Data.doubles(output, "a")).containsExactly(0.0, 0.0, 0.0, 1.0, 2.0);
        assertDone(Run.apply(
                "--input",
                input,
                "--output",
                directory.resolve("other"),
                "--activation",
                "hard_tanh",
                "--argument=-1",
                "--argument=Infinity",
                "--input-col",
                "x",
                "--output-col",
                "b"));
        assertThat(Data.doubles(directory.resolve("other"), "b")).containsExactly(-1.0, -1.0, 0.0, 1.0, 2.0);
    }

    @Test
    void stepsMayBeLossesOfTwoColumns() {
        assertDone(apply(
                "--activate",
                "softmax_cross_entropy(v, 1) AS loss",
                "--activate",
                "squared_error(x, v[2]) AS error",
                "--activate",
                "softmax_cross_entropy_grad(v, array(0D, 0D, 1D), 0.3) AS gradient"));
        List<Row> rows = Data.read(
                output,
                "loss - ln(exp(x) + 1 + exp(1D))",
                "error - pow(x - 1, 2)",
                "aggregate(gradient, 0D, (a, b) -> a + b)");
        assertThat(rows).hasSize(5);
        for (Row row : rows) {
            assertThat(row.getDouble(0)).isCloseTo(0, within(1e-15));
            assertThat(row.getDouble(1)).isCloseTo(0, within(1e-15));
            assertThat(row.getDouble(2)).isCloseTo(0, within(1e-15));
        }
    }

    /** The names of --activation are those of a Transformer, the expressions of --activate those of SQL. */
    @Test
    void columnsWhoseNamesHaveDotsAndFieldsAreRead() {
        for (String name : List.of("`my.feat`", "my.feat", "s.b", "`s`.`b`")) {
            output = directory.resolve("out " + name.hashCode());
            assertDone(apply(
                    "--select",
                    "x AS `my.feat`, named_struct('b', x) AS s",
                    "--activation",
                    "relu",
                    "--input-col",
                    name,
                    "--output-col",
                    "y"));
            assertThat(Data.doubles(output, "y")).containsExactly(0.0, 0.0, 0.0, 1.0, 2.0);
        }
    }

    @Test
    void selectComesFirstAndMayHaveSeveralExpressions() {
        assertDone(apply(
                "--select",
                "x, concat_ws(', ', name, '(') AS label",
                "--select",
                "transform(v, e -> e * 2) AS w",
                "--activate",
                "relu(w) AS a"));
        Row row = Data.read(output, "*").get(0);
        assertThat(row.schema().fieldNames()).containsExactly("x", "label", "w", "a");
        assertThat(row.getString(1)).isEqualTo("n0, (");
        assertThat(row.<Double>getList(3)).containsExactly(0.0, 0.0, 2.0);
    }

    @Test
    void stepsMayReturnRowsOfAnotherWidth() {
        assertDone(apply(
                "--select",
                "array(x, 2D, 3D, -4D) AS r",
                "--vector",
                "r AS w",
                "--activate",
                "bilinear_glu(r) AS g",
                "--activate",
                "bilinear_glu_vjp(r, g) AS b",
                "--activate",
                "maxout(r, 4) AS m",
                "--activate",
                "crelu(w) AS c"));
        Row row = Data.read(output, "*").get(0);
        assertThat(row.<Double>getList(2)).containsExactly(-6.0, -8.0);
        assertThat(row.<Double>getList(3)).containsExactly(-18.0, 32.0, 12.0, -16.0);
        assertThat(row.<Double>getList(4)).containsExactly(3.0);
        assertThat(row.get(5)).isEqualTo(Vectors.dense(0, 2, 3, 0, 2, 0, 0, 4));
    }

    @Test
    void oneStepMayBeGivenByColumnNames() {
        assertDone(apply("--activation", "leaky_relu", "--argument", "0.25", "--input-col", "v", "--output-col", "y"));
        assertThat(Data.read(output, "y").get(0).<Double>getList(0)).containsExactly(-0.5, 0.0, 1.0);
    }

    @Test
    void vectorStepsReturnVectorsForLaterSteps() {
        Run run = apply("--vector", "v AS features", "--activate", "relu(features) AS hidden");
        assertDone(run);
        assertThat(Data.read(output, "features", "hidden").get(0).get(1)).isEqualTo(Vectors.dense(0, 0, 1));
        assertThat(run.line("hidden")).isEqualTo("hidden nn_relu(features) Vector 0 - 0");
    }

    @Test
    void readerAndWriterOptionsAndFormatsArePassedOn() throws IOException {
        Path csv = directory.resolve("in.csv");
        Files.writeString(csv, "x;y\n-1;a\n3;b\n");
        assertDone(Run.apply(
                "--input",
                csv,
                "--format",
                "CSV",
                "--option",
                "header=true",
                "--option",
                "sep=;",
                "--schema",
                "x DOUBLE, y STRING",
                "--activate",
                "relu(x) AS r",
                "--output",
                output,
                "--output-format",
                "csv",
                "--write-option",
                "header=true",
                "--write-option",
                "sep=="));
        try (var files = Files.list(output)) {
            Path part = files.filter(each -> each.getFileName().toString().startsWith("part"))
                    .findFirst()
                    .orElseThrow();
            assertThat(Files.readAllLines(part)).containsExactly("x=y=r", "-1.0=a=0.0", "3.0=b=3.0");
        }
    }

    @Test
    void severalInputsAndPatternsAreReadTogether() {
        Data.write("SELECT 7D AS x, array(1D) AS v, 'm' AS name", directory.resolve("numbers2"));
        assertDone(Run.apply(
                "--input", input, directory.resolve("numbers2"), "--output", output, "--activate", "relu(x) AS a"));
        Path second = directory.resolve("second");
        assertDone(Run.apply("--input", directory + "/num*", "--output", second, "--activate", "relu(x) AS a"));
        assertThat(Data.doubles(output, "a")).hasSize(6).isEqualTo(Data.doubles(second, "a"));
    }

    @Test
    void aJobFileHasArgumentsAndTheCommandLineOverridesThem() throws IOException {
        Path file = directory.resolve("my.job");
        Files.writeString(
                file,
                """
                # a comment
                apply
                --input %s    # another
                --activate "relu(x) AS a"
                --output %s
                --preview 1
                """
                        .formatted(input, directory.resolve("unused")));
        Run run = Run.of("@" + file, "--output", output.toString(), "--preview", "0");
        assertDone(run);
        assertThat(run.out()).startsWith("Report");
        assertThat(output).exists();
        assertThat(directory.resolve("unused")).doesNotExist();
    }

    @Test
    void overwriteReplacesAnExistingOutput() {
        Data.write("SELECT 1 AS old FROM range(3)", output);
        Run run = apply("--mode", "overwrite", "--activate", "relu(x) AS a");
        assertDone(run);
        assertThat(run.line("written")).contains("5 rows").contains("(parquet, overwrite)");
        assertThat(Data.doubles(output, "a")).hasSize(5);
        assertThat(Data.snapshot(directory).keySet()).noneMatch(each -> each.startsWith("."));
    }

    @Test
    void overwriteCreatesANewOutput() {
        assertDone(Run.apply(
                "--input",
                input,
                "--output",
                directory.resolve("new/deep/out"),
                "--mode",
                "OVERWRITE",
                "--activate",
                "relu(x) AS a"));
        assertThat(Data.doubles(directory.resolve("new/deep/out"), "a")).hasSize(5);
    }

    @Test
    void appendAddsToAnExistingOutput() {
        for (int i = 0; i < 2; i++) {
            assertDone(apply("--mode", "append", "--activate", "relu(x) AS a"));
        }
        assertThat(Data.doubles(output, "a")).hasSize(10);
    }

    @Test
    void ignoreKeepsAnExistingOutput() {
        assertDone(apply("--mode", "ignore", "--activate", "relu(x) AS a"));
        var before = Data.snapshot(directory);
        Run run = apply("--mode", "ignore", "--activate", "relu(x) AS b");
        assertDone(run);
        assertThat(run.out()).startsWith("Nothing was written").contains("out (parquet, ignore)");
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void formatsThatAreNotFilesAreLeftToSpark() {
        Run run = apply("--output-format", "noop", "--mode", "overwrite", "--activate", "relu(x) AS a");
        assertDone(run);
        assertThat(run.line("written")).startsWith("written 5 rows to");
        assertThat(output).doesNotExist();
    }

    @Test
    void previewShowsTheFirstRowsAbbreviated() {
        Run run = apply(
                "--preview",
                "2",
                "--select",
                "x, array_repeat(x / 3, 9) AS many, string(null) AS nothing",
                "--activate",
                "relu(x) AS a");
        assertDone(run);
        assertThat(run.out())
                .startsWith(
                        """
                        The first rows
                           x  many                                       nothing  a
                          -2  [-0.6667, -0.6667, -0.6667, -0.6667, … 9]  null     0
                          -1  [-0.3333, -0.3333, -0.3333, -0.3333, … 9]  null     0

                        Report
                        """);
    }

    @Test
    void theSessionOfTheApplicationIsUsedAndLeftRunning() {
        assertDone(apply("--activate", "relu(x) AS a", "--conf", "spark.sql.ansi.enabled=true"));
        assertThat(TestSpark.session().sparkContext().isStopped()).isFalse();
        TestSpark.session().conf().unset("spark.sql.ansi.enabled");
    }

    @Test
    void theDigitsGoThroughTheMainJob() {
        Run run = Run.of("@conf/digits.job", "--output", output.toString());
        assertDone(run);
        assertThat(run.line("read")).isEqualTo("read 1,797 rows from spark-examples/data/digits.csv.gz (csv)");
        assertThat(run.line("written")).startsWith("written 1,797 rows to file:" + output);
        assertThat(run.out().lines()).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(110));
        List<Row> digits = Data.read(
                output, "count(*)", "min(label)", "max(label)", "min(size(pixels))", "max(array_max(pixels))");
        assertThat(digits.get(0).toString()).isEqualTo("[1797,0,9,64,1.0]");
    }
}
