package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;

@Tag("pages")
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
    void everyFunctionOfOneXHasAPictureThatTheReadmeLinksTo() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        assertThat(Activations.builtIn())
                .filteredOn(Gallery::shows)
                .hasSizeGreaterThan(40)
                .allSatisfy(each -> assertThat(readme).contains("`](" + Gallery.picture(each) + ")"));
        assertThat(GeneratedFiles.inFolders(ROOT))
                .filteredOn(each -> each.endsWith(".svg"))
                .allSatisfy(each -> assertThat(Files.size(ROOT.resolve(each))).isBetween(1_000L, 15_000L));
    }

    @Test
    void noGeneratedFileOutlivesItsActivation() throws IOException {
        TreeSet<String> expected = GeneratedFiles.contents(ROOT).keySet().stream()
                .filter(GeneratedFiles::isInFolders)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(GeneratedFiles.inFolders(ROOT)).as(CURE).isEqualTo(expected);
    }
}
