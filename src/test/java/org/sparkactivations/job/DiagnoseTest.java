package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code diagnose} as a user types it: findings in words, figures, and mistakes. */
@Tag("spark")
class DiagnoseTest {

    @TempDir
    private static Path directory;

    private static Path input;

    @BeforeAll
    static void writeInput() {
        input = directory.resolve("rows");
        // Of 30 rows: unit 0 is below 0 always, unit 1 above, unit 2 is both, unit 3 far out on both sides.
        Data.write(
                "SELECT id % 3 AS part, array(-1 - id, 1 + id, id - 15.5D, IF(id < 10, -50, 50)) AS x, 'a' AS name, id AS n"
                        + " FROM range(0, 30, 1, 2)",
                input);
    }

    private static Run diagnose(Object... arguments) {
        List<String> words = new ArrayList<>(List.of("diagnose", "--input", input.toString()));
        Stream.of(arguments).map(Object::toString).forEach(words::add);
        return Run.of(words.toArray(new String[0]));
    }

    @Test
    void deadAndAlwaysOnUnitsAreNamed() {
        Run run = diagnose("--column", "x", "--activation", "relu");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Diagnosis: relu of x")
                .contains("  unit 0 is dead: never above 0 in 30 rows\n")
                .contains("  unit 1 is always on: above 0 in all 30 rows, so it never uses the bend of relu\n");
        assertThat(run.line("read")).startsWith("read 30 rows from ");
        assertThat(run.line("units")).isEqualTo("units 4");
        assertThat(run.line("0 dead")).isEqualTo("0 dead −15.5 8.803 −30 −1 100 % 100 % 0 % 0");
    }

    @Test
    void saturatedUnitsAreNamedWithTheirSides() {
        Run run = diagnose("--column", "x", "--activation", "tanh", "--epsilon", "0.001", "--units", "1");
        assertThat(run.out())
                .contains(
                        "unit 3 is saturated: |f′| is below 0.001 in 100 % of its rows, 33 % on the left and 67 % on the"
                                + " right")
                .contains("the first 1 of 4");
    }

    @Test
    void parametersAreGivenAndLeakyUnitsStayAlive() {
        Run run = diagnose("--column", "x", "--activation", "leaky_relu", "--argument", "0.25");
        assertThat(run.out()).contains("leaky_relu(0.25) of x").doesNotContain("dead:");
        assertThat(run.line("mean |f′|")).startsWith("mean |f′| 0.6");
    }

    @Test
    void groupsStandBesideEachOther() {
        Run run = diagnose("--column", "x", "--activation", "relu", "--by", "part");
        assertThat(run.out()).contains("Groups").contains("\npart = 0\n  unit 0 is dead: never above 0 in 10 rows\n");
        assertThat(run.line("part = 2")).startsWith("part = 2 10 1 ");
        assertThat(run.line("read")).startsWith("read 30 rows from ");
    }

    @Test
    void valuesThatAreActivatedAlready() {
        Run run = diagnose("--column", "nn_relu(x)", "--activation", "identity");
        assertThat(run.out())
                .contains("unit 0 is dead: its output is 0 in all 30 rows")
                .doesNotContain("always on");
    }

    @Test
    void numbersAreOneUnit() {
        Run run = diagnose("--select", "n - 100 AS n", "--column", "n", "--activation", "relu");
        assertThat(run.out()).contains("unit 0 is dead: never above 0 in 30 rows");
    }

    @Test
    void whatIsNotANumberIsCounted() {
        Run run = diagnose(
                "--select",
                "CASE n % 10 WHEN 0 THEN NULL WHEN 1 THEN array(1D, NULL) WHEN 2 THEN array(double('NaN'))"
                        + " ELSE array(1D, double('Infinity')) END AS x",
                "--column",
                "x",
                "--activation",
                "gelu");
        assertThat(run.out())
                .contains("  3 rows are null\n")
                .contains("  3 rows have fewer elements than the widest, which has 2\n")
                .contains("  3 elements are null\n")
                .contains("  3 inputs are NaN, in unit 0\n")
                .contains("  21 inputs are infinite, in unit 1\n");
    }

    @Test
    void anEmptyTableSaysSo() {
        Path empty = directory.resolve("empty");
        Data.write("SELECT array(1D) AS x, 1 AS part FROM range(0)", empty);
        for (List<String> more : List.of(List.<String>of(), List.of("--by", "part"))) {
            List<Object> words = new ArrayList<>(List.of("--input", empty, "--column", "x", "--activation", "relu"));
            words.addAll(more);
            Run run = Run.of(Stream.concat(Stream.of("diagnose"), words.stream().map(Object::toString))
                    .toArray(String[]::new));
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("there are no rows");
        }
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("--activation rellu: there is no activation 'rellu'; the nearest names are relu", "x", "rellu"),
                mistake("--activation softmax: softmax cannot be diagnosed", "x", "softmax"),
                mistake("--column z: there is no column 'z'; the columns are part, x, name, n", "z", "relu"),
                mistake(
                        "--column name: nn_diagnose: expected a number, an ARRAY of numbers or an ML Vector, got STRING",
                        "name",
                        "relu"),
                mistake("--column x +: Syntax error at or near", "x +", "relu"),
                mistake("--epsilon 0.0: epsilon = 0.0 is not allowed", "x", "relu", "--epsilon", "0"),
                mistake("--epsilon -1.0: epsilon = -1.0 is not allowed", "x", "relu", "--epsilon", "-1"),
                mistake("--activation relu: relu(x) has 0 parameters", "x", "relu", "--argument", "1"),
                mistake("--by z: there is no column 'z'", "x", "relu", "--by", "z"),
                mistake("--units -1: the number of units is 0 or more", "x", "relu", "--units", "-1"),
                mistake("--select: there is no column 'y'", "x", "relu", "--select", "y"),
                mistake("there is no input 'none/here'", "x", "relu", "--input", "none/here"));
    }

    private static Arguments mistake(String message, String column, String activation, String... more) {
        return Arguments.of(message, column, activation, List.of(more));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void areSaidInOneLine(String message, String column, String activation, List<String> more) {
        List<Object> arguments = new ArrayList<>(List.of("--column", column, "--activation", activation));
        arguments.addAll(more);
        Run run = diagnose(arguments.toArray());
        assertThat(run.err()).startsWith("error: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void tooManyGroupsAreRefused() {
        Path many = directory.resolve("many");
        Data.write("SELECT 1D AS x, id FROM range(101)", many);
        Run run = Run.of("diagnose", "--input", many.toString(), "--column", "x", "--activation", "relu", "--by", "id");
        assertThat(run.err()).contains("--by id: there are more than 100 groups");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void theReportIsOneFileThatReplacesTheLastOne() throws IOException {
        Path report = Files.writeString(directory.resolve("report.html"), "old");
        Run run = diagnose("--column", "x", "--activation", "relu", "--by", "part", "--report", report);
        assertThat(run.err()).isEmpty();
        assertThat(run.line("The report")).isEqualTo("The report is " + report);
        assertThat(Files.readString(report))
                .contains("<title>relu of x</title>", "part = 1", "unit 0 is dead: never above 0 in 10 rows");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(each -> each.contains(".writing"));
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        for (String[] each : new String[][] {
            {directory.toString(), ": this is a directory; name a file"},
            {directory + "/no/report.html", ": there is no directory " + directory + "/no to write into"},
            {file + "/report.html", ": there is no directory " + file + " to write into"},
            {"/proc/report.html", ": cannot be written: "},
            {"a\0b", ": cannot be written: "},
        }) {
            Run run = diagnose("--input", "none/here", "--column", "x", "--activation", "relu", "--report", each[0]);
            assertThat(run.err())
                    .startsWith("error: --report " + each[0] + each[1])
                    .hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aReportMustNotReplaceItsInput() {
        var before = Data.snapshot(directory);
        Run run = diagnose("--column", "x", "--activation", "relu", "--report", input.resolve("report.html"));
        assertThat(run.err())
                .contains("this is the input '" + input + "', or lies inside of it")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void whatIsMissingIsSaid() {
        Run run = diagnose("--column", "x");
        assertThat(run.err()).contains("Missing required option: '--activation=NAME'");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
