package org.sparkactivations.sql.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiled queries write each result of a call over the last one, row by row. Where Spark keeps a value for longer than
 * its row, the value must not change. The queries are drawn from all combinations of a form, a frame, a type of column,
 * a function, settings and a way to take the rows. A UDF that makes new objects computes what is expected.
 *
 * <p>{@code -Dkept.queries=6000 -Dkept.seed=2} runs so many others.
 */
@Tag("spark")
class KeptResultsTest {

    private static final int QUERIES = Integer.getInteger("kept.queries", 50);
    private static final long SEED = Long.getLong("kept.seed", 20261130);

    static List<GeneratedQuery> queries() {
        return GeneratedQuery.sample(QUERIES, SEED);
    }

    @BeforeAll
    static void createRows() {
        Input.createRows();
    }

    @ParameterizedTest
    @MethodSource("queries")
    void valuesThatAreKeptStayAsTheyAre(GeneratedQuery query) {
        List<List<String>> results = query.bothResults();
        assertThat(results.get(0)).isEqualTo(results.get(1));
    }

    @Test
    void theQueriesHaveMoreThanAThousandShapes() {
        assertThat(GeneratedQuery.shapes()).isGreaterThan(1000);
    }
}
