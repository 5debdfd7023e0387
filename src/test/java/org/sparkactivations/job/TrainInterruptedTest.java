package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A training that somebody ends, as with Ctrl-C, in a JVM of its own. */
@Tag("spark")
class TrainInterruptedTest {

    @TempDir
    private Path directory;

    @Test
    void nothingHalfWrittenIsLeft() throws Exception {
        Path errors = directory.resolve("errors");
        Path input = directory.resolve("rows");
        Data.write("SELECT array(sin(id), cos(id)) AS features, id % 2 AS label FROM range(0, 4000, 1, 1)", input);
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@.mvn/jvm.config",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        ActivationJob.class.getName(),
                        "train",
                        "--master",
                        "local[1]",
                        "--input",
                        input.toString(),
                        "--layers",
                        "dense(64) sigmoid, dense(64) sigmoid, dense",
                        "--max-iter",
                        "100000",
                        "--tol",
                        "0",
                        "--progress",
                        "--output",
                        directory.resolve("new/model").toString(),
                        "--report",
                        directory.resolve("pages/train.html").toString()))
                .redirectError(errors.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
        Map<String, Integer> working;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = out.readLine();
            while (line != null && !line.startsWith("iteration     3")) {
                line = out.readLine();
            }
            assertThat(line).as("the third iteration").isNotNull();
            working = Data.snapshot(directory);
            process.destroy();
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(working.keySet())
                .anyMatch(each -> each.startsWith("new/.model.writing-"))
                .anyMatch(each -> each.startsWith("pages/.train.html.writing-"));
        assertThat(Data.snapshot(directory).keySet())
                .noneMatch(each -> each.contains("writing"))
                .doesNotContain("new/model", "pages/train.html");
    }
}
