package org.sparkactivations.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the command at the top of each example's file, and compares its output with the one shown there. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("").toAbsolutePath();
    private static final int MINUTES = 10;

    static Stream<Example> examples() throws IOException {
        return Stream.of("src/main/java", "sql", "jobs")
                .flatMap(ExamplesTest::files)
                .filter(file -> !file.endsWith("Digits.java"))
                .map(Example::of);
    }

    private static Stream<Path> files(String directory) {
        try (Stream<Path> all = Files.walk(EXAMPLES.resolve(directory))) {
            return all.filter(Files::isRegularFile).sorted().toList().stream();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void printsWhatItsFileShows(Example example) throws Exception {
        Path errors = Files.createTempFile("example", ".err");
        Path output = Files.createTempFile("example", ".out");
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", example.command())
                .directory(EXAMPLES.getParent().toFile())
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile());
        // A Spark on this machine, and its settings, must not take part in the test.
        builder.environment().keySet().removeIf(name -> name.startsWith("SPARK_"));
        builder.environment().put("SPARK_HOME", System.getProperty("spark.home"));
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        builder.environment()
                .merge(
                        "PATH",
                        EXAMPLES.resolve("src/test/bin").toString(),
                        (path, bin) -> bin + File.pathSeparator + path);
        Process process = builder.start();
        boolean ended;
        try {
            ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        String transcript = Files.readString(output) + "\n" + Files.readString(errors);
        assertTrue(ended, () -> "expected the example to end within " + MINUTES + " minutes\n" + transcript);
        assertEquals(0, process.exitValue(), transcript);
        assertEquals("", example.difference(Files.readAllLines(output)), transcript);
    }

    @Test
    void outputThatDiffersIsFound() {
        Example example = new Example("x", "true", List.of("a  1,797 in … s", "", "b 0.912 [0.5, … 64]"));
        assertEquals("", example.difference(List.of("a 1,797 in 3.2 s", "", "b   0.9121 [0.5, 0.25, … 64]", "")));
        assertFalse(example.difference(List.of("a 1,798 in 3.2 s", "", "b 0.912 [0.5, 64]"))
                .isEmpty());
        assertFalse(example.difference(List.of("a 1,797 in 3.2 s", "", "b 0.93 [0.5, … 64]"))
                .isEmpty());
        assertFalse(example.difference(List.of("a 1,797 in 3.2 s", "")).isEmpty());
        assertFalse(example.difference(List.of("a 1,797 in 3.2 s", "", "b 0.912 [0.5, … 64]", "c"))
                .isEmpty());
    }
}
