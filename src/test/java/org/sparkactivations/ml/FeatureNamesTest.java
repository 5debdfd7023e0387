package org.sparkactivations.ml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.attribute.Attribute;
import org.apache.spark.ml.attribute.AttributeGroup;
import org.apache.spark.ml.attribute.BinaryAttribute;
import org.apache.spark.ml.attribute.NominalAttribute;
import org.apache.spark.ml.attribute.NumericAttribute;
import org.apache.spark.ml.feature.StringIndexer;
import org.apache.spark.ml.feature.VectorAssembler;
import org.apache.spark.ml.feature.VectorSlicer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
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
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowActivation;
import org.sparkactivations.testing.Stages;
import org.sparkactivations.testing.TestSpark;

/** The names of features are passed on, and nothing that was said of their values. */
@Tag("spark")
class FeatureNamesTest {

    static List<Class<?>> typed() {
        return Stages.typed();
    }

    /** Numeric, binary, nominal and unnamed attributes. */
    private static final Attribute[] FEATURES = {
        NumericAttribute.defaultAttr().withName("height").withMin(-1).withMax(3).withStd(2),
        BinaryAttribute.defaultAttr().withName("flag").withValues("no", "yes"),
        NominalAttribute.defaultAttr().withName("colour").withValues(new String[] {"red", "green"}),
        NumericAttribute.defaultAttr(),
        NumericAttribute.defaultAttr().withName("a, b"),
        NumericAttribute.defaultAttr().withName("c"),
    };

    private static StructField field(AttributeGroup group) {
        return new StructField("x", SQLDataTypes.VectorType(), true, group.toMetadata());
    }

    private static AttributeGroup named(String... names) {
        return new AttributeGroup(
                "x",
                Arrays.stream(names)
                        .map(NumericAttribute.defaultAttr()::withName)
                        .toArray(Attribute[]::new));
    }

    private static Dataset<Row> rows(AttributeGroup group) {
        double[] values =
                IntStream.range(0, group.size()).mapToDouble(i -> i - 1).toArray();
        return TestSpark.session()
                .createDataFrame(List.of(RowFactory.create(Vectors.dense(values))), new StructType().add(field(group)));
    }

    private static StructType schema(AttributeGroup group) {
        return new StructType().add(field(group)).add(Stages.KEY, DataTypes.LongType);
    }

    private static AttributeGroup made(ActivationStage<?> stage, AttributeGroup group) {
        StructType schema = new StructType().add(field(group));
        return AttributeGroup.fromStructField(
                stage.setInputCol("x").setOutputCol("y").transformSchema(schema).apply("y"));
    }

    private static List<String> names(AttributeGroup group) {
        return Arrays.stream(group.attributes().get())
                .map(each -> each.name().isDefined() ? each.name().get() : "")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("typed")
    void namesAreThoseOfTheInputOrMadeFromThem(Class<?> type) {
        Definition definition = Stages.definitions(type).get(0);
        Dataset<Row> rows = Stages.keyed(rows(new AttributeGroup("x", FEATURES)));
        ActivationStage<?> stage = Stages.create(type).setInputCol("x").setOutputCol("y");
        Dataset<Row> result = stage.transform(rows);
        StructField y = result.schema().apply("y");
        assertThat(result.schema()).isEqualTo(stage.transformSchema(rows.schema()));
        if (!(result.first().getAs("y") instanceof Vector vector)) {
            assertThat(y.metadata()).isEqualTo(Metadata.empty());
            return;
        }
        AttributeGroup group = AttributeGroup.fromStructField(y);
        assertThat(group.name()).isEqualTo("y");
        assertThat(group.size()).isEqualTo(vector.size());
        assertThat(y.metadata().toString())
                .doesNotContain("\"max\"", "\"min\"", "\"std\"", "vals", "binary", "nominal");
        assertThat(names(group).stream().filter(each -> !each.isEmpty()))
                .isNotEmpty()
                .doesNotHaveDuplicates();
        if (definition.width().isSame()) {
            assertThat(names(group)).containsExactly("height", "flag", "colour", "", "a, b", "c");
        } else {
            assertThat(names(group).stream().filter(each -> !each.isEmpty()))
                    .allMatch(each -> each.startsWith(definition.name() + "("));
        }
    }

    @ParameterizedTest
    @MethodSource("typed")
    void aGroupWithoutNamesIsPassedOnAsItsSize(Class<?> type) {
        AttributeGroup unnamed = new AttributeGroup(
                "x", new Attribute[] {NumericAttribute.defaultAttr().withMax(1), NumericAttribute.defaultAttr()});
        for (AttributeGroup group : List.of(new AttributeGroup("x", 1 << 18), unnamed)) {
            StructType schema =
                    Stages.create(type).setInputCol("x").setOutputCol("y").transformSchema(schema(group));
            assertThat(schema.apply("y").metadata().json()).hasSizeLessThan(80);
        }
    }

    @Test
    void namesOfWidthsThatChangeTellWhatTheyAreMadeFrom() {
        AttributeGroup four = named("a", "b", "c", "d, e");
        assertThat(names(made(new CReLU(), four)))
                .containsExactly(
                        "crelu(a)+",
                        "crelu(b)+",
                        "crelu(c)+",
                        "crelu(`d, e`)+",
                        "crelu(a)-",
                        "crelu(b)-",
                        "crelu(c)-",
                        "crelu(`d, e`)-");
        assertThat(names(made(new GLU(), four))).containsExactly("glu(a, c)", "glu(b, `d, e`)");
        assertThat(names(made(new Maxout().setK(4), four))).containsExactly("maxout(a, b, c, `d, e`)");
        assertThat(names(made(new Maxout(), named("a,b", "`c`")))).containsExactly("maxout(`a,b`, ```c```)");
        assertThat(names(made(new Maxout(), new AttributeGroup("x", FEATURES))))
                .containsExactly("maxout(height, flag)", "", "maxout(`a, b`, c)");
    }

    @Test
    void severalStepsKeepNamesDifferent() {
        Dataset<Row> rows = rows(named("a", "b"));
        PipelineStage[] stages = {
            new CReLU().setInputCol("x").setOutputCol("c"),
            new GLU().setInputCol("c").setOutputCol("g"),
            new Maxout().setInputCol("g").setOutputCol("m")
        };
        StructType schema =
                new Pipeline().setStages(stages).fit(rows).transform(rows).schema();
        assertThat(names(AttributeGroup.fromStructField(schema.apply("g"))))
                .containsExactly("glu(crelu(a)+, crelu(a)-)", "glu(crelu(b)+, crelu(b)-)");
        assertThat(names(AttributeGroup.fromStructField(schema.apply("m"))))
                .containsExactly("maxout(`glu(crelu(a)+, crelu(a)-)`, `glu(crelu(b)+, crelu(b)-)`)");
    }

    @Test
    void aSlicerFindsFeaturesByNameAfterAnActivation(@TempDir Path folder) throws Exception {
        Dataset<Row> rows = TestSpark.session().sql("SELECT -1D AS height, 2D AS width, 'red' AS colour");
        PipelineStage[] stages = {
            new StringIndexer().setInputCol("colour").setOutputCol("index"),
            new VectorAssembler()
                    .setInputCols(new String[] {"height", "width", "index"})
                    .setOutputCol("x"),
            new ReLU().setInputCol("x").setOutputCol("y"),
            new Softmax().setInputCol("y").setOutputCol("s"),
            new VectorSlicer()
                    .setInputCol("y")
                    .setNames(new String[] {"width", "index"})
                    .setOutputCol("out"),
            new CReLU().setInputCol("x").setOutputCol("c"),
            new VectorSlicer()
                    .setInputCol("c")
                    .setNames(new String[] {"crelu(height)-"})
                    .setOutputCol("left"),
            new VectorSlicer()
                    .setInputCol("s")
                    .setNames(new String[] {"height"})
                    .setOutputCol("share")
        };
        PipelineModel model = new Pipeline().setStages(stages).fit(rows);
        Row row = model.transform(rows).select("out", "left").first();
        assertThat(row.toString()).isEqualTo("[[2.0,0.0],[1.0]]");
        String path = folder.resolve("model").toString();
        model.save(path);
        assertThat(PipelineModel.load(path).transform(rows).schema())
                .isEqualTo(model.transform(rows).schema());
    }

    @Test
    void aColumnOfNumbersKeepsItsName() {
        StructType schema = new StructType();
        List<Attribute> attributes = List.of(FEATURES).subList(0, 4);
        for (int i = 0; i < attributes.size(); i++) {
            schema = schema.add(new StructField(
                    "x" + i,
                    i == 1 ? DataTypes.IntegerType : DataTypes.DoubleType,
                    true,
                    attributes.get(i).toMetadata()));
        }
        List<String> names = List.of("height", "flag", "colour");
        for (int i = 0; i < attributes.size(); i++) {
            Metadata y = new ReLU()
                    .setInputCol("x" + i)
                    .setOutputCol("y")
                    .transformSchema(schema)
                    .apply("y")
                    .metadata();
            NumericAttribute expected = i < names.size()
                    ? NumericAttribute.defaultAttr().withName(names.get(i))
                    : NumericAttribute.defaultAttr();
            assertThat(y).isEqualTo(expected.toMetadata());
        }
    }

    /** Time and memory are linear in the names. */
    @Test
    void manyNamesArePassedOn() {
        String[] many = IntStream.range(0, 1 << 16).mapToObj(i -> "feature" + i).toArray(String[]::new);
        AttributeGroup group = named(many);
        assertThat(names(made(new ReLU(), group))).containsExactly(many);
        assertThat(names(made(new GLU(), group))).hasSize(many.length / 2).contains("glu(feature0, feature32768)");
    }

    @Test
    void everyFunctionOfVectorsNamesItsResult() {
        for (ActivationFunction function : Activations.builtInFunctions()) {
            if (function.shape() == ResultShape.NUMBER || function.shape() == ResultShape.MATRIX) {
                continue;
            }
            double[] numbers = function.activation()
                    .definition()
                    .complete(function.activation().definition().exampleParameters());
            KnownNumbers known = KnownNumbers.of(function, List.of());
            StructField x = field(named("a", "b", "c", "d"));
            Metadata metadata = FeatureNames.of(function, known, x, "y", SQLDataTypes.VectorType());
            assertThat(names(AttributeGroup.fromStructField(
                            new StructField("y", SQLDataTypes.VectorType(), true, metadata))))
                    .as("%s", function)
                    .hasSize(function.width(4, numbers))
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
        }
    }

    /** A function of a user's own, which doubles the row and does not say how. */
    private static final Activation DOUBLED = new RowActivation() {
        @Override
        public Definition definition() {
            return Definition.of("doubled")
                    .formula("[x, x]")
                    .width(ResultWidth.times(2))
                    .build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            System.arraycopy(x, 0, y, 0, n);
            System.arraycopy(x, 0, y, n, n);
        }
    };

    @Test
    void featuresOfAnUnknownOriginAreCounted() {
        ActivationFunction function = ActivationFunction.value(DOUBLED);
        Metadata metadata = FeatureNames.of(
                function, KnownNumbers.of(function, List.of()), field(named("a", "b")), "y", SQLDataTypes.VectorType());
        assertThat(names(AttributeGroup.fromStructField(
                        new StructField("y", SQLDataTypes.VectorType(), true, metadata))))
                .containsExactly("doubled[0]", "doubled[1]", "doubled[2]", "doubled[3]");
    }
}
