package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.param.BooleanParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.tuning.ParamGridBuilder;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.SavedMetadata;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** What Spark ML expects of every Transformer. */
@Tag("spark")
class TransformerContractTest {

    /** Saving takes the active session. */
    @BeforeAll
    static void startSession() {
        TestSpark.session();
    }

    static List<Class<?>> classes() {
        return Stages.classes();
    }

    static List<Class<?>> typed() {
        return Stages.typed();
    }

    /** The classes that have parameters which are numbers. */
    static List<Class<?>> withNumbers() {
        return typed().stream().filter(each -> !Stages.numbers(each).isEmpty()).toList();
    }

    /** The classes that have a param which chooses among several activations. */
    static List<Class<?>> withVariants() {
        return typed().stream().filter(each -> variantParam(each).isPresent()).toList();
    }

    private static Optional<String> variantParam(Class<?> type) {
        return Stages.definitions(type).get(0).variantParameter();
    }

    private static Object readable(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.toString(numbers);
        }
        return value instanceof Object[] objects ? Arrays.toString(objects) : value;
    }

    private static void assertSameParams(ActivationStage<?> actual, ActivationStage<?> expected) {
        assertThat(actual).hasSameClassAs(expected);
        assertThat(actual.uid()).isEqualTo(expected.uid());
        for (Param<?> param : expected.params()) {
            assertThat(actual.isSet(actual.getParam(param.name())))
                    .as(param.name())
                    .isEqualTo(expected.isSet(param));
            assertThat(actual.get(actual.getParam(param.name())).isDefined())
                    .isEqualTo(expected.get(param).isDefined());
            if (expected.isDefined(param)) {
                assertThat(readable(actual.getOrDefault(actual.getParam(param.name()))))
                        .as(param.name())
                        .isEqualTo(readable(expected.getOrDefault(param)));
            }
        }
    }

    private static ActivationStage<?> unusual(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        for (Param<?> param : stage.params()) {
            Stages.set(stage, param.name(), Stages.unusual(stage, param));
        }
        return stage;
    }

    @Test
    void everyTransformerOfTheCatalogueIsAnnounced() {
        TreeSet<String> expected = Activations.builtIn().stream()
                .flatMap(each -> each.definition().transformer().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("ActivationTransformer");
        assertThat(classes().stream().map(Class::getSimpleName)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(classes()).allSatisfy(each -> assertThat(Transformer.class).isAssignableFrom(each));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void uidsAreNewOrAsGiven(Class<?> type) throws ReflectiveOperationException {
        String uid = Stages.create(type).uid();
        assertThat(uid).isNotEqualTo(Stages.create(type).uid()).matches("[a-z0-9]+_[0-9a-f]{12}");
        Transformer named = (Transformer) type.getConstructor(String.class).newInstance("mine");
        assertThat(named.uid()).isEqualTo("mine");
        assertThat(named.toString()).isEqualTo("mine");
        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
    }

    @ParameterizedTest
    @MethodSource("classes")
    void everyParamHasAnAccessorASetterAndAGetter(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        assertThat(Arrays.stream(stage.params()).map(Param::name))
                .contains("inputCol", "outputCol", "inputCols", "outputCols")
                .doesNotHaveDuplicates();
        for (Param<?> param : stage.params()) {
            assertThat(param.parent()).isEqualTo(stage.uid());
            assertThat(param.doc()).as(param.name()).isNotBlank();
            assertThat(Stages.call(stage, param.name())).isSameAs(param);
            Object value = Stages.unusual(stage, param);
            assertThat(Stages.set(stage, param.name(), value)).isSameAs(stage);
            assertThat(readable(Stages.get(stage, param.name()))).isEqualTo(readable(value));
        }
    }

    /** Otherwise a chain of setters would end at the first setter of a base class. */
    @ParameterizedTest
    @MethodSource("classes")
    void settersReturnTheConcreteType(Class<?> type) {
        for (Param<?> param : Stages.create(type).params()) {
            Method setter = Stages.setter(type, param.name());
            boolean concrete = setter.getReturnType() == type
                    || setter.getGenericReturnType().getTypeName().equals("T")
                            && concreteT(type).equals(type);
            assertThat(concrete).as("%s", setter).isTrue();
        }
    }

    /** The class's argument for the type parameter T of its base class. */
    private static Object concreteT(Class<?> type) {
        return ((java.lang.reflect.ParameterizedType) type.getGenericSuperclass()).getActualTypeArguments()[0];
    }

    @ParameterizedTest
    @MethodSource("withNumbers")
    void numbersComeFromTheDefinition(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        for (Parameter parameter : Stages.numbers(type)) {
            Param<?> param = stage.getParam(Stages.javaName(parameter.name()));
            assertThat(param.doc())
                    .contains(parameter.description(), parameter.range().toString());
            if (parameter.defaultValue().isPresent()) {
                double value = parameter.defaultValue().getAsDouble();
                Object expected = parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY
                        ? new double[] {value}
                        : Stages.value(parameter, value);
                assertThat(Stages.get(stage, param.name())).isEqualTo(expected);
                assertThat(stage.hasDefault(param)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void explainParamsTellsEachOfThem(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        String[] lines = stage.explainParams().split("\n");
        assertThat(lines).hasSameSizeAs(stage.params());
        for (Param<?> param : stage.params()) {
            assertThat(lines).anySatisfy(line -> assertThat(line).startsWith(param.name() + ": " + param.doc() + " ("));
        }
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).matches(Stages.EXPLAINED))
                .anySatisfy(line -> assertThat(line).endsWith("(default: " + stage.uid() + "__output)"));
        assertThat(unusual(type).explainParams().split("\n"))
                .allSatisfy(line -> assertThat(line).matches(Stages.EXPLAINED).contains("current: "));
    }

    @ParameterizedTest
    @MethodSource("classes")
    void copiesTakeExtraParamsAndLeaveTheOriginalAlone(Class<?> type) {
        ActivationStage<?> original = unusual(type);
        assertSameParams((ActivationStage<?>) original.copy(ParamMap.empty()), original);

        ActivationStage<?> copy = (ActivationStage<?>)
                original.copy(new ParamMap().put(original.outputCol().w("other")));
        assertThat(copy.getOutputCol()).isEqualTo("other");
        assertThat(original.getOutputCol()).isNotEqualTo("other");
        assertThat(copy.uid()).isEqualTo(original.uid());
        assertThat(copy).isNotSameAs(original).hasSameClassAs(original);
        copy.setInputCol("changed");
        assertThat(original.getInputCol()).isNotEqualTo("changed");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void savedStagesComeBackAsTheyWereAndAParamOfANewerVersionIsNamed(Class<?> type, @TempDir Path folder)
            throws Exception {
        Path path = folder.resolve("stage");
        ActivationStage<?> plain = Stages.create(type);
        ActivationStage<?> unusual = unusual(type);

        plain.save(path.toString());
        Object loaded = type.getMethod("load", String.class).invoke(null, path.toString());
        assertSameParams((ActivationStage<?>) loaded, plain);
        assertThatThrownBy(() -> unusual.save(path.toString()))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("overwrite");

        unusual.write().overwrite().save(path.toString());
        MLReader<?> reader = (MLReader<?>) type.getMethod("read").invoke(null);
        assertSameParams((ActivationStage<?>) reader.load(path.toString()), unusual);

        SavedMetadata.addParam(path, "newParam");
        assertRefused(
                () -> reader.load(path.toString()),
                type.getSimpleName() + ": cannot be loaded from " + path + ": expected the params "
                        + Arrays.stream(plain.params()).map(Param::name).collect(Collectors.joining(", "))
                        + ", got 'newParam'; a newer version of spark-activations may have saved it");
    }

    @Test
    void aParamOfANewerVersionIsNamedInAPipelineToo(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("pipeline");
        new Pipeline()
                .setStages(new PipelineStage[] {new ReLU("first"), new GELU("second")})
                .save(path.toString());
        SavedMetadata.addParam(path.resolve("stages/1_second"), "newParam");
        assertThatThrownBy(() -> Pipeline.load(path.toString()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("GELU: cannot be loaded from .*/stages/1_second: expected the params approximate, "
                        + "derivative, .*, got 'newParam'; a newer version of spark-activations may have saved it");
    }

    @Test
    void aValueOfANewerVersionIsNamed(@TempDir Path folder) throws IOException {
        Path path = folder.resolve("stage");
        new GELU().setApproximate("tanh").save(path.toString());
        SavedMetadata.replace(path, "\"tanh\"", "\"erf\"");
        assertRefused(
                () -> GELU.load(path.toString()), "GELU: approximate: expected one of none, tanh, sigmoid, got 'erf'");
    }

    /** Every eighth class: each is saved alone by another test, and a Pipeline saves all in the same way. */
    private static Stream<Class<?>> some() {
        List<Class<?>> classes = classes();
        return IntStream.range(0, classes.size()).filter(i -> i % 8 == 0).mapToObj(classes::get);
    }

    @Test
    void aPipelineComesBackAsItWas(@TempDir Path folder) throws IOException {
        PipelineStage[] stages = some().map(TransformerContractTest::unusual).toArray(PipelineStage[]::new);
        String path = folder.resolve("pipeline").toString();
        Pipeline pipeline = new Pipeline().setStages(stages);
        pipeline.write().overwrite().save(path);
        PipelineStage[] loaded = Pipeline.load(path).getStages();
        assertThat(loaded).hasSameSizeAs(stages);
        for (int i = 0; i < stages.length; i++) {
            assertSameParams((ActivationStage<?>) loaded[i], (ActivationStage<?>) stages[i]);
        }
    }

    @Test
    void aPipelineModelComesBackAndComputesTheSame(@TempDir Path folder) throws IOException {
        PipelineStage[] stages = some().map(type -> Stages.create(type)
                        .setInputCol("xs")
                        .setOutputCol(type.getSimpleName().toLowerCase(java.util.Locale.ROOT)))
                .toArray(PipelineStage[]::new);
        Dataset<Row> rows = Stages.keyed(TestSpark.session().sql("SELECT array(-2D, NULL, 0.5D, 1D) AS xs"));
        PipelineModel model = new Pipeline().setStages(stages).fit(rows);
        String path = folder.resolve("model").toString();
        model.save(path);
        assertThat(PipelineModel.load(path).transform(rows).first().toString())
                .isEqualTo(model.transform(rows).first().toString());
        assertThat(model.transformSchema(rows.schema()))
                .isEqualTo(model.transform(rows).schema());
    }

    /** Values outside the range, which for a whole number are values that an int can hold. */
    private static double[] wrongValues(Parameter parameter) {
        return DoubleStream.of(Double.NaN, Double.POSITIVE_INFINITY, -1, 0, 1e300)
                .filter(each -> !parameter.range().contains(each))
                .filter(each -> !parameter.range().isWhole() || Math.abs(each) <= 1)
                .toArray();
    }

    @ParameterizedTest
    @MethodSource("withNumbers")
    void wrongNumbersAreRefusedBySettersAndParamMaps(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        for (Parameter parameter : Stages.numbers(type)) {
            String name = Stages.javaName(parameter.name());
            boolean isArray = parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY;
            Object before = readable(Stages.get(stage, name));
            for (double wrong : wrongValues(parameter)) {
                String message = type.getSimpleName() + ": parameter " + parameter.name() + ": expected "
                        + parameter.range() + ", got " + parameter.written(wrong);
                Object value = isArray ? new double[] {1, wrong} : Stages.value(parameter, wrong);
                assertRefused(() -> Stages.set(stage, name, wrong), message);
                assertRefused(() -> Stages.set(stage, stage.getParam(name), value), message);
                assertRefused(() -> put(stage, name, value), message);
            }
            if (isArray) {
                String message = type.getSimpleName() + ": parameter " + parameter.name()
                        + ": expected one value, or one per element, got none";
                assertRefused(() -> Stages.set(stage, name, new double[0]), message);
                assertRefused(() -> Stages.set(stage, stage.getParam(name), new double[0]), message);
                assertRefused(() -> put(stage, name, new double[0]), message);
            } else {
                Object value = parameter.range().isWhole() ? (Object) 1.0 : (Object) 1;
                assertRefused(
                        () -> Stages.set(stage, stage.getParam(name), value),
                        type.getSimpleName() + ": parameter " + parameter.name() + ": expected " + parameter.range()
                                + " of type " + (parameter.range().isWhole() ? "Integer" : "Double") + ", got " + value
                                + " of type " + value.getClass().getSimpleName());
            }
            assertThat(readable(Stages.get(stage, name))).isEqualTo(before);
        }
    }

    private static void assertRefused(ThrowableAssert.ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    /** Spark gives a {@link BooleanParam} no validator. */
    @ParameterizedTest
    @MethodSource("classes")
    void noOtherParamThanABooleanTakesNull(Class<?> type) {
        // Spark serializes a stage with the validators of its params.
        ActivationStage<?> stage = SerializationUtils.roundtrip(Stages.create(type));
        for (Param<?> param : stage.params()) {
            if (!(param instanceof BooleanParam)) {
                assertThatThrownBy(() -> Stages.set(stage, param, null))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(type.getSimpleName() + ": ")
                        .hasMessageContaining(": expected ")
                        .hasMessageEndingWith(", got null");
            }
        }
    }

    /** A setter of a number cannot be called with null. */
    @ParameterizedTest
    @MethodSource("classes")
    void noSetterTakesNull(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        for (Param<?> param : stage.params()) {
            if (!Stages.setter(type, param.name()).getParameterTypes()[0].isPrimitive()) {
                assertThatThrownBy(() -> Stages.set(stage, param.name(), null))
                        .as(param.name())
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(type.getSimpleName() + ": ")
                        .hasMessageContaining(": expected ")
                        .hasMessageEndingWith(", got null");
            }
        }
    }

    @Test
    void namesOfColumnsAreNotNull() {
        ReLU relu = new ReLU();
        assertRefused(() -> relu.setInputCols(null), "ReLU: inputCols: expected the input column names, got null");
        assertRefused(() -> relu.setInputCol(null), "ReLU: inputCol: expected the input column name, got null");
        assertRefused(
                () -> relu.setOutputCols(new String[] {"a", null}),
                "ReLU: outputCols: expected the output column names, one per input column, got [a, null]");
    }

    @SuppressWarnings("unchecked")
    private static ParamMap put(ActivationStage<?> stage, String name, Object value) {
        return new ParamMap().put((Param<Object>) (Param<?>) stage.getParam(name), value);
    }

    @ParameterizedTest
    @MethodSource("typed")
    void severalActivationsOfOneClassDifferByOneParam(Class<?> type) {
        List<Definition> definitions = Stages.definitions(type);
        Optional<String> param = variantParam(type);
        assertThat(definitions)
                .allSatisfy(each -> assertThat(each.variantParameter()).isEqualTo(param));
        assertThat(definitions.stream().map(Definition::variant)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("withVariants")
    void wrongVariantsAreRefusedWithTheRightOnes(Class<?> type) {
        ActivationStage<?> stage = Stages.create(type);
        List<Definition> definitions = Stages.definitions(type);
        String name = variantParam(type).orElseThrow();
        String message = type.getSimpleName() + ": " + name + ": expected one of "
                + definitions.stream().map(each -> each.variant().orElseThrow()).collect(Collectors.joining(", "))
                + ", got 'nonsense'";
        assertRefused(() -> Stages.set(stage, name, "nonsense"), message);
        assertRefused(() -> Stages.set(stage, stage.getParam(name), "nonsense"), message);
        assertRefused(() -> put(stage, name, "nonsense"), message);
        assertThat(Stages.get(stage, name))
                .isEqualTo(definitions.get(0).variant().orElseThrow());
    }

    static Stream<Arguments> numberParams() {
        return withNumbers().stream()
                .flatMap(type -> Arrays.stream(Stages.create(type).params())
                        .filter(param -> param instanceof DoubleParam || param instanceof IntParam)
                        .map(param -> Arguments.of(type, param.name())));
    }

    @ParameterizedTest
    @MethodSource("numberParams")
    void paramGridsVaryThem(Class<?> type, String name) {
        ActivationStage<?> stage = Stages.create(type).setInputCol("x").setOutputCol("y");
        Param<?> param = stage.getParam(name);
        Object unusual = Stages.unusual(stage, param);
        ParamMap[] grid = grid(param, Stages.get(stage, name), unusual);
        assertThat(grid).hasSize(2);
        assertThat(Stages.get((ActivationStage<?>) stage.copy(grid[1]), name)).isEqualTo(unusual);
        Dataset<Row> rows = Stages.keyed(TestSpark.session().sql("SELECT array(-1.5D, 2D, 0.5D, 3D, -1D, 0D) AS x"));
        assertThat(stage.transform(rows, grid[1]).first().toString())
                .isEqualTo(stage.copy(grid[1]).transform(rows).first().toString());
    }

    private static ParamMap[] grid(Param<?> param, Object first, Object second) {
        ParamGridBuilder grid = new ParamGridBuilder();
        return (param instanceof IntParam whole
                        ? grid.addGrid(whole, new int[] {(Integer) first, (Integer) second})
                        : grid.addGrid((DoubleParam) param, new double[] {(Double) first, (Double) second}))
                .build();
    }
}
