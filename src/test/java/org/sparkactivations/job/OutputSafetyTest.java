package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** No job loses its input or an earlier output, and a failed job leaves no files. */
@Tag("spark")
class OutputSafetyTest {

    /** Fails in the last row. */
    private static final String FAILING = "if(x = 2, raise_error('the row of two'), x) AS x, v";

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeInput() {
        input = Data.numbers(directory);
    }

    private Run refused(Object from, Object to, String mode) {
        Map<String, Integer> before = Data.snapshot(directory);
        Run run = Run.apply("--input", from, "--output", to, "--mode", mode, "--activate", "relu(x) AS a");
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).startsWith("error: the output ").hasLineCount(1);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"errorifexists", "overwrite", "append", "ignore"})
    void anOutputThatIsTheInputIsRefusedInEveryMode(String mode) {
        assertThat(refused(input, input, mode).err()).contains(" is the input '" + input + "'", "nothing was written");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D/numbers |        file:D/numbers | is",
                "D/numbers |        file://D/numbers/ | is",
                "file:D/numbers |   D/other/../numbers | is",
                "D/./numbers |      D/numbers/. | is",
                "D/numbers |        D/numbers/deep/out | lies inside",
                "D/numbers/ |       file:D/numbers/../numbers/a | lies inside",
                "D/numbers |        D | contains",
                "D/numbers/* |      D/numbers | contains",
                "D/num* |           D/numbers | is",
                "D/{numbers,x} |    D/numbers/out | lies inside",
                "D/n* |             D/new | would be part of",
                "D/nu* |            D/nu/out | would be part of",
                "D/link |           D/numbers | is",
                "D/numbers |        D/link | is",
                "D/numbers |        D/link/out | lies inside",
                "D/link/* |         D/numbers | contains",
                "D/above/numbers |  D | contains",
            })
    void otherNamesOfTheSamePathAreRecognised(String from, String to, String relation) throws IOException {
        Files.createSymbolicLink(directory.resolve("link"), input);
        Files.createSymbolicLink(directory.resolve("above"), directory);
        Run run = refused(from.replace("D", directory.toString()), to.replace("D", directory.toString()), "overwrite");
        assertThat(run.err()).contains("' " + relation + " the input '");
    }

    @Test
    void aNeighbourWithTheSamePrefixIsNotPartOfTheInput() {
        Path output = directory.resolve("numbers-out");
        Run run = Run.apply("--input", input, "--output", output, "--activate", "relu(x) AS a");
        assertThat(run.err()).isEmpty();
        assertThat(Data.doubles(output, "a")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "..", "/", "target/.."})
    void theWorkingDirectoryIsNeverReplaced(String output) {
        // The mode ignore leaves the directory alone even if the check is missing.
        Run run = Run.apply("--input", input, "--output", output, "--mode", "ignore", "--activate", "relu(x) AS a");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("which contains the working directory").hasLineCount(1);
    }

    @Test
    void anOutputThatExistsIsRefusedUnlessAskedFor() {
        Data.write("SELECT 1 AS old", directory.resolve("out"));
        assertThat(refused(input, directory.resolve("out"), "errorifexists").err())
                .contains("exists already", "--mode overwrite, append or ignore");
    }

    @Test
    void anOutputBehindALinkIsReplacedWhereItIs() throws IOException {
        Path real = Files.createDirectory(directory.resolve("real"));
        Path link = Files.createSymbolicLink(directory.resolve("link"), real);
        Run run = Run.apply("--input", input, "--output", link, "--mode", "overwrite", "--activate", "relu(x) AS a");
        assertThat(run.err()).isEmpty();
        assertThat(link).isSymbolicLink();
        assertThat(Data.doubles(real, "a")).hasSize(5);
    }

    private Run failing(Path output, String mode) {
        Run run = Run.apply(
                "--input",
                input,
                "--output",
                output,
                "--mode",
                mode,
                "--select",
                FAILING,
                "--activate",
                "relu(x) AS a");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualToIgnoringNewLines("error: the row of two (--verbose prints the stack trace)");
        return run;
    }

    @ParameterizedTest
    @ValueSource(strings = {"errorifexists", "overwrite", "append", "ignore"})
    void aJobThatFailsMidwayLeavesNothing(String mode) {
        Map<String, Integer> before = Data.snapshot(directory);
        failing(directory.resolve("new/deep/out"), mode);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"overwrite", "append"})
    void aJobThatFailsMidwayKeepsWhatWasThere(String mode) {
        Data.write("SELECT 1 AS old", directory.resolve("out"));
        Map<String, Integer> before = Data.snapshot(directory);
        failing(directory.resolve("out"), mode);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void anInvalidParameterInARowFailsTheJobWithItsMessage() {
        Map<String, Integer> before = Data.snapshot(directory);
        Run run = Run.apply(
                "--input",
                input,
                "--output",
                directory.resolve("out"),
                "--select",
                "x, if(x > 0, double('NaN'), 1D) AS slope",
                "--activate",
                "leaky_relu(x, slope) AS a");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("error: nn_leaky_relu: parameter negative_slope: expected a finite number, got NaN")
                .hasLineCount(1);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void aVectorOfANullElementFailsTheJob() {
        Run run = Run.apply(
                "--input",
                input,
                "--output",
                directory.resolve("out"),
                "--select",
                "array(x, null) AS w",
                "--vector",
                "w AS features");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("error: --vector \"w AS features\": expected numbers, got a null element, which a Vector"
                        + " cannot hold")
                .hasLineCount(1);
    }
}
