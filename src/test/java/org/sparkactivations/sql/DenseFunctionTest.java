package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** {@code nn_dense(x, weights, bias)}. */
@Tag("spark")
class DenseFunctionTest {

    private static final String WEIGHTS = "array(array(3, 4), array(0, 1), array(-1, 0))";

    private static Row first(String columns) {
        return TestSpark.session().sql("SELECT " + columns + " FROM range(1)").first();
    }

    @Test
    void rowsOfAnyKindAreMapped() {
        for (Map<String, String> mode : List.of(Settings.INTERPRETED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> {
                Row row = first("nn_dense(array(1, 2), " + WEIGHTS + "),"
                        + " nn_dense(array(1F, 2F), " + WEIGHTS + ", array(0.5F, 0, 0)),"
                        + " nn_dense(nn_to_vector(array(1, 2)), " + WEIGHTS + "),"
                        + " nn_dense(nn_to_vector(array(1, 2)), " + WEIGHTS + ", array(1, 1, 1)),"
                        + " nn_dense(array(1, 2), " + WEIGHTS + ", nn_to_vector(array(1, 1, 1))),"
                        + " nn_dense(nn_to_vector(array(1, 2)), " + WEIGHTS + ", nn_to_vector(array(1, 1, 1)))");
                assertThat(row.getList(0)).isEqualTo(List.of(11.0, 2.0, -1.0));
                assertThat(row.getList(1)).isEqualTo(List.of(11.5f, 2f, -1f));
                assertThat(row.get(2)).isEqualTo(Vectors.dense(11, 2, -1));
                assertThat(row.get(3)).isEqualTo(Vectors.dense(12, 3, 0));
                assertThat(row.getList(4)).isEqualTo(List.of(12.0, 3.0, 0.0));
                assertThat(row.get(5)).isEqualTo(Vectors.dense(12, 3, 0));
            });
        }
    }

    @Test
    void anyNullGivesNull() {
        assertThat(first("nn_dense(NULL, " + WEIGHTS + "), nn_dense(array(1, 2), NULL),"
                        + " nn_dense(array(1, 2), " + WEIGHTS + ", NULL), nn_dense(array(1, NULL), " + WEIGHTS + "),"
                        + " nn_dense(array(1), array(array(1), NULL)), nn_dense(array(1), array(array(NULL)))"))
                .isEqualTo(RowFactory.create(null, null, null, null, null, null));
    }

    @Test
    void layersOfColumnsMakeANetwork() {
        assertThat(first("nn_dense(nn_relu(nn_dense(x => array(1, -2), weights => " + WEIGHTS + ")),"
                                + " array(array(1, 1, 1)), bias => array(0.25))")
                        .getList(0))
                .isEqualTo(List.of(0.25));
    }

    @Test
    void widthsAndTypesThatDoNotFitAreErrors() {
        Failures.atAnalysis("SELECT nn_dense(array(1), array(1))")
                .hasMessageContaining(
                        "nn_dense: weights: expected an ARRAY of ARRAYs of numbers, one per unit, got ARRAY<INT>");
        Failures.atAnalysis("SELECT nn_dense(1, array(array(1)))")
                .hasMessageContaining("nn_dense: x: expected an ML Vector or an ARRAY of numbers, got INT");
        Failures.atAnalysis("SELECT nn_dense(array(1))")
                .hasMessageContaining("nn_dense(x, weights[, bias]): expected 2 to 3 arguments, got 1");
        Failures.atRunTime("SELECT nn_dense(array(1, 2), array(array(1, 2), array(id))) FROM range(1)")
                .hasMessageContaining("nn_dense: weights: expected rows of 2 elements, as x has, got 1 in row 1");
        Failures.atRunTime("SELECT nn_dense(array(1), array(array(1), array(id)), array(1)) FROM range(1)")
                .hasMessageContaining("nn_dense: bias: expected 2 elements, one per row of weights, got 1");
    }
}
