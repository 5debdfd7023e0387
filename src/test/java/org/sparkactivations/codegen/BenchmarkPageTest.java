package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("pages")
class BenchmarkPageTest {

    private static final String LINK = "- [Beside the others on a cluster](#beside-the-others-on-a-cluster)\n";
    private static final String HEADING = "## Beside the others on a cluster\n";

    @TempDir
    private Path root;

    @Test
    void aBenchmarkThatHasNotRunHasNoSection() {
        assertThat(BenchmarkPage.content(root)).doesNotContain(LINK).doesNotContain(HEADING);
    }

    @Test
    void aBenchmarkThatHasRunHasASectionWithItsTableAndItsCommand() throws IOException {
        Path results = Files.createDirectories(root.resolve("src/jmh/results"));
        Files.writeString(
                results.resolve("cluster.tsv"),
                """
                # a machine
                column\tway\tfunction\tseconds\tmedian\tns above copying
                `array<float>`\tcopying\t\t2.00, 4.00, 3.00\t3.00\t
                `array<float>`\t`transform`\trelu\t7.00, 6.00, 5.00\t6.00\t23.4
                """);

        String page = BenchmarkPage.content(root);

        assertThat(page).contains(LINK).contains(HEADING);
        assertThat(page.substring(page.indexOf(HEADING)))
                .contains("\n- `transform` is the formula in SQL")
                .contains(
                        """

                        Measured on: a machine.

                        | column | way | function | seconds | median | ns above copying |
                        | --- | --- | --- | --- | --- | --- |
                        | `array<float>` | copying |  | 2.00, 4.00, 3.00 | 3.00 |  |
                        | `array<float>` | `transform` | relu | 7.00, 6.00, 5.00 | 6.00 | 23.4 |

                            nox -f src/test/python/noxfile.py -s cluster
                        """);
        assertThat(page.lines().filter(each -> !each.startsWith("|")))
                .allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(WrappedText.WIDTH));
    }
}
