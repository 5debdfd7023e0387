package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.attribute.NumericAttribute;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** The columns that Transformers read and write. */
@Tag("spark")
class TransformerColumnsTest {

    static List<Class<?>> classes() {
        return Stages.classes();
    }

    private static String[] names(String... names) {
        return names;
    }

    private static Dataset<Row> rows(String sql) {
        return TestSpark.session().sql("SELECT " + sql);
    }

    private static ReLU relu(String input, String output) {
        return new ReLU().setInputCol(input).setOutputCol(output);
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theSchemaIsKnownBeforeTheRowsAre(Class<?> type) {
        String[] inputs = {"ds", "fs", "gaps", "v", "sparse"};
        String[] outputs = {"ds2", "fs2", "gaps2", "v2", "sparse2"};
        ActivationStage<?> stage = Stages.create(type).setInputCols(inputs).setOutputCols(outputs);
        Dataset<Row> rows = Stages.keyed(Shapes.rows());

        StructType schema = stage.transformSchema(rows.schema());
        Dataset<Row> result = stage.transform(rows);

        assertThat(schema).isEqualTo(result.schema());
        assertThat(Arrays.copyOf(result.schema().fields(), rows.columns().length))
                .containsExactly(rows.schema().fields());
        for (int i = 0; i < inputs.length; i++) {
            StructField input = rows.schema().apply(inputs[i]);
            assertThat(schema.apply(outputs[i]).dataType()).isEqualTo(Stages.resultType(type, input.dataType()));
            assertThat(schema.apply(outputs[i]).nullable()).isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void nullabilityIsThatOfTheInput(Class<?> type) {
        for (boolean nullable : new boolean[] {true, false}) {
            for (boolean containsNull : new boolean[] {true, false}) {
                DataType array = DataTypes.createArrayType(DataTypes.IntegerType, containsNull);
                Dataset<Row> rows = Stages.keyed(TestSpark.session()
                        .createDataFrame(
                                List.of(RowFactory.create((Object) new Integer[] {1, 2})),
                                new StructType().add("x", array, nullable)));
                ActivationStage<?> stage = Stages.create(type).setInputCol("x").setOutputCol("y");
                DataType made = Stages.resultType(type, DataTypes.createArrayType(DataTypes.DoubleType, containsNull));
                boolean isNumber = made.equals(DataTypes.DoubleType);
                StructField expected =
                        new StructField("y", made, nullable || isNumber && containsNull, Metadata.empty());
                assertThat(stage.transformSchema(rows.schema()).apply("y")).isEqualTo(expected);
                assertThat(stage.transform(rows).schema().apply("y")).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("classes")
    void theSizeOfVectorsIsPassedOnButNotTheirLimits(Class<?> type) {
        AttributeGroup named = new AttributeGroup("x", new Attribute[] {
            NumericAttribute.defaultAttr().withName("height").withMax(3),
            NumericAttribute.defaultAttr().withName("width")
        });
        for (AttributeGroup group : List.of(named, new AttributeGroup("x", 2))) {
            Dataset<Row> rows = Stages.keyed(TestSpark.session()
                    .createDataFrame(
                            List.of(RowFactory.create(Vectors.dense(-1, 2))),
                            new StructType()
                                    .add(new StructField("x", SQLDataTypes.VectorType(), true, group.toMetadata()))));
            Dataset<Row> result =
                    Stages.create(type).setInputCol("x").setOutputCol("y").transform(rows);
            Object y = result.first().getAs("y");
            if (y instanceof Vector vector) {
                AttributeGroup made =
                        AttributeGroup.fromStructField(result.schema().apply("y"));
                assertThat(made.size()).isEqualTo(vector.size());
                assertThat(made.name()).isEqualTo("y");
            } else {
                assertThat(result.schema().apply("y").metadata()).isEqualTo(Metadata.empty());
            }
            assertThat(result.schema().apply("y").metadata().toString()).doesNotContain("\"max\"");
            assertThat(result.schema().apply("x")).isEqualTo(rows.schema().apply("x"));
        }
    }

    @Test
    void theOutputColumnHasADefaultName() {
        ReLU relu = new ReLU("activation_1").setInputCol("x");
        assertThat(relu.transform(rows("-1D AS x")).columns()).containsExactly("x", "activation_1__output");
        assertThat(relu.getOutputCol()).isEqualTo("activation_1__output");
    }

    private static void assertRefused(Consumer<ActivationStage<?>> columns, String... words) {
        StructType schema = new StructType()
                .add("x", "array<double>")
                .add("z", "array<double>")
                .add(Stages.KEY, DataTypes.LongType);
        for (Class<?> type : classes()) {
            ActivationStage<?> stage = Stages.create(type);
            columns.accept(stage);
            assertThatThrownBy(() -> stage.transformSchema(schema))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(stage.uid())
                    .hasMessageContainingAll(words);
            assertThatThrownBy(() -> stage.transform(Stages.keyed(rows("array(1D) AS x, array(2D) AS z"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContainingAll(words);
        }
    }

    @Test
    void wrongCombinationsOfColumnsAreExplained() {
        assertRefused(stage -> {}, "or inputCols and outputCols, got neither inputCol nor inputCols");
        assertRefused(stage -> stage.setOutputCol("y"), "got neither inputCol nor inputCols");
        assertRefused(
                stage -> stage.setInputCol("x").setInputCols(names("x")).setOutputCol("y"),
                "got both inputCol and inputCols");
        assertRefused(
                stage -> stage.setInputCol("x").setOutputCols(names("y")),
                "expected outputCol with inputCol, got outputCols");
        assertRefused(
                stage -> stage.setInputCol("x").setOutputCol("y").setOutputCols(names("y")),
                "expected outputCol with inputCol, got outputCols");
        assertRefused(
                stage -> stage.setInputCols(names("x")).setOutputCol("y"),
                "expected outputCols with inputCols, got outputCol");
        assertRefused(stage -> stage.setInputCols(names("x")), "expected outputCols with inputCols, got none");
        assertRefused(
                stage -> stage.setInputCols(names("x", "z")).setOutputCols(names("y")),
                "got 2 inputCols and 1 outputCols");
        assertRefused(
                stage -> stage.setInputCols(names()).setOutputCols(names()),
                "at least one, got 0 inputCols and 0 outputCols");
    }

    @Test
    void aMissingColumnIsAnsweredWithThoseThereAre() {
        assertRefused(stage -> stage.setInputCol("y"), "there is no column 'y'", "x, z");
        assertRefused(stage -> stage.setInputCol("x.a"), "there is no column 'x.a'", "x, z");
        assertRefused(
                stage -> stage.setInputCols(names("x", "w")).setOutputCols(names("a", "b")), "there is no column 'w'");
    }

    @Test
    void anOutputColumnThatExistsIsRefused() {
        assertRefused(stage -> stage.setInputCol("x").setOutputCol("x"), "output column 'x' exists already", "x, z");
        assertRefused(stage -> stage.setInputCol("x").setOutputCol("z"), "output column 'z' exists already");
        assertRefused(
                stage -> stage.setInputCols(names("x", "z")).setOutputCols(names("y", "y")),
                "output column 'y' exists already");
    }

    /** By default Spark ignores case, so it would replace the other column. */
    @Test
    void anOutputColumnThatExistsInAnotherCaseIsRefused() {
        assertRefused(stage -> stage.setInputCol("x").setOutputCol("X"), "output column 'X' exists already");
        assertRefused(
                stage -> stage.setInputCols(names("x", "z")).setOutputCols(names("y", "Y")),
                "output column 'Y' exists already");
    }

    @ParameterizedTest
    @MethodSource("classes")
    void aColumnOfAnotherTypeIsRefusedByName(Class<?> type) {
        for (Map.Entry<String, String> each : Map.of(
                        "'a'", "STRING", "true", "BOOLEAN", "map(1, 2)", "MAP<INT, INT>", "array('a')", "ARRAY<STRING>")
                .entrySet()) {
            ActivationStage<?> stage = Stages.create(type).setInputCol("x").setOutputCol("y");
            assertThatThrownBy(() -> stage.transformSchema(
                            Stages.keyed(rows(each.getKey() + " AS x")).schema()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith(stage.uid() + ": column 'x': ")
                    .hasMessageContainingAll(": expected ", "ML Vector", ", got " + each.getValue());
        }
    }

    @Test
    void nestedFieldsAreFound() {
        Dataset<Row> rows = rows("named_struct('b', array(-1D, 2D), 'c', named_struct('d', -3)) AS a");
        assertThat(relu("a.b", "y").transform(rows).select("y").first().getList(0))
                .isEqualTo(List.of(0.0, 2.0));
        assertThat(relu("a.c.d", "y").transform(rows).select("y").first().getDouble(0))
                .isZero();
        assertThat(relu("A.B", "y").transform(rows).schema())
                .isEqualTo(relu("A.B", "y").transformSchema(rows.schema()));
        assertThatThrownBy(() -> relu("a.nothing", "y").transformSchema(rows.schema()))
                .hasMessageContaining("there is no column 'a.nothing'");
    }

    @Test
    void nullStructsGiveNull() {
        Dataset<Row> rows = rows("if(id = 0, NULL, named_struct('b', 1D)) AS a FROM range(2)");
        Dataset<Row> result = relu("a.b", "y").transform(rows);
        assertThat(result.schema()).isEqualTo(relu("a.b", "y").transformSchema(rows.schema()));
        assertThat(result.schema().apply("y").nullable()).isTrue();
        assertThat(result.select("y").collectAsList().toString()).isEqualTo("[[null], [1.0]]");
    }

    @Test
    void namesMayHoldAnything() {
        Dataset<Row> rows = rows("-1D AS `a.b`, 2D AS `back``tick`, 3D AS `sp ace`, named_struct('c', 9D) AS a");
        assertThat(relu("a.b", "c.d").transform(rows).select("`c.d`").first().getDouble(0))
                .isZero();
        assertThat(relu("back`tick", "`").transform(rows).columns()).endsWith("`");
        assertThat(relu("sp ace", "é ü").transform(rows).select("`é ü`").first().getDouble(0))
                .isEqualTo(3);
        assertThat(relu("SP ACE", "y").transform(rows).select("y").first().getDouble(0))
                .isEqualTo(3);
    }

    @Test
    void ambiguousNamesAreSparksToRefuse() {
        Dataset<Row> twice = rows("1D AS x, 2D AS x");
        assertThatThrownBy(() -> relu("x", "y").transform(twice)).isInstanceOf(AnalysisException.class);
    }

    @Test
    void severalColumnsGoInOneStep() {
        Dataset<Row> rows = rows("-1D AS a, array(-2F, 3F) AS b, NULL AS c");
        Row row = new LeakyReLU()
                .setNegativeSlope(0.5)
                .setInputCols(names("a", "b", "c", "a"))
                .setOutputCols(names("a1", "b1", "c1", "a2"))
                .transform(rows)
                .selectExpr("a1", "b1", "c1", "a2")
                .first();
        assertThat(row.toString()).isEqualTo(ScalaLists.printed("[-0.5,ArraySeq(-1.0, 3.0),null,-0.5]"));
    }

    @Test
    void datasetsOfObjectsAreTransformedToo() {
        Dataset<Double> numbers =
                TestSpark.session().createDataset(List.of(-1.0, 2.0), org.apache.spark.sql.Encoders.DOUBLE());
        assertThat(relu("value", "y").transform(numbers).collectAsList().toString())
                .isEqualTo("[[-1.0,0.0], [2.0,2.0]]");
    }

    @Test
    void arraysOfColumnNamesAreCopied() {
        String[] inputs = {"a"};
        ReLU relu = new ReLU().setInputCols(inputs);
        inputs[0] = "changed";
        relu.getInputCols()[0] = "changed";
        assertThat(relu.getInputCols()).containsExactly("a");
    }
}
