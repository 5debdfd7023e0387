package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.evaluation.MulticlassClassificationEvaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.CrossValidator;
import org.apache.spark.ml.tuning.CrossValidatorModel;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.ml.network.StopReason;
import org.sparkactivations.ml.network.TrainingListener;
import org.sparkactivations.ml.network.TrainingSummary;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.testing.Digits;

@Tag("spark")
class FeedForwardClassifierTest {

    private static Dataset<Row> digits;
    private static Dataset<Row> training;
    private static Dataset<Row> test;
    private static FeedForwardClassificationModel model;

    @BeforeAll
    static void train() {
        digits = Digits.rows().cache();
        training = digits.where("NOT held");
        test = digits.where("held");
        model = classifier().setMaxIter(40).fit(training);
    }

    @AfterAll
    static void free() {
        digits.unpersist();
    }

    private static FeedForwardClassifier classifier() {
        return new FeedForwardClassifier().setLayers("dense(32) relu, dense").setRegParam(1e-3);
    }

    private static FeedForwardClassifier small() {
        return new FeedForwardClassifier().setLayers("dense(8) tanh, dense").setMaxIter(5);
    }

    @Test
    void theDigitsAreLearned() {
        assertThat(Digits.accuracy(model.transform(test), "label", "prediction"))
                .isGreaterThan(0.96);
        assertThat(model.numFeatures()).isEqualTo(64);
        assertThat(model.numClasses()).isEqualTo(10);
        assertThat(model.weights()).hasSize(64 * 32 + 32 + 32 * 10 + 10);
        assertThat(model.getLayers()).isEqualTo("dense(32) relu, dense");
        assertThat(model.hasParent()).isTrue();
    }

    @Test
    void adamLearnsTheDigits() {
        FeedForwardClassificationModel adam = classifier()
                .setSolver("adam")
                .setMaxIter(40)
                .setStepSize(0.01)
                .setLeaves(4)
                .setBatchSize(16)
                .fit(training);
        assertThat(Digits.accuracy(adam.transform(test), "label", "prediction")).isGreaterThan(0.95);
        assertThat(adam.summary().totalIterations()).isBetween(5, 40);
    }

    @Test
    void softmaxRegressionIsANetworkOfOneLayer() {
        FeedForwardClassificationModel regression =
                classifier().setLayers("dense").setMaxIter(30).fit(training);
        assertThat(Digits.accuracy(regression.transform(test), "label", "prediction"))
                .isGreaterThan(0.93);
        assertThat(regression.summary().hiddenLayers()).isEmpty();
    }

    @Test
    void probabilitiesAreTheSoftmaxOfTheRawPredictions() {
        Dataset<Row> predicted = model.transform(test);
        assertThat(predicted
                        .selectExpr("nn_softmax(rawPrediction) = probability")
                        .distinct()
                        .collectAsList())
                .hasSize(1)
                .allMatch(each -> each.getBoolean(0));
        Row row = predicted.head();
        Vector features = row.getAs("features");
        assertThat((Vector) row.getAs("rawPrediction")).isEqualTo(model.predictRaw(features));
        assertThat((Vector) row.getAs("probability")).isEqualTo(model.predictProbability(features));
        Vector probabilities = row.getAs("probability");
        assertThat(Arrays.stream(probabilities.toArray()).sum()).isCloseTo(1, within(1e-12));
        assertThat((double) row.<Double>getAs("prediction")).isEqualTo(probabilities.argmax());
    }

    @Test
    void theSchemaIsKnownBeforeAnyRowIsRead() {
        assertThat(model.transform(test).schema()).isEqualTo(model.transformSchema(test.schema()));
        FeedForwardClassificationModel bare = model.copy(new ParamMap())
                .setRawPredictionCol("")
                .setProbabilityCol("")
                .setPredictionCol("digit");
        assertThat(bare.transform(test).columns()).containsExactly("id", "features", "label", "held", "digit");
        assertThat(bare.transform(test).schema()).isEqualTo(bare.transformSchema(test.schema()));
        assertThat(classifier().transformSchema(test.schema()).fieldNames())
                .containsExactly("id", "features", "label", "held", "rawPrediction", "probability", "prediction");
    }

    @Test
    void denseSparseAndArrayFeaturesGiveTheSameWeights() {
        Dataset<Row> few = training.limit(200).cache();
        double[] dense = small().fit(few).weights();
        UserDefinedFunction sparse = functions.udf((UDF1<Vector, Vector>) Vector::toSparse, SQLDataTypes.VectorType());
        assertThat(small().fit(few.withColumn("features", sparse.apply(few.col("features"))))
                        .weights())
                .isEqualTo(dense);
        Dataset<Row> arrays = few.withColumn("features", functions.expr("nn_to_array(features)"));
        FeedForwardClassificationModel ofArrays = small().fit(arrays);
        assertThat(ofArrays.weights()).isEqualTo(dense);
        assertThat(ofArrays.transform(arrays).select("prediction").collectAsList())
                .isEqualTo(ofArrays.transform(few).select("prediction").collectAsList());
    }

    @Test
    void aNullRowHasNullPredictionsAndANaNHasNoClass() {
        List<Row> rows = model.transform(test.limit(2)
                        .selectExpr("IF(id = 0, NULL, nn_to_vector(transform(nn_to_array(features), x ->"
                                + " double('NaN')))) AS features"))
                .orderBy("prediction")
                .select("probability", "prediction", "features")
                .collectAsList();
        assertThat(rows).allMatch(each -> each.isNullAt(1));
        assertThat(rows).filteredOn(each -> each.isNullAt(2)).hasSize(1).allMatch(each -> each.isNullAt(0));
    }

    @Test
    void theSummaryTellsHowTrainingWent() {
        TrainingSummary summary = model.summary();
        double[] objectives = summary.objectiveHistory();
        assertThat(summary.totalIterations()).isEqualTo(40);
        assertThat(objectives).hasSize(41);
        for (int i = 1; i < objectives.length; i++) {
            assertThat(objectives[i]).isLessThan(objectives[i - 1]);
        }
        assertThat(summary.evaluations()).isBetween(41, 50);
        assertThat(summary.stopReason()).isEqualTo(StopReason.MAX_ITERATIONS);
        assertThat(summary.validationHistory()).isEmpty();
        assertThat(summary.hiddenHistory()).containsOnlyKeys(0, 10, 20, 30, 40);
        HiddenUnits.Layer layer = summary.hiddenLayers().get(0);
        assertThat(layer.text()).isEqualTo("dense(32) relu");
        assertThat(layer.units()).isEqualTo(32);
        assertThat(layer.dead() + layer.oneSigned())
                .as("a relu is dead or never negative")
                .isEqualTo(32);
        assertThat(summary.toString()).contains("40 iterations", "maxIter is reached", "layer 1, dense(32) relu");
    }

    @Test
    void aListenerFollowsTheIterations() {
        List<TrainingListener.Iteration> seen = new ArrayList<>();
        FeedForwardClassifier net =
                small().setMaxIter(12).setValidationIndicatorCol("held").setListener(seen::add);
        // Pipelines and validators train copies.
        TrainingSummary summary = net.copy(new ParamMap()).fit(digits).summary();
        assertThat(seen)
                .extracting(TrainingListener.Iteration::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 12).boxed().toList());
        assertThat(seen.stream().mapToDouble(TrainingListener.Iteration::objective))
                .containsExactly(
                        Arrays.stream(summary.objectiveHistory()).boxed().toArray(Double[]::new));
        assertThat(seen.stream().mapToDouble(each -> each.validationLoss().orElseThrow()))
                .containsExactly(
                        Arrays.stream(summary.validationHistory()).boxed().toArray(Double[]::new));
        assertThat(seen.get(summary.bestIteration()).isBest()).isTrue();
        assertThat(seen.get(10).hiddenLayers())
                .isEqualTo(summary.hiddenHistory().get(10));
        assertThat(seen.get(11).hiddenLayers()).isEmpty();
        assertThat(summary.trainingRows()).isEqualTo(1347);
        assertThat(summary.validationRows()).isEqualTo(450);
        assertThat(summary.network().sizes())
                .extracting(each -> each.text() + " " + each.inputs() + " " + each.outputs() + " " + each.weights())
                .containsExactly("dense(8) tanh 64 8 520", "dense 8 10 90");
    }

    @Test
    void anExceptionOfTheListenerEndsTheTraining() {
        FeedForwardClassifier net = small().setListener(iteration -> {
            throw new IllegalStateException("enough");
        });
        assertThatThrownBy(() -> net.fit(training.limit(50))).hasMessage("enough");
    }

    @Test
    void trainingStopsWhenTheValidationLossDoesNotImprove() {
        FeedForwardClassificationModel stopped = classifier()
                .setValidationIndicatorCol("held")
                .setRegParam(0)
                .setPatience(3)
                .setMaxIter(300)
                .fit(digits);
        TrainingSummary summary = stopped.summary();
        assertThat(summary.stopReason()).isEqualTo(StopReason.VALIDATION);
        assertThat(summary.totalIterations() - summary.bestIteration()).isEqualTo(3);
        double[] losses = summary.validationHistory();
        assertThat(losses[summary.bestIteration()])
                .isEqualTo(Arrays.stream(losses).min().orElseThrow());
    }

    @Test
    void aRowOfWeightTwoCountsAsTwoRows() {
        Dataset<Row> few = training.limit(100);
        Dataset<Row> weighted = few.withColumn("weight", functions.expr("IF(id % 2 = 0, 2, 1)"));
        Dataset<Row> twice = few.union(few.where("id % 2 = 0"));
        FeedForwardClassifier net = small().setMaxIter(3).setTol(0);
        double[] expected = net.fit(twice).weights();
        double[] actual =
                net.copy(new ParamMap()).setWeightCol("weight").fit(weighted).weights();
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(1e-9));
        }
    }

    @Test
    void anyNumberOfClassesMayApply() {
        Dataset<Row> labelled = training.selectExpr(
                "features",
                "label AS digit",
                "nn_to_vector(array(IF(label % 2 = 0, 1, 0), IF(label > 4, 1, 0), IF(label = 7, 1, 0))) AS label");
        FeedForwardClassificationModel multi =
                classifier().setLoss("sigmoid_cross_entropy").setMaxIter(40).fit(labelled);
        Dataset<Row> predicted = multi.transform(labelled);
        assertThat(multi.numClasses()).isEqualTo(3);
        assertThat(Digits.accuracy(predicted, "nn_to_array(label)", "nn_to_array(prediction)"))
                .isGreaterThan(0.94);
        assertThat(predicted
                        .where("nn_to_array(nn_sigmoid(rawPrediction)) != nn_to_array(probability)")
                        .count())
                .isZero();
        assertThat(predicted.schema()).isEqualTo(multi.transformSchema(labelled.schema()));
    }

    @Test
    void aSavedModelPredictsTheSame(@TempDir Path folder) throws IOException {
        String path = folder.resolve("model").toString();
        model.write().overwrite().save(path);
        FeedForwardClassificationModel loaded = FeedForwardClassificationModel.load(path);
        assertThat(loaded.uid()).isEqualTo(model.uid());
        assertThat(loaded.weights()).isEqualTo(model.weights());
        assertThat(loaded.hasSummary()).isFalse();
        assertThat(loaded.extractParamMap().toString())
                .isEqualTo(model.extractParamMap().toString());
        assertThat(loaded.transform(test).collectAsList())
                .isEqualTo(model.transform(test).collectAsList());
        FeedForwardClassificationModel tensors = FeedForwardClassificationModel.fromSafetensors(
                path + "/data/weights.safetensors", "dense(32) relu, dense");
        assertThat(tensors.weights()).isEqualTo(model.weights());
        assertThat(tensors.transform(test).select("probability").collectAsList())
                .isEqualTo(model.transform(test).select("probability").collectAsList());
    }

    @Test
    void aSavedEstimatorHasItsParams(@TempDir Path folder) throws IOException {
        FeedForwardClassifier given = classifier().setSeed(7L).setSolver("adam").setWeightCol("w");
        given.write().overwrite().save(folder.resolve("stage").toString());
        FeedForwardClassifier loaded =
                FeedForwardClassifier.load(folder.resolve("stage").toString());
        assertThat(loaded.extractParamMap().toString())
                .isEqualTo(given.extractParamMap().toString());
    }

    @Test
    void aPipelineWithANetworkIsSavedAndLoaded(@TempDir Path folder) throws IOException {
        PipelineModel trained = new Pipeline()
                .setStages(new PipelineStage[] {
                    new Tanh().setInputCol("features").setOutputCol("bounded"),
                    small().setFeaturesCol("bounded").setMaxIter(20)
                })
                .fit(training);
        String path = folder.resolve("pipeline").toString();
        trained.write().overwrite().save(path);
        assertThat(PipelineModel.load(path).transform(test).collectAsList())
                .isEqualTo(trained.transform(test).collectAsList());
    }

    @Test
    void aCrossValidatorChoosesLayers() {
        FeedForwardClassifier net = small().setMaxIter(15);
        ParamMap[] grid = Stream.of("dense(1) tanh, dense", "dense(16) tanh, dense")
                .map(each -> new ParamMap().put(net.layers(), each))
                .toArray(ParamMap[]::new);
        CrossValidatorModel chosen = new CrossValidator()
                .setEstimator(net)
                .setEvaluator(new MulticlassClassificationEvaluator().setMetricName("accuracy"))
                .setEstimatorParamMaps(grid)
                .setNumFolds(2)
                .setSeed(1)
                .fit(training.limit(400));
        assertThat(((FeedForwardClassificationModel) chosen.bestModel()).getLayers())
                .isEqualTo("dense(16) tanh, dense");
        assertThat(chosen.avgMetrics()[1]).isGreaterThan(chosen.avgMetrics()[0]);
    }

    @Test
    void trainingGoesOnFromACheckpoint(@TempDir Path folder) throws IOException {
        String path = folder.resolve("checkpoints").toString();
        FeedForwardClassificationModel first = small().setMaxIter(7)
                .setCheckpointPath(path)
                .setCheckpointInterval(3)
                .fit(training);
        try (Stream<Path> files = Files.list(Path.of(path))) {
            assertThat(files.map(each -> each.getFileName().toString())).containsExactly("iteration-6");
        }
        FeedForwardClassificationModel second =
                small().setMaxIter(3).setInitialModel(path).fit(training);
        assertThat(second.summary().objectiveHistory()[0])
                .isEqualTo(first.summary().objectiveHistory()[6]);
    }

    @Test
    void modelsAndEstimatorsAreAnnouncedToConnect() {
        assertThat(announced(Estimator.class))
                .contains(FeedForwardClassifier.class.getName(), FeedForwardRegressor.class.getName());
        assertThat(announced(Transformer.class))
                .contains(FeedForwardClassificationModel.class.getName(), FeedForwardRegressionModel.class.getName());
    }

    private static Stream<String> announced(Class<?> type) {
        return ServiceLoader.load(type).stream().map(each -> each.type().getName());
    }
}
