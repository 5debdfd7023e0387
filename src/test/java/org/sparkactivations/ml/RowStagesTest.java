package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Transformers that change the width of a row or take a second column: results, and sizes of Vectors. */
@Tag("spark")
class RowStagesTest {

    private static StructType vectors(int... sizes) {
        StructType schema = new StructType();
        for (int i = 0; i < sizes.length; i++) {
            schema = schema.add(new StructField(
                    "v" + i, SQLDataTypes.VectorType(), true, new AttributeGroup("v" + i, sizes[i]).toMetadata()));
        }
        return schema;
    }

    private static int sizeOf(ActivationStage<?> stage, StructType schema) {
        return AttributeGroup.fromStructField(stage.setInputCol("v0")
                        .setOutputCol("y")
                        .transformSchema(schema)
                        .apply("y"))
                .size();
    }

    private static List<ActivationStage<?>> stages(Call call) {
        ActivationFunction function = call.function();
        Definition definition = function.activation().definition();
        List<ActivationStage<?>> stages = new ArrayList<>();
        stages.add(Stages.generic(function).setArguments(call.arguments()));
        if (function.output() == ActivationFunction.Output.VALUE
                && definition.transformer().isPresent()
                && call.arguments().length == definition.numberParameters()) {
            stages.add(Stages.typed(call));
        }
        return stages;
    }

    private static List<Call> callsWithoutMatrix() {
        return Call.others().stream()
                .filter(each -> each.function().shape() != ResultShape.MATRIX)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ds", "fs", "gaps", "v", "sparse"})
    void theResultIsThatOfTheSqlFunctionBitForBit(String column) {
        List<PipelineStage> pipeline = new ArrayList<>();
        List<String> columns = new ArrayList<>(List.of("*"));
        List<String> sql = new ArrayList<>();
        for (Call call : callsWithoutMatrix()) {
            for (ActivationStage<?> stage : stages(call)) {
                if (call.function().operand().isPresent()) {
                    columns.add(call.operandSql(column) + " AS o" + sql.size());
                    ((ActivationTransformer) stage).setOperandCol("o" + sql.size());
                }
                pipeline.add(stage.setInputCol(column).setOutputCol("y" + sql.size()));
                sql.add(call.sql(column));
            }
        }
        Dataset<Row> rows = Stages.keyed(Shapes.rows().orderBy("id").where("id % 3 <> 1"));
        Dataset<Row> given = rows.selectExpr(columns.toArray(String[]::new));
        List<Row> actual = new Pipeline()
                .setStages(pipeline.toArray(PipelineStage[]::new))
                .fit(given)
                .transform(given)
                .selectExpr(
                        IntStream.range(0, sql.size()).mapToObj(i -> "y" + i).toArray(String[]::new))
                .collectAsList();
        List<Row> expected = rows.selectExpr(sql.toArray(String[]::new)).collectAsList();

        assertThat(actual.stream().map(Bits::ofRow).toList())
                .isEqualTo(expected.stream().map(Bits::ofRow).toList());
    }

    @Test
    void sizesOfVectorsFollow() {
        assertThat(sizeOf(new CReLU(), vectors(6))).isEqualTo(12);
        for (ActivationStage<?> gated : gatedUnits()) {
            assertThat(sizeOf(gated, vectors(6))).isEqualTo(3);
        }
        assertThat(sizeOf(new Maxout(), vectors(6))).isEqualTo(3);
        assertThat(sizeOf(new Maxout().setK(6), vectors(6))).isEqualTo(1);
        assertThat(sizeOf(new Maxout().setK(1), vectors(6))).isEqualTo(6);
        for (String name : List.of("glu_vjp", "maxout_vjp")) {
            assertThat(sizeOf(new ActivationTransformer().setActivation(name).setOperandCol("v1"), vectors(6, 3)))
                    .isEqualTo(6);
        }
    }

    private static List<ActivationStage<?>> gatedUnits() {
        return List.of(new GLU(), new SwiGLU(), new GEGLU(), new ReGLU(), new BilinearGLU());
    }

    @Test
    void sizesThatCannotBeDividedAreRefusedBeforeThereAreRows() {
        for (ActivationStage<?> gated : gatedUnits()) {
            assertThatThrownBy(() -> sizeOf(gated, vectors(7)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(gated.uid() + ": column 'v0': ")
                    .hasMessageEndingWith("expected rows of even width, got a row of 7 elements");
        }
        assertThatThrownBy(() -> sizeOf(new Maxout().setK(4), vectors(6)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("column 'v0': nn_maxout: expected rows whose width is a multiple of k = 4, got a"
                        + " row of 6 elements");
        assertThatThrownBy(() -> sizeOf(new CReLU(), vectors(1 << 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("expected a result of at most 2147483639 elements, got 2147483648 from");
        assertThatThrownBy(() -> new Maxout().setK(0))
                .hasMessage("Maxout: parameter k: expected a whole number ≥ 1, got 0");
    }

    @Test
    void upstreamVectorsOfAnotherSizeAreRefusedBeforeThereAreRows() {
        for (int wrong : new int[] {2, 6}) {
            ActivationTransformer vjp =
                    new ActivationTransformer().setActivation("glu_vjp").setOperandCol("v1");
            assertThatThrownBy(() -> sizeOf(vjp, vectors(6, wrong)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(vjp.uid()
                            + ": column 'v0': nn_glu_vjp: upstream: expected 3 elements for a row of 6, got " + wrong);
        }
        ActivationTransformer softmax =
                new ActivationTransformer().setActivation("softmax_vjp").setOperandCol("v1");
        assertThatThrownBy(() -> sizeOf(softmax, vectors(6, 3))).hasMessageContaining("expected 6 elements");
        ActivationTransformer odd =
                new ActivationTransformer().setActivation("glu_vjp").setOperandCol("v1");
        assertThatThrownBy(() -> sizeOf(odd, vectors(7, 3)))
                .hasMessageContaining("expected rows of even width, got a row of 7 elements");
    }

    @Test
    void aSecondColumnIsAskedForWhereItIsNeeded() {
        StructType schema = vectors(6, 3);
        assertThatThrownBy(() -> sizeOf(new ActivationTransformer().setActivation("glu_vjp"), schema))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("nn_glu_vjp(x, upstream): expected operandCol, the column of upstream, got none");
        assertThatThrownBy(() ->
                        sizeOf(new ActivationTransformer().setActivation("glu").setOperandCol("v1"), schema))
                .hasMessageContaining("nn_glu(x): expected no operandCol, got 'v1'");
        assertThatThrownBy(() -> sizeOf(
                        new ActivationTransformer().setActivation("glu_vjp").setOperandCol("missing"), schema))
                .hasMessageContaining("there is no column 'missing'");
    }

    @Test
    void sparseVectorsOfAMillionStaySparse() {
        int[] places = {3, 499_999, 500_003, 999_999};
        Vector x = Vectors.sparse(1_000_000, places, new double[] {-2, 5, 0.5, 3});
        Dataset<Row> rows = TestSpark.session()
                .createDataFrame(List.of(RowFactory.create(x)), new StructType().add("x", SQLDataTypes.VectorType()));
        for (ActivationStage<?> stage : List.of(
                new GLU(), new SwiGLU(), new GEGLU(), new ReGLU(), new BilinearGLU(), new CReLU(), new Maxout())) {
            Object y = stage.setInputCol("x")
                    .setOutputCol("y")
                    .transform(rows)
                    .first()
                    .get(1);
            assertThat(y).isInstanceOf(SparseVector.class);
            SparseVector sparse = (SparseVector) y;
            boolean isWider = stage instanceof CReLU;
            assertThat(sparse.size()).isEqualTo(isWider ? 2_000_000 : 500_000);
            assertThat(sparse.indices().length).as(stage.uid()).isBetween(1, 4);
        }
        SparseVector product = (SparseVector) new BilinearGLU()
                .setInputCol("x")
                .setOutputCol("y")
                .transform(rows)
                .first()
                .get(1);
        assertThat(Arrays.toString(product.indices()) + Arrays.toString(product.values()))
                .isEqualTo("[3, 499999][-1.0, 15.0]");
    }
}
