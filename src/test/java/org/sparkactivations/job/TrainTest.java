package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardModel;
import org.sparkactivations.ml.FeedForwardRegressionModel;
import org.sparkactivations.testing.TestSpark;

/** The command {@code train}. */
@Tag("spark")
class TrainTest {

    @TempDir
    private static Path shared;

    private static Path input;

    @TempDir
    private Path directory;

    private Path model;

    /** 80 points a, b in a square; class y says whether a &gt; b, and z is their product. */
    @BeforeAll
    static void writeInput() {
        input = shared.resolve("points");
        Data.write(
                "SELECT a, b, array(a, b) AS x, CAST(a > b AS INT) AS y, a * b AS z, array(CAST(a > 0 AS INT), b) AS two,"
                        + " array(CAST(a > 0 AS INT), CAST(b > 0 AS INT)) AS both, id % 4 = 0 AS held, 1 + id % 2 AS w,"
                        + " 'n' AS name"
                        + " FROM (SELECT id, sin(id) AS a, cos(3 * id) AS b FROM range(0, 80, 1, 2))",
                input);
    }

    @BeforeEach
    void choosePlace() {
        model = directory.resolve("net.model");
    }

    private Run train(Object... arguments) {
        return Run.of(Stream.concat(
                        Stream.of("train", "--input", input, "--output", model, "--max-iter", 15, "--features", "x"),
                        Stream.of(arguments))
                .map(Object::toString)
                .toArray(String[]::new));
    }

    private static void assertDone(Run run) {
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void aNetworkIsTrainedSavedAndDescribedInWords() {
        Run run = train("--label", "y", "--layers", "dense(6) relu, dense", "--validation", "held", "--weight", "w");
        assertDone(run);
        assertThat(run.out()).startsWith("Training: dense(6) relu, dense, from 2 to 2\n");
        assertThat(run.line("read")).isEqualTo("read 80 rows from " + input + " (parquet)");
        assertThat(run.line("validation")).isEqualTo("validation 20 rows, not trained on");
        assertThat(run.line("right classes of validation rows")).matches(".* (100|9\\d\\.\\d|8\\d) %");
        assertThat(run.line("model")).isEqualTo("model file:" + model);
        assertThat(run.line("training stopped after")).contains(" iterations because ");
        assertThat(run.line("the objective went from")).contains(" to 0.");
        assertThat(run.line("the validation loss is least")).contains("iteration");
        assertThat(run.line("layer 1, dense(6) relu:")).contains("outputs of one sign");
        FeedForwardClassificationModel saved = FeedForwardClassificationModel.load(model.toString());
        assertThat(saved.getLayers()).isEqualTo("dense(6) relu, dense");
        assertThat(saved.getFeaturesCol()).isEqualTo("x");
        assertThat(saved.predictProbability(Vectors.dense(1, -1)).argmax()).isEqualTo(1);
    }

    @Test
    void numbersArePredictedWithTheTaskOfRegression() {
        Run run = train(
                "--task",
                "regression",
                "--label",
                "z",
                "--loss",
                "huber(1)",
                "--layers",
                "dense(8) tanh, dense",
                "--validation",
                "held");
        assertDone(run);
        assertThat(run.line("root mean squared error of validation rows")).matches(".* 0\\.[01]\\d*");
        FeedForwardModel<?> saved = FeedForwardModel.load(model.toString());
        assertThat(saved).isInstanceOf(FeedForwardRegressionModel.class);
        assertThat(saved.getLoss()).isEqualTo("huber(1)");
    }

    @Test
    void severalTargetsArePredictedTogether() {
        Run run = train("--task", "regression", "--label", "a, z", "--validation", "held");
        assertDone(run);
        assertThat(run.line("root mean squared error of validation rows")).matches(".* 0\\.[0-3]\\d*");
        assertThat(FeedForwardModel.load(model.toString()).numOutputs()).isEqualTo(2);
    }

    @Test
    void anyNumberOfClassesAppliesWithTheTaskOfLabels() {
        Run run = train("--task", "multi-label", "--label", "both", "--validation", "held");
        assertDone(run);
        assertThat(run.line("right labels of validation rows")).matches(".* (100|9\\d\\.\\d|8\\d) %");
        assertThat(FeedForwardModel.load(model.toString()).getLoss()).isEqualTo("sigmoid_cross_entropy");
    }

    @Test
    void severalColumnsOfNumbersAreTheFeatures() {
        assertDone(train("--label", "y", "--features", "a, b"));
        assertThat(FeedForwardModel.load(model.toString()).numFeatures()).isEqualTo(2);
        double[] weights = FeedForwardModel.load(model.toString()).weights();
        assertDone(train("--label", "y", "--mode", "overwrite"));
        assertThat(FeedForwardModel.load(model.toString()).weights()).isEqualTo(weights);
    }

    @Test
    void progressIsPrintedIfAsked() {
        assertThat(train("--label", "y").out()).doesNotContain("iteration 1 ");
        Run run = train("--label", "y", "--mode", "overwrite", "--progress", "--validation", "held", "--patience", 50);
        assertDone(run);
        List<String> lines = run.out()
                .lines()
                .filter(each -> each.startsWith("iteration "))
                .map(each -> each.replaceAll(" +", " "))
                .toList();
        assertThat(lines).hasSize(16);
        assertThat(lines.get(0)).matches("iteration 0 objective \\S+ validation loss \\S+");
        assertThat(lines.get(15)).matches("iteration 15 objective \\S+ validation loss \\S+");
        assertThat(run.out()).containsPattern("\\niteration +10 .*\\n  layer 1, dense\\(32\\) relu: ");
        assertThat(train("--label", "y", "--mode", "overwrite", "--no-progress").out())
                .startsWith("Training: ");
    }

    @Test
    void theReportIsAPage() throws IOException {
        Path report = directory.resolve("new/train.html");
        Run run = train("--label", "y", "--report", report, "--validation", "held");
        assertDone(run);
        assertThat(run.line("The report")).isEqualTo("The report is " + report);
        assertThat(Files.readString(report))
                .contains("<title>Training of dense(32) relu, dense</title>", "right classes of validation rows")
                .contains("<td>maxIter</td><td>15</td>", "<td>solver</td><td>l-bfgs</td>", "training stopped after");
        assertThat(Data.snapshot(directory).keySet()).noneMatch(each -> each.contains(".writing"));
    }

    @Test
    void trainingGoesOnFromTheCheckpointsAndFromTheModel() {
        Path checkpoints = directory.resolve("checkpoints");
        assertDone(train("--label", "y", "--checkpoint-path", checkpoints, "--checkpoint-interval", 5));
        assertThat(checkpoints.resolve("iteration-15")).isDirectory();
        Run fromCheckpoint = train(
                "--label", "y", "--initial-model", checkpoints, "--max-iter", 1, "--mode", "overwrite", "--progress");
        Run fromModel =
                train("--label", "y", "--initial-model", model, "--max-iter", 1, "--mode", "overwrite", "--progress");
        assertDone(fromCheckpoint);
        assertDone(fromModel);
        assertThat(fromCheckpoint.line("iteration 1").split("objective ")[1])
                .isEqualTo(fromModel.line("iteration 0").split("objective ")[1]);
    }

    @Test
    void anOutputThatExistsIsRefusedIgnoredOrReplaced() {
        assertDone(train("--label", "y", "--max-iter", 0));
        Map<String, Integer> before = Data.snapshot(directory);
        Run refused = train("--label", "y");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .contains("the output '" + model + "' exists already", "--mode overwrite or ignore")
                .hasLineCount(1);
        Run ignored = train("--label", "y", "--mode", "ignore");
        assertDone(ignored);
        assertThat(ignored.out()).startsWith("Nothing was written").contains(model.toString());
        assertThat(Data.snapshot(directory)).isEqualTo(before);
        assertDone(train("--label", "y", "--mode", "overwrite"));
        assertThat(Data.snapshot(directory)).isNotEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--label=y --layers=dense(3)rellu | --layers: at character 9 of 'dense(3)rellu': expected an activation"
                        + " with a gradient, got 'rellu'",
                "--label=y --loss=huber(1) | --loss: expected softmax_cross_entropy, for one class per row, or",
                "--label=y --task=regression --loss=gelu | --loss: at character 1 of 'gelu': expected a loss",
                "--label=y --task=regression --probability=p | --probability: expected a param of FeedForwardRegressor",
                "--label=y --solver=sgd | --solver: expected one of l-bfgs, adam, got 'sgd'",
                "--label=y --max-iter=-1 | --max-iter: expected a whole number ≥ 0, got -1",
                "--label=nope | there is no column 'nope'; the columns are a, b, x, y",
                "--features=nope --label=y | there is no column 'nope'; the columns are a, b, x, y",
                "--features=a,nope --label=y | --features a,nope: there is no column 'nope'; the columns are a, b, x, y",
                "--features=a,name --label=y | --features a,name: column 'name': expected numbers, got STRING",
                "--select=a,b,1~AS~features,y --features=a,b --label=y | there is a column 'features' already",
                "--features=name --label=y | column 'name', the featuresCol: expected ML Vectors or arrays of numbers",
                "--label=a | column 'a': expected the index of a class, a whole number from 0 to 134217727, got",
                "--label=x | column 'x', the labelCol: expected numbers, the indices of classes from 0",
                "--label=y --task=multi-label | column 'y', the labelCol: expected ML Vectors or arrays of numbers",
                "--label=both --task=multi-label --loss=softmax_cross_entropy | column 'both', the labelCol: expected",
                "--label=y --layers=dense(5)tanh,dense(1) | layers: the last layer 'dense(1)': expected 2 outputs",
                "--label=y --validation=y | column 'y', the validationIndicatorCol: expected BOOLEANs, got INT",
                "--label=y --weight=z | column 'z': expected finite numbers ≥ 0, got",
                "--label=y --initial-model=none/here | model 'none/here': expected the folder of a saved model, with"
                        + " metadata in it, got nothing there",
                "--label=y --input=none/here | there is no input 'none/here'",
                "--label=y --report=/proc/train.html | --report /proc/train.html: cannot be written: ",
                "--label=y --report=D/net.model/train.html | train.html: the file is in the output 'D/net.model'",
                "--label=y --report=S/points/train.html | the file is in the input",
                "--label=y --checkpoint-path=D/net.model/c | lie inside one another; choose another directory",
                "--label=y --checkpoint-path=S/ | contains the input",
                "--label=y --output=S/points | the output 'S/points' is the input",
            })
    void errorsAreOneLineAndNothingIsWritten(String line, String message) {
        Map<String, Integer> before = Data.snapshot(directory);
        Map<String, Integer> inputBefore = Data.snapshot(shared);
        List<Object> words = new ArrayList<>();
        for (String each : line.strip().split(" ")) {
            words.add(placed(each).replace('~', ' '));
        }
        Run run = train(words.toArray());
        assertThat(run.err())
                .startsWith("error: ")
                .contains(placed(message.strip()))
                .hasLineCount(1)
                .doesNotContain("feedforward");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(Data.snapshot(directory)).isEqualTo(before);
        assertThat(Data.snapshot(shared)).isEqualTo(inputBefore);
    }

    private String placed(String text) {
        return text.replace("D/", directory + "/").replace("S/", shared + "/");
    }

    @Test
    void aTrainingThatFailsMidwayLeavesNothing() {
        Map<String, Integer> before = Data.snapshot(directory);
        Run run = train(
                "--select",
                "if(a = sin(79), raise_error('the last row'), x) AS x, y",
                "--label",
                "y",
                "--report",
                directory.resolve("new/train.html"),
                "--output",
                directory.resolve("deep/er/model"));
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the last row").hasLineCount(1);
        assertThat(Data.snapshot(directory)).isEqualTo(before);
    }

    @Test
    void anOutputThatCannotBeWrittenIsReportedBeforeTraining() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");
        Run run = train("--label", "y", "--output", file.resolve("model"), "--progress");
        assertThat(run.exitCode()).isNotZero();
        assertThat(run.err()).startsWith("error: ").hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void theDigitsAreLearned() {
        Run run = Run.of(
                "@conf/train.job",
                "--output",
                model.toString(),
                "--report",
                directory.resolve("train.html").toString());
        assertDone(run);
        assertThat(run.line("right classes of validation rows")).matches(".* 9[6-9]\\.\\d %");
        assertThat(run.out().lines()).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(120));
        assertThat(TestSpark.session().sparkContext().isStopped()).isFalse();
    }
}
