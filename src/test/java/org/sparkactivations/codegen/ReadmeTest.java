package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.TestSpark;
import scala.Console;

/** The queries of the README run, and the first one gives what is shown below it. */
@Tag("spark")
class ReadmeTest {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** The statements of the blocks of SQL. */
    static Stream<String> statements() throws IOException {
        return blocks("sql").stream().flatMap(block -> Stream.of(block.split(";\\n")));
    }

    private static List<String> blocks(String language) throws IOException {
        return BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("statements")
    void everyStatementRuns(String statement) {
        assertThat(TestSpark.session().sql(statement).collectAsList()).isNotEmpty();
    }

    @Test
    void theFirstQueryGivesTheOutputShown() throws IOException {
        String query = statements().findFirst().orElseThrow();
        assertThat(shown(TestSpark.session().sql(query))).isEqualTo(blocks("").get(0));
    }

    private static String shown(Dataset<Row> result) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console.withOut(out, () -> {
            result.show(false);
            return null;
        });
        return out.toString(StandardCharsets.UTF_8).stripTrailing() + "\n";
    }
}
