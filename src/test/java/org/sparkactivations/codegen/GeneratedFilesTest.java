package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;

/** The files that follow from the catalogue are those that are checked in. */
@Tag("spark")
class GeneratedFilesTest {

    private static final Path ROOT = Path.of("");
    private static final String CURE = "; run mvn -q -Pgenerate process-test-classes";

    @Test
    void everyGeneratedFileIsFresh() throws IOException {
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, String> file : GeneratedFiles.contents(ROOT).entrySet()) {
            Path path = ROOT.resolve(file.getKey());
            if (!Files.exists(path) || !Files.readString(path).equals(file.getValue())) {
                stale.add(file.getKey());
            }
        }
        assertThat(stale).as("stale files" + CURE).isEmpty();
    }

    @Test
    void everyFunctionOfOneColumnHasAPictureWithALink() throws IOException {
        String page = Files.readString(ROOT.resolve(FunctionsPage.PATH));
        List<Activation> shown =
                Activations.builtIn().stream().filter(Gallery::shows).toList();
        assertThat(shown).hasSizeGreaterThan(40);
        assertThat(shown.stream().filter(each -> !page.contains("](" + Gallery.pictureFromPage(each) + ")")))
                .as("activations without a link to their picture" + CURE)
                .isEmpty();
        assertThat(GeneratedFiles.inFolders(ROOT))
                .filteredOn(each -> each.endsWith(".svg"))
                .allSatisfy(each -> assertThat(Files.size(ROOT.resolve(each))).isBetween(1_000L, 15_000L));
    }

    @Test
    void noGeneratedFileOutlivesItsActivation() throws IOException {
        Set<String> expected = GeneratedFiles.contents(ROOT).keySet();
        assertThat(GeneratedFiles.inFolders(ROOT).stream().filter(each -> !expected.contains(each)))
                .as("files of former activations" + CURE)
                .isEmpty();
    }
}
