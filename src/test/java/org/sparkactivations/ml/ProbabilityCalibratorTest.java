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
import java.util.stream.DoubleStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.Digits;
import org.sparkactivations.testing.TestSpark;

/** Calibrators beside SciPy and scikit-learn, whose results {@code generate_calibration.py} wrote. */
@Tag("spark")
class ProbabilityCalibratorTest {

    private static final Path REFERENCE = Path.of("src/test/resources/calibration");

    private static Dataset<Row> scores;
    private static Dataset<Row> binary;

    @BeforeAll
    static void read() {
        Digits.rows();
        scores = table("scores.tsv", "label DOUBLE, weight DOUBLE, a DOUBLE, b DOUBLE, c DOUBLE, d DOUBLE")
                .selectExpr("label", "weight", "array(a, b, c, d) AS raws", "nn_to_vector(array(a, b, c, d)) AS raw")
                .cache();
        binary = table("binary.tsv", "label DOUBLE, weight DOUBLE, margin DOUBLE")
                .selectExpr("*", "nn_to_vector(array(-margin / 2, margin / 2)) AS raw")
                .cache();
    }

    @AfterAll
    static void free() {
        scores.unpersist();
        binary.unpersist();
    }

    private static Dataset<Row> table(String name, String schema) {
        return TestSpark.session()
                .read()
                .schema(schema)
                .option("sep", "\t")
                .csv(REFERENCE.resolve(name).toString());
    }

    private static double[] reference(String method, String name) throws IOException {
        return Files.readAllLines(REFERENCE.resolve("parameters.tsv")).stream()
                .map(line -> line.split("\t"))
                .filter(cells -> cells[0].equals(method) && cells[1].equals(name))
                .flatMapToDouble(cells -> Arrays.stream(cells).skip(2).mapToDouble(Double::parseDouble))
                .toArray();
    }

    private static ProbabilityCalibrator calibrator(CalibrationMethod method, String column) {
        return new ProbabilityCalibrator()
                .setMethod(method.toString())
                .setRawPredictionCol(column)
                .setWeightCol("weight")
                .setRegParam(1e-3);
    }

    private static double[] learned(ProbabilityCalibratorModel model, String name) {
        return model.map().tensors().get(name).values();
    }

    @ParameterizedTest
    @ValueSource(strings = {"raw", "raws"})
    void temperatureIsThatOfScipy(String column) throws IOException {
        ProbabilityCalibratorModel model =
                calibrator(CalibrationMethod.TEMPERATURE, column).fit(scores);
        double expected = reference("temperature", "temperature")[0];
        assertThat(model.temperature().getAsDouble()).isCloseTo(expected, within(1e-7 * expected));
        assertThat(model.summary().orElseThrow().isConverged()).isTrue();
        assertThat(model.summary().orElseThrow().evaluations()).isLessThanOrEqualTo(10);
        assertThat(model.summary().orElseThrow().lossAfter())
                .isLessThan(model.summary().orElseThrow().lossBefore());
    }

    @Test
    void temperatureOfNumbersIsThatOfScipy() throws IOException {
        ProbabilityCalibratorModel model =
                calibrator(CalibrationMethod.TEMPERATURE, "margin").fit(binary);
        double expected = reference("temperature of numbers", "temperature")[0];
        assertThat(model.temperature().getAsDouble()).isCloseTo(expected, within(1e-7 * expected));
    }

    @Test
    void scalesAndBiasesAreThoseOfScipy() throws IOException {
        ProbabilityCalibratorModel model =
                calibrator(CalibrationMethod.VECTOR, "raw").fit(scores);
        assertThat(learned(model, "scale")).containsExactly(reference("vector", "scale"), within(1e-6));
        assertThat(learned(model, "bias")).containsExactly(reference("vector", "bias"), within(1e-6));
        assertThat(model.summary().orElseThrow().isConverged()).isTrue();
        assertThat(model.summary().orElseThrow().evaluations()).isLessThanOrEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"margin", "raw"})
    void plattsLineIsThatOfScipy(String column) throws IOException {
        ProbabilityCalibratorModel model =
                calibrator(CalibrationMethod.SIGMOID, column).fit(binary);
        double[] line = {learned(model, "scale")[0], learned(model, "bias")[0]};
        assertThat(line).containsExactly(reference("sigmoid", "scale and bias"), within(1e-6));
        assertThat(model.summary().orElseThrow().evaluations()).isLessThanOrEqualTo(10);
    }

    @Test
    void isotonicProbabilitiesAreThoseOfScikitLearn() throws IOException {
        List<Row> rows = calibrator(CalibrationMethod.ISOTONIC, "raw")
                .fit(scores)
                .transform(scores)
                .select("calibratedProbability")
                .collectAsList();
        List<String> lines = Files.readAllLines(REFERENCE.resolve("isotonic.tsv"));
        assertThat(rows).hasSameSizeAs(lines);
        for (int i = 0; i < lines.size(); i++) {
            double[] expected = Arrays.stream(lines.get(i).split("\t"))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            assertThat(((Vector) rows.get(i).get(0)).toArray()).as("row " + i).containsExactly(expected, within(1e-12));
        }
    }

    /** Those methods read scores by their index. */
    @ParameterizedTest
    @CsvSource({"SIGMOID, pair", "SIGMOID, pairs", "ISOTONIC, pairs", "ISOTONIC, raw"})
    void rowsOfAnotherLengthThanTrainedOnAreAnError(CalibrationMethod method, String column) {
        Dataset<Row> rows = (column.startsWith("raw") ? scores : binary.withColumnRenamed("raw", "pair"))
                .withColumn("pairs", column.startsWith("raw") ? functions.lit(0) : functions.expr("nn_to_array(pair)"));
        ProbabilityCalibratorModel model = calibrator(method, column).fit(rows);
        String longer = column.endsWith("s")
                ? "concat(" + column + ", array(0D))"
                : "nn_to_vector(concat(nn_to_array(" + column + "), array(0D)))";
        Dataset<Row> wrong = rows.selectExpr(longer + " AS " + column);
        assertThatThrownBy(() -> model.transform(wrong).collect())
                .hasStackTraceContaining("expected " + model.numClasses())
                .hasStackTraceContaining("got " + (model.numClasses() + 1));
        Dataset<Row> none = rows.selectExpr("IF(rand() < 2, NULL, " + column + ") AS " + column);
        assertThat(model.transform(none)
                        .selectExpr("calibratedProbability")
                        .distinct()
                        .collectAsList())
                .containsExactly(RowFactory.create((Object) null));
    }

    /** Every method with every kind of scores that it takes. */
    @ParameterizedTest
    @CsvSource({
        "TEMPERATURE, raw",
        "TEMPERATURE, raws",
        "VECTOR, raw",
        "VECTOR, raws",
        "ISOTONIC, raw",
        "ISOTONIC, raws",
        "TEMPERATURE, margin",
        "SIGMOID, margin",
        "SIGMOID, pair",
        "SIGMOID, pairs",
        "ISOTONIC, margin",
        "ISOTONIC, pair",
        "ISOTONIC, pairs"
    })
    void sqlGivesTheProbabilitiesOfTheModelAndOfTheLoadedModel(
            CalibrationMethod method, String column, @TempDir Path folder) throws IOException {
        Dataset<Row> rows = (column.startsWith("raw") ? scores : binary.withColumnRenamed("raw", "pair"))
                .withColumn("pairs", column.startsWith("raw") ? functions.lit(0) : functions.expr("nn_to_array(pair)"));
        ProbabilityCalibratorModel model = calibrator(method, column).fit(rows);
        Dataset<Row> calibrated = model.transform(rows).withColumn("bySql", functions.expr(model.toSql()));
        StructField made = calibrated.schema().apply("calibratedProbability");
        StructField told = model.transformSchema(rows.schema()).apply("calibratedProbability");
        assertThat(made.dataType().sql()).isEqualTo(told.dataType().sql());
        assertThat(made.metadata()).isEqualTo(told.metadata());
        String path = folder.resolve("model").toString();
        model.save(path);
        ProbabilityCalibratorModel loaded = ProbabilityCalibratorModel.load(path);
        assertThat(loaded.toSql()).isEqualTo(model.toSql());
        assertThat(loaded.numClasses()).isEqualTo(model.numClasses());
        loaded.setProbabilityCol("loaded");
        List<Row> all = loaded.transform(calibrated)
                .select("calibratedProbability", "bySql", "loaded")
                .collectAsList();
        for (Row row : all) {
            assertThat(row.get(1)).isEqualTo(row.get(0));
            assertThat(row.get(2)).isEqualTo(row.get(0));
            double[] probabilities = row.get(0) instanceof Vector vector
                    ? vector.toArray()
                    : row.get(0) instanceof Double one
                            ? new double[] {one, 1 - one}
                            : row.<Double>getList(0).stream()
                                    .mapToDouble(each -> each)
                                    .toArray();
            assertThat(DoubleStream.of(probabilities).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(probabilities)).allMatch(p -> p >= 0 && p <= 1);
        }
    }

    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void theParametersHaveTheSameBitsInAnyPartitioning(CalibrationMethod method) {
        Dataset<Row> rows = method == CalibrationMethod.SIGMOID ? binary : scores;
        List<String> expressions = new ArrayList<>();
        for (int partitions : new int[] {1, 3, 8}) {
            Dataset<Row> shuffled = rows.repartition(partitions, functions.expr("xxhash64(raw, " + partitions + ")"));
            expressions.add(calibrator(method, "raw").fit(shuffled).toSql());
        }
        assertThat(expressions).containsOnly(expressions.get(0));
    }

    @Test
    void nullScoresGiveNullAndNaNGivesNaN() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT * FROM VALUES (1, CAST(NULL AS ARRAY<DOUBLE>)),"
                        + " (2, array(1D, double('NaN'), 0D, 0D)), (3, array(1D, NULL, 0D, 0D)) AS t(id, raws)");
        for (CalibrationMethod method : List.of(CalibrationMethod.VECTOR, CalibrationMethod.ISOTONIC)) {
            List<Row> result = calibrator(method, "raws")
                    .fit(scores)
                    .transform(rows)
                    .orderBy("id")
                    .select("calibratedProbability")
                    .collectAsList();
            assertThat(result.get(0).isNullAt(0)).as(method.toString()).isTrue();
            assertThat(result.get(1).<Double>getList(0)).as(method.toString()).contains(Double.NaN);
        }
    }

    @Test
    void theTemperatureOfSeparatedScoresIsAtItsBoundAndSaysSo() {
        Dataset<Row> rows = TestSpark.session()
                .range(100)
                .selectExpr("CAST(id % 2 AS DOUBLE) AS label", "IF(id % 2 = 0, array(3D, 1D), array(0D, 2D)) AS raws");
        ProbabilityCalibratorModel model =
                new ProbabilityCalibrator().setRawPredictionCol("raws").fit(rows);
        assertThat(model.temperature().getAsDouble()).isCloseTo(2.0 / 1000, within(1e-12));
        assertThat(model.summary().orElseThrow().isBounded()).isTrue();
        assertThat(model.summary().orElseThrow()).asString().contains("the temperature is at its bound");
        ProbabilityCalibratorModel reversed = new ProbabilityCalibrator()
                .setRawPredictionCol("raws")
                .fit(rows.withColumn("label", functions.expr("1 - label")));
        assertThat(reversed.temperature().getAsDouble()).isCloseTo(2.0 * 1000, within(1e-9));
        assertThat(reversed.summary().orElseThrow().isBounded()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void separatedScoresGiveFiniteParameters(CalibrationMethod method) {
        Dataset<Row> rows = TestSpark.session()
                .range(100)
                .selectExpr("CAST(id % 2 AS DOUBLE) AS label", "IF(id % 2 = 0, array(3D, 1D), array(0D, 2D)) AS raws");
        ProbabilityCalibratorModel model = new ProbabilityCalibrator()
                .setMethod(method.toString())
                .setRawPredictionCol("raws")
                .fit(rows);
        model.map().tensors().forEach((name, tensor) -> assertThat(Arrays.stream(tensor.values()))
                .as(method + ": " + name)
                .allMatch(Double::isFinite));
    }

    @Test
    void aPipelineHoldsClassifierAndCalibrator(@TempDir Path folder) throws IOException {
        Dataset<Row> rows = Digits.rows();
        PipelineModel model = new Pipeline()
                .setStages(new PipelineStage[] {new LogisticRegression().setMaxIter(5), new ProbabilityCalibrator()})
                .fit(rows);
        String path = folder.resolve("pipeline").toString();
        model.save(path);
        assertThat(PipelineModel.load(path)
                        .transform(rows)
                        .select("calibratedProbability")
                        .head())
                .isEqualTo(model.transform(rows).select("calibratedProbability").head());
    }

    private static Dataset<Row> rows(String values) {
        return TestSpark.session().sql("SELECT * FROM VALUES " + values + " AS t(label, weight, raw)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "temperature | (0D, 1D, array(1D, 2D)), (0D, 1D, array(1D, 3D)) | expected at least two classes",
                "temperature | (0D, 1D, array(1D, 2D)), (2D, 1D, array(1D, 3D)) | expected classes from 0 to 1, as there are 2 classes, got 2",
                "temperature | (0D, 1D, array(1D, double('NaN'))), (1D, 1D, array(1D, 3D)) | got NaN as element 1 in 1 row: row 1",
                "temperature | (0D, 1D, array(1D, 2D)), (1D, 1D, array(1D, double('Infinity'))) | got Infinity as element 1",
                "temperature | (0D, 1D, array(1D, 2D)), (0.5D, 1D, array(1D, 3D)) | expected the index of a class",
                "temperature | (0D, 1D, array(1D, 2D)), (-1D, 1D, array(1D, 3D)) | expected the index of a class, a whole number from 0 to 134217727, got -1.0",
                "temperature | (0D, 1D, array(1D, 2D)), (double('NaN'), 1D, array(1D, 3D)) | expected the index of a class, a whole number from 0 to 134217727, got NaN",
                "temperature | (0D, 1D, array(1D, 2D)), (NULL, 1D, array(1D, 3D)) | column 'label': expected labels without nulls, got NULL in 1 row: row 2",
                "temperature | (0D, double('NaN'), array(1D, 2D)), (1D, 1D, array(1D, 3D)) | column 'weight': expected finite numbers ≥ 0, got NaN in 1 row: row 1",
                "temperature | (0D, double('Infinity'), array(1D, 2D)), (1D, 1D, array(1D, 3D)) | column 'weight': expected finite numbers ≥ 0, got Infinity",
                "temperature | (0D, NULL, array(1D, 2D)), (1D, 1D, array(1D, 3D)) | column 'weight': expected finite numbers ≥ 0, got NULL",
                "temperature | (0D, 1D, array(1D, 2D)), (1D, 0D, array(1D, 3D)) | expected at least two classes, got only 0",
                "temperature | (0D, 1D, array(1D, NULL)), (1D, 1D, array(1D, 3D)) | expected features without nulls, got NULL in 1 row: row 1",
                "temperature | (0D, 1D, array(1D, 2D)), (1D, 1D, array(1D, 2D, 3D)) | expected 2 elements, as row 1 has, got 3 elements in 1 row: row 2",
                "temperature | (0D, 1D, CAST(array() AS ARRAY<DOUBLE>)), (1D, 1D, CAST(array() AS ARRAY<DOUBLE>)) | expected at least one element, got none",
                "sigmoid | (0D, 1D, array(1D, -1e308D)), (1D, 1D, array(-1D, 1D)) | column 'raw': expected scores of a magnitude of at most 1.0E150, got one of 1.0E308",
                "isotonic | (0D, 1D, array(1D, -1e308D)), (1D, 1D, array(-1D, 1D)) | column 'raw': expected scores of a magnitude of at most 1.0E150, got one of 1.0E308",
                "temperature | (0D, -1D, array(1D, 2D)), (1D, 1D, array(1D, 3D)) | expected finite numbers ≥ 0, got -1.0",
                "temperature | (0D, 0D, array(1D, 2D)), (1D, 0D, array(1D, 3D)) | expected weights with a finite sum > 0",
                "temperature | (0D, 1D, array(1D, 2D)), (1D, 1D, NULL) | expected features without nulls, got NULL",
                "temperature | (0D, 1D, array(1D, 2D, 3D)), (1D, 1D, array(1D, 2D, 3D)) | expected at least 3 rows, one per class, got 2",
                "temperature | (0D, 1D, array(1D)), (1D, 1D, array(2D)) | expected a score for each class, at least two, got one",
                "sigmoid | (0D, 1D, array(1D, 2D, 0D)), (1D, 1D, array(1D, 3D, 0D)) | for the method sigmoid, got 3 scores",
                "vector | (0D, 1D, 1D), (1D, 1D, 2D) | expected rows of 2 to 128 scores for the method vector, got numbers",
                "temperature | (0D, 1D, 'a'), (1D, 1D, 'b') | expected ML Vectors, arrays of numbers or numbers, got STRING",
                "temperature | ('a', 1D, 1D), ('b', 1D, 2D) | expected numbers, the indices of classes from 0, got STRING",
                "temperature | (0D, 'x', 1D), (1D, 'y', 2D) | the weightCol: expected numbers, got STRING"
            })
    void rowsThatCannotBeCalibratedAreAnErrorThatSaysWhy(String method, String values, String message) {
        ProbabilityCalibrator stage = calibrator(CalibrationMethod.of(method), "raw");
        assertThatThrownBy(() -> stage.fit(rows(values)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @EnumSource(CalibrationMethod.class)
    void noRowsAreAnError(CalibrationMethod method) {
        assertThatThrownBy(() -> calibrator(method, "raw").fit(binary.limit(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(": expected at least one row, got none");
    }

    /** Scores near the ends of the doubles, whose squares overflow or are 0. */
    @ParameterizedTest
    @ValueSource(doubles = {3e149, 1e100, 1e-100, 1e-200, 1e-307, 5e-324})
    void hugeAndTinyScoresGiveProbabilities(double unit) {
        Dataset<Row> rows = TestSpark.session()
                .range(100)
                .selectExpr(
                        "CAST(IF(id % 5 = 0, 0, id % 2) AS DOUBLE) AS label",
                        "1D AS weight",
                        "IF(id % 2 = 0, array(3D * " + unit + "D, 1D * " + unit + "D), array(0D, 2D * " + unit
                                + "D)) AS raw");
        for (CalibrationMethod method : CalibrationMethod.values()) {
            ProbabilityCalibratorModel model = calibrator(method, "raw").fit(rows);
            assertThat(model.transform(rows)
                            .selectExpr("explode(calibratedProbability)")
                            .collectAsList())
                    .as(method + " " + unit)
                    .allMatch(each -> each.getDouble(0) >= 0 && each.getDouble(0) <= 1);
        }
    }

    @Test
    void wrongParamsAndColumnsAreErrors() {
        assertThatThrownBy(() -> new ProbabilityCalibrator().setMethod("beta"))
                .hasMessage("ProbabilityCalibrator: method: expected one of temperature, vector, sigmoid, isotonic,"
                        + " got 'beta'");
        assertThatThrownBy(() -> new ProbabilityCalibrator().setRegParam(-1)).hasMessageContaining("regParam");
        assertThatThrownBy(() -> calibrator(CalibrationMethod.TEMPERATURE, "raw")
                        .setProbabilityCol("label")
                        .fit(scores))
                .hasMessageContaining("probabilityCol: column 'label' exists already");
        ProbabilityCalibratorModel model =
                calibrator(CalibrationMethod.TEMPERATURE, "raw").fit(scores);
        assertThatThrownBy(() ->
                        model.copy(new ParamMap()).setRawPredictionCol("label").transform(scores))
                .hasMessageContaining("expected 4 scores for each row, got a number");
        assertThatThrownBy(() -> new ProbabilityCalibratorModel().transform(scores))
                .hasMessageContaining("expected a model that was trained or loaded");
    }
}
