package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Errors of users are found before anything is written, and reported in one line. */
@Tag("spark")
class ApplyErrorsTest {

    @TempDir
    private static Path directory;

    private static Path input;

    @BeforeAll
    static void writeInput() {
        input = Data.numbers(directory);
    }

    static Stream<Arguments> errors() {
        return Stream.of(
                // The message, then the arguments after --input and --output, which override earlier ones.
                error("expected at least one step, such as --activate \"gelu(x) AS hidden\", got none"),
                error("there is no activation 'gelo'; the nearest names are ", "--activate", "gelo(x) AS y"),
                error(
                        "there is no activation 'nn_rellu'; the nearest names are relu",
                        "--activate",
                        "nn_rellu(x) AS y"),
                error(
                        "--activate: expected a step such as \"gelu(column) AS name\", got \"relu(x)\"",
                        "--activate",
                        "relu(x)"),
                error("--activate: expected a step", "--activate", "relu x AS y"),
                error("--activate: expected a step", "--activate", "relu(x) + 1 AS y"),
                error("--activate: expected a step", "--activate", "relu(x AS y"),
                error("--vector: expected a step such as \"arrayColumn AS name\", got \"v\"", "--vector", "v"),
                error("there is no column 'z'; the columns are x, v, name", "--activate", "relu(z) AS y"),
                error(
                        "there is no column 'later'; the columns are x, v, name",
                        "--activate",
                        "relu(later) AS y",
                        "--activate",
                        "relu(x) AS later"),
                error(
                        "there is a column 'x' already; expected a name other than x, v, name",
                        "--activate",
                        "relu(v) AS X"),
                error(
                        "nn_relu: expected a number, an ARRAY of numbers or an ML Vector, got STRING",
                        "--activate",
                        "relu(name) AS y"),
                error(
                        "nn_softmax: expected a row: an ARRAY of numbers or an ML Vector",
                        "--activate",
                        "softmax(x) AS y"),
                error(
                        "nn_leaky_relu: parameter negative_slope: expected a finite number, got NaN",
                        "--activate",
                        "leaky_relu(x, double('NaN')) AS y"),
                error(
                        "parameter negative_slope: expected a number, got STRING",
                        "--activate",
                        "leaky_relu(x, name) AS y"),
                error("nn_relu(x): expected 1 argument, got 2", "--activate", "relu(x, 1) AS y"),
                error("inside an expression, an activation is called nn_relu", "--activate", "relu(relu(x)) AS y"),
                error(
                        "there is no SQL function 'nn_rellu'; the activations with the nearest names are nn_relu",
                        "--activate",
                        "relu(nn_rellu(x)) AS y"),
                error("Syntax error at or near", "--activate", "relu(x +) AS y"),
                error(
                        "--activation gelo: there is no activation 'gelo'",
                        "--activation",
                        "gelo",
                        "--input-col",
                        "x",
                        "--output-col",
                        "y"),
                error("--activation relu needs --input-col and --output-col", "--activation", "relu"),
                error(
                        "--activation relu: there is no column 'z'; the columns are x, v, name",
                        "--activation",
                        "relu",
                        "--input-col",
                        "z",
                        "--output-col",
                        "y"),
                error(
                        "--activation relu: there is a column 'v' already",
                        "--activation",
                        "relu",
                        "--input-col",
                        "x",
                        "--output-col",
                        "v"),
                error(
                        "--activation relu: nn_relu(x): expected at most 0 arguments, got 1",
                        "--activation",
                        "relu",
                        "--input-col",
                        "x",
                        "--output-col",
                        "y",
                        "--argument",
                        "1"),
                error(
                        "negative_slope: expected a finite number, got Infinity",
                        "--activation",
                        "leaky_relu",
                        "--input-col",
                        "x",
                        "--output-col",
                        "y",
                        "--argument",
                        "Infinity"),
                error(
                        "--input-col, --output-col and --argument need --activation NAME, which is missing",
                        "--activate",
                        "relu(x) AS y",
                        "--input-col",
                        "x"),
                error("--vector \"x AS y\": expected an ARRAY of numbers, got DOUBLE", "--vector", "x AS y"),
                error("--vector \"z AS y\": there is no column 'z'; the columns are x, v, name", "--vector", "z AS y"),
                error(
                        "--select: there is no column 'z'; the columns are x, v, name",
                        "--select",
                        "x, z",
                        "--activate",
                        "relu(x) AS y"),
                error("--select: Syntax error at or near", "--select", "x x x", "--activate", "relu(x) AS y"),
                error("there is no column 'name'; the columns are x", "--select", "x", "--activate", "relu(name) AS y"),
                error(", got 'parkett'", "--format", "parkett", "--activate", "relu(x) AS y"),
                error("--output-format: expected one of ", "--output-format", "delta2", "--activate", "relu(x) AS y"),
                error(
                        "The CSV datasource doesn't support the column `v` of the type \"ARRAY<DOUBLE>\"",
                        "--output-format",
                        "csv",
                        "--activate",
                        "relu(x) AS y"),
                error(
                        "--schema \"x DUBLE (\": Syntax error at or near",
                        "--schema",
                        "x DUBLE (",
                        "--activate",
                        "relu(x) AS y"),
                error("there is no input", "--input", "none/here", "--activate", "relu(x) AS y"),
                error("there is no input", "--input", directory + "/nothing*", "--activate", "relu(x) AS y"),
                error(
                        "the path 'nofs://x/y' cannot be used: No FileSystem for scheme \"nofs\"",
                        "--input",
                        "nofs://x/y",
                        "--activate",
                        "relu(x) AS y"),
                error("the path 'nofs://x/y' cannot be used", "--output", "nofs://x/y", "--activate", "relu(x) AS y"),
                error(
                        "--option path=…: give the input with --input",
                        "--option",
                        "path=x",
                        "--activate",
                        "relu(x) AS y"),
                error(
                        "--write-option PATH=…: give the input with --input",
                        "--write-option",
                        "PATH=x",
                        "--activate",
                        "relu(x) AS y"),
                error(
                        "--preview: expected 0 to 1,000,000 rows, got -1",
                        "--preview",
                        "-1",
                        "--activate",
                        "relu(x) AS y"));
    }

    private static Arguments error(String message, String... arguments) {
        return Arguments.of(message, List.of(arguments));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("errors")
    void errorsAreOneLineAndNothingIsWritten(String message, List<String> arguments) {
        var before = Data.snapshot(directory);
        List<Object> all = new ArrayList<>(List.of("--input", input, "--output", directory.resolve("out")));
        all.addAll(arguments);
        Run run = Run.apply(all.toArray());
        assertThat(run.err())
                .startsWith("error: ")
                .contains(message)
                .hasLineCount(1)
                .doesNotContain("SQLSTATE", "[");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void anInputOfAnotherFormatIsReported() throws IOException {
        Path text = Files.writeString(directory.resolve("text.txt"), "no parquet at all, but long enough to be read");
        Run run = Run.apply("--input", text, "--output", directory.resolve("out"), "--activate", "relu(x) AS y");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: cannot read " + text + " (parquet): ")
                .contains("is not a Parquet file")
                .hasLineCount(1);
    }

    @Test
    void aMissingInputIsReported() {
        Run run = Run.apply("--output", directory.resolve("out"), "--activate", "relu(x) AS y");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .isEqualToIgnoringNewLines("error: --input is missing: expected parquet files or directories to read");
    }

    @Test
    void rowsOfInvalidWidthAreReported() {
        Run run = Run.apply("--input", input, "--output", directory.resolve("out"), "--activate", "glu(v) AS y");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err())
                .contains("nn_glu: expected rows of even width, got a row of 3 elements")
                .hasLineCount(1);
    }

    @Test
    void manyColumnsAreNotAllListed() {
        String columns = String.join(
                ", ",
                Stream.iterate(0, i -> i + 1).limit(30).map(i -> "x AS c" + i).toList());
        Run run = Run.apply(
                "--input",
                input,
                "--output",
                directory.resolve("out"),
                "--select",
                columns,
                "--activate",
                "relu(z) AS y");
        assertThat(run.err())
                .contains("the columns are c0, c1, ")
                .contains("c19 and 10 more")
                .hasLineCount(1);
    }

    @Test
    void verbosePrintsSparksException() {
        Run run = Run.apply(
                "--verbose", "--input", input, "--output", directory.resolve("out"), "--activate", "relu(z) AS y");
        assertThat(run.err().lines().toList()).hasSizeGreaterThan(10);
        assertThat(run.err()).contains("AnalysisException").contains("\tat ");
        assertThat(Arrays.asList(run.err().split("\n")).get(0))
                .startsWith("error: --activate \"relu(z) AS y\": there is");
    }
}
