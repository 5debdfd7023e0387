package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.Stages;

/** Typed Transformers and the generic one give the results of the SQL functions. */
@Tag("spark")
class ActivationTransformerTest {

    private static final StructType SCHEMA =
            new StructType().add("x", "array<double>").add("d", "double").add(Stages.KEY, "bigint");

    /** Stages per pipeline. Spark analyses the query at every stage, so the time grows with their square. */
    private static final int AT_ONCE = 20;

    private static ActivationStage<?> generic(Call call) {
        return Stages.generic(call.function()).setArguments(call.arguments());
    }

    /** The generic stage for a call, and the typed one if there is one and the call has all parameters. */
    private static List<ActivationStage<?>> stages(Call call) {
        List<ActivationStage<?>> stages = new ArrayList<>(List.of(generic(call)));
        boolean complete = call.arguments().length
                == call.function().activation().definition().numberParameters();
        if (complete
                && call.function().activation().definition().transformer().isPresent()
                && call.function().output() != ActivationFunction.Output.PARAMETER_DERIVATIVE) {
            stages.add(Stages.typed(call));
        }
        return stages;
    }

    static Stream<String> columns() {
        return Stream.of("d", "f", "ds", "fs", "gaps", "v", "sparse");
    }

    @ParameterizedTest
    @MethodSource("columns")
    void theResultIsThatOfTheSqlFunctionBitForBit(String column) {
        List<ActivationStage<?>> pipeline = new ArrayList<>();
        List<String> sql = new ArrayList<>();
        for (Call call : Call.all(column)) {
            for (ActivationStage<?> stage : stages(call)) {
                pipeline.add(stage.setInputCol(column).setOutputCol("y" + pipeline.size()));
                sql.add(call.sql(column));
            }
        }
        Dataset<Row> rows = Stages.keyed(Shapes.rows().coalesce(1).orderBy("id"));
        for (int i = 0; i < sql.size(); i += AT_ONCE) {
            int end = Math.min(sql.size(), i + AT_ONCE);
            assertSameResults(rows, pipeline.subList(i, end), sql.subList(i, end));
        }
    }

    private static void assertSameResults(Dataset<Row> rows, List<ActivationStage<?>> stages, List<String> sql) {
        PipelineModel model =
                new Pipeline().setStages(stages.toArray(PipelineStage[]::new)).fit(rows);
        String[] outputs = stages.stream().map(ActivationStage::getOutputCol).toArray(String[]::new);

        List<Row> actual = model.transform(rows).selectExpr(outputs).collectAsList();
        List<Row> expected = rows.selectExpr(sql.toArray(String[]::new)).collectAsList();

        assertThat(actual).hasSameSizeAs(expected);
        for (int r = 0; r < actual.size(); r++) {
            for (int c = 0; c < sql.size(); c++) {
                Bits.assertEqual(actual.get(r).get(c), expected.get(r).get(c), "%s by %s", sql.get(c), stages.get(c));
            }
        }
    }

    @Test
    void everyNameAndAliasIsTaken() {
        Activations.catalogue().functionsByName().forEach((name, function) -> {
            for (String written : List.of(name, "nn_" + name, name.toUpperCase(Locale.ROOT))) {
                assertThat(new ActivationTransformer().setActivation(written).getActivation())
                        .isEqualTo(function.name());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rellu", "nn_rellu", "org.sparkactivations.ml.ReLU", "nn_"})
    void anUnknownNameIsAnsweredWithTheNearestOnes(String name) {
        assertThatThrownBy(() -> new ActivationTransformer().setActivation(name))
                .isInstanceOf(NoSuchElementException.class)
                .hasMessageStartingWith("there is no activation '" + name + "'; the nearest names are ");
    }

    @Test
    void theNearestNameComesFirst() {
        assertThatThrownBy(() -> new ActivationTransformer().setActivation("rellu"))
                .hasMessageContaining("nearest names are relu");
    }

    @Test
    void aNameSetPastTheSetterIsCheckedToo() {
        ActivationTransformer stage =
                new ActivationTransformer().setInputCol("x").setOutputCol("y");
        assertThatThrownBy(() -> stage.transformSchema(SCHEMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(stage.uid() + ": expected the name of a function in activation, got none");
        assertThatThrownBy(() -> stage.set(stage.activation(), "rellu"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("there is no activation 'rellu'; the nearest names are relu");
        stage.set(stage.activation(), "NN_ReLU");
        assertThat(stage.transformSchema(SCHEMA).fieldNames()).contains("y");
    }

    @Test
    void wrongArgumentsAreRefusedBeforeTheRowsAreRead() {
        for (ActivationFunction function : Call.functions()) {
            List<Parameter> numbers = function.activation().definition().numbers();
            ActivationTransformer stage =
                    Stages.generic(function).setInputCol("x").setOutputCol("y");
            double[] tooMany = new double[numbers.size() + 1];
            Arrays.fill(tooMany, 0.5);
            stage.setArguments(tooMany);
            assertThatThrownBy(() -> stage.transformSchema(SCHEMA))
                    .as("%s", function)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(stage.uid() + ": " + function.signature() + ": expected at most " + numbers.size()
                            + " arguments, got " + tooMany.length);

            double[] wrong = function.activation().definition().complete();
            for (int i = 0; i < wrong.length; i++) {
                wrong[i] = numbers.get(i).isRequired() ? numbers.get(i).trials().get(0) : wrong[i];
            }
            for (int i = 0; i < wrong.length; i++) {
                double[] one = wrong.clone();
                one[i] = Double.NaN;
                stage.setArguments(one);
                assertThatThrownBy(() -> stage.transformSchema(SCHEMA))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("parameter " + numbers.get(i).name() + ": expected "
                                + numbers.get(i).range() + ", got NaN");
            }
            if (!numbers.isEmpty() && numbers.get(0).isRequired()) {
                stage.setArguments();
                assertThatThrownBy(() -> stage.transformSchema(SCHEMA))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(function.signature() + ": expected ")
                        .hasMessageContaining(" arguments, got 1");
            }
            if (function.isRowwise()) {
                stage.setArguments(Call.shortest()
                                .get(Call.functions().indexOf(function))
                                .arguments())
                        .setInputCol("d");
                assertThatThrownBy(() -> stage.transformSchema(SCHEMA))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContainingAll("column 'd'", ": expected a row");
            }
        }
    }

    @Test
    void argumentsAreCopied() {
        double[] arguments = {0.5};
        ActivationTransformer stage = new ActivationTransformer().setArguments(arguments);
        arguments[0] = 9;
        stage.getArguments()[0] = 9;
        assertThat(stage.getArguments()).containsExactly(0.5);
    }
}
