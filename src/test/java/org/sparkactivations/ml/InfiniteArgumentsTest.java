package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.InfiniteParameter;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Every infinity that a range allows comes through SQL and through saved Transformers as through the direct call. */
@Tag("spark")
class InfiniteArgumentsTest {

    /** Stages in one Pipeline: Spark analyses a Pipeline in a time that grows with their square. */
    private static final int AT_ONCE = 10;

    private static final double[] X = {-2, -0.5, 0, 0.5, 3, 8};

    private static String array(double[] x) {
        return DoubleStream.of(x).mapToObj(each -> each + "D").collect(Collectors.joining(", ", "array(", ")"));
    }

    private static Dataset<Row> rows() {
        return Stages.keyed(TestSpark.session()
                .sql("SELECT " + array(X) + " AS x, if(id = 0, 'Infinity', '') AS above, if(id = 0, '-Infinity', '')"
                        + " AS below FROM range(1)"));
    }

    private static String sql(InfiniteParameter infinite, String above, String below) {
        ActivationFunction function = infinite.function();
        String operand = function.operand().isEmpty()
                ? ""
                : function.isRowwise() ? ", x" : ", array_repeat(" + infinite.trial()[0] + "D, 6)";
        String parameters = DoubleStream.of(infinite.parameters())
                .mapToObj(each ->
                        ", " + (Double.isInfinite(each) ? "double(" + (each > 0 ? above : below) + ")" : each + "D"))
                .collect(Collectors.joining());
        return function.sqlName() + "(x" + operand + Call.keySql(function) + parameters + ")";
    }

    private static List<InfiniteParameter> withArrays() {
        return InfiniteParameter.all()
                .filter(each -> each.apply(X).length == X.length)
                .toList();
    }

    private static void assertSame(List<InfiniteParameter> infinite, Row computed, String door) {
        for (int i = 0; i < infinite.size(); i++) {
            assertThat(computed.<Double>getList(i))
                    .as("%s: %s", door, infinite.get(i))
                    .containsExactly(
                            Arrays.stream(infinite.get(i).apply(X)).boxed().toArray(Double[]::new));
        }
    }

    @Test
    void constantsAndColumnsMayBeInfinite() {
        List<InfiniteParameter> infinite = withArrays();

        assertThat(infinite).hasSizeGreaterThan(30);
        for (String[] words : new String[][] {{"'Infinity'", "'-Infinity'"}, {"above", "below"}}) {
            String[] calls =
                    infinite.stream().map(each -> sql(each, words[0], words[1])).toArray(String[]::new);
            assertSame(infinite, rows().selectExpr(calls).first(), words[0]);
        }
    }

    @Test
    void transformersTakeInfinities() {
        List<InfiniteParameter> infinite = ofTransformers();
        for (int i = 0; i < infinite.size(); i += AT_ONCE) {
            List<InfiniteParameter> some = infinite.subList(i, Math.min(infinite.size(), i + AT_ONCE));
            assertTransformed(some, pipeline(some));
        }
    }

    /** Spark writes the params of every stage in the same way, so that some stages are enough. */
    @Test
    void savedTransformersKeepInfinities(@TempDir Path folder) throws IOException {
        List<InfiniteParameter> some = ofTransformers().subList(0, AT_ONCE);
        assertThat(some.stream().flatMapToDouble(each -> DoubleStream.of(each.parameters())))
                .contains(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
        String path = folder.resolve("model").toString();
        pipeline(some).write().save(path);
        assertTransformed(some, PipelineModel.load(path));
    }

    private static List<InfiniteParameter> ofTransformers() {
        return withArrays().stream()
                .filter(each -> each.function().output() == ActivationFunction.Output.VALUE
                        && each.function().operand().isEmpty())
                .toList();
    }

    private static PipelineModel pipeline(List<InfiniteParameter> infinite) {
        return new Pipeline()
                .setStages(IntStream.range(0, infinite.size())
                        .boxed()
                        .flatMap(i -> Stream.of(
                                typed(infinite.get(i)).setOutputCol("t" + i), generic(infinite.get(i), "g" + i)))
                        .toArray(PipelineStage[]::new))
                .fit(rows());
    }

    private static void assertTransformed(List<InfiniteParameter> infinite, PipelineModel model) {
        Dataset<Row> transformed = model.transform(rows());
        for (String door : new String[] {"t", "g"}) {
            String[] columns =
                    IntStream.range(0, infinite.size()).mapToObj(i -> door + i).toArray(String[]::new);
            assertSame(infinite, transformed.selectExpr(columns).first(), door);
        }
    }

    private static ActivationStage<?> typed(InfiniteParameter infinite) {
        Definition definition = infinite.function().activation().definition();
        try {
            ActivationStage<?> stage = Stages.withKey(Stages.empty(Class.forName(
                    "org.sparkactivations.ml." + definition.transformer().orElseThrow())));
            for (int i = 0; i < infinite.parameters().length; i++) {
                Stages.set(
                        stage, Stages.javaName(definition.numbers().get(i).name()), (Object) infinite.parameters()[i]);
            }
            return stage.setInputCol("x");
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static ActivationTransformer generic(InfiniteParameter infinite, String output) {
        return Stages.generic(infinite.function())
                .setArguments(infinite.parameters())
                .setInputCol("x")
                .setOutputCol(output);
    }
}
