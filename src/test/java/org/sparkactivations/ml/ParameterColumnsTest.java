package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Parameters whose values come from a column, in every Transformer as in SQL. */
@Tag("spark")
class ParameterColumnsTest {

    /** The classes that have parameters which are numbers. */
    static List<Class<?>> typed() {
        return Stages.typed().stream()
                .filter(each -> !Stages.numbers(each).isEmpty())
                .toList();
    }

    /** The functions that have parameters which are numbers. */
    static List<ActivationFunction> functions() {
        return Call.functions().stream()
                .filter(each -> each.activation().definition().numberParameters() > 0)
                .toList();
    }

    /** Two values for each parameter, which are allowed together with the same of the others. */
    private static double[][] values(Definition definition) {
        List<Parameter> parameters = definition.numbers();
        int count = definition.numberParameters();
        double[][] values = new double[2][count];
        for (int i = 0; i < count; i++) {
            Parameter parameter = parameters.get(i);
            double first = parameter.defaultValue().orElse(Double.NaN);
            values[0][i] = parameter.isRequired() ? parameter.trials().get(0) : first;
            double last = parameter.trials().isEmpty()
                    ? values[0][i]
                    : parameter.trials().get(parameter.trials().size() - 1);
            values[1][i] = last;
        }
        return isAllowed(definition, values[1]) ? values : new double[][] {values[0], values[0]};
    }

    private static boolean isAllowed(Definition definition, double[] values) {
        try {
            definition.check("", values, values.length);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Rows of 24 elements, the values of the parameters in p0, p1, …, and columns for operands and wrong types. */
    private static Dataset<Row> rows(double[][] values) {
        List<String> selects = new ArrayList<>();
        for (double[] each : values) {
            StringBuilder select =
                    new StringBuilder("SELECT transform(sequence(1, 24), i -> i / 7D - 1.5D) AS xs, 2 AS label,"
                            + " transform(sequence(1, 24), i -> 0.5D) AS target, 'text' AS text, 5L AS key");
            for (int i = 0; i < each.length; i++) {
                select.append(", ").append(each[i]).append("D AS p").append(i);
            }
            selects.add(select.toString());
        }
        return Stages.keyed(TestSpark.session().sql(String.join(" UNION ALL ", selects)));
    }

    private static String operand(ActivationFunction function) {
        return function.operand()
                .map(each -> each.kind() == Operand.Kind.LABEL ? "label" : "target")
                .orElse("");
    }

    /** The call in SQL, with the columns p0, p1, … for the parameters at {@code columns}, and else the values. */
    private static String sql(ActivationFunction function, double[] values, boolean[] columns) {
        StringBuilder call = new StringBuilder(function.sqlName()).append("(xs");
        function.operand().ifPresent(each -> call.append(", ").append(operand(function)));
        call.append(Call.keySql(function));
        for (int i = 0; i < values.length; i++) {
            call.append(", ").append(columns[i] ? "p" + i : values[i] + "D");
        }
        return call.append(")").toString();
    }

    private static void assertSame(Dataset<Row> actual, Dataset<Row> expected, String what) {
        List<Row> rows = actual.select("y").collectAsList();
        List<Row> wanted = expected.collectAsList();
        assertThat(rows).hasSameSizeAs(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            Bits.assertEqual(rows.get(i).get(0), wanted.get(i).get(0), "%s", what);
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void everyNumberOfATransformerMayBeAColumn(Class<?> type) {
        for (Definition definition : Stages.definitions(type)) {
            double[][] values = values(definition);
            int count = values[0].length;
            Compared compared = new Compared(rows(values));
            for (int only = -1; only < count; only++) {
                boolean[] columns = new boolean[count];
                ActivationStage<?> stage = Stages.withKey(Stages.empty(type)).setInputCol("xs");
                for (int i = 0; i < count; i++) {
                    String name = Stages.javaName(definition.numbers().get(i).name());
                    columns[i] = only < 0 || only == i;
                    Stages.set(stage, columns[i] ? name + "Col" : name, columns[i] ? "p" + i : values[0][i]);
                }
                definition
                        .variantParameter()
                        .ifPresent(each ->
                                Stages.set(stage, each, definition.variant().orElseThrow()));
                ActivationFunction function = stage.function();
                compared.add(stage, sql(function, values[0], columns));
                if (function.activation() instanceof ElementwiseActivation elementwise
                        && stage instanceof ElementwiseStage<?> differentiable) {
                    differentiable.setDerivative(true);
                    compared.add(stage, sql(ActivationFunction.derivative(elementwise), values[0], columns));
                }
            }
            compared.assertSame();
        }
    }

    /** Stages and their calls in SQL, whose results are compared in two queries, as planning is most of the time. */
    private static final class Compared {

        private final Dataset<Row> rows;
        private final List<String> calls = new ArrayList<>();
        private Dataset<Row> transformed;

        Compared(Dataset<Row> rows) {
            this.rows = rows;
            this.transformed = rows;
        }

        void add(ActivationStage<?> stage, String call) {
            stage.setOutputCol("y" + calls.size());
            Dataset<Row> before = transformed;
            transformed = stage.transform(before);
            calls.add(call);
            assertThat(stage.transformSchema(before.schema())).isEqualTo(transformed.schema());
        }

        void assertSame() {
            String[] outputs =
                    IntStream.range(0, calls.size()).mapToObj(i -> "y" + i).toArray(String[]::new);
            List<Row> actual = transformed.selectExpr(outputs).collectAsList();
            List<Row> expected = rows.selectExpr(calls.toArray(String[]::new)).collectAsList();
            assertThat(actual).hasSameSizeAs(expected);
            for (int r = 0; r < expected.size(); r++) {
                for (int i = 0; i < calls.size(); i++) {
                    Bits.assertEqual(actual.get(r).get(i), expected.get(r).get(i), "%s", calls.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("functions")
    void everyNumberOfAFunctionMayBeAColumn(ActivationFunction function) {
        double[][] values = values(function.activation().definition());
        int count = values[0].length;
        Compared compared = new Compared(rows(values));
        for (int only = -1; only < count; only++) {
            boolean[] columns = new boolean[count];
            int first = function.activation().definition().firstNumber();
            String[] names = new String[first + count];
            Arrays.fill(names, 0, first, Stages.KEY);
            for (int i = 0; i < count; i++) {
                columns[i] = only < 0 || only == i;
                names[first + i] = columns[i] ? "p" + i : "";
            }
            double[] others = IntStream.range(0, count)
                    .filter(i -> !columns[i])
                    .mapToDouble(i -> values[0][i])
                    .toArray();
            ActivationTransformer stage = generic(function).setArguments(others).setArgumentCols(names);
            compared.add(stage, sql(function, values[0], columns));
        }
        compared.assertSame();
    }

    private static ActivationTransformer generic(ActivationFunction function) {
        ActivationTransformer stage = new ActivationTransformer()
                .setActivation(function.name())
                .setInputCol("xs")
                .setOutputCol("y");
        return function.operand().isPresent() ? stage.setOperandCol(operand(function)) : stage;
    }

    @ParameterizedTest
    @MethodSource("typed")
    void aValueAndAColumnExcludeEachOther(Class<?> type) {
        StructType schema = rows(new double[1][0]).schema();
        for (Parameter parameter : Stages.numbers(type)) {
            String name = Stages.javaName(parameter.name());
            ActivationStage<?> stage = Stages.create(type).setInputCol("xs").setOutputCol("y");
            double value =
                    parameter.defaultValue().orElseGet(() -> parameter.trials().get(0));
            Stages.set(stage, name, value);
            Stages.set(stage, name + "Col", "label");
            assertThatThrownBy(() -> stage.transformSchema(schema))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(stage.uid() + ": expected " + name + " or " + name + "Col, got both");
            stage.clear(stage.getParam(name));
            assertThat(stage.transformSchema(schema).fieldNames()).contains("y");
            if (parameter.isRequired()) {
                stage.clear(stage.getParam(name + "Col"));
                assertThatThrownBy(() -> stage.transformSchema(schema))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(stage.uid() + ": expected " + name + " or " + name + "Col, got neither");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void columnsOfOtherTypesAreRefusedByTheSchema(Class<?> type) {
        StructType schema = rows(new double[1][0]).schema();
        for (Parameter parameter : Stages.numbers(type)) {
            String name = Stages.javaName(parameter.name());
            ActivationStage<?> stage =
                    Stages.withKey(Stages.empty(type)).setInputCol("xs").setOutputCol("y");
            for (Parameter each : Stages.numbers(type)) {
                Stages.set(stage, Stages.javaName(each.name()) + "Col", "label");
            }
            Stages.set(stage, name + "Col", "text");
            assertThatThrownBy(() -> stage.transformSchema(schema))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(stage.uid() + ": ")
                    .hasMessageContainingAll("parameter " + parameter.name() + ": expected a number", ", got STRING");
            Stages.set(stage, name + "Col", "missing");
            assertThatThrownBy(() -> stage.transformSchema(schema))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(stage.uid() + ": there is no column 'missing'; the columns are xs, label");
        }
    }

    @Test
    void slopesMayBeAnArrayPerRow() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT array(-1D, -2D, 3D) AS xs, array(0.5D, 0.25D, 8D) AS slopes"
                        + " UNION ALL SELECT array(-1D, -2D), array(2D, 4D)"
                        + " UNION ALL SELECT array(-1D, -2D), NULL");
        PReLU prelu = new PReLU().setAlphaCol("slopes").setInputCol("xs").setOutputCol("y");
        assertSame(prelu.transform(rows), rows.selectExpr("nn_prelu(xs, slopes)"), "prelu");
        assertThat(prelu.transform(rows).schema()).isEqualTo(prelu.transformSchema(rows.schema()));
        assertSame(
                prelu.setDerivative(true).transform(rows), rows.selectExpr("nn_prelu_grad(xs, slopes)"), "prelu_grad");
        assertSame(
                new ActivationTransformer()
                        .setActivation("prelu_alpha_grad")
                        .setArgumentCols("slopes")
                        .setInputCol("xs")
                        .setOutputCol("y")
                        .transform(rows),
                rows.selectExpr("nn_prelu_alpha_grad(xs, slopes)"),
                "prelu_alpha_grad");
    }

    @Test
    void aWrongValueInARowIsNamed() {
        Dataset<Row> rows = TestSpark.session().sql("SELECT array(-1D) AS xs, 0D AS zero");
        CELU celu = new CELU().setAlphaCol("zero").setInputCol("xs").setOutputCol("y");
        assertThatThrownBy(() -> celu.transform(rows).collectAsList())
                .hasStackTraceContaining("parameter alpha: expected a finite number ≠ 0, −∞ or ∞, got 0.0");
    }

    /** The known value is checked against the defaults and values that are known, not against those of a column. */
    @Test
    void valuesAreCheckedAgainstThoseThatAreKnown() {
        StructType schema = rows(new double[1][0]).schema();
        RReLU rrelu = new RReLU().setInputCol("xs").setOutputCol("y").setLower(0.5);
        assertThatThrownBy(() -> rrelu.transformSchema(schema)).hasMessageContaining("not greater than upper");
        assertThat(rrelu.setUpperCol("label").transformSchema(schema).fieldNames())
                .contains("y");
    }

    @Test
    void theKeyOfTheGenericTransformerIsAColumn() {
        Dataset<Row> rows = rows(new double[][] {{0.1, 0.9}});
        ActivationTransformer rrelu = generic(Call.functions().stream()
                .filter(each -> each.name().equals("rrelu"))
                .findFirst()
                .orElseThrow());
        rrelu.setArgumentCols("", "", "key");
        assertSame(
                rrelu.transform(rows),
                rows.selectExpr("nn_rrelu(xs, " + 0.125 + "D, " + 1 / 3.0 + "D, key)"),
                "defaults before a key");
        rrelu.setArguments(0.25).setArgumentCols("", "p1", "key");
        assertSame(rrelu.transform(rows), rows.selectExpr("nn_rrelu(xs, 0.25D, p1, key)"), "all three");
        StructType schema = rows.schema();
        rrelu.setArguments(0.25, 0.5);
        assertThatThrownBy(() -> rrelu.transformSchema(schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageEndingWith(": expected at most 1 arguments, got 2");
        rrelu.setArguments().setArgumentCols("", "", "", "");
        assertThatThrownBy(() -> rrelu.transformSchema(schema))
                .hasMessageEndingWith(": expected at most 3 argumentCols, got 4");
        ActivationTransformer threshold = new ActivationTransformer()
                .setActivation("threshold")
                .setInputCol("xs")
                .setOutputCol("y")
                .setArgumentCols("", "p0");
        assertThatThrownBy(() -> threshold.transformSchema(schema))
                .hasMessageEndingWith(": expected a value of threshold in arguments or argumentCols, got none");
    }

    /** The size of the result depends on k, which each row has its own of. */
    @Test
    void aWidthThatDependsOnAColumnIsNotInTheMetadata() {
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(
                        List.of(
                                RowFactory.create(Vectors.dense(1, 2, 3, 4), 2),
                                RowFactory.create(Vectors.dense(1, 2, 3, 4), 4)),
                        new StructType()
                                .add(new StructField(
                                        "x", SQLDataTypes.VectorType(), true, new AttributeGroup("x", 4).toMetadata()))
                                .add("k", DataTypes.IntegerType));
        Maxout maxout = new Maxout().setKCol("k").setInputCol("x").setOutputCol("y");
        Dataset<Row> result = maxout.transform(rows);
        assertThat(result.schema().apply("y").metadata()).isEqualTo(Metadata.empty());
        assertThat(Arrays.toString(result.select("y").collectAsList().toArray()))
                .isEqualTo("[[[2.0,4.0]], [[4.0]]]");
    }

    @Test
    void namesOfArgumentsAreCopied() {
        String[] names = {"a"};
        ActivationTransformer stage = new ActivationTransformer().setArgumentCols(names);
        names[0] = "changed";
        stage.getArgumentCols()[0] = "changed";
        assertThat(stage.getArgumentCols()).containsExactly("a");
    }
}
