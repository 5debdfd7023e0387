package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.ml.CalibrationErrorEvaluator;
import org.sparkactivations.ml.ProbabilityCalibrator;
import org.sparkactivations.ml.ProbabilityCalibratorModel;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.testing.TestSpark;

/** The command {@code calibrate}. */
@Tag("spark")
class CalibrateTest {

    @TempDir
    private static Path directory;

    private static Path input;

    /** Scores that are three times too large, so that their probabilities are too certain. */
    @BeforeAll
    static void write() throws IOException {
        input = directory.resolve("scores");
        Data.write(
                "SELECT id, nn_to_vector(array(3 * a, 3 * b, 0D)) AS rawPrediction, 3 * a AS margin,"
                        + " CAST(CASE WHEN u < s[0] THEN 0 WHEN u < s[0] + s[1] THEN 1 ELSE 2 END AS INT) AS label,"
                        + " CAST(u < nn_sigmoid(a) AS INT) AS clicked, id % 4 = 0 AS held, 0.5D AS half, false AS never, true AS always,"
                        + " -id AS minus, 0 AS zero, double('NaN') AS nan, IF(id = 3, NULL, 3 * a) AS gap"
                        + " FROM (SELECT *, nn_softmax(array(a, b, 0D)) AS s FROM (SELECT id, 2 * sin(id) AS a,"
                        + " 2 * cos(7 * id) AS b, pmod(xxhash64(id), 1000) / 1000D AS u FROM range(0, 2000, 1, 1)))",
                input);
    }

    private static Run calibrate(Object... arguments) {
        return Run.of(Stream.concat(Stream.of("calibrate", "--input", input), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static void assertDone(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void theModelIsSavedAndWhatItDoesIsReported() throws IOException {
        Path model = directory.resolve("temperature.model");
        Path report = directory.resolve("calibration.html");
        Run run = calibrate("--output", model, "--report", report, "--test", "held");
        assertDone(run);
        ProbabilityCalibratorModel loaded = ProbabilityCalibratorModel.load(model.toString());
        Dataset<Row> rows = TestSpark.session().read().parquet(input.toString());
        assertThat(loaded.toSql())
                .isEqualTo(
                        new ProbabilityCalibrator().fit(rows.where("NOT held")).toSql());
        assertThat(loaded.temperature().getAsDouble()).isCloseTo(3, within(0.4));
        assertThat(run.out())
                .contains("Calibration: method temperature, temperature ")
                .contains(loaded.toSql())
                .contains("they are too certain")
                .contains("The report is " + report)
                .doesNotContain("that calibration learned from");
        double error = new CalibrationErrorEvaluator()
                .setProbabilityCol("calibratedProbability")
                .evaluate(loaded.transform(rows.where("held")));
        assertThat(run.out()).contains(Phrases.number(error));
        assertThat(Files.readString(report))
                .contains("<svg", "reliability of the scores as they are", "reliability of the calibrated")
                .doesNotContain("<script");
    }

    @ParameterizedTest
    @CsvSource({
        "temperature, --raw-prediction, margin, --label, clicked",
        "sigmoid, --raw-prediction, margin, --label, clicked",
        "isotonic, --raw-prediction, margin, --label, clicked",
        "vector, --reg-param, 0.01, --bins, 5",
        "isotonic, --weight, id, --bins, 1",
        "temperature, --compare, half, --label, clicked"
    })
    void everyMethodIsLearned(String method, String option, String value, String other, String otherValue) {
        Path model = directory.resolve(method + option + ".model");
        Run run = option.equals("--compare")
                ? calibrate(
                        "--output",
                        model,
                        "--method",
                        method,
                        option,
                        value,
                        other,
                        otherValue,
                        "--raw-prediction",
                        "margin")
                : calibrate("--output", model, "--method", method, option, value, other, otherValue);
        assertDone(run);
        assertThat(run.out())
                .contains("method " + method, "that calibration learned from")
                .contains(ProbabilityCalibratorModel.load(model.toString()).toSql());
    }

    @Test
    void anOutputThatExistsIsKeptOrReplaced() {
        Path model = directory.resolve("again.model");
        assertDone(calibrate("--output", model));
        Run refused = calibrate("--output", model);
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("exists");
        Run ignored = calibrate("--output", model, "--mode", "ignore");
        assertDone(ignored);
        assertThat(ignored.out()).contains("Nothing was written");
        assertDone(calibrate("--output", model, "--mode", "overwrite", "--method", "vector"));
        assertThat(ProbabilityCalibratorModel.load(model.toString()).getMethod())
                .isEqualTo("vector");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--method beta; --method: expected one of temperature, vector, sigmoid, isotonic, got 'beta'",
                "--method sigmoid; for the method sigmoid, got 3 scores",
                "--label nowhere; there is no column 'nowhere'",
                "--label half; expected the index of a class",
                "--raw-prediction held; expected ML Vectors, arrays of numbers or numbers, got BOOLEAN",
                "--weight never; column 'never', the weightCol: expected numbers, got BOOLEAN",
                "--weight minus; column 'minus': expected finite numbers ≥ 0, got ",
                "--weight zero; column 'zero': expected weights with a finite sum > 0",
                "--weight nan; column 'nan': expected finite numbers ≥ 0, got NaN",
                "--raw-prediction nan --label clicked; column 'nan': expected finite numbers, got NaN",
                "--raw-prediction gap --label clicked; column 'gap': expected features without nulls, got NULL",
                "--test always; expected at least one row, got none",
                "--test half; --test half: expected a column of BOOLEAN, got DOUBLE",
                "--test nowhere; --test nowhere: ",
                "--test never; --test never: expected true in some rows, got none",
                "--compare nowhere; --compare nowhere: ",
                "--bins 0; --bins: expected a whole number from 1 to 10000, got 0",
                "--bins 2147483647; --bins: expected a whole number from 1 to 10000, got 2147483647",
                "--bins 1.5; option '--bins': '1.5' is not an int",
                "--reg-param -1; --reg-param: expected",
                "--mode append; --mode: expected errorifexists, overwrite or ignore for a model, got append"
            })
    void mistakesAreOneLineAndNothingIsWritten(String arguments, String message) {
        Path model = directory.resolve("never.model");
        Run run = calibrate(Stream.concat(Stream.of("--output", model), Stream.of(arguments.split(" ")))
                .toArray());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("error: ").contains(message).doesNotContain("\n");
        assertThat(model).doesNotExist();
        assertThat(run.out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "id < 0; expected at least one row, got none",
                "label = 1; expected at least two classes, got only 1.0",
                "id < 2; expected at least 3 rows, one per class, got 2"
            })
    void rowsFromWhichNothingCanBeLearnedAreAMistake(String where, String message) {
        Path rows = directory.resolve("rows " + where);
        Data.write("SELECT * FROM parquet.`" + input + "` WHERE " + where, rows);
        Path model = directory.resolve("never.model");
        Run run = Run.of("calibrate", "--input", rows.toString(), "--output", model.toString());
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err().strip()).startsWith("error: ").contains(message).doesNotContain("\n");
        assertThat(model).doesNotExist();
    }
}
