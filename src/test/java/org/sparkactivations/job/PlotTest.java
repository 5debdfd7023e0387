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

/** {@code plot}. */
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
                "gelu( | 'gelu(' is not an activation; write gelu, \"elu(x, 0.5)\" or \"elu(alpha = 0.5)\"",
                "softmax | softmax cannot be drawn over x: it is a function of a whole row",
                "logsumexp(x) | logsumexp cannot be drawn over x: it is a function of a whole row",
                "elu(0.5) | elu(0.5): the first argument is x, as in SQL: write elu(x, 0.5)",
                "elu(x, half) | 'half' is not a number; it is called as elu(x[, alpha = 1.0])",
                "elu(x, NaN) | elu: parameter alpha = NaN is not allowed; it must be a finite number",
                "elu(x, 1, 2) | '2' is one too many",
                "elu(beta = 1) | there is no number 'beta' among its parameters, which are alpha",
                "gelu(beta = 1) | there is no number 'beta' among its parameters; it has none",
                "elu(x, 1, alpha = 2) | alpha is given twice",
                "hard_tanh(max = 1, 2) | the first argument is x",
                "hard_tanh(x, max = 1, -2) | '-2' must stand before the parameters that are given by name",
                "hard_tanh(x, 3) | parameter min = 3.0 is not allowed; it must not be greater than max = 1.0",
                "threshold(x, 1) | value must be given",
                "srelu | t_left must be given; it is called as srelu(x, t_left, a_left, t_right, a_right)",
                "rrelu(key = 1) | there is no number 'key' among its parameters, which are lower, upper",
                "gelu --range 4:-4 | '4:-4' is not a range; write two finite numbers, the lesser one first",
                "gelu --range 4 | '4' is not a range",
                "gelu --range 1:2:3 | '1:2:3' is not a range",
                "gelu --range 0:Infinity | '0:Infinity' is not a range",
                "gelu --range a:b | 'a:b' is not a range",
                "gelu --y-range 1:1 | '1:1' is not a range",
                "gelu --size 640 | '640' is not a size in pixels",
                "gelu --size 10x10 | the size 10x10 is not allowed; it must be 240x160 to 4096x4096",
                "gelu --theme blue | 'blue' is not one of light, dark, auto",
                "gelu_grad --derivative | gelu_grad is a derivative already"
            })
    void whatCannotBeDrawnIsSaidInOneLineAndNothingIsWritten(String line, String message) {
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
        assertThat(output).doesNotExist();
    }

    @Test
    void moreThanEightActivationsAreRefused() {
        Run run = plot(
                directory.resolve("a.svg"), "relu", "gelu", "silu", "mish", "tanh", "elu", "selu", "celu", "softplus");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("more than 8 functions in one picture").contains("softplus is one too many");
    }

    @Test
    void anOutputThatCannotBeWrittenIsSaidBeforeAnythingElse() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        // Of an activation that does not exist, nothing is said yet.
        refusedOutput(file.resolve("a.svg").toString(), "cannot be written: " + file + " is not a directory");
        Path folder = Files.createDirectory(directory.resolve("folder.svg"));
        refusedOutput(folder.toString(), "is a directory; give the name of a file");
        refusedOutput("a.jpg", "--output a.jpg: the name of the file must end in .svg or .png");
        refusedOutput("hdfs://host/a.svg", "only a file of this machine can be written");
        refusedOutput("a\0.svg", "is not the name of a file");
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
