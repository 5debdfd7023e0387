package org.sparkactivations.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/** The Javadoc of generated Transformers, Evaluators and Column functions is complete and grammatical. */
@Tag("pages")
class GeneratedJavadocTest {

    private static final Path GENERATED = Path.of("src/main/generated/org/sparkactivations");
    private static final Path WRITTEN = Path.of("src/main/java/org/sparkactivations/ml");

    private static final Pattern DOCUMENTED = Pattern.compile(
            "/\\*\\*([^*]*+(?:\\*(?!/)[^*]*+)*+)\\*/\\s*public [^({=;]*?(\\w+)(?:\\(([^)]*)\\)| extends | \\{)",
            Pattern.DOTALL);

    private static final Pattern DOUBLED_WORD = Pattern.compile("\\b(\\p{L}+)\\s+\\1\\b", Pattern.CASE_INSENSITIVE);

    private static final List<String> UNGRAMMATICAL =
            List.of("the the", "the minus", "the what", "the where", "the a ", "the an ", " ,", " .", ", ,", "; ;");

    /** A class or method, by its name and the names of its parameters, and the text of its Javadoc in one line. */
    private record Documented(String name, List<String> formal, String text) {

        static List<Documented> in(Path file) {
            return DOCUMENTED
                    .matcher(read(file))
                    .results()
                    .map(each -> new Documented(each.group(2), names(each.group(3)), oneLine(each.group(1))))
                    .toList();
        }

        private static String read(Path path) {
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> names(String formal) {
            return formal == null || formal.isEmpty()
                    ? List.of()
                    : Arrays.stream(formal.split(", "))
                            .map(each -> each.substring(each.lastIndexOf(' ') + 1))
                            .toList();
        }

        private static String oneLine(String comment) {
            return comment.replaceAll("\n *\\*", " ").replaceAll("\\s+", " ").strip();
        }
    }

    /** A parameter and the class that has a setter and a getter for it. */
    private record Setting(Definition definition, String className, Parameter parameter) {

        String param() {
            return JavaNames.lowerCamel(parameter.name()) + (parameter.kind() == Parameter.Kind.KEY ? "Col" : "");
        }

        @Override
        public String toString() {
            return definition.name() + ": " + parameter.name();
        }
    }

    /** The allowed values of a parameter as Javadoc, and what holds if it is left out. */
    private static List<String> rangeAndDefault(Parameter parameter) {
        boolean isKey = parameter.kind() == Parameter.Kind.KEY;
        String absent = parameter.isRequired() ? "required" : "optional";
        return List.of(
                isKey ? "BIGINT" : JavaNames.html(parameter.range().toString()),
                parameter.defaultValue().isPresent()
                        ? "default "
                                + parameter.written(parameter.defaultValue().getAsDouble())
                        : absent);
    }

    static Stream<Setting> settings() {
        return Activations.builtIn().stream()
                .map(each -> each.definition())
                .flatMap(definition -> definition.parameters().stream()
                        .flatMap(parameter -> Stream.concat(
                                definition.transformer().stream().map(name -> new Setting(definition, name, parameter)),
                                definition.evaluator().stream()
                                        .map(name -> new Setting(definition, name, parameter.ofEvaluator())))));
    }

    /** All sources of Transformers and Evaluators, their base classes included, and the Column functions. */
    static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(GENERATED.resolve("sql/functions.java")));
        for (Path folder : List.of(GENERATED.resolve("ml"), WRITTEN)) {
            try (Stream<Path> found = Files.list(folder)) {
                files.addAll(found.filter(Files::isRegularFile).sorted().toList());
            }
        }
        return files;
    }

    static Stream<ActivationFunction> functions() {
        return Activations.builtInFunctions().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void everyAccessorGetterAndSetterHasNameMeaningRangeAndDefault(Setting setting) {
        List<Documented> methods = Documented.in(GENERATED.resolve("ml/" + setting.className() + ".java"));
        String param = setting.param();
        Parameter parameter = setting.parameter();
        for (List<String> each : List.of(
                List.of(param, "Param"),
                List.of("get" + JavaNames.capital(param), "Returns"),
                List.of("set" + JavaNames.capital(param), "Sets"))) {
            assertThat(methods)
                    .as("%s.%s", setting.className(), each.get(0))
                    .filteredOn(method -> method.name().equals(each.get(0)))
                    .singleElement()
                    .satisfies(method -> assertThat(method.text())
                            .startsWith(each.get(1) + " {@code " + param + "}: ")
                            .contains(JavaNames.html(parameter.description()))
                            .contains(rangeAndDefault(parameter))
                            .endsWith("."));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void noTextIsUngrammatical(Path file) {
        assertThat(Documented.in(file)).allSatisfy(each -> assertThat(each.text())
                .as("Javadoc of %s in %s", each.name(), file)
                .isNotBlank()
                .doesNotContainPattern(DOUBLED_WORD)
                .doesNotContain(UNGRAMMATICAL));
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyColumnFunctionExplainsItsParameters(ActivationFunction function) {
        List<Documented> methods = Documented.in(GENERATED.resolve("sql/functions.java")).stream()
                .filter(each -> each.name().equals(JavaNames.lowerCamel(function.name())))
                .toList();
        assertThat(methods).as("%s", function).isNotEmpty().allSatisfy(method -> {
            assertThat(method.formal()).startsWith("x");
            assertThat(method.formal())
                    .allSatisfy(name -> assertThat(method.text()).containsOnlyOnce("@param " + name + " "));
            for (Parameter each : function.parameters()) {
                String name = JavaNames.lowerCamel(each.name());
                if (method.formal().contains(name)) {
                    assertThat(tag(method, name))
                            .contains(JavaNames.html(each.description()))
                            .contains(rangeAndDefault(each));
                }
            }
        });
    }

    /** What {@code @param} says of a parameter. */
    private static String tag(Documented method, String name) {
        String after = method.text().substring(method.text().indexOf("@param " + name + " "));
        int end = after.indexOf(" @param ");
        return end < 0 ? after : after.substring(0, end);
    }
}
