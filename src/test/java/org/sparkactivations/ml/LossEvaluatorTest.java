package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.apache.commons.lang3.SerializationUtils;
import org.apache.spark.SparkException;
import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.SavedMetadata;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** What Spark ML expects of every Evaluator, and the means that they compute. */
@Tag("spark")
class LossEvaluatorTest {

    /** Saving takes the active session. */
    @BeforeAll
    static void startSession() {
        TestSpark.session();
    }

    static Stream<Activation> losses() {
        return Activations.builtIn().stream()
                .filter(each -> each.definition().evaluator().isPresent());
    }

    private static Dataset<Row> rows(String sql) {
        return TestSpark.session().sql(sql);
    }

    private static Class<?> type(Activation loss) {
        try {
            return Class.forName(
                    "org.sparkactivations.ml." + loss.definition().evaluator().orElseThrow());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    static LossEvaluator<?> create(Activation loss) {
        return (LossEvaluator<?>) call(null, type(loss), null);
    }

    /** Calls a method with one argument or none, or the constructor without arguments. */
    private static Object call(Object object, Class<?> type, String method, Object... arguments) {
        try {
            return method == null
                    ? type.getConstructor().newInstance()
                    : Arrays.stream(type.getMethods())
                            .filter(each -> each.getName().equals(method)
                                    && each.getParameterCount() == arguments.length
                                    && !each.isBridge())
                            .findFirst()
                            .orElseThrow(() -> new AssertionError(type + " has no method " + method))
                            .invoke(object, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException exception) {
                throw exception;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Object unusual(Param<?> param) {
        if (param instanceof IntParam) {
            return -100;
        }
        if (param instanceof DoubleArrayParam) {
            return new double[] {0.5, 2, 0};
        }
        return param instanceof DoubleParam ? (Object) 0.375 : "some `" + param.name() + "` é";
    }

    /** A number as the param takes it. */
    static Object value(Param<?> param, double number) {
        if (param instanceof IntParam) {
            return (int) number;
        }
        return param instanceof DoubleArrayParam ? (Object) new double[] {number} : (Object) number;
    }

    private static LossEvaluator<?> unusual(Activation loss) {
        LossEvaluator<?> evaluator = create(loss);
        for (Param<?> param : evaluator.params()) {
            call(evaluator, type(loss), "set" + capital(param.name()), unusual(param));
        }
        return evaluator;
    }

    private static void assertSame(LossEvaluator<?> actual, LossEvaluator<?> expected) {
        assertThat(actual).hasSameClassAs(expected).isNotSameAs(expected);
        assertThat(actual.uid()).isEqualTo(expected.uid());
        assertThat(actual.explainParams()).isEqualTo(expected.explainParams());
        for (Param<?> param : expected.params()) {
            assertThat(actual.isSet(actual.getParam(param.name()))).isEqualTo(expected.isSet(param));
        }
    }

    @Test
    void everyLossIsAnnounced() {
        List<Class<?>> found = new ArrayList<>();
        for (Evaluator each : ServiceLoader.load(Evaluator.class)) {
            if (each instanceof LossEvaluator) {
                found.add(each.getClass());
            }
        }
        assertThat(found)
                .containsExactlyInAnyOrderElementsOf(
                        losses().map(LossEvaluatorTest::type).toList())
                .hasSizeGreaterThanOrEqualTo(16);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void everyParamHasAnAccessorASetterAndAGetter(Activation loss) {
        Class<?> type = type(loss);
        LossEvaluator<?> evaluator = create(loss);
        Definition definition = loss.definition();
        String column = definition.evaluatedColumn().orElseThrow();

        assertThat(Modifier.isFinal(type.getModifiers())).isTrue();
        assertThat(evaluator.isLargerBetter()).isFalse();
        assertThat(evaluator.uid())
                .matches(definition.evaluator().orElseThrow().substring(0, 1).toLowerCase(Locale.ROOT)
                        + definition.evaluator().orElseThrow().substring(1) + "_[0-9a-f]{12}");
        assertThat(evaluator.getLabelCol()).isEqualTo("label");
        assertThat(evaluator.isDefined(evaluator.weightCol())).isFalse();
        assertThat(call(evaluator, type, "get" + capital(column) + "Col")).isEqualTo(column);
        assertThat(evaluator.params()).hasSize(3 + definition.parameters().size());
        for (Parameter declared : definition.parameters()) {
            Parameter each = declared.ofEvaluator();
            Param<?> param = evaluator.getParam(Stages.javaName(each.name()));
            assertThat(param.doc()).contains(each.description(), each.range().toString());
            assertThat(evaluator.isDefined(param)).isEqualTo(each.defaultValue().isPresent());
            if (evaluator.isDefined(param)) {
                assertThat(call(evaluator, type, "get" + capital(param.name())))
                        .isEqualTo(value(param, each.defaultValue().getAsDouble()));
            }
            if (each.range().contains(-1)) {
                continue;
            }
            String message =
                    type.getSimpleName() + ": parameter " + each.name() + ": expected " + each.range() + ", got -1.0";
            assertThatThrownBy(() -> call(evaluator, type, "set" + capital(param.name()), value(param, -1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
            assertThatThrownBy(() -> Stages.set(evaluator, param, value(param, -1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(message);
        }
        for (Param<?> param : evaluator.params()) {
            assertThat(call(evaluator, type, param.name())).isSameAs(param);
            assertThat(call(evaluator, type, "set" + capital(param.name()), unusual(param)))
                    .isSameAs(evaluator);
            assertThat(call(evaluator, type, "get" + capital(param.name()))).isEqualTo(unusual(param));
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void noParamTakesNull(Activation loss) {
        // Spark serializes an evaluator with the validators of its params.
        LossEvaluator<?> evaluator = SerializationUtils.roundtrip(create(loss));
        for (Param<?> param : evaluator.params()) {
            assertThatThrownBy(() -> Stages.set(evaluator, param, null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(type(loss).getSimpleName() + ": ")
                    .hasMessageContaining(": expected ")
                    .hasMessageEndingWith(", got null");
        }
    }

    /** A setter of a number cannot be called with null. */
    @ParameterizedTest
    @MethodSource("losses")
    void noSetterTakesNull(Activation loss) {
        LossEvaluator<?> evaluator = create(loss);
        for (Param<?> param : evaluator.params()) {
            if (!Stages.setter(type(loss), param.name()).getParameterTypes()[0].isPrimitive()) {
                assertThatThrownBy(() -> call(evaluator, type(loss), "set" + capital(param.name()), (Object) null))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith(type(loss).getSimpleName() + ": ")
                        .hasMessageEndingWith(", got null");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("losses")
    void explainParamsTellsEachOfThem(Activation loss) {
        LossEvaluator<?> evaluator = create(loss);
        assertThat(evaluator.explainParams().split("\n"))
                .hasSameSizeAs(evaluator.params())
                .allSatisfy(line -> assertThat(line).matches(Stages.EXPLAINED));
        assertThat(unusual(loss).explainParams().split("\n"))
                .allSatisfy(line -> assertThat(line).matches(Stages.EXPLAINED).contains("current: "));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void savedAndCopiedEvaluatorsAreAsTheyWere(Activation loss, @TempDir Path folder) throws Exception {
        String path = folder.resolve("evaluator").toString();
        LossEvaluator<?> unusual = unusual(loss);
        unusual.save(path);
        assertSame((LossEvaluator<?>) call(null, type(loss), "load", path), unusual);
        assertSame((LossEvaluator<?>) ((MLReader<?>) call(null, type(loss), "read")).load(path), unusual);

        SavedMetadata.addParam(folder.resolve("evaluator"), "newParam");
        assertThatThrownBy(() -> call(null, type(loss), "load", path))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        type(loss).getSimpleName() + ": cannot be loaded from " + path + ": expected the params ")
                .hasMessageContaining(", got 'newParam'; a newer version");

        LossEvaluator<?> copy = (LossEvaluator<?>)
                unusual.copy(new ParamMap().put(unusual.labelCol().w("other")));
        assertThat(copy.getLabelCol()).isEqualTo("other");
        assertThat(unusual.getLabelCol()).isNotEqualTo("other");
        assertSame((LossEvaluator<?>) unusual.copy(ParamMap.empty()), unusual);
    }

    private static final String PAIRS =
            "SELECT * FROM VALUES (0.5D, 1, 2F), (0.25D, 0, 1F), (0.125D, 1, 3F), (NULL, 1, 5F),"
                    + " (0.5D, NULL, 7F) AS t(x, label, w)";

    private static final String ROWS =
            "SELECT * FROM VALUES (array(0.5D, 0.25D, 0.25D), 1, 2F), (array(0.25D, 0.5D, 0.25D), 0, 1F),"
                    + " (array(0.125D, 0.125D, 0.75D), 2, 3F), (NULL, 1, 5F), (array(1D, 0D, 0D), NULL, 7F)"
                    + " AS t(x, label, w)";

    private static final String DISTRIBUTIONS =
            "SELECT x, if(label IS NULL, NULL, array(0.25D, 0.25D, 0.5D)) AS label, w FROM (" + ROWS + ")";

    @ParameterizedTest
    @MethodSource("losses")
    void theAverageIsThatOfTheLosses(Activation loss) {
        Definition definition = loss.definition();
        boolean isOfRows = definition.width().isNumber();
        boolean takesLabel = ActivationFunction.value(loss).takesLabel();
        Dataset<Row> rows = rows(isOfRows ? takesLabel ? ROWS : DISTRIBUTIONS : PAIRS);
        LossEvaluator<?> evaluator = create(loss);
        String column = definition.evaluatedColumn().orElseThrow();
        call(evaluator, type(loss), "set" + capital(column) + "Col", "x");
        StringBuilder parameters = new StringBuilder();
        for (Parameter each : definition.parameters()) {
            // Weights of classes change the mean.
            double value = each.isIgnoredLabel() ? -100 : each.isClassWeights() ? 1 : 0.25;
            Param<?> param = evaluator.getParam(Stages.javaName(each.name()));
            call(evaluator, type(loss), "set" + capital(param.name()), value(param, value));
            parameters.append(", ").append(value).append('D');
        }
        double[] losses = rows
                .selectExpr("nn_" + definition.name() + "(x, label" + parameters + ")")
                .limit(3)
                .collectAsList()
                .stream()
                .mapToDouble(row -> row.getDouble(0))
                .toArray();

        assertThat(evaluator.evaluate(rows)).isCloseTo((losses[0] + losses[1] + losses[2]) / 3, within(1e-15));
        evaluator.setWeightCol("w");
        assertThat(evaluator.evaluate(rows)).isCloseTo((2 * losses[0] + losses[1] + 3 * losses[2]) / 6, within(1e-15));
        evaluator.setWeightCol("");
        assertThat(evaluator.evaluate(rows)).isCloseTo((losses[0] + losses[1] + losses[2]) / 3, within(1e-15));
        assertThat(evaluator.evaluate(rows.limit(0))).isNaN();
        evaluator.setWeightCol("w");
        assertThat(evaluator.evaluate(rows.limit(0))).isNaN();
        assertThat(evaluator.evaluate(
                        rows, new ParamMap().put(evaluator.weightCol().w(""))))
                .isCloseTo((losses[0] + losses[1] + losses[2]) / 3, within(1e-15));
    }

    @Test
    void aVectorOfTwoClassesCountsByItsSecondElement() {
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(0.25, 1, Vectors.dense(0.75, 0.25)),
                                RowFactory.create(0.75, 0, Vectors.dense(0.25, 0.75)),
                                RowFactory.create(null, 1, null)),
                        new StructType()
                                .add("p", DataTypes.DoubleType)
                                .add("label", DataTypes.IntegerType)
                                .add("probability", SQLDataTypes.VectorType()));
        double expected = -Math.log(0.25);
        assertThat(new BinaryCrossEntropyEvaluator().evaluate(rows)).isCloseTo(expected, within(1e-15));
        assertThat(new BinaryCrossEntropyEvaluator().setProbabilityCol("p").evaluate(rows))
                .isCloseTo(expected, within(1e-15));
        assertThat(new SigmoidCrossEntropyEvaluator()
                        .setRawPredictionCol("probability")
                        .evaluate(rows))
                .isCloseTo((Math.log1p(Math.exp(-0.25)) + Math.log1p(Math.exp(0.75))) / 2, within(1e-15));
    }

    @Test
    void vectorsOfOtherSizesAreRefusedByLossesOfTwoClasses() {
        Dataset<Row> three = rows("SELECT array(0.5D, 0.25D, 0.25D) AS a, 1 AS label")
                .select(
                        org.apache
                                .spark
                                .ml
                                .functions
                                .array_to_vector(org.apache.spark.sql.functions.col("a"))
                                .as("probability"),
                        org.apache.spark.sql.functions.col("label"));
        TestSpark.session().sparkContext().setLogLevel("OFF");
        try {
            assertThatThrownBy(() -> new BinaryCrossEntropyEvaluator("mine").evaluate(three))
                    .hasStackTraceContaining(
                            "mine: column 'probability': expected numbers or Vectors of 2 elements, one per class,"
                                    + " got Vectors of 3 elements");
        } finally {
            TestSpark.session().sparkContext().setLogLevel("ERROR");
        }
        Dataset<Row> known = new Softmax()
                .setInputCol("probability")
                .setOutputCol("s")
                .transform(new org.apache.spark.ml.feature.VectorSizeHint()
                        .setInputCol("probability")
                        .setSize(3)
                        .transform(three));
        assertThatThrownBy(() ->
                        new BinaryCrossEntropyEvaluator().setProbabilityCol("s").evaluate(known))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("got Vectors of 3 elements");
    }

    @ParameterizedTest
    @CsvSource({"-1", "NULL", "CAST('NaN' AS DOUBLE)"})
    void weightsThatAreNoneAreErrors(String weight) {
        TestSpark.session().sparkContext().setLogLevel("OFF");
        try {
            // A row without a loss is no exception.
            for (String pair : List.of(
                    "1D, 2D",
                    "CAST(NULL AS DOUBLE), 2D",
                    "array(1D), array(2D)",
                    "CAST(NULL AS ARRAY<DOUBLE>), array(2D)")) {
                Dataset<Row> rows =
                        rows("SELECT * FROM VALUES (" + pair + ", " + weight + " * 1D) AS t(prediction, label, w)");
                assertThatThrownBy(() ->
                                new HuberEvaluator("mine").setWeightCol("w").evaluate(rows))
                        .as(pair)
                        .hasStackTraceContaining("mine: weight column 'w': expected a number ≥ 0, got ")
                        .satisfiesAnyOf(e -> assertThat(e).isInstanceOf(SparkException.class), e -> assertThat(e)
                                .isInstanceOf(RuntimeException.class));
            }
        } finally {
            TestSpark.session().sparkContext().setLogLevel("ERROR");
        }
    }

    @Test
    void columnsThatCannotBeComparedAreRefusedBeforeAnyRowIsRead() {
        Dataset<Row> rows =
                rows("SELECT 'a' AS s, 1D AS prediction, array(1D, 2D) AS xs, 2D AS label, 3D AS rawPrediction");
        assertThatThrownBy(
                        () -> new HuberEvaluator("mine").setPredictionCol("s").evaluate(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine: columns 's' and 'label': nn_huber: expected a number, an ARRAY of numbers or an ML"
                        + " Vector, got STRING");
        assertThatThrownBy(() -> new HuberEvaluator("mine").setLabelCol("none").evaluate(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine: there is no column 'none'; the columns are s, prediction");
        assertThatThrownBy(() -> new HuberEvaluator("mine").setWeightCol("s").evaluate(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mine: weight column 's': expected numbers, got STRING");
        assertThatThrownBy(() -> new SoftmaxCrossEntropyEvaluator("mine").evaluate(rows))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "nn_softmax_cross_entropy: expected a row: an ARRAY of numbers or an ML Vector, got DOUBLE");
    }
}
