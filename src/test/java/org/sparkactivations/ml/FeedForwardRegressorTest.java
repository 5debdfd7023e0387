package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.TestSpark;

@Tag("spark")
class FeedForwardRegressorTest {

    private static Dataset<Row> rows;

    @BeforeAll
    static void makeRows() {
        rows = TestSpark.session()
                .range(600)
                .selectExpr("(id % 30) / 15D - 1 AS a", "(id div 30) / 10D - 1 AS b")
                .selectExpr(
                        "array(a, b) AS features",
                        "sin(3 * a) * b AS label",
                        "nn_to_vector(array(sin(3 * a) * b, a * a)) AS both")
                .cache();
    }

    @AfterAll
    static void free() {
        rows.unpersist();
    }

    private static FeedForwardRegressor regressor() {
        return new FeedForwardRegressor()
                .setLayers("dense(16) tanh, dense(8) prelu(alpha = learned), dense")
                .setRegParam(1e-6)
                .setMaxIter(150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"squared_error", "huber(1)", "log_cosh", "absolute_error"})
    void aSurfaceIsLearnedWithAnyLoss(String loss) {
        FeedForwardRegressionModel model = regressor().setLoss(loss).fit(rows);
        Dataset<Row> predicted = model.transform(rows);
        assertThat(predicted.schema().apply("prediction").dataType()).isEqualTo(DataTypes.DoubleType);
        double error =
                predicted.selectExpr("avg(abs(label - prediction))").head().getDouble(0);
        assertThat(error).isLessThan(0.05);
        assertThat(predicted.schema()).isEqualTo(model.transformSchema(rows.schema()));
    }

    @Test
    void severalTargetsAreLearnedAtOnce(@TempDir Path folder) throws IOException {
        FeedForwardRegressionModel model = regressor().setLabelCol("both").fit(rows);
        Dataset<Row> predicted = model.transform(rows);
        assertThat(predicted
                        .selectExpr("avg(abs(nn_element(both, 0) - nn_element(prediction, 0))"
                                + " + abs(nn_element(both, 1) - nn_element(prediction, 1)))")
                        .head()
                        .getDouble(0))
                .isLessThan(0.1);
        assertThat(predicted.schema()).isEqualTo(model.transformSchema(rows.schema()));
        String path = folder.resolve("model").toString();
        model.write().overwrite().save(path);
        FeedForwardRegressionModel loaded = FeedForwardRegressionModel.load(path);
        assertThat(loaded.transform(rows).collectAsList()).isEqualTo(predicted.collectAsList());
        Row row = predicted.selectExpr("nn_to_vector(features)", "prediction").head();
        assertThat(loaded.predict((Vector) row.get(0))).isEqualTo(row.get(1));
    }
}
