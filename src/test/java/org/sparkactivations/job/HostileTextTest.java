package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Control characters and secrets in names, values, paths and messages, at every door of the output. */
@Tag("spark")
class HostileTextTest {

    /** Red, a bell, and a name of two lines. */
    private static final String BAD = "n\u001B[31m\u0007\u009B\n x";

    private static final String SHOWN = "n\\u001B[31m\\u0007\\u009B\\n x";

    @TempDir
    private Path directory;

    private Path input;

    @BeforeEach
    void writeInput() throws IOException {
        input = directory.resolve("in\u001B.json");
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append("{\"n\\u001b[31m\\u0007\\u009b\\n x\":" + Math.sin(i) + ",\"label\":" + i % 2
                    + ",\"text\":\"a\\u0000\\u001b]0;t\\u0007\\u202e\"}\n");
        }
        Files.writeString(input, rows);
    }

    private static String quoted(String name) {
        return "`" + name + "`";
    }

    /** A command line of each command; the files that it writes have .html at the end. */
    private List<List<Object>> lines() throws IOException {
        Path script = Files.writeString(
                directory.resolve("script\u001B.sql"),
                "SELECT " + quoted(BAD) + ", text, array(text) AS a, map(text, 1) AS m FROM json." + quoted(input + "")
                        + " LIMIT 2; SELECT text AS " + quoted(BAD) + ", repeat(text, 50) AS r FROM json."
                        + quoted(input + "") + " LIMIT 2");
        String features = "array(" + quoted(BAD) + ") AS " + quoted(BAD + "s");
        Path model = directory.resolve("model\u0007");
        return List.of(
                List.of(
                        "apply",
                        "--input",
                        input,
                        "--format",
                        "json",
                        "--activate",
                        "relu(" + quoted(BAD) + ") AS " + quoted(BAD + "r"),
                        "--output-format",
                        "json",
                        "--preview",
                        3,
                        "--output",
                        directory.resolve("out\u001B")),
                List.of("sql", script),
                List.of(
                        "diagnose",
                        "--input",
                        input,
                        "--format",
                        "json",
                        "--column",
                        quoted(BAD),
                        "--activation",
                        "relu",
                        "--by",
                        "text",
                        "--report",
                        directory.resolve("d\u001B.html")),
                List.of(
                        "train",
                        "--input",
                        input,
                        "--format",
                        "json",
                        "--select",
                        "label, " + features,
                        "--features",
                        BAD + "s",
                        "--label",
                        "label",
                        "--max-iter",
                        1,
                        "--layers",
                        "dense(2) tanh,\n dense",
                        "--progress",
                        "--output",
                        model,
                        "--report",
                        directory.resolve("t\u001B.html")),
                List.of(
                        "score",
                        "--input",
                        input,
                        "--format",
                        "json",
                        "--model",
                        model,
                        "--select",
                        features,
                        "--output-format",
                        "json",
                        "--preview",
                        2,
                        "--output",
                        directory.resolve("scored\u001B")),
                List.of(
                        "calibrate",
                        "--input",
                        input,
                        "--format",
                        "json",
                        "--select",
                        "label, 0.5D AS " + quoted(BAD + "p") + ", " + quoted(BAD) + " AS s",
                        "--raw-prediction",
                        "s",
                        "--label",
                        "label",
                        "--compare",
                        quoted(BAD + "p"),
                        "--method",
                        "sigmoid",
                        "--output",
                        directory.resolve("c\u001B"),
                        "--report",
                        directory.resolve("c\u001B.html")),
                List.of("plot", "elu(x, 0.5)", "--output", directory.resolve("p\u001B.svg")),
                List.of("list"),
                List.of("describe", "relu"));
    }

    private static Run run(List<?> words) {
        return Run.of(words.stream().map(Object::toString).toArray(String[]::new));
    }

    private static void assertClean(String what, String text) {
        assertThat(text.chars().filter(c -> Character.isISOControl(c) && c != '\n' || c == '\u202E'))
                .as(what)
                .isEmpty();
    }

    @Test
    void noControlCharacterReachesTheTerminalOrAReport() throws IOException {
        List<String> commands = new ArrayList<>();
        for (List<Object> line : lines()) {
            String command = line.get(0).toString();
            commands.add(command);
            Run run = run(line);
            assertThat(run.err()).as(command).isEmpty();
            assertThat(run.exitCode()).as(command).isZero();
            assertClean(command, run.out());
            if (List.of("apply", "sql", "diagnose", "calibrate").contains(command)) {
                assertThat(run.out()).as(command).contains(SHOWN);
            }
        }
        assertThat(commands)
                .containsExactlyInAnyOrderElementsOf(
                        new CommandLine(new ActivationJob()).getSubcommands().keySet());
        try (Stream<Path> files = Files.list(directory)) {
            List<Path> pages = files.filter(each -> each.toString().matches("(?s).*\\.(html|svg)"))
                    .toList();
            assertThat(pages).hasSize(4);
            for (Path each : pages) {
                assertClean(each.getFileName().toString(), Files.readString(each));
            }
        }
    }

    @Test
    void messagesAreOneLineWithoutControlCharacters() throws IOException {
        List<List<Object>> lines = new ArrayList<>();
        for (List<Object> line : lines()) {
            List<Object> unknown = new ArrayList<>(line);
            unknown.add("--\u001Bunknown");
            lines.add(unknown);
        }
        lines.add(List.of("describe", BAD));
        lines.add(List.of("plot", BAD, "--output", directory.resolve("x.svg")));
        lines.add(List.of("plot", "relu", "--output", BAD));
        lines.add(List.of(BAD));
        lines.add(List.of("@" + BAD));
        lines.add(List.of("sql", BAD));
        lines.add(List.of("sql", Files.writeString(directory.resolve("q.sql"), "SELECT " + quoted(BAD))));
        lines.add(List.of("apply", "--input", BAD, "--output", "o", "--activate", "relu(x) AS y"));
        lines.add(List.of(
                "apply",
                "--input",
                input,
                "--format",
                "json",
                "--output",
                directory.resolve("o"),
                "--activate",
                "relu(" + quoted(BAD + "?") + ") AS y"));
        lines.add(List.of("apply", "--input", input, "--format", BAD, "--output", "o", "--activate", "relu(x) AS y"));
        lines.add(List.of("score", "--model", BAD, "--input", input, "--output", directory.resolve("o")));
        lines.add(List.of(
                "train",
                "--input",
                input,
                "--format",
                "json",
                "--features",
                BAD + "?",
                "--label",
                "label",
                "--output",
                directory.resolve("m")));
        for (List<Object> line : lines) {
            Run run = run(line);
            assertThat(run.exitCode()).as(line + run.out()).isEqualTo(2);
            assertThat(run.err()).as(line.toString()).startsWith("error: ").hasLineCount(1);
            assertClean(line.toString(), run.err());
        }
        Run named = run(lines.get(lines.size() - 4));
        assertThat(named.err()).contains("there is no column '" + SHOWN + "?'");
    }

    @Test
    void stackTracesAndLongNamesAreShownToo() {
        Run run = run(List.of("describe", "\u001B" + "a".repeat(1_000_000), "--verbose"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertClean("stack trace", run.err().replace("\t", ""));
        assertThat(run.err()).contains("\\u001Baaa", "… (1,000,").contains("at org.sparkactivations.job");
        assertThat(run.err().lines().findFirst().orElseThrow()).hasSizeLessThan(5_100);
    }

    @Test
    void secretsOfUrisAreNotShown() throws IOException {
        String uri = "s3x://key:sec/ret@bucket/in?password=hidden";
        for (List<?> line : List.of(
                List.of("apply", "--input", uri, "--output", "o", "--activate", "relu(x) AS y", "--verbose"),
                List.of("apply", "--input", input, "--output", uri, "--activate", "relu(x) AS y"),
                List.of("diagnose", "--input", uri, "--column", "x", "--activation", "relu"),
                List.of("diagnose", "--input", input, "--column", "x", "--activation", "relu", "--report", uri),
                List.of("train", "--input", input, "--output", uri, "--label", "label"),
                List.of("score", "--input", input, "--model", uri, "--output", "o"),
                List.of("sql", uri),
                List.of("describe", uri),
                List.of("list", uri))) {
            Run run = run(line);
            assertThat(run.exitCode()).as(line.toString()).isEqualTo(2);
            assertThat(run.err() + run.out())
                    .as(line.toString())
                    .contains("*********(redacted)")
                    .doesNotContain("ret@", "hidden");
        }
    }

    /** Help has colours of its own, and nothing of users. */
    @Test
    void helpKeepsItsColours() {
        String before = System.setProperty("picocli.ansi", "true");
        try {
            StringWriter out = new StringWriter();
            ActivationJob.run(new PrintWriter(out), new PrintWriter(new StringWriter()), "--help");
            assertThat(out.toString()).contains("\u001B[");
        } finally {
            if (before == null) {
                System.clearProperty("picocli.ansi");
            } else {
                System.setProperty("picocli.ansi", before);
            }
        }
    }
}
