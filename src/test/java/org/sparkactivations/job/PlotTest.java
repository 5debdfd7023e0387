package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command {@code plot}. */
@Tag("spark")
class PlotTest {

    @TempDir
    private Path directory;

    private Run plot(Path output, String... arguments) {
        List<String> words = new ArrayList<>(List.of("plot"));
        words.addAll(List.of(arguments));
        words.addAll(List.of("--output", output.toString()));
        return Run.of(words.toArray(new String[0]));
    }

    @Test
    void drawsSeveralActivationsWithTheirDerivatives() throws IOException {
        Path output = directory.resolve("new/folder/some.svg");
        Run run = plot(output, "gelu", "nn_relu", "elu(alpha=0.5)", "--range", "-4:4", "--derivative");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(
                        "wrote " + output + ": gelu(x), gelu′(x), relu(x), relu′(x), elu(x, alpha = 0.5), elu′(x)\n");
        assertThat(Files.readString(output))
                .startsWith("<svg")
                .contains(">−4</text>", ">4</text>", ">elu(x, alpha = 0.5)</text>", "prefers-color-scheme")
                .doesNotContain(">−5</text>", ">5</text>");
        assertThat(filesBeside(output)).containsExactly(output);
    }

    @Test
    void drawsPng() throws IOException {
        Path output = directory.resolve("some.PNG");
        assertThat(plot(output, "tanh", "--size", "300x200", "--theme", "dark").exitCode())
                .isZero();
        BufferedImage image = ImageIO.read(output.toFile());
        assertThat(image.getWidth()).isEqualTo(600);
        assertThat(image.getHeight()).isEqualTo(400);
        assertThat(image.getRGB(1, 1) & 0xffffff).isLessThan(0x202020);
    }

    @Test
    void replacesAnOlderPicture() throws IOException {
        Path output = directory.resolve("a.svg");
        plot(output, "relu");
        plot(output, "gelu");
        assertThat(Files.readString(output)).contains(">gelu(x)<").doesNotContain("relu");
        assertThat(filesBeside(output)).containsExactly(output);
    }

    private static List<Path> filesBeside(Path file) throws IOException {
        try (Stream<Path> files = Files.list(file.getParent())) {
            return files.toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hard_tanh(x, -2, 3) | hard_tanh(x, min = −2, max = 3)",
                "hard_tanh(X, -2) | hard_tanh(x, min = −2, max = 1)",
                "hard_tanh(max = 3) | hard_tanh(x, min = −1, max = 3)",
                "hard_tanh( x , -2 , max => 3 ) | hard_tanh(x, min = −2, max = 3)",
                "threshold(value=2, threshold=0.5) | threshold(x, threshold = 0.5, value = 2)",
                "NN_GELU() | gelu(x)",
                "quick_gelu(x) | gelu_sigmoid(x)",
                "elu_grad(x, 2) | elu′(x, alpha = 2)",
                "prelu_alpha_grad | prelu_alpha_grad(x, alpha = 0.25)",
                "rrelu(x, 0.1, 0.3) | rrelu(x, lower = 0.1, upper = 0.3)"
            })
    void parametersAreGivenAsInSqlOrByName(String call, String shown) {
        assertThat(plot(directory.resolve("a.svg"), call).out()).endsWith(": " + shown + "\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "leeky_relu | there is no activation 'leeky_relu'; the nearest names are leaky_relu",
                "softmax | softmax cannot be drawn over x: it takes a whole row",
                "logsumexp(x) | logsumexp cannot be drawn over x: it takes a whole row",
                "elu(x, half) | expected a number, got 'half'; the signature is elu(x[, alpha = 1.0])",
                "elu(x, NaN) | elu: parameter alpha: expected a finite number, got NaN",
                "hard_tanh(x, 3) | parameter min: expected a number not greater than max = 1.0, got 3.0",
                "gelu --range 4:-4 | expected two finite numbers in ascending order, such as -4:4, got '4:-4'",
                "gelu --range 4 | in ascending order, such as -4:4, got '4'",
                "gelu --range 1:2:3 | in ascending order, such as -4:4, got '1:2:3'",
                "gelu --range 0:Infinity | in ascending order, such as -4:4, got '0:Infinity'",
                "gelu --range a:b | in ascending order, such as -4:4, got 'a:b'",
                "gelu --y-range 1:1 | in ascending order, such as -4:4, got '1:1'",
                "gelu --size 640 | expected a size in pixels, such as 640x400, got '640'",
                "gelu --size 10x10 | size: expected 240x160 to 4096x4096 pixels, got 10x10",
                "gelu --theme blue | expected light, dark or auto, got 'blue'",
                "gelu_grad --derivative | gelu_grad is a derivative already"
            })
    void invalidArgumentsAreOneLineAndNothingIsWritten(String line, String message) {
        Path output = directory.resolve("a.svg");
        int options = line.indexOf(" --");
        List<String> words = new ArrayList<>(List.of(options < 0 ? line : line.substring(0, options)));
        if (options >= 0) {
            words.addAll(List.of(line.substring(options + 1).split(" ")));
        }
        Run run = plot(output, words.toArray(new String[0]));
        assertThat(run.err()).startsWith("error: ").contains(message).hasLineCount(1);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aPictureThatCannotBeDrawnLeavesNoDirectories() {
        Run run = plot(directory.resolve("new/folder/a.svg"), "softmax");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void moreThanEightActivationsAreRefused() {
        Run run = plot(
                directory.resolve("a.svg"), "relu", "gelu", "silu", "mish", "tanh", "elu", "selu", "celu", "softplus");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("expected at most 8 functions in one picture, got softplus as one more");
    }

    @Test
    void anOutputThatCannotBeWrittenIsReportedFirst() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        // The unknown activation is not reported yet.
        refusedOutput(file.resolve("a.svg").toString(), ": cannot be written: " + file + " is not a directory");
        Path folder = Files.createDirectory(directory.resolve("folder.svg"));
        refusedOutput(folder.toString(), ": expected a file, got a directory");
        refusedOutput("a.jpg", "--output a.jpg: expected a file name that ends in .svg or .png");
        refusedOutput("hdfs://host/a.svg", ": expected a file on this machine, got a URI of another file system");
        refusedOutput("a\0.svg", ": expected the name of a file: ");
    }

    private static void refusedOutput(String output, String message) {
        Run run = Run.of("plot", "gelo", "--output", output);
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("error: --output " + output.substring(0, 1))
                .contains(message)
                .doesNotContain("gelo");
    }

    @Test
    void anOutputMayBeAUri() {
        Path output = directory.resolve("a.svg");
        assertThat(Run.of("plot", "gelu", "--output", output.toUri().toString()).exitCode())
                .isZero();
        assertThat(output).isNotEmptyFile();
    }
}
