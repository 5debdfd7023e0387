package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.Activations;

/** The pages in Markdown: their links, their lengths, and what they must have. */
@Tag("pages")
class PagesTest {

    private static final Path SITE = Path.of("src/site/markdown");
    private static final Path INDEX = SITE.resolve("index.md");
    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`[^`]*`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)|(?:href|src)=\"([^\"]+)\"");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    static Stream<Path> pages() throws IOException {
        try (Stream<Path> site = Files.list(SITE)) {
            List<Path> pages = new ArrayList<>(site.sorted().toList());
            for (String each : List.of(
                    "README.md",
                    "CONTRIBUTING.md",
                    "CHANGELOG.md",
                    "spark-examples/README.md",
                    "spark-examples/data/README.md")) {
                pages.add(Path.of(each));
            }
            return pages.stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void relativeLinksLeadToFilesAndHeadings(Path page) {
        assertThat(links(page).stream()
                        .filter(link -> !link.matches("[a-z]+:.*"))
                        .filter(link -> !leadsSomewhere(page, link)))
                .as("links of %s without a target", page)
                .isEmpty();
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]).normalize();
        return Files.exists(target) && (parts.length == 1 || anchors(target).contains(parts[1]));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void proseIsAtMost120CharactersWide(Path page) {
        assertThat(read(page)
                        .lines()
                        .filter(line -> !line.startsWith("|"))
                        .filter(line -> line.codePointCount(0, line.length()) > WrappedText.WIDTH))
                .as("lines of %s", page)
                .isEmpty();
    }

    @Test
    void theIndexLinksEveryPage() throws IOException {
        try (Stream<Path> site = Files.list(SITE)) {
            assertThat(links(INDEX))
                    .containsAll(site.filter(each -> !each.equals(INDEX))
                            .map(each -> each.getFileName().toString())
                            .toList());
        }
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.size(Path.of("README.md"))).isLessThanOrEqualTo(10_000);
    }

    @Test
    void thePageOfFunctionsHasASectionForEveryActivationAndALineForEveryFunction() {
        String page = read(Path.of(FunctionsPage.PATH));
        assertThat(anchors(Path.of(FunctionsPage.PATH)))
                .doesNotHaveDuplicates()
                .containsAll(Activations.builtIn().stream()
                        .map(each -> each.definition().name())
                        .toList());
        assertThat(Activations.builtInFunctions())
                .allSatisfy(each -> assertThat(page).contains("\n- `" + each.sqlName() + "(x"));
    }

    private static List<String> links(Path page) {
        String prose = CODE.matcher(FENCED.matcher(read(page)).replaceAll("")).replaceAll("");
        return LINK.matcher(prose)
                .results()
                .map(link -> link.group(1) != null ? link.group(1) : link.group(2))
                .toList();
    }

    /** The names that headings have as targets of links, as GitHub makes them. */
    private static List<String> anchors(Path page) {
        return HEADING.matcher(FENCED.matcher(read(page)).replaceAll(""))
                .results()
                .map(PagesTest::anchor)
                .toList();
    }

    private static String anchor(MatchResult heading) {
        return heading.group(1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                .replace(' ', '-');
    }

    private static String read(Path page) {
        try {
            return Files.readString(page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
