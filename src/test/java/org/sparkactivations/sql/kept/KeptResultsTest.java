package org.sparkactivations.sql.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.StoredFigures;

/**
 * Compiled queries write each result of a call over the last one, row by row. Where Spark keeps a value for longer than
 * its row, the value must not change. The queries are drawn from all combinations of a form, a frame, a type of column,
 * a function, settings and a way to take the rows. A UDF that makes new objects computes what is expected.
 *
 * <p>{@code -Dkept.queries=2000 -Dkept.seed=2} runs so many others, and stores how they went.
 */
@Tag("spark")
public final class KeptResultsTest {

    /** What the file of the figures is called in the folder of the project. */
    public static final String FILE = "src/test/reference/kept-results.tsv";

    private static final String HEAD = "seed\tqueries\tforms in frames\tdifferent or failed\tseconds";

    private static final int QUERIES = Integer.getInteger("kept.queries", 50);
    private static final long SEED = Long.getLong("kept.seed", 20261130);

    private static int compared;
    private static int same;
    private static long started;

    static List<GeneratedQuery> queries() {
        return GeneratedQuery.sample(QUERIES, SEED);
    }

    @BeforeAll
    static void createRows() {
        Input.createRows();
        started = System.nanoTime();
    }

    /** Queries of a seed that was given are those of a longer run, for the page of reliability. Other seeds stay there. */
    @AfterAll
    static void storeFigures() throws IOException {
        if (System.getProperty("kept.seed") != null) {
            String line = String.format(
                    Locale.ROOT,
                    "%d\t%d\t%d\t%d\t%.0f",
                    SEED,
                    compared,
                    GeneratedQuery.shapes(queries()),
                    compared - same,
                    (System.nanoTime() - started) / 1e9);
            StoredFigures.replace(Path.of(FILE), HEAD, 1, List.of(line));
        }
    }

    @ParameterizedTest
    @MethodSource("queries")
    void valuesThatAreKeptStayAsTheyAre(GeneratedQuery query) {
        compared++;
        List<List<String>> results = query.bothResults();
        assertThat(results.get(0)).isEqualTo(results.get(1));
        same++;
    }

    @Test
    void theQueriesHaveMoreThanAThousandShapes() {
        assertThat(GeneratedQuery.shapes()).isGreaterThan(1000);
    }
}
