package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.ml.FeedForwardRegressor;
import org.sparkactivations.ml.ReLU;
import org.sparkactivations.testing.TestSpark;

/** The command {@code score}, and networks as functions of {@code sql}. */
@Tag("spark")
class ScoreTest {

    @TempDir
    private static Path directory;

    private static Path input;
    private static Path classifier;
    private static Path regressor;

    @BeforeAll
    static void train() throws IOException {
        input = directory.resolve("points");
        Data.write(
                "SELECT id, sin(id) AS a, cos(3 * id) AS b, array(sin(id), cos(3 * id)) AS features,"
                        + " CAST(sin(id) > cos(3 * id) AS INT) AS label FROM range(0, 40, 1, 1)",
                input);
        classifier = directory.resolve("class.model");
        regressor = directory.resolve("number.model");
        var rows = TestSpark.session().read().parquet(input.toString());
        new FeedForwardClassifier()
                .setLayers("dense(4) tanh, dense")
                .setMaxIter(20)
                .fit(rows)
                .write()
                .save(classifier.toString());
        new FeedForwardRegressor()
                .setLayers("dense(4) tanh, dense")
                .setMaxIter(5)
                .fit(rows)
                .write()
                .save(regressor.toString());
    }

    private static Run score(Object... arguments) {
        return Run.of(Stream.concat(Stream.of("score", "--input", input), Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static void assertDone(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void predictionsAreAddedAndReported() {
        Path output = directory.resolve("scored");
        Run run = score("--model", classifier, "--output", output, "--preview", 2);
        assertDone(run);
        assertThat(run.line("written")).startsWith("written 40 rows to file:" + output);
        assertThat(run.line("prediction")).isEqualTo("prediction " + classifier + " of features double 0 - 0");
        assertThat(run.line("probability")).contains(" Vector 0 - 0");
        assertThat(run.out()).startsWith("The first rows");
        FeedForwardClassificationModel model = FeedForwardClassificationModel.load(classifier.toString());
        List<Row> expected = model.transform(TestSpark.session().read().parquet(input.toString()))
                .select("id", "probability", "prediction")
                .collectAsList();
        assertThat(Data.read(output, "id", "probability", "prediction")).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void columnsAreNamed() {
        Path output = directory.resolve("named");
        assertDone(score(
                "--model",
                classifier,
                "--output",
                output,
                "--features",
                "a, b",
                "--select",
                "id, a, b",
                "--prediction",
                "found",
                "--raw-prediction",
                "",
                "--probability",
                ""));
        assertThat(Data.read(output, "*").get(0).schema().fieldNames()).containsExactly("id", "a", "b", "found");
        Path numbers = directory.resolve("numbers");
        assertDone(score("--model", regressor, "--output", numbers, "--prediction", "z"));
        assertThat(Data.doubles(numbers, "z")).hasSize(40);
    }

    @Test
    void aModelOfAPipelineOrNoneIsRefused() throws IOException {
        Path pipeline = directory.resolve("pipeline");
        new Pipeline()
                .setStages(new PipelineStage[] {new ReLU().setInputCol("a").setOutputCol("c")})
                .fit(TestSpark.session().read().parquet(input.toString()))
                .write()
                .save(pipeline.toString());
        Files.createDirectories(directory.resolve("junk/metadata"));
        Files.writeString(directory.resolve("junk/metadata/part-00000"), "{\"x\": 1}");
        for (String[] each : new String[][] {
            {
                pipeline.toString(),
                "expected a saved FeedForwardClassificationModel or FeedForwardRegressionModel, got"
                        + " org.apache.spark.ml.PipelineModel"
            },
            {"none/here", "expected the folder of a saved model, with metadata in it, got nothing there"},
            {input.toString(), "expected the folder of a saved model, with metadata in it, got another folder or a file"
            },
            {
                directory.resolve("junk").toString(),
                "expected a saved FeedForwardClassificationModel or FeedForwardRegressionModel, got a folder without a"
                        + " class in its metadata"
            }
        }) {
            refused("--model: model '" + each[0] + "': " + each[1], "--model", each[0]);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--features=nope | there is no column 'nope'; the columns are id, a, b, features, label",
                "--features=a | column 'a', the featuresCol: expected ML Vectors or arrays of numbers, got DOUBLE",
                "--select=a --features=a,x | --features a,x: there is no column 'x'",
                "--prediction=id | predictionCol: column 'id' exists already",
                "--select=id,array(a)~AS~features | expected a row of 2 elements, got 1",
            })
    void wrongColumnsAreOneLine(String option, String message) {
        Map<String, Integer> before = Data.snapshot(directory);
        List<Object> words = new ArrayList<>(List.of("--model", classifier, "--output", directory.resolve("out")));
        for (String each : option.strip().split(" ")) {
            words.add(each.replace('~', ' '));
        }
        Run run = score(words.toArray());
        assertThat(run.err()).startsWith("error: ").contains(message.strip()).hasLineCount(1);
        assertThat(run.exitCode()).isNotZero();
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void aRegressionHasNoProbabilities() {
        refused(
                "--probability: expected a param of FeedForwardRegressionModel, which are ",
                "--model",
                regressor,
                "--probability",
                "p");
    }

    @Test
    void theModelIsNotReplacedByItsPredictions() {
        refused("' is the input '" + classifier, "--model", classifier, "--output", classifier, "--mode", "overwrite");
    }

    private static void refused(String message, Object... arguments) {
        Map<String, Integer> before = Data.snapshot(directory);
        List<Object> words = new ArrayList<>(List.of("--output", directory.resolve("out")));
        words.addAll(List.of(arguments));
        Run run = score(words.toArray());
        assertThat(run.err()).startsWith("error: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void scriptsCallNetworksAsFunctions() throws IOException {
        Path script = Files.writeString(
                directory.resolve("script.sql"),
                "SELECT nn_argmax(found(array(1D, -1D))) AS class, round(number(array(1D, -1D))) AS n");
        Run run = Run.of(
                "sql", script.toString(), "--function", "found=" + classifier, "--function", "number=" + regressor);
        assertDone(run);
        assertThat(run.out().lines().map(each -> each.strip().replaceAll(" +", " ")))
                .containsExactly("class n", "1 1");
        Run refused = Run.of("sql", script.toString(), "--function", "1st=" + classifier);
        assertThat(refused.err())
                .startsWith("error: --function 1st=" + classifier + ": function: expected a name of letters")
                .hasLineCount(1);
        Run missing = Run.of("sql", script.toString(), "--function", "found=none");
        assertThat(missing.err())
                .startsWith("error: --function found=none: model 'none': expected the folder of a saved model")
                .hasLineCount(1);
        assertThat(missing.exitCode()).isEqualTo(2);
    }
}
