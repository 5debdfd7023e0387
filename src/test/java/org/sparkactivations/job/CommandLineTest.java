package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.ml.FeedForwardRegressor;

/** The command line: help, version, and errors. */
@Tag("spark")
class CommandLineTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "apply --help",
                "sql --help",
                "diagnose --help",
                "train --help",
                "score --help",
                "plot --help",
                "list --help",
                "describe --help"
            })
    void helpIsPrintedAndFitsATerminal(String line) {
        Run run = Run.of(line.split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("Usage: activation-job").contains("--verbose");
        assertThat(run.out().lines()).allSatisfy(each -> assertThat(each).hasSizeLessThanOrEqualTo(100));
    }

    @Test
    void helpOfTheJobNamesItsCommands() {
        assertThat(Run.of("--help").out())
                .contains("  apply ", "  train ", "  score ", "  plot ", "  list ", "  describe ", "@FILE");
    }

    @Test
    void helpOfApplyNamesEveryOptionAndGivesExamples() {
        assertThat(Run.of("apply", "--help").out())
                .contains("--input", "--format", "--option", "--schema", "--select", "--activate", "--vector")
                .contains("--activation", "--input-col", "--output-col", "--argument", "--output", "--output-format")
                .contains("--mode", "--write-option", "--preview", "--master", "--conf", "Examples:");
    }

    /** The options of train follow from the params. */
    @Test
    void helpOfTrainAndScoreHasEveryParamWithItsMeaningAndDefault() {
        String train = Run.of("train", "--help").out().replaceAll("\\s+", " ");
        for (Params stage : List.of(new FeedForwardClassifier(), new FeedForwardRegressor())) {
            for (Param<?> each : stage.params()) {
                assertThat(train).contains(ParamOptions.name(each.name()) + "=");
                assertThat(train.toLowerCase(Locale.ROOT))
                        .contains(each.doc().toLowerCase(Locale.ROOT).replaceAll("\\s+", " "));
                if (stage.hasDefault(each)) {
                    assertThat(train)
                            .contains("Default: " + stage.getDefault(each).get());
                }
            }
        }
        assertThat(train)
                .contains("--features=COLUMN", "--max-iter=NUMBER", "--layers=LAYERS", "--validation=COLUMN")
                .contains("--checkpoint-path=PATH", "--initial-model=MODEL", "--[no-]progress");
        assertThat(Run.of("score", "--help").out())
                .contains("--model", "--features", "--prediction", "--raw-prediction", "--probability", "--output")
                .as("the defaults are those of the saved model")
                .doesNotContain("--layers", "--label", "Default: features", "Default: prediction");
    }

    @Test
    void versionNamesLibrarySparkAndJava() {
        Run run = Run.of("--version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("spark-activations").contains("Spark ").contains("Java ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "''| Missing required subcommand",
                "aply| Unmatched argument at index 0: 'aply'; did you mean apply",
                "list gelu| Unmatched argument at index 1: 'gelu'",
                "describe| Missing required parameter: 'NAME'",
                "plot gelu| Missing required option: '--output=FILE'",
                "plot --output a.svg| Missing required parameter: 'ACTIVATION'",
                "apply --activate| Missing required parameter for option '--activate' (STEP)",
                "apply --input x| Missing required option: '--output=PATH'",
                "apply --outptu y --output z| Unknown options: '--outptu', 'y'; did you mean --output",
                "apply --output z --mode clobber| expected errorifexists, overwrite, append or ignore, got 'clobber'",
                "apply --output z --preview many| 'many' is not an int",
                "apply --output z --argument wide| 'wide' is not a double",
                "apply --output z --option header| KEY=VALUE format but was header",
                "train --input x| Missing required option: '--output=MODEL'",
                "train --output m --max-iter many| 'many' is not an int",
                "train --output m --task guess| expected classification or multi-label or regression, got 'guess'",
                "train --output m --mode append| expected errorifexists, overwrite or ignore for a model, got append",
                "score --input x --output y| Missing required option: '--model=MODEL'",
                "sql x.sql --function digit| KEY=VALUE format but was digit",
            })
    void invalidCommandLinesAreOneLine(String line, String message) {
        Run run = Run.of(line.equals("''") ? new String[0] : line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ").contains(message.strip()).hasLineCount(1);
    }

    @Test
    void verbosePrintsTheStackTrace() {
        assertThat(Run.of("describe", "gelo", "--verbose").err()).contains("\tat org.sparkactivations.job");
        assertThat(Run.of("--verbose", "describe", "gelo").err()).contains("\tat org.sparkactivations.job");
        assertThat(Run.of("aply", "--verbose").err()).contains("\tat ");
    }

    @Test
    void aMissingJobFileIsReported() {
        Run run = Run.of("@" + directory.resolve("none.job"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: there is no job file '" + directory.resolve("none.job"))
                .hasLineCount(1);
    }
}
