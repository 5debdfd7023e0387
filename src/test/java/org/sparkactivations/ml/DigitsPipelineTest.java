package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.TestSpark;

/** Activations in a Pipeline that is trained, saved, loaded and used. */
@Tag("spark")
class DigitsPipelineTest {

    /** Handwritten digits: 64 pixels from 0 to 16, then the digit. */
    private static Dataset<Row> digits(SparkSession session) {
        String[] columns = IntStream.rangeClosed(0, 64)
                .mapToObj(i -> i < 64 ? "(_c" + i + " - 8) / 4D AS p" + i : "CAST(_c64 AS DOUBLE) AS label")
                .toArray(String[]::new);
        return session.read()
                .option("inferSchema", true)
                .csv("spark-examples/data/digits.csv.gz")
                .selectExpr(columns);
    }

    @Test
    void aSavedModelPredictsAsTheTrainedOne(@TempDir Path folder) throws IOException {
        Dataset<Row> digits = digits(TestSpark.session()).cache();
        assertThat(digits.count()).isEqualTo(1797);
        Dataset<Row>[] parts = digits.randomSplit(new double[] {0.75, 0.25}, 42);
        String[] pixels = IntStream.range(0, 64).mapToObj(i -> "p" + i).toArray(String[]::new);
        List<PipelineStage> stages = List.of(
                new VectorAssembler().setInputCols(pixels).setOutputCol("pixels"),
                new ReLU().setInputCol("pixels").setOutputCol("bright"),
                new LeakyReLU().setNegativeSlope(0.3).setInputCol("pixels").setOutputCol("leaky"),
                new ActivationTransformer()
                        .setActivation("leaky_relu_grad")
                        .setArguments(-0.5)
                        .setInputCol("leaky")
                        .setOutputCol("slope"),
                new VectorAssembler()
                        .setInputCols(new String[] {"bright", "leaky", "slope"})
                        .setOutputCol("features"),
                new LogisticRegression().setMaxIter(8).setRegParam(0.01));

        PipelineModel trained =
                new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(parts[0]);
        String path = folder.resolve("model").toString();
        trained.write().overwrite().save(path);
        PipelineModel loaded = PipelineModel.load(path);

        Dataset<Row> expected = trained.transform(parts[1]);
        Dataset<Row> actual = loaded.transform(parts[1]);
        assertThat(actual.schema()).isEqualTo(expected.schema());
        assertThat(loaded.transformSchema(digits.schema())).isEqualTo(trained.transformSchema(digits.schema()));
        assertThat(actual.select("features", "probability", "prediction").collectAsList())
                .isEqualTo(
                        expected.select("features", "probability", "prediction").collectAsList())
                .hasSizeGreaterThan(300);
        assertThat(new MulticlassClassificationEvaluator()
                        .setMetricName("accuracy")
                        .evaluate(actual))
                .isGreaterThan(0.9);
        digits.unpersist();
    }
}
