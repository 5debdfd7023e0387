package org.sparkactivations.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ParameterText;

/** The commands {@code list} and {@code describe}. */
@Tag("spark")
class CatalogueCommandsTest {

    @TempDir
    private Path directory;

    static Stream<Activation> activations() {
        return Activations.builtIn().stream();
    }

    static Stream<String> names() {
        return Activations.catalogue().functionsByName().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("activations")
    void listHasEveryActivationWithSignatureAndFormula(Activation activation) {
        Definition definition = activation.definition();
        assertThat(Run.of("list").out().lines()).anySatisfy(line -> assertThat(line)
                .contains(" " + definition.signature(definition.name()), definition.formula())
                .contains(String.join(", ", definition.aliases())));
    }

    @ParameterizedTest
    @MethodSource("names")
    void describePrintsTheWholeDefinition(String name) {
        Run run = Run.of("describe", name);
        assertThat(run.exitCode()).isZero();
        Activation activation = Activations.catalogue().function(name).activation();
        Definition definition = activation.definition();
        assertThat(run.out())
                .startsWith(definition.name())
                .contains(definition.formula(), definition.summary(), definition.source(), definition.since())
                .contains(String.join(", ", definition.aliases()))
                .contains(definition.ulpBound() + " ulp");
        definition.transformer().ifPresent(each -> assertThat(run.out()).contains("org.sparkactivations.ml." + each));
        for (ActivationFunction each : ActivationFunction.of(activation)) {
            assertThat(run.out()).contains(each.signature(), each.formula());
        }
        for (Parameter each : definition.parameters()) {
            assertThat(run.out().lines()).anySatisfy(line -> assertThat(line)
                    .contains("parameter ", each.name() + ": ", ParameterText.of(each)));
        }
    }

    @Test
    void describeTakesTheNamesOfSql() {
        assertThat(Run.of("describe", "NN_ReLU").out())
                .isEqualTo(Run.of("describe", "relu").out());
    }

    @Test
    void describeSuggestsTheNearestNames() {
        Run run = Run.of("describe", "leeky_relu");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("error: there is no activation 'leeky_relu'; the nearest names are leaky_relu")
                .hasLineCount(1);
    }

    @Test
    void listShowsUsersActivationsAndThoseThatAreNotLoaded() throws IOException {
        Run run = with(List.of(Doubled.class.getName(), "com.example.Missing"), "list");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .contains("Activations of users on the class path:")
                .containsPattern("doubled\\(x\\[, by = 2.0\\]\\) +by·x");
        assertThat(run.out()).contains("Not loaded:").contains("com.example.Missing");
    }

    @Test
    void describeKnowsUsersActivations() throws IOException {
        Run run = with(List.of(Doubled.class.getName()), "describe", "doubled_grad");
        assertThat(run.out()).contains("nn_doubled(x[, by = 2.0])").contains(Doubled.class.getName());
    }

    @Test
    void plotDrawsUsersActivations() throws IOException {
        Path picture = directory.resolve("doubled.svg");
        Run run = with(List.of(Doubled.class.getName()), "plot", "doubled(x, 3)", "--output", picture.toString());
        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(picture)).contains(">doubled(x, by = 3)</text>");
    }

    private Run with(List<String> services, String... arguments) throws IOException {
        Path file = directory.resolve("META-INF/services/" + Activation.class.getName());
        Files.createDirectories(file.getParent());
        Files.write(file, services);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {directory.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return Run.of(arguments);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** A user's activation. */
    public static final class Doubled implements ElementwiseActivation {

        private static final long serialVersionUID = 1L;

        /** For ServiceLoader. */
        public Doubled() {}

        @Override
        public Definition definition() {
            return Definition.of("doubled")
                    .formula("by·x")
                    .derivative("by")
                    .parameter(Parameter.number("by", 2).describedAs("factor"))
                    .build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = arguments.number(0) * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = x[i] == x[i] ? arguments.number(0) : x[i];
            }
        }
    }
}
