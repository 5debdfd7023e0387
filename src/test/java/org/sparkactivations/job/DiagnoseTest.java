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

/** The command {@code diagnose}: findings, tables, and errors. */
@Tag("spark")
class DiagnoseTest {

    @TempDir
    private static Path directory;

    private static Path input;

    @BeforeAll
    static void writeInput() {
        input = directory.resolve("rows");
        // In 30 rows, unit 0 is below 0, unit 1 above 0, unit 2 on both sides, and unit 3 far from 0 on both sides.
        Data.write(
                "SELECT id % 3 AS part, array(-1 - id, 1 + id, id - 15.5D, IF(id < 10, -50, 50)) AS x,"
                        + " 'a' AS name, id AS n"
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
                .contains("  1 of 4 units is dead: 0 (output and derivative are 0 in every row)\n")
                .contains("  1 of 4 units is always on: 1 (output is above 0 in every row,"
                        + " so the bend of relu is never used)\n");
        assertThat(run.line("read")).startsWith("read 30 rows from ");
        assertThat(run.line("units")).isEqualTo("units 4");
        assertThat(run.line("0 dead")).isEqualTo("0 dead 100 % 100 % 0 % 0 −15.5 8.803 −30 −1 0 0");
    }

    @Test
    void saturatedUnitsAreNamedWithTheirSides() {
        Run all = diagnose("--column", "x", "--activation", "tanh", "--epsilon", "0.001", "--units", "1");
        assertThat(all.out())
                .contains("all 4 units are saturated (|f′| is below 0.001 in 73 % to 100 % of the rows:"
                        + " 0 % to 87 % on the left, 0 % to 87 % on the right)")
                .contains("Units, the worst first: the first 1 of 4\n");
        Run one = diagnose("--column", "array(x[3], sin(n))", "--activation", "tanh", "--epsilon", "0.001");
        assertThat(one.out())
                .contains("1 of 2 units is saturated: 0 (|f′| is below 0.001 in 100 % of the rows:"
                        + " 33 % on the left, 67 % on the right)");
    }

    @Test
    void parametersAreGivenAndLeakyUnitsStayAlive() {
        Run run = diagnose("--column", "x", "--activation", "leaky_relu", "--argument", "0.25");
        assertThat(run.out()).contains("leaky_relu(0.25) of x").doesNotContain("dead");
        assertThat(run.line("mean |f′|")).startsWith("mean |f′| 0.6");
    }

    @Test
    void groupsAreComparedAndDiagnosedSeparately() {
        Run run = diagnose("--column", "x", "--activation", "relu", "--by", "part");
        assertThat(run.out())
                .contains("Groups")
                .contains("\npart = 0\n  1 of 4 units is dead: 0 (output and derivative are 0 in every row)\n");
        assertThat(run.line("part = 2")).startsWith("part = 2 10 1 ");
        assertThat(run.line("read")).startsWith("read 30 rows from ");
    }

    @Test
    void identityDiagnosesValuesThatAreActivatedAlready() {
        Run run = diagnose("--column", "nn_relu(x)", "--activation", "identity");
        assertThat(run.out())
                .contains("1 of 4 units is dead: 0 (output is 0 in every row)")
                .doesNotContain("always on");
    }

    @Test
    void numbersAreOneUnit() {
        Run run = diagnose("--select", "n - 100 AS n", "--column", "n", "--activation", "relu");
        assertThat(run.out()).contains("  the only unit is dead (output and derivative are 0 in every row)\n");
    }

    @Test
    void nullsNaNsAndInfinitiesAreCounted() {
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
                .contains("  3 rows have fewer elements than the widest row, which has 2\n")
                .contains("  3 elements are null\n")
                .contains("  3 inputs are NaN, in 1 of 2 units: 0\n")
                .contains("  21 inputs are infinite, in 1 of 2 units: 1\n");
    }

    @Test
    void aTableWithoutRowsIsReported() {
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

    static Stream<Arguments> errors() {
        return Stream.of(
                error("--activation rellu: there is no activation 'rellu'; the nearest names are relu", "x", "rellu"),
                error("--activation softmax: softmax cannot be diagnosed", "x", "softmax"),
                error("--column z: there is no column 'z'; the columns are part, x, name, n", "z", "relu"),
                error(
                        "--column name: nn_diagnose: expected a number, an ARRAY of numbers or an ML Vector,"
                                + " got STRING",
                        "name",
                        "relu"),
                error("--column x +: Syntax error at or near", "x +", "relu"),
                error("--epsilon 0.0: epsilon: expected a finite number > 0, got 0.0", "x", "relu", "--epsilon", "0"),
                error(
                        "--epsilon -1.0: epsilon: expected a finite number > 0, got -1.0",
                        "x",
                        "relu",
                        "--epsilon",
                        "-1"),
                error("--activation relu: relu(x): expected 0 parameters, got 1", "x", "relu", "--argument", "1"),
                error("--by z: there is no column 'z'", "x", "relu", "--by", "z"),
                error("--units: expected 0 or more units, got -1", "x", "relu", "--units", "-1"),
                error("--select: there is no column 'y'", "x", "relu", "--select", "y"),
                error("there is no input 'none/here'", "x", "relu", "--input", "none/here"));
    }

    private static Arguments error(String message, String column, String activation, String... more) {
        return Arguments.of(message, column, activation, List.of(more));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("errors")
    void errorsAreOneLine(String message, String column, String activation, List<String> more) {
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
        assertThat(run.err()).contains("--by id: expected at most 100 groups, got more");
        assertThat(run.exitCode()).isEqualTo(2);
    }

    @Test
    void theReportReplacesAnOlderFile() throws IOException {
        Path report = Files.writeString(directory.resolve("report.html"), "old");
        Run run = diagnose("--column", "x", "--activation", "relu", "--by", "part", "--report", report);
        assertThat(run.err()).isEmpty();
        assertThat(run.line("The report")).isEqualTo("The report is " + report);
        assertThat(Files.readString(report))
                .contains("<title>relu of x</title>", "part = 1", "1 of 4 units is dead: 0 (output and derivative");
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files.map(each -> each.getFileName().toString())).noneMatch(each -> each.contains(".writing"));
        }
    }

    @Test
    void aReportThatCannotBeWrittenIsRefusedBeforeAnythingIsRead() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        for (String[] each : new String[][] {
            {directory.toString(), ": expected a file, got a directory"},
            {file + "/report.html", ": cannot be written: " + file + " is not a directory"},
            {file + "/new/report.html", ": cannot be written: " + file + " is not a directory"},
            {"/proc/report.html", ": cannot be written: "},
            {"/proc/new/report.html", ": cannot be written: "},
            {"a\0b", ": expected the name of a file: "},
        }) {
            Run run = diagnose("--input", "none/here", "--column", "x", "--activation", "relu", "--report", each[0]);
            assertThat(run.err())
                    .startsWith("error: --report " + each[0].replace("\0", "\\u0000") + each[1])
                    .hasLineCount(1);
            assertThat(run.exitCode()).isEqualTo(2);
        }
    }

    @Test
    void aReportMustNotReplaceItsInput() {
        var before = Data.snapshot(directory);
        Run run = diagnose("--column", "x", "--activation", "relu", "--report", input.resolve("report.html"));
        assertThat(run.err())
                .contains("the file is in the input '" + input + "'; choose another file")
                .hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void aMissingOptionIsReported() {
        Run run = diagnose("--column", "x");
        assertThat(run.err()).contains("Missing required option: '--activation=NAME'");
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
