package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.ml.util.MLWriter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.testing.TestSpark;

/** What a server of Spark Connect asks of a model that it keeps for a client. */
@Tag("spark")
class ConnectServerTest {

    private static FeedForwardClassificationModel model;

    @BeforeAll
    static void train() {
        model = new FeedForwardClassifier("net")
                .setLayers("dense(3) tanh, dense")
                .setMaxIter(2)
                .fit(TestSpark.session().range(20).selectExpr("array(id / 20D, 1D) AS features", "id % 2 AS label"));
    }

    @Test
    void theTextOfAModelHasItsSizesAndHowTrainingWent() {
        assertThat(model.toString())
                .startsWith("FeedForwardClassificationModel: uid=net, numFeatures=2, numOutputs=2,"
                        + " layers=dense(3) tanh, dense; 2 iterations, ")
                .endsWith(model.summary().toString());
        assertThat(new FeedForwardRegressionModel("net").toString())
                .isEqualTo("FeedForwardRegressionModel: uid=net, without weights");
    }

    @Test
    void theSizeOfAModelIsThatOfItsWeights() {
        assertThat(model.estimatedSize() - new FeedForwardClassificationModel("net").estimatedSize())
                .isEqualTo(8L * model.weights().length);
    }

    @Test
    void aModelOnTheDiskOfTheServerHasAllItsFilesThere(@TempDir Path folder) throws ReflectiveOperationException {
        assumeTrue(
                Arrays.stream(MLWriter.class.getMethods())
                        .anyMatch(each -> each.getName().equals("saveToLocal")),
                "Spark 4.1");
        String path = folder.resolve("model").toString();
        Configuration hadoop = TestSpark.session().sparkContext().hadoopConfiguration();
        String before = hadoop.get("fs.defaultFS");
        hadoop.set("fs.defaultFS", "hdfs://localhost:1");
        try {
            MLWriter.class.getMethod("saveToLocal", String.class).invoke(model.write(), path);
            Object loaded = MLReader.class
                    .getMethod("loadFromLocal", String.class)
                    .invoke(FeedForwardClassificationModel.read(), path);
            assertThat(((FeedForwardClassificationModel) loaded).weights()).isEqualTo(model.weights());
            assertThat(folder.resolve("model/data/weights.safetensors")).exists();
        } finally {
            hadoop.set("fs.defaultFS", before);
        }
    }
}
