package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The files for users in {@code conf}. SparkSubmitIT submits a job with the templates. */
@Tag("spark")
class ConfTest {

    private static List<Path> files(String glob) throws IOException {
        try (var files = Files.newDirectoryStream(Path.of("conf"), glob)) {
            List<Path> all = new ArrayList<>();
            files.forEach(all::add);
            return all;
        }
    }

    static List<Path> jobs() throws IOException {
        return files("*.job");
    }

    static List<Path> all() throws IOException {
        return files("*");
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void everyJobRuns(Path job, @TempDir Path directory) throws IOException {
        List<String> words = new ArrayList<>(List.of("@" + job));
        for (String option : List.of("--output", "--report")) {
            if (Files.readString(job).contains("\n" + option)) {
                words.addAll(List.of(option, directory.resolve(option).toString()));
            }
        }
        Run run = Run.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("1,797 rows");
    }

    /** Each group of settings has a comment above it, except the command of a job. */
    @ParameterizedTest
    @MethodSource("all")
    void everySettingIsExplained(Path file) throws IOException {
        List<String> paragraphs = Arrays.asList(Files.readString(file).split("\n\\s*\n"));
        assertThat(paragraphs)
                .filteredOn(each -> each.contains(" "))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each).startsWith("#"));
    }
}
