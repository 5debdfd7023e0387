package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.classification.RandomForestClassifier;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.ml.tuning.TrainValidationSplit;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.Digits;
import org.sparkactivations.testing.TestSpark;

@Tag("spark")
@SuppressWarnings("rawtypes") // javac reports one without a place, in a method that it adds to Unsaved.
class CrossFitCalibratorTest {

    private static Dataset<Row> training;
    private static Dataset<Row> test;

    @BeforeAll
    static void read() {
        Dataset<Row> rows = Digits.rows().selectExpr("features", "label", "held", "CAST(id % 3 AS INT) AS part");
        training = rows.where("NOT held").cache();
        test = rows.where("held").cache();
    }

    @AfterAll
    static void free() {
        training.unpersist();
        test.unpersist();
    }

    /** A classifier with the same bits in any partitioning. */
    private static FeedForwardClassifier network() {
        return new FeedForwardClassifier("net").setLayers("dense").setMaxIter(8).setRegParam(0);
    }

    private static ProbabilityCalibratorModel calibration(PipelineModel model) {
        return (ProbabilityCalibratorModel) model.stages()[1];
    }

    @Test
    void theModelIsThatOfAPlainLoopOverTheFolds() {
        CrossFitCalibrator stage =
                new CrossFitCalibrator().setEstimator(network()).setNumFolds(3).setFoldCol("part");
        PipelineModel model = stage.fit(training);
        Dataset<Row> scores = null;
        for (int i = 0; i < 3; i++) {
            Dataset<Row> fold = network()
                    .fit(training.where("part != " + i))
                    .transform(training.where("part = " + i))
                    .select("rawPrediction", "label");
            scores = scores == null ? fold : scores.union(fold);
        }
        ProbabilityCalibratorModel expected = new ProbabilityCalibrator().fit(scores);
        assertThat(calibration(model).toSql()).isEqualTo(expected.toSql());
        FeedForwardClassificationModel classifier = network().fit(training);
        assertThat(((FeedForwardClassificationModel) model.stages()[0]).weights())
                .isEqualTo(classifier.weights());
        assertThat(model.transform(test).select("calibratedProbability").collectAsList())
                .isEqualTo(expected.transform(classifier.transform(test))
                        .select("calibratedProbability")
                        .collectAsList());
        assertThat(model.parent()).isSameAs(stage);
        assertThat(model.uid()).isEqualTo(stage.uid());
    }

    @Test
    void theModelHasTheSameBitsInAnyPartitioningAndParallelism() {
        List<String> calibrations = new ArrayList<>();
        List<Object> weights = new ArrayList<>();
        for (int partitions : new int[] {1, 3, 8}) {
            Dataset<Row> shuffled =
                    training.repartition(partitions, functions.expr("xxhash64(features, " + partitions + ")"));
            PipelineModel model = new CrossFitCalibrator()
                    .setEstimator(network())
                    .setNumFolds(3)
                    .setParallelism(partitions)
                    .fit(shuffled);
            calibrations.add(calibration(model).toSql());
            weights.add(((FeedForwardClassificationModel) model.stages()[0]).weights());
        }
        assertThat(calibrations).containsOnly(calibrations.get(0));
        assertThat(weights).allSatisfy(each -> assertThat(each).isEqualTo(weights.get(0)));
        PipelineModel other = new CrossFitCalibrator()
                .setEstimator(network())
                .setNumFolds(3)
                .setSeed(7)
                .fit(training);
        assertThat(calibration(other).toSql()).isNotEqualTo(calibrations.get(0));
    }

    @Test
    void equalRowsAreInTheSameFoldAndFoldsAreOfAboutTheSameSize() {
        Dataset<Row> rows = TestSpark.session()
                .range(4000)
                .selectExpr(
                        "id % 1000 AS a",
                        "IF(id < 2000, 0D, -0D) AS b",
                        "IF(id % 1000 < 300, NULL, nn_to_vector(array(1D))) AS c",
                        "map('id', id) AS d",
                        "array(named_struct('m', map('id', id))) AS e");
        Folds folds = Folds.of(new CrossFitCalibrator().setNumFolds(4), rows);
        folds.checkRows(null);
        List<Row> numbers = rows.select(rows.col("a"), folds.fold().as("fold"))
                .groupBy("a")
                .agg(functions.min("fold"), functions.max("fold"))
                .collectAsList();
        assertThat(numbers).hasSize(1000).allMatch(each -> each.get(1).equals(each.get(2)));
        for (int i = 0; i < 4; i++) {
            assertThat(folds.in(i).count()).isBetween(800L, 1200L);
            assertThat(folds.in(i).count() + folds.outside(i).count()).isEqualTo(4000);
        }
    }

    @Test
    void calibrationOnScoresOfTrainingRowsIsWorseOnOtherRows() {
        RandomForestClassifier forest =
                new RandomForestClassifier().setNumTrees(20).setMaxDepth(8).setSeed(1);
        PipelineModel crossFitted =
                new CrossFitCalibrator().setEstimator(forest).setNumFolds(3).fit(training);
        Transformer classifier = crossFitted.stages()[0];
        ProbabilityCalibratorModel leaked = new ProbabilityCalibrator().fit(classifier.transform(training));
        CrossEntropyEvaluator loss = new CrossEntropyEvaluator().setProbabilityCol("calibratedProbability");
        double good = loss.evaluate(crossFitted.transform(test));
        double bad = loss.evaluate(leaked.transform(classifier.transform(test)));
        assertThat(good).isLessThan(0.9 * bad);
        double raw = loss.setProbabilityCol("probability").evaluate(classifier.transform(test));
        assertThat(good).isLessThan(raw);
        assertThat(leaked.temperature().getAsDouble())
                .as("temperature from scores that are too certain")
                .isLessThan(calibration(crossFitted).temperature().getAsDouble());
    }

    @Test
    void theEstimatorMayBeAPipelineWithTreesAndColumnsOfOtherNames(@TempDir Path folder) throws IOException {
        Dataset<Row> rows =
                training.selectExpr("features AS pixels", "CAST(label < 5 AS INT) AS small", "1.5 AS `w.eight`");
        Pipeline pipeline = new Pipeline().setStages(new PipelineStage[] {
            new L2Normalize().setInputCol("pixels").setOutputCol("unit"),
            new GBTClassifier()
                    .setMaxIter(3)
                    .setFeaturesCol("unit")
                    .setLabelCol("small")
                    .setSeed(1)
        });
        CrossFitCalibrator stage = new CrossFitCalibrator("fit")
                .setEstimator(pipeline)
                .setCalibrator(new ProbabilityCalibrator()
                        .setMethod("sigmoid")
                        .setLabelCol("small")
                        .setWeightCol("`w.eight`"))
                .setNumFolds(2)
                .setSeed(3)
                .setParallelism(2);
        StructType schema = stage.transformSchema(rows.schema());
        String path = folder.resolve("stage").toString();
        stage.save(path);
        CrossFitCalibrator loaded = CrossFitCalibrator.load(path);
        assertThat(loaded.uid()).isEqualTo("fit");
        assertThat(loaded.getNumFolds()).isEqualTo(2);
        assertThat(loaded.getSeed()).isEqualTo(3);
        assertThat(loaded.getParallelism()).isEqualTo(2);
        assertThat(loaded.getEstimator().uid()).isEqualTo(pipeline.uid());
        assertThat(loaded.getCalibrator().getMethod()).isEqualTo("sigmoid");
        PipelineModel model = loaded.fit(rows);
        String saved = folder.resolve("model").toString();
        model.save(saved);
        Dataset<Row> calibrated = PipelineModel.load(saved).transform(rows);
        assertThat(calibrated.columns()).containsExactlyInAnyOrder(schema.fieldNames());
        assertThat(calibrated.select("calibratedProbability").head())
                .isEqualTo(model.transform(rows).select("calibratedProbability").head());
        stage.write().overwrite().save(path);
        assertThat(CrossFitCalibrator.load(path).getEstimator()).isInstanceOf(Pipeline.class);
    }

    @Test
    void copiesAndGridsReachTheStagesInside() {
        LogisticRegression regression = new LogisticRegression().setMaxIter(3);
        ProbabilityCalibrator calibrator = new ProbabilityCalibrator();
        CrossFitCalibrator stage = new CrossFitCalibrator()
                .setEstimator(regression)
                .setCalibrator(calibrator)
                .setNumFolds(2);
        ParamMap extra = new ParamMap()
                .put(regression.maxIter(), 1)
                .put(calibrator.method(), "isotonic")
                .put(stage.seed(), 9L);
        CrossFitCalibrator copy = stage.copy(extra);
        assertThat(((LogisticRegression) copy.getEstimator()).getMaxIter()).isEqualTo(1);
        assertThat(copy.getCalibrator().getMethod()).isEqualTo("isotonic");
        assertThat(copy.getSeed()).isEqualTo(9);
        assertThat(regression.getMaxIter()).isEqualTo(3);
        PipelineModel best = (PipelineModel) new TrainValidationSplit()
                .setEstimator(stage.copy(new ParamMap().put(regression.maxIter(), 1)))
                .setEstimatorParamMaps(new ParamGridBuilder()
                        .addGrid(regression.regParam(), new double[] {0, 10})
                        .build())
                .setEvaluator(new CrossEntropyEvaluator().setProbabilityCol("calibratedProbability"))
                .setTrainRatio(0.5)
                .setSeed(1)
                .fit(training)
                .bestModel();
        assertThat(((LogisticRegressionModel) best.stages()[0]).getRegParam()).isZero();
    }

    private static CrossFitCalibrator stage(String folds) {
        CrossFitCalibrator stage = new CrossFitCalibrator("fit")
                .setEstimator(new LogisticRegression("regression").setMaxIter(1))
                .setNumFolds(3);
        return folds == null ? stage : stage.setFoldCol(folds);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CAST(part AS INT) | label | fit: expected rows in each of 3 folds, got none in fold 2",
                "CAST(part AS BIGINT) | label | fit: column 'fold', the foldCol: expected INT, the number of the fold from 0, got BIGINT",
                "CAST(part AS STRING) | label | expected INT, the number of the fold from 0, got STRING",
                "CAST(IF(id = 5, 3, id % 3) AS INT) | label | expected numbers from 0 to 2, as there are 3 folds, got 3; 1 row is in no fold",
                "CAST(IF(id < 5, -1, id % 3) AS INT) | label | folds, got -1; 5 rows are in no fold",
                "CAST(IF(id < 5, NULL, id % 3) AS INT) | label | folds, got NULL; 5 rows are in no fold",
                "CAST(id % 3 AS INT) | IF(id % 3 = 2, 7, id % 2) | fit: column 'label', the labelCol: expected rows of each class in at least two of 3 folds, got class 7 in fold 2 alone, with 10 rows"
            })
    void foldsThatCannotBeTrainedOnAreAnErrorThatSaysWhy(String fold, String label, String message) {
        Dataset<Row> rows = TestSpark.session()
                .range(30)
                .selectExpr("id", "id % 2 AS part", "id % 2 AS label")
                .selectExpr(fold + " AS fold", "nn_to_vector(array(id)) AS features", label + " AS label");
        assertThatThrownBy(() -> stage("fold").fit(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @Test
    void foldsOfTooFewDifferentRowsAreAnErrorThatSaysWhatToDo() {
        Dataset<Row> rows =
                TestSpark.session().range(20).selectExpr("nn_to_vector(array(id % 2)) AS features", "id % 2 AS label");
        assertThatThrownBy(() -> stage(null).fit(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fit: expected rows in each of 3 folds, got none in fold")
                .hasMessageContaining("with so few different rows, lower numFolds or set foldCol");
    }

    @Test
    void wrongParamsAreErrors() {
        assertThatThrownBy(() -> new CrossFitCalibrator().setNumFolds(1))
                .hasMessageContaining("CrossFitCalibrator: numFolds: expected a whole number ≥ 2, got 1");
        assertThatThrownBy(() -> new CrossFitCalibrator().setEstimator(null))
                .hasMessageContaining("CrossFitCalibrator: estimator: expected an Estimator whose model adds a column");
        assertThatThrownBy(() -> new CrossFitCalibrator("fit").fit(training))
                .hasMessageContaining(
                        "fit: estimator: expected an Estimator whose model adds a column of raw scores," + " got none");
        assertThatThrownBy(() -> stage("nowhere").fit(training)).hasMessageContaining("no column 'nowhere'");
        assertThatThrownBy(
                        () -> stage(null).setEstimator(new LinearRegression()).transformSchema(training.schema()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("fit: estimator: expected one whose model adds the column 'rawPrediction', the"
                        + " rawPredictionCol of the calibrator");
    }

    /** An Estimator of a user that cannot be saved. */
    private static final class Unsaved extends Estimator<LogisticRegressionModel> {

        private static final long serialVersionUID = 1L;

        @Override
        public String uid() {
            return "unsaved";
        }

        @Override
        public LogisticRegressionModel fit(Dataset<?> dataset) {
            throw new IllegalStateException(
                    "trained in " + Thread.currentThread().getName());
        }

        @Override
        public StructType transformSchema(StructType schema) {
            return new LogisticRegression().transformSchema(schema);
        }

        @Override
        public Unsaved copy(ParamMap extra) {
            return this;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void failuresOfTheEstimatorArePassedOn(int parallelism) {
        assertThatThrownBy(() -> stage(null)
                        .setEstimator(new Unsaved())
                        .setParallelism(parallelism)
                        .fit(training))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("trained in "
                        + (parallelism == 1 ? Thread.currentThread().getName() : "pool-"));
    }

    @Test
    void anEstimatorThatCannotBeSavedIsAnError(@TempDir Path folder) {
        assertThatThrownBy(() -> stage(null)
                        .setEstimator(new Unsaved())
                        .save(folder.resolve("stage").toString()))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessageContaining(
                        "fit: estimator: expected an Estimator that can be saved, an MLWritable, got" + " unsaved of ");
        assertThatThrownBy(
                        () -> CrossFitCalibrator.load(folder.resolve("nothing").toString()))
                .hasMessageContaining("expected the folder of a saved stage");
    }

    @Test
    void theStageIsAnnouncedToConnect() {
        assertThat(ServiceLoader.load(Estimator.class).stream()
                        .map(each -> each.type().getName()))
                .contains(CrossFitCalibrator.class.getName());
        assertThat(Arrays.stream(new CrossFitCalibrator().explainParams().split("\n")))
                .anyMatch(each -> each.startsWith("numFolds: number of folds, a whole number ≥ 2 (default: 5"));
    }
}
