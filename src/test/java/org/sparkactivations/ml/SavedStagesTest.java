package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.spark.ml.Estimator;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.MLReader;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.TestSpark;

/** Saved stages, Evaluators and models whose metadata are not what this library saves. */
@Tag("spark")
class SavedStagesTest {

    @TempDir
    private Path folder;

    static Stream<Class<?>> classes() {
        TestSpark.session();
        return Stream.of(Transformer.class, Estimator.class, Evaluator.class)
                .flatMap(kind -> ServiceLoader.load(kind).stream())
                .<Class<?>>map(ServiceLoader.Provider::type)
                .filter(type -> type.getName().startsWith("org.sparkactivations."));
    }

    private String saved(String metadata) throws IOException {
        Path stage = Files.createTempDirectory(folder, "stage");
        Files.createDirectory(stage.resolve("metadata"));
        Files.writeString(stage.resolve("metadata/part-00000"), metadata + "\n");
        return stage.toString();
    }

    private String saved(String className, String uid, String params) throws IOException {
        return saved("{\"class\":\"" + className + "\",\"timestamp\":1,\"sparkVersion\":\""
                + TestSpark.session().version() + "\",\"uid\":\"" + uid + "\",\"paramMap\":" + params
                + ",\"defaultParamMap\":{}}");
    }

    private static Object load(Class<?> type, String path) throws Throwable {
        try {
            return ((MLReader<?>) type.getMethod("read").invoke(null)).load(path);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static Params empty(Class<?> type) {
        try {
            return (Params) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The constructor of FileOutputStream with one text empties a file. */
    @ParameterizedTest
    @MethodSource("classes")
    void noObjectIsMadeOfAForeignClass(Class<?> type) throws Throwable {
        Path victim = Files.writeString(folder.resolve("victim"), "kept");
        String path = saved(FileOutputStream.class.getName(), victim.toString(), "{}");
        assertThatThrownBy(() -> load(type, path))
                .as(type.getSimpleName())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(type.getSimpleName() + ": cannot be loaded from " + path + ": expected a saved "
                        + type.getName() + ", got java.io.FileOutputStream");
        assertThat(victim).hasContent("kept");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aStageOfAnotherClassIsRefused(Class<?> type) throws Throwable {
        Class<?> other = type == CELU.class ? ELU.class : CELU.class;
        String path = saved(other.getName(), "u", "{}");
        assertThatThrownBy(() -> load(type, path))
                .as(type.getSimpleName())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": expected a saved " + type.getName() + ", got " + other.getName());
    }

    /** A param takes no object of JSON, and no number if it is a text. */
    @ParameterizedTest
    @MethodSource("classes")
    void aValueOfAWrongTypeIsAnErrorWithThePath(Class<?> type) throws Throwable {
        Param<?>[] params = empty(type).params();
        Param<?> param = params[type.getName().length() % params.length];
        String wrong = param.getClass() == Param.class ? "5" : "{\"a\":1}";
        String path = saved(type.getName(), "u", "{\"" + param.name() + "\":" + wrong + "}");
        assertThatThrownBy(() -> load(type, path))
                .as(type.getSimpleName() + ", " + param.name())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(type.getSimpleName() + ": cannot be loaded from " + path + ": ");
    }

    @Test
    void metadataThatAreNotOneLineOfJsonAreRefused() throws IOException {
        String twice = "{\"class\":\"" + ELU.class.getName() + "\",\"class\":\"java.io.FileOutputStream\"}";
        for (String each : List.of("", "{", "[]", "null", "{\"uid\":\"u\"}", "{\"class\":5}", twice)) {
            String path = saved(each);
            assertThatThrownBy(() -> ELU.load(path))
                    .as(each)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("ELU: cannot be loaded from " + path + ": expected ");
        }
        String two = saved(ELU.class.getName(), "u", "{}");
        Files.writeString(Path.of(two, "metadata", "part-00001"), "{\"class\":\"java.io.FileOutputStream\"}");
        assertThatThrownBy(() -> ELU.load(two)).hasMessageContaining("expected one file in ");
        assertThatThrownBy(() -> ELU.load(folder.resolve("none").toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith("none: expected the folder of a saved stage, with metadata in it");
    }

    @Test
    void metadataWithoutWhatSparkWritesAreRefused() throws IOException {
        String path = saved("{\"class\":\"" + ELU.class.getName() + "\"}");
        assertThatThrownBy(() -> ELU.load(path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("ELU: cannot be loaded from " + path);
    }

    @Test
    void modelsWithoutTheirFilesOrParamsAreRefused() throws IOException {
        String network = saved(FeedForwardClassificationModel.class.getName(), "u", "{\"layers\":\"dense\"}");
        Files.createDirectory(Path.of(network, "data"));
        Files.write(Path.of(network, "data", "weights.safetensors"), "no tensors".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> FeedForwardClassificationModel.load(network))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(network);
        String missing = saved(ProbabilityCalibratorModel.class.getName(), "u", "{}");
        assertThatThrownBy(() -> ProbabilityCalibratorModel.load(missing))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(missing);
    }

    @Test
    void compressedMetadataAreRead() throws Throwable {
        Path stage = Path.of(saved(ELU.class.getName(), "packed", "{\"alpha\":0.25}"));
        Path plain = stage.resolve("metadata/part-00000");
        try (var out = new java.util.zip.GZIPOutputStream(Files.newOutputStream(stage.resolve("metadata/part-0.gz")))) {
            Files.copy(plain, out);
        }
        Files.delete(plain);
        assertThat(ELU.load(stage.toString()).getAlpha()).isEqualTo(0.25);
    }
}
