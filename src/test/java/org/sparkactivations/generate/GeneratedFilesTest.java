package org.sparkactivations.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class GeneratedFilesTest {

    private static final Path ROOT = Path.of("");
    private static final String CURE = "stale; run mvn -q -Pgenerate process-test-classes";

    @Test
    void everyGeneratedFileIsFresh() throws IOException {
        for (Map.Entry<String, String> file : GeneratedFiles.contents(ROOT).entrySet()) {
            assertThat(Files.readString(ROOT.resolve(file.getKey())))
                    .as("%s is %s", file.getKey(), CURE)
                    .isEqualTo(file.getValue());
        }
    }

    @Test
    void noGeneratedSourceOutlivesItsActivation() throws IOException {
        TreeSet<String> expected = GeneratedFiles.contents(ROOT).keySet().stream()
                .filter(path -> path.startsWith("src/main/generated/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(GeneratedFiles.sourcesOf(ROOT)).as(CURE).isEqualTo(expected);
    }
}
