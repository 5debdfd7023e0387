package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.evaluation.RegressionEvaluator;
import org.apache.spark.ml.feature.SQLTransformer;
import org.apache.spark.ml.feature.StandardScaler;
import org.apache.spark.ml.feature.StandardScalerModel;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** Names of columns mean what they mean to Spark's own stages. */
@Tag("spark")
class ColumnNamesTest {

    /** Names of columns and fields that hold the numbers 1, 2, … in this order. */
    private static final List<String> NAMES = List.of(
            "`my.feat`",
            "`we``ird`",
            "`sp ace`",
            "UPPER",
            "`a`.`b`",
            "`a`.`c.d`",
            "`a`.`inner`.`e`",
            "`s.t`.`u`",
            "`s.t`.`u.v`",
            "`trailing.`",
            "`..`");

    /** Other ways to write them, the same for numbers and Vectors, and names of nothing. */
    static Stream<String> names() {
        return Stream.concat(
                NAMES.stream(),
                Stream.of(
                        "my.feat",
                        "we`ird",
                        "sp ace",
                        "`UPPER`",
                        "upper",
                        "A.B",
                        "a.b",
                        "`a`.b",
                        "a.`b`",
                        "a.`c.d`",
                        "a.c.d",
                        "a.inner.e",
                        "a.`inner`.e",
                        "`s.t`.u",
                        "s.t.u",
                        "s.t.u.v",
                        "trailing.",
                        "..",
                        "`a.b`",
                        "`a",
                        "a`",
                        "a.",
                        ".a",
                        "a..b",
                        "a.`",
                        "``",
                        "",
                        "my",
                        "feat",
                        "my.feat.x",
                        "`my`.feat",
                        "`my.feat`.x",
                        "`my.feat",
                        "*",
                        "a.*",
                        "a b",
                        "some.other"));
    }

    @AfterEach
    void ignoreCase() {
        TestSpark.session().conf().unset("spark.sql.caseSensitive");
    }

    private static StructType schema(DataType type) {
        StructType inner = new StructType().add("e", type);
        return new StructType()
                .add("my.feat", type)
                .add("we`ird", type)
                .add("sp ace", type)
                .add("UPPER", type)
                .add("a", new StructType().add("b", type).add("c.d", type).add("inner", inner))
                .add("s.t", new StructType().add("u", type).add("u.v", type))
                .add("trailing.", type)
                .add("..", type)
                .add("label", DataTypes.DoubleType);
    }

    private static Row row(List<Object> values) {
        Row a = RowFactory.create(values.get(4), values.get(5), RowFactory.create(values.get(6)));
        Row st = RowFactory.create(values.get(7), values.get(8));
        return RowFactory.create(
                values.get(0), values.get(1), values.get(2), values.get(3), a, st, values.get(9), values.get(10), 0.5);
    }

    private static Dataset<Row> numbers() {
        List<Object> values = Stream.iterate(1.0, each -> each + 1)
                .limit(NAMES.size())
                .map(each -> (Object) each)
                .toList();
        return TestSpark.session().createDataFrame(List.of(row(values), row(values)), schema(DataTypes.DoubleType));
    }

    private static Dataset<Row> vectors() {
        List<Object> values = Stream.iterate(1.0, each -> each + 1)
                .limit(NAMES.size())
                .map(each -> (Object) Vectors.dense(each, 3))
                .toList();
        return TestSpark.session()
                .createDataFrame(List.of(row(values), row(values)), schema(SQLDataTypes.VectorType()));
    }

    private static Optional<Object> result(Supplier<Transformer> stage, Dataset<Row> rows) {
        try {
            return Optional.of(stage.get().transform(rows).select("out").first().get(0));
        } catch (Exception e) {
            return Optional.empty();
        }
    }

    private static Identity identity(String name) {
        return new Identity().setInputCol(name).setOutputCol("out");
    }

    /** A fitted stage of Spark that changes nothing. */
    private static StandardScalerModel scaler(Dataset<Row> vectors) {
        return new StandardScaler()
                .setWithStd(false)
                .setInputCol("UPPER")
                .setOutputCol("out")
                .fit(vectors);
    }

    /** What a stage of Spark takes, ours takes too, and reads the same column. */
    private static void assertSame(String name, Supplier<Transformer> stage, Dataset<Row> rows) {
        Optional<Object> expected = result(stage, rows);
        if (expected.isPresent()) {
            assertThat(result(() -> identity(name), rows)).as(name).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void transformersTakeWhatSparksTake(String name) {
        Dataset<Row> vectors = vectors();
        assertSame(name, () -> scaler(vectors).setInputCol(name), vectors);
        assertSame(
                name,
                () -> new VectorAssembler().setInputCols(new String[] {name}).setOutputCol("out"),
                vectors);
        assertSame(
                name, () -> new SQLTransformer().setStatement("SELECT " + name + " AS out FROM __THIS__"), numbers());
    }

    @ParameterizedTest
    @MethodSource("names")
    void evaluatorsTakeWhatSparksTake(String name) {
        for (String param : List.of("predictionCol", "labelCol", "weightCol")) {
            RegressionEvaluator spark = new RegressionEvaluator().setMetricName("mse");
            spark.setPredictionCol(param.equals("labelCol") ? "label" : "UPPER");
            spark.set(spark.getParam(param), name);
            double expected;
            try {
                expected = spark.evaluate(numbers());
            } catch (Exception e) {
                continue;
            }
            SquaredErrorEvaluator ours = new SquaredErrorEvaluator().setPredictionCol(spark.getPredictionCol());
            ours.set(ours.getParam(param), name);
            assertThat(ours.evaluate(numbers())).as("%s %s", param, name).isEqualTo(expected, within(1e-12));
        }
    }

    /** Spark 3.5 takes few of them, so that they are listed here. */
    @Test
    void everyColumnAndFieldIsReached() {
        for (int i = 0; i < NAMES.size(); i++) {
            Transformer stage = identity(NAMES.get(i));
            assertThat(stage.transform(numbers()).schema())
                    .isEqualTo(stage.transformSchema(numbers().schema()));
            assertThat(stage.transform(numbers()).select("out").first().getDouble(0))
                    .as(NAMES.get(i))
                    .isEqualTo(i + 1);
            assertThat(new SquaredErrorEvaluator()
                            .setPredictionCol(NAMES.get(i))
                            .setLabelCol(NAMES.get(0))
                            .setWeightCol(NAMES.get(i))
                            .evaluate(numbers()))
                    .isEqualTo(i * i);
        }
    }

    @Test
    void aNameWithDotsNeedsNoBackticksIfNothingElseIsMeant() {
        List<String> plain = List.of(
                "my.feat",
                "we`ird",
                "sp ace",
                "upper",
                "a.b",
                "a.c.d",
                "a.inner.e",
                "s.t.u",
                "s.t.u.v",
                "trailing.",
                "..");
        for (int i = 0; i < plain.size(); i++) {
            assertThat(identity(plain.get(i))
                            .transform(numbers())
                            .select("out")
                            .first()
                            .getDouble(0))
                    .as(plain.get(i))
                    .isEqualTo(i + 1);
        }
    }

    @Test
    void aPipelineOfBothTakesOneName() {
        Dataset<Row> vectors = vectors();
        PipelineStage[] stages = {
            new StandardScaler().setInputCol("UPPER").setOutputCol("scaled.feat"),
            new ReLU().setInputCol("`scaled.feat`").setOutputCol("hid.den"),
            new ReLU().setInputCol("scaled.feat").setOutputCol("`hid.den`")
        };
        Row row = new Pipeline()
                .setStages(stages)
                .fit(vectors)
                .transform(vectors)
                .select("`hid.den`", "```hid.den```")
                .first();
        assertThat(row.get(0)).isEqualTo(row.get(1));
    }

    @Test
    void allParamsThatNameColumnsAreReadTheSameWay() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT array(-1D, 2D) AS `x.y`, 7L AS `k.k`, array(1D, 1D) AS `t.t`, named_struct('n', 7L) AS s");
        Object expected = rows.selectExpr("nn_rrelu(`x.y`, 0.125D, " + 1 / 3.0 + "D, `k.k`)")
                .first()
                .get(0);
        for (String key : List.of("k.k", "`k.k`", "s.n", "s.`n`")) {
            RReLU rrelu = new RReLU().setKeyCol(key).setInputCol("`x.y`").setOutputCol("out");
            assertThat(rrelu.transform(rows).select("out").first().get(0)).isEqualTo(expected);
        }
        for (String target : List.of("t.t", "`t.t`")) {
            assertThat(new ActivationTransformer()
                            .setActivation("squared_error")
                            .setOperandCol(target)
                            .setInputCols(new String[] {"`x.y`", "x.y"})
                            .setOutputCols(new String[] {"o1", "o2"})
                            .transform(rows)
                            .select("o1", "o2")
                            .first()
                            .toString())
                    .contains("4.0, 1.0")
                    .hasSize(rows.selectExpr("array(4D, 1D)", "array(4D, 1D)")
                            .first()
                            .toString()
                            .length());
        }
    }

    @Test
    void arraysOfStructsAndMapsAreReached() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT array(named_struct('x', -1D, 'y.z', named_struct('w', -2F)), NULL) AS items,"
                        + " map('x', array(-3D), 'y.z', array(4D)) AS m");
        for (String name : List.of("items.x", "`items`.`y.z`.w", "items.y.z.w", "m.x", "m.`y.z`", "m.nothing")) {
            Dataset<Row> result = identity(name).transform(rows);
            assertThat(result.schema()).isEqualTo(identity(name).transformSchema(rows.schema()));
            Dataset<Row> spark = rows.selectExpr(name.equals("items.y.z.w") ? "items.`y.z`.w" : name);
            assertThat(result.select("out").first()).isEqualTo(spark.first());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.b", "A.b"})
    void aColumnAndAFieldOfOneNameAreToldApartByBackticks(String name) {
        Dataset<Row> rows = TestSpark.session().sql("SELECT -1D AS `a.b`, named_struct('b', 2D) AS a");
        for (Class<?> type : Stages.typed()) {
            ActivationStage<?> stage = Stages.create(type).setInputCol(name).setOutputCol("out");
            assertThatThrownBy(() -> stage.transformSchema(rows.schema()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(stage.uid() + ": the column name '" + name + "' is ambiguous: `a`.`b` and `a.b` have"
                            + " this name; expected one of them, in its backticks");
        }
        assertThatThrownBy(() -> new SquaredErrorEvaluator()
                        .setPredictionCol(name)
                        .setLabelCol("`a.b`")
                        .evaluate(rows))
                .hasMessageContainingAll("ambiguous", "`a`.`b`", "`a.b`");
        assertThat(identity("`a.b`").transform(rows).select("out").first().getDouble(0))
                .isEqualTo(-1);
        for (String field : List.of("`a`.`b`", "`a`.b", "a.`b`")) {
            assertThat(identity(field).transform(rows).select("out").first().getDouble(0))
                    .isEqualTo(2);
        }
    }

    @Test
    void namesThatDifferInCaseOnlyAreAmbiguousAsInSpark() {
        Dataset<Row> rows = TestSpark.session()
                .range(1)
                .select(
                        functions.lit(1.0).as("x"),
                        functions.lit(2.0).as("X"),
                        functions.expr("named_struct('f', 3D, 'F', 4D)").as("s"));
        for (String name : List.of("x", "X", "`x`")) {
            assertThatThrownBy(() -> identity(name).transformSchema(rows.schema()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageEndingWith(": the column name '" + name + "' is ambiguous: `x` and `X` differ in case"
                            + " only, which Spark ignores unless spark.sql.caseSensitive is true");
        }
        assertThatThrownBy(() -> identity("s.f").transformSchema(rows.schema()))
                .hasMessageContaining("`s`.`f` and `s`.`F` differ in case only");
        TestSpark.session().conf().set("spark.sql.caseSensitive", "true");
        assertThat(identity("x").transform(rows).select("out").first().getDouble(0))
                .isEqualTo(1);
        assertThat(identity("X").transform(rows).select("out").first().getDouble(0))
                .isEqualTo(2);
        assertThat(identity("s.F").transform(rows).select("out").first().getDouble(0))
                .isEqualTo(4);
        assertThatThrownBy(() -> identity("S.F").transform(rows)).hasMessageContaining("there is no column 'S.F'");
        assertThat(new ReLU().setInputCol("x").setOutputCol("S").transform(rows).columns())
                .containsExactly("x", "X", "s", "S");
    }

    /** The alias of a Dataset is no struct. */
    @Test
    void theAliasOfADatasetIsNotReadAsAColumn() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT named_struct('b', 1D) AS a, 2D AS b")
                .alias("a");
        assertThat(identity("a.b").transform(rows).select("out").first().getDouble(0))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "with.dot", "`ticks`", "a.b", "`a.b`", "new col", "", "é", "*"})
    void outputColumnsAreNamedAsBySpark(String output) {
        Dataset<Row> vectors = vectors();
        String[] expected =
                scaler(vectors).setOutputCol(output).transform(vectors).columns();
        ReLU relu = new ReLU().setInputCol("UPPER").setOutputCol(output);
        assertThat(relu.transform(vectors).columns()).isEqualTo(expected);
        assertThat(relu.transform(vectors).schema()).isEqualTo(relu.transformSchema(vectors.schema()));
    }
}
