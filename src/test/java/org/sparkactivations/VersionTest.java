package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Holds the versions in pages, job files and the examples to the version of the pom. */
@Tag("kernel")
class VersionTest {

    /** The version in a name of a jar, in coordinates, or in a pom. */
    private static final Pattern VERSION =
            Pattern.compile("(?:spark-activations(?:-examples|_[^:<-]*)?(?:[:-]|</artifactId>\\s*<version>)"
                    + "|<sparkactivations\\.version>)(\\d+\\.\\d+\\.\\d+)");

    private static List<String> versions(Path file) throws IOException {
        return VERSION.matcher(Files.readString(file))
                .results()
                .map(each -> each.group(1))
                .toList();
    }

    /** The texts for users that can name a version. */
    private static List<Path> texts() throws IOException {
        try (Stream<Path> conf = Files.list(Path.of("conf"));
                Stream<Path> examples = Files.list(Path.of("spark-examples"));
                Stream<Path> jobs = Files.list(Path.of("spark-examples/jobs"));
                Stream<Path> pages = Files.list(Path.of("src/site/markdown"))) {
            return Stream.of(Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")), conf, examples, jobs, pages)
                    .flatMap(each -> each)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void textsNameTheVersionOfThePom() throws IOException {
        List<String> pom = versions(Path.of("pom.xml"));
        assertThat(pom).hasSize(1);
        Map<Path, List<String>> named = new TreeMap<>();
        for (Path each : texts()) {
            named.put(each, versions(each));
        }
        assertThat(named.get(Path.of("spark-examples/pom.xml"))).hasSize(2);
        assertThat(named).allSatisfy((file, versions) -> assertThat(versions)
                .as("versions in %s: expected that of pom.xml", file)
                .allMatch(pom.get(0)::equals));
    }
}
