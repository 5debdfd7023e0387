package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.net.Tensor;
import org.sparkactivations.testing.TestSpark;

/**
 * Networks that scikit-learn and PyTorch trained compute the same here. {@code src/test/reference/write_networks.py}
 * writes their weights, and what those libraries compute.
 */
@Tag("spark")
class ImportedNetworksTest {

    private static final Path FOLDER = Path.of("src/test/resources/networks");

    /** What rounding may change, as a share of results of at most 1. */
    private static final double TOLERANCE = 1e-12;

    /** A line of the list. */
    private record Imported(String name, String library, String layers, String loss) {

        static Imported of(String line) {
            String[] fields = line.split("\t");
            return new Imported(fields[0], fields[1], fields[2], fields[3]);
        }

        String file(String end) {
            return FOLDER.resolve(name + end).toString();
        }

        FeedForwardClassificationModel classifier() {
            return FeedForwardClassificationModel.fromSafetensors(file(".safetensors"), layers)
                    .setLoss(loss);
        }

        FeedForwardRegressionModel regressor() {
            return FeedForwardRegressionModel.fromSafetensors(file(".safetensors"), layers);
        }

        /** The probabilities of a classifier, or the predictions. */
        UnaryOperator<Vector> model() {
            return loss.endsWith("cross_entropy") ? classifier()::predictProbability : regressor()::predict;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void start() {
        TestSpark.session();
    }

    static Stream<Imported> networks() throws IOException {
        return Files.readAllLines(FOLDER.resolve("networks.tsv")).stream()
                .skip(1)
                .map(Imported::of);
    }

    private static double[] row(Tensor tensor, int i) {
        int width = (int) tensor.shape()[1];
        return Arrays.copyOfRange(tensor.values(), i * width, (i + 1) * width);
    }

    @ParameterizedTest
    @MethodSource("networks")
    void aNetworkComputesTheSameHere(Imported network) {
        Map<String, Tensor> tensors = ModelFiles.tensors(network.file(".expected.safetensors"));
        Tensor features = tensors.get("features");
        Tensor expected = tensors.get("expected");
        assertThat(features.shape()[0]).isGreaterThan(10);
        UnaryOperator<Vector> model = network.model();
        for (int i = 0; i < features.shape()[0]; i++) {
            double[] results = row(expected, i);
            double[] computed = model.apply(Vectors.dense(row(features, i))).toArray();
            assertThat(computed).hasSameSizeAs(results);
            for (int j = 0; j < results.length; j++) {
                assertThat(computed[j])
                        .as("%s, row %d, output %d", network, i, j)
                        .isCloseTo(results[j], within(TOLERANCE * Math.max(1, Math.abs(results[j]))));
            }
        }
    }

    @Test
    void bothLibrariesAndAllKindsOfNetworksAreThere() throws IOException {
        assertThat(networks().map(each -> each.library().replaceAll(" .*", "") + " " + each.loss()))
                .contains(
                        "scikit-learn softmax_cross_entropy",
                        "scikit-learn sigmoid_cross_entropy",
                        "scikit-learn squared_error",
                        "torch softmax_cross_entropy");
    }

    @Test
    void aSavedImportPredictsTheSameWithItsLoss(@TempDir Path folder) throws IOException {
        Imported network = networks()
                .filter(each -> each.loss().startsWith("sigmoid"))
                .findFirst()
                .orElseThrow();
        FeedForwardClassificationModel model = network.classifier();
        String path = folder.resolve("model").toString();
        model.write().overwrite().save(path);
        FeedForwardClassificationModel loaded = FeedForwardClassificationModel.load(path);
        Vector row = Vectors.dense(
                row(ModelFiles.tensors(network.file(".expected.safetensors")).get("features"), 0));
        assertThat(loaded.getLoss()).isEqualTo("sigmoid_cross_entropy");
        assertThat(loaded.predictProbability(row)).isEqualTo(model.predictProbability(row));
        assertThat(Arrays.stream(loaded.predictProbability(row).toArray()).sum())
                .as("probabilities of classes of which any number apply")
                .isNotCloseTo(1, within(1e-3));
    }

    @Test
    void trainingStartsFromAnImportedNetwork() throws IOException {
        Imported network = networks()
                .filter(each -> each.name().equals("torch-prelu"))
                .findFirst()
                .orElseThrow();
        Dataset<Row> rows = TestSpark.session()
                .range(30)
                .selectExpr("array(id / 10D, 1 - id / 10D, id % 7 / 3D, -id / 20D) AS features", "id % 3 AS label");
        FeedForwardClassifier net = new FeedForwardClassifier("net")
                .setLayers(network.layers())
                .setInitialModel(network.file(".safetensors"));
        assertThat(net.setMaxIter(0).fit(rows).weights())
                .isEqualTo(network.classifier().weights());
        double[] objectives = net.setMaxIter(5).fit(rows).summary().objectiveHistory();
        assertThat(objectives[5]).isLessThan(objectives[0]);
        assertThatThrownBy(() -> net.fit(rows.selectExpr("features", "label + 1 AS label")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("net: initialModel: expected the layers '" + network.layers()
                        + ", from 4 to 4', got '" + network.layers() + ", from 4 to 3' in ");
    }
}
