package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.net.Layers;
import org.sparkactivations.testing.TestSpark;

/** What cannot be trained on is an error before training, which says what was expected, what is there, and where. */
@Tag("spark")
class FeedForwardErrorsTest {

    private static Dataset<Row> rows;

    @BeforeAll
    static void makeRows() {
        rows = TestSpark.session()
                .range(0, 40, 1, 4)
                .selectExpr(
                        "id",
                        "array(id / 40D, id * id / 1600D) AS features",
                        "CAST(id % 2 AS DOUBLE) AS label",
                        "id % 4 = 0 AS validates",
                        "1D AS weight")
                .cache();
    }

    @AfterAll
    static void free() {
        rows.unpersist();
    }

    private static FeedForwardClassifier classifier() {
        return new FeedForwardClassifier("net")
                .setLayers("dense(3) tanh, dense")
                .setMaxIter(2);
    }

    /** The rows with another expression for one column. */
    private static Dataset<Row> with(String column, String expression) {
        String[] columns = Arrays.stream(rows.columns())
                .map(each -> each.equals(column) ? expression + " AS " + column : each)
                .toArray(String[]::new);
        return rows.selectExpr(columns);
    }

    private static void assertRefused(Supplier<?> training, String message) {
        assertThatThrownBy(training::get)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "features | IF(id IN (12, 30), NULL, features) | expected features without nulls, got NULL in 2 rows; the"
                        + " first is row 13",
                "features | IF(id = 12, array(1D, NULL), features) | expected features without nulls, got NULL in 1 row:"
                        + " row 13",
                "features | IF(id IN (31, 39), array(1D, double('NaN')), features) | expected finite numbers, got NaN as"
                        + " element 1 in 2 rows; the first is row 32",
                "features | IF(id = 0, array(double('-Infinity'), 1D), features) | expected finite numbers, got"
                        + " -Infinity as element 0 in 1 row: row 1",
                "features | IF(id IN (17, 18), array(1D), features) | expected 2 elements, as row 1 has, got 1 elements"
                        + " in 2 rows; the first is row 18",
                "features | IF(id > 9, array(1D), features) | expected 2 elements, as row 1 has, got 1 elements in 30"
                        + " rows; the first is row 11",
                "features | CAST(array() AS ARRAY<DOUBLE>) | expected at least one element, got none",
                "label | IF(id = 25, NULL, label) | expected labels without nulls, got NULL in 1 row: row 26",
                "label | IF(id IN (3, 25), -1, label) | expected the index of a class, a whole number from 0 to"
                        + " 134217727, got -1.0 in 2 rows; the first is row 4",
                "label | IF(id = 3, 0.5, label) | expected the index of a class, a whole number from 0 to 134217727, got"
                        + " 0.5 in 1 row: row 4",
                "label | IF(id = 3, double('NaN'), label) | expected the index of a class, a whole number from 0 to 134217727,"
                        + " got NaN in 1 row: row 4",
                "label | 1D | expected at least two classes, got only 1.0",
                "weight | IF(id = 5, -1, weight) | expected finite numbers ≥ 0, got -1.0 in 1 row: row 6",
                "weight | IF(id = 5, double('NaN'), weight) | expected finite numbers ≥ 0, got NaN in 1 row: row 6",
                "weight | IF(id = 5, NULL, weight) | expected finite numbers ≥ 0, got NULL in 1 row: row 6",
                "weight | 0D | expected weights with a finite sum > 0 for the validation rows, got 0.0",
                "weight | IF(validates, 1D, 0D) | expected weights with a finite sum > 0 for the rows that are trained"
                        + " on, got 0.0",
                "validates | true | expected true in some rows and false in others, got true in all 40",
                "validates | false | expected true in some rows and false in others, got false in all 40",
                "validates | IF(id = 7, NULL, validates) | expected true or false, got NULL in 1 row: row 8"
            })
    void rowsThatCannotBeTrainedOnAreCountedAndTheFirstIsNamed(String column, String expression, String message) {
        assertRefused(
                () -> classifier()
                        .setWeightCol("weight")
                        .setValidationIndicatorCol("validates")
                        .fit(with(column, expression)),
                "net: column '" + column + "': " + message);
    }

    @Test
    void weightsThatAreAllZeroAreRefused() {
        assertRefused(
                () -> classifier().setWeightCol("weight").fit(with("weight", "0D")),
                "net: column 'weight': expected weights with a finite sum > 0 for the rows that are trained on, got 0.0");
    }

    @Test
    void aDatasetWithoutRowsIsRefused() {
        assertRefused(() -> classifier().fit(rows.where("id < 0")), "net: expected at least one row, got none");
    }

    @Test
    void labelsOfSeveralClassesLieBetweenZeroAndOne() {
        FeedForwardClassifier net = classifier().setLoss("sigmoid_cross_entropy");
        assertRefused(
                () -> net.fit(with("label", "array(label, 1.5D)")),
                "net: column 'label': expected numbers from 0 to 1, got 1.5 in 40 rows; the first is row 1");
        assertRefused(
                () -> net.fit(with("label", "IF(id = 39, array(label), array(label, label))")),
                "net: column 'label': expected 2 elements, as row 1 has, got 1 elements in 1 row: row 40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "features | string(id) | column 'features', the featuresCol: expected ML Vectors or arrays of numbers, got"
                        + " STRING",
                "label | array(label) | column 'label', the labelCol: expected numbers, the indices of classes from 0,"
                        + " for the loss softmax_cross_entropy, got ARRAY<DOUBLE>",
                "weight | string(id) | column 'weight', the weightCol: expected numbers, got STRING",
                "validates | 1 | column 'validates', the validationIndicatorCol: expected BOOLEANs, got INT"
            })
    void columnsOfOtherTypesAreRefused(String column, String expression, String message) {
        FeedForwardClassifier net = classifier().setWeightCol("weight").setValidationIndicatorCol("validates");
        assertRefused(() -> net.fit(with(column, expression)), "net: " + message);
        assertRefused(() -> net.transformSchema(with(column, expression).schema()), "net: " + message);
    }

    @Test
    void aLossOfSharesNeedsRowsAsLabels() {
        assertRefused(
                () -> classifier().setLoss("sigmoid_cross_entropy").fit(rows),
                "net: column 'label', the labelCol: expected ML Vectors or arrays of numbers, one number per class, for"
                        + " the loss sigmoid_cross_entropy, got DOUBLE");
    }

    @Test
    void missingAndExistingColumnsAreNamed() {
        assertRefused(
                () -> classifier().setLabelCol("y").fit(rows),
                "net: there is no column 'y'; the columns are id, features, label, validates, weight");
        assertRefused(
                () -> classifier().setPredictionCol("id").fit(rows),
                "net: predictionCol: column 'id' exists already: expected a name other than id, features, label,"
                        + " validates, weight, rawPrediction, probability");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dense(3) rellu, dense | at character 10 of 'dense(3) rellu, dense': expected an activation with a"
                        + " gradient, got 'rellu'",
                "dense(3) glu, dense | at character 7 of 'dense(3) glu, dense': expected a number of units that is a"
                        + " multiple of 2 for glu, got 3",
                "dense(4) maxout(3), dense | multiple of 3",
                "dense, dense | only the last layer may leave it out"
            })
    void layersThatCannotBeReadAreRefusedAtOnce(String layers, String message) {
        assertThatThrownBy(() -> new FeedForwardClassifier("net").setLayers(layers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("FeedForwardClassifier: layers: at character ")
                .hasMessageContaining(message);
    }

    @Test
    void otherWrongParamsAreRefusedAtOnce() {
        FeedForwardClassifier net = new FeedForwardClassifier("net");
        assertRefused(
                () -> net.setLoss("huber(1)"),
                "FeedForwardClassifier: loss: expected softmax_cross_entropy, for one class per row, or"
                        + " sigmoid_cross_entropy, for any number of classes per row, got 'huber(1)'");
        assertThatThrownBy(() -> net.setLoss("gelu")).hasMessageContaining("expected a loss with a gradient");
        assertRefused(
                () -> new FeedForwardRegressor().setLoss("softmax_cross_entropy"),
                "FeedForwardRegressor: loss: expected a loss of a prediction, such as squared_error, huber(1), log_cosh"
                        + " or absolute_error, got 'softmax_cross_entropy'");
        assertThatThrownBy(() -> net.setSolver("sgd")).hasMessageContaining("one of l-bfgs, adam");
        assertThatThrownBy(() -> net.setMaxIter(-1)).hasMessageContaining("maxIter: expected a whole number ≥ 0");
        assertThatThrownBy(() -> net.setTol(Double.NaN)).hasMessageContaining("tol: expected ");
        assertThatThrownBy(() -> net.setRegParam(-1)).hasMessageContaining("regParam: expected ");
        assertThatThrownBy(() -> net.setStepSize(0)).hasMessageContaining("stepSize: expected ");
        assertThatThrownBy(() -> net.setLeaves(0)).hasMessageContaining("leaves: expected ");
        assertThatThrownBy(() -> net.setLayers(null)).hasMessageContaining("layers: expected ");
    }

    @Test
    void layersThatDoNotGoWithTheDataAreRefused() {
        assertRefused(
                () -> new FeedForwardRegressor("net")
                        .setLayers("dense(3) tanh, dense(2)")
                        .fit(rows),
                "net: layers: the last layer 'dense(2)': expected 1 output, as the data has, got 2");
        assertRefused(
                () -> classifier().setLayers("dense(3) tanh, dense(2)").fit(with("label", "CAST(id % 3 AS INT)")),
                "net: layers: the last layer 'dense(2)': expected 3 outputs, as the data has, got 2");
        assertThat(classifier().setLayers("dense(3) tanh, dense(5)").fit(rows).numClasses())
                .as("classes without rows")
                .isEqualTo(5);
    }

    @Test
    void moreWeightsThanAllowedAreRefusedBeforeMemoryIsTaken() {
        assertThatThrownBy(() -> classifier()
                        .setLayers("dense(20000) tanh, dense(20000) tanh, dense")
                        .fit(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("net: network: expected at most 134217728 weights, got more with layer 2 'dense(20000)"
                        + " tanh', which has 400000000 from 20000 inputs to 20000 units");
    }

    @Test
    void trainingDoesNotGoOnFromOtherLayers(@TempDir Path folder) throws IOException {
        String path = folder.resolve("model").toString();
        classifier().fit(rows).write().overwrite().save(path);
        assertRefused(
                () -> classifier()
                        .setLayers("dense(4) tanh, dense")
                        .setInitialModel(path)
                        .fit(rows),
                "net: initialModel: expected the layers 'dense(4) tanh, dense, from 2 to 2', got 'dense(3) tanh, dense,"
                        + " from 2 to 2' in " + path);
        assertRefused(
                () -> classifier().setInitialModel(path).fit(with("features", "array(1D, 2D, 3D)")),
                "net: initialModel: expected the layers 'dense(3) tanh, dense, from 3 to 2', got 'dense(3) tanh, dense,"
                        + " from 2 to 2' in " + path);
    }

    @Test
    void safetensorsOfOtherShapesAreRefusedWithBothShapes(@TempDir Path folder) throws IOException {
        String path = folder.resolve("model").toString();
        classifier().fit(rows).write().overwrite().save(path);
        String file = path + "/data/weights.safetensors";
        assertThatThrownBy(() -> FeedForwardClassificationModel.fromSafetensors(file, "dense(4) tanh, dense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected the shape [4, 2] of 0.weight, got [3, 2]");
        assertThatThrownBy(() -> FeedForwardClassificationModel.fromSafetensors(file, "dense"))
                .hasMessageContaining(
                        "expected 0.weight [2, 2], 0.bias [2] for the layers 'dense', got 0.weight [3, 2]");
        assertThatThrownBy(() -> FeedForwardClassificationModel.fromSafetensors(file, "dense(4) tanh, dense maxout(3)"))
                .hasMessageContaining("multiple of 3");
        Files.writeString(folder.resolve("none"), "no tensors");
        assertThatThrownBy(() -> FeedForwardClassificationModel.fromSafetensors(
                        folder.resolve("none").toString(), "dense"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("header");
    }

    @Test
    void aModelRefusesFeaturesOfAnotherWidth() {
        FeedForwardClassificationModel model = classifier().fit(rows);
        Dataset<Row> wide = with("features", "array(1D, 2D, 3D)");
        assertThatThrownBy(() -> model.transform(wide).collectAsList())
                .hasStackTraceContaining("net: column 'features': expected a row of 2 elements, got 3");
        assertThat(Layers.parse(model.getLayers()).count()).isEqualTo(2);
    }

    @Test
    void aModelWithoutWeightsSaysSo() {
        assertThatThrownBy(() -> new FeedForwardClassificationModel("net").transform(rows))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("net: expected a model that was trained or loaded, got one without weights");
    }

    @Test
    void nothingIsWrittenWhenTrainingIsRefused(@TempDir Path folder) {
        Path checkpoints = folder.resolve("checkpoints");
        assertThatThrownBy(() -> classifier()
                .setCheckpointPath(checkpoints.toString())
                .setCheckpointInterval(1)
                .fit(with("label", "2D")));
        assertThat(checkpoints).doesNotExist();
        assertThat(List.of(folder.toFile().list())).isEmpty();
    }
}
