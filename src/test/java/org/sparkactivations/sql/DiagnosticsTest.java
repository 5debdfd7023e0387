package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** The figures of {@code nn_diagnose}, compared with figures that are computed in other ways. */
@Tag("spark")
class DiagnosticsTest {

    /** The ranks of the quantiles of a unit. */
    private static final double[] RANKS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private static final DataType DOUBLES = DataTypes.createArrayType(DataTypes.DoubleType);

    private static Dataset<Row> rows(DataType type, List<?> values) {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            rows.add(RowFactory.create(i, values.get(i)));
        }
        return TestSpark.session()
                .createDataFrame(
                        rows, new StructType().add("id", DataTypes.IntegerType).add("x", type));
    }

    private static Row diagnosis(Dataset<Row> rows, String activation, double... parameters) {
        return ActivationDiagnostics.of(activation, parameters)
                .measure(rows, col("x"))
                .first();
    }

    private static Row unit(Row diagnosis, int unit) {
        return diagnosis.<Row>getList(diagnosis.fieldIndex("units")).get(unit);
    }

    private static Row struct(Row row, String name) {
        return row.getStruct(row.fieldIndex(name));
    }

    private static <T> T get(Row row, String name) {
        return row.getAs(name);
    }

    /** Rows of {@code width} units, unit j around j − 2 with deviation 1. */
    private static List<double[]> normal(int count, int width) {
        Random random = new Random(42);
        List<double[]> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double[] row = new double[width];
            Arrays.setAll(row, j -> j - 2 + random.nextGaussian());
            all.add(row);
        }
        return all;
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> activations() {
        return Stream.of(
                arguments("tanh", StrictMath::tanh, x -> 1 / Math.pow(StrictMath.cosh(x), 2)),
                arguments("leaky_relu", x -> x > 0 ? x : 0.25 * x, x -> x > 0 ? 1 : 0.25, 0.25),
                arguments("relu6", x -> Math.min(Math.max(x, 0), 6), x -> x > 0 && x < 6 ? 1 : 0),
                arguments("thresholded_relu", x -> x > 0.25 ? x : 0, x -> x > 0.25 ? 1 : 0, 0.25),
                arguments("identity", x -> x, x -> 1));
    }

    private static org.junit.jupiter.params.provider.Arguments arguments(
            String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, double... parameters) {
        return org.junit.jupiter.params.provider.Arguments.of(name, f, derivative, parameters);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("activations")
    void figuresOfUnitsAndOverallAreThoseOfTheDefinition(
            String name, DoubleUnaryOperator f, DoubleUnaryOperator derivative, double[] parameters) {
        List<double[]> data = normal(500, 9);
        Row diagnosis = diagnosis(rows(DOUBLES, data).repartition(3), name, parameters);
        assertThat(diagnosis.<Long>getAs("rows")).isEqualTo(500);
        assertThat(diagnosis.<Integer>getAs("width")).isEqualTo(9);
        for (int j = 0; j < 9; j++) {
            int unit = j;
            assertThat(unit(diagnosis, j).getInt(0)).isEqualTo(j);
            check(
                    unit(diagnosis, j),
                    data.stream().mapToDouble(row -> row[unit]).toArray(),
                    f,
                    derivative);
        }
        check(
                struct(diagnosis, "overall"),
                data.stream().flatMapToDouble(Arrays::stream).toArray(),
                f,
                derivative);
    }

    private static void check(Row figures, double[] x, DoubleUnaryOperator f, DoubleUnaryOperator derivative) {
        double n = x.length;
        double[] y = DoubleStream.of(x).map(f).toArray();
        double[] slopes = DoubleStream.of(x).map(derivative).map(Math::abs).toArray();
        assertThat(DiagnosticsTest.<Long>get(figures, "count")).isEqualTo(x.length);
        moments(struct(figures, "input"), x);
        moments(struct(figures, "output"), y);
        share(figures, "zero", DoubleStream.of(y).filter(each -> each == 0).count() / n);
        share(figures, "positive", DoubleStream.of(y).filter(each -> each > 0).count() / n);
        share(figures, "negative", DoubleStream.of(y).filter(each -> each < 0).count() / n);
        share(figures, "mean_abs_derivative", DoubleStream.of(slopes).sum() / n);
        double left = 0;
        double right = 0;
        for (int i = 0; i < x.length; i++) {
            left += slopes[i] < 0.01 && x[i] <= 0 ? 1 : 0;
            right += slopes[i] < 0.01 && x[i] > 0 ? 1 : 0;
        }
        share(figures, "saturated_left", left / n);
        share(figures, "saturated_right", right / n);
        Row output = struct(figures, "output");
        double offCentre = Math.abs(output.getDouble(0)) / output.getDouble(1);
        assertThat(DiagnosticsTest.<Double>get(figures, "off_centre")).isCloseTo(offCentre, within(1e-12));
    }

    private static void moments(Row row, double[] values) {
        double mean = DoubleStream.of(values).sum() / values.length;
        double squares =
                DoubleStream.of(values).map(v -> (v - mean) * (v - mean)).sum();
        assertThat(row.getDouble(0)).isCloseTo(mean, within(1e-12));
        assertThat(row.getDouble(1)).isCloseTo(Math.sqrt(squares / (values.length - 1)), within(1e-12));
        assertThat(row.getDouble(2)).isCloseTo(DoubleStream.of(values).min().orElseThrow(), within(1e-12));
        assertThat(row.getDouble(3)).isCloseTo(DoubleStream.of(values).max().orElseThrow(), within(1e-12));
    }

    private static void share(Row figures, String name, double expected) {
        assertThat(DiagnosticsTest.<Double>get(figures, name)).as(name).isCloseTo(expected, within(1e-12));
    }

    @Test
    void aSmallShiftOfTheInputsKillsReluButNotLeakyReluNorElu() {
        // One unit sees values a little above 0, the other a little below.
        Random random = new Random(7);
        List<double[]> data = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            data.add(new double[] {0.1 + 0.01 * random.nextGaussian(), -0.1 + 0.01 * random.nextGaussian()});
        }
        Dataset<Row> rows = rows(DOUBLES, data);
        Row relu = diagnosis(rows, "relu");
        assertThat(DiagnosticsTest.<Boolean>get(unit(relu, 0), "dead")).isFalse();
        assertThat(DiagnosticsTest.<Boolean>get(unit(relu, 0), "always_on")).isTrue();
        assertThat(DiagnosticsTest.<Double>get(unit(relu, 0), "mean_abs_derivative"))
                .isEqualTo(1);
        assertThat(DiagnosticsTest.<Boolean>get(unit(relu, 1), "dead")).isTrue();
        assertThat(DiagnosticsTest.<Double>get(unit(relu, 1), "mean_abs_derivative"))
                .isZero();
        assertThat(DiagnosticsTest.<Double>get(unit(relu, 1), "saturated_left")).isEqualTo(1);
        assertThat(DiagnosticsTest.<Integer>get(struct(relu, "overall"), "dead_units"))
                .isEqualTo(1);
        for (String name : List.of("leaky_relu", "elu")) {
            Row diagnosis = diagnosis(rows, name);
            assertThat(DiagnosticsTest.<Integer>get(struct(diagnosis, "overall"), "dead_units"))
                    .as(name)
                    .isZero();
            assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 1), "mean_abs_derivative"))
                    .as(name)
                    .isPositive();
        }
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis(rows, "elu"), 1), "mean_abs_derivative"))
                .isCloseTo(Math.exp(-0.1), within(0.001));
    }

    @Test
    void signsAndCentresAreToldApart() {
        Row diagnosis =
                diagnosis(rows(DOUBLES, List.of(new double[] {1, -1, -1, 0}, new double[] {2, 1, -3, 0})), "identity");
        Row overall = struct(diagnosis, "overall");
        assertThat(Arrays.asList(
                        overall.<Integer>getAs("one_sign_units"),
                        overall.<Integer>getAs("always_on_units"),
                        overall.<Integer>getAs("dead_units")))
                .isEqualTo(List.of(2, 1, 1));
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 0), "off_centre"))
                .isCloseTo(1.5 / Math.sqrt(0.5), within(1e-12));
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 1), "off_centre"))
                .isZero();
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 3), "off_centre"))
                .isNull();
    }

    @Test
    void nullsNansAndInfinitiesAreCountedApart() {
        List<List<Double>> data = Arrays.asList(
                Arrays.asList(1.0, null, Double.NaN),
                null,
                Arrays.asList(3.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                Arrays.asList(5.0, -2.0, null));
        Row diagnosis = diagnosis(rows(DOUBLES, data), "relu");
        assertThat(diagnosis.<Long>getAs("rows")).isEqualTo(3);
        assertThat(diagnosis.<Long>getAs("null_rows")).isEqualTo(1);
        assertThat(counts(unit(diagnosis, 0))).isEqualTo(List.of(3L, 0L, 0L, 0L, 0L));
        assertThat(counts(unit(diagnosis, 1))).isEqualTo(List.of(2L, 1L, 0L, 0L, 1L));
        assertThat(counts(unit(diagnosis, 2))).isEqualTo(List.of(2L, 1L, 1L, 1L, 0L));
        assertThat(counts(struct(diagnosis, "overall"))).isEqualTo(List.of(7L, 2L, 1L, 1L, 1L));
        assertThat(struct(unit(diagnosis, 0), "input").toString()).startsWith("[3.0,2.0,1.0,5.0,");
        assertThat(struct(unit(diagnosis, 1), "input").toString()).startsWith("[-2.0,null,-2.0,-2.0,");
        assertThat(struct(unit(diagnosis, 2), "input").toString()).isEqualTo("[null,null,null,null,null]");
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 2), "zero")).isNull();
        assertThat(DiagnosticsTest.<Boolean>get(unit(diagnosis, 2), "dead")).isFalse();
    }

    private static List<Long> counts(Row figures) {
        return Stream.of("count", "nulls", "nans", "negative_infinities", "positive_infinities")
                .map(name -> DiagnosticsTest.<Long>get(figures, name))
                .toList();
    }

    @Test
    void outputsThatAreNoNumbersAreCounted() {
        Row unit = unit(diagnosis(rows(DataTypes.DoubleType, List.of(0.5, 0.0, 2.0, 0.25)), "logit"), 0);
        assertThat(DiagnosticsTest.<Long>get(unit, "count")).isEqualTo(4);
        assertThat(DiagnosticsTest.<Long>get(unit, "output_nans")).isEqualTo(1);
        assertThat(DiagnosticsTest.<Long>get(unit, "output_infinities")).isEqualTo(1);
        assertThat(struct(unit, "output").getDouble(0)).isCloseTo(-Math.log(3) / 2, within(1e-15));
    }

    @Test
    void rowsOfOtherWidthsAreCounted() {
        List<double[]> data = List.of(
                new double[] {1, 2}, new double[] {1}, new double[] {}, new double[] {1, 2, 3}, new double[] {4, 5, 6});
        for (int parts : List.of(1, 4)) {
            Row diagnosis = diagnosis(rows(DOUBLES, data).repartition(parts), "relu");
            assertThat(diagnosis.<Integer>getAs("width")).isEqualTo(3);
            assertThat(diagnosis.<Long>getAs("narrower_rows")).isEqualTo(3);
            assertThat(counts(unit(diagnosis, 0)).get(0)).isEqualTo(4);
            assertThat(counts(unit(diagnosis, 2)).get(0)).isEqualTo(2);
            assertThat(struct(unit(diagnosis, 2), "input").getDouble(0)).isEqualTo(4.5);
        }
    }

    @Test
    void aTableWithoutRowsGivesADiagnosisWithoutElements() {
        Row diagnosis = diagnosis(rows(DOUBLES, List.of()), "relu");
        assertThat(diagnosis.<Long>getAs("rows")).isZero();
        assertThat(diagnosis.<Integer>getAs("width")).isZero();
        assertThat(counts(struct(diagnosis, "overall"))).containsOnly(0L);
        assertThat(diagnosis.<Row>getList(diagnosis.fieldIndex("units"))).isEmpty();
        assertThat(diagnosis.isNullAt(diagnosis.fieldIndex("input_histogram"))).isTrue();
        Row nulls = diagnosis(rows(DOUBLES, Arrays.asList(null, null)), "relu");
        assertThat(nulls.<Long>getAs("null_rows")).isEqualTo(2);
    }

    @Test
    void nothingCancelsWhereTheDeviationIsSmallBesideTheMean() {
        Random random = new Random(3);
        List<Double> data = Stream.generate(() -> 1e9 + 1e-3 * random.nextGaussian())
                .limit(4000)
                .toList();
        Row input = struct(unit(diagnosis(rows(DataTypes.DoubleType, data).repartition(5), "identity"), 0), "input");
        double shifted = data.stream().mapToDouble(v -> v - 1e9).average().orElseThrow();
        double squares =
                data.stream().mapToDouble(v -> Math.pow(v - 1e9 - shifted, 2)).sum();
        assertThat(input.getDouble(0) - 1e9).isCloseTo(shifted, within(3e-7));
        assertThat(input.getDouble(1)).isCloseTo(Math.sqrt(squares / 3999), within(1e-6));
    }

    @Test
    void everyTypeOfColumnGivesTheSame() {
        List<double[]> data = List.of(new double[] {0, -1.5, 2}, new double[] {0, 0, 4}, new double[] {0, 3.5, 0});
        String expected = diagnosis(rows(DOUBLES, data), "gelu").toString();
        List<List<Float>> floats = data.stream()
                .map(row -> Arrays.stream(row).mapToObj(v -> (float) v).toList())
                .toList();
        List<?> dense = data.stream().map(Vectors::dense).toList();
        List<?> sparse = data.stream().map(row -> Vectors.dense(row).toSparse()).toList();
        assertThat(diagnosis(rows(DataTypes.createArrayType(DataTypes.FloatType), floats), "gelu")
                        .toString())
                .isEqualTo(expected);
        assertThat(diagnosis(rows(SQLDataTypes.VectorType(), dense), "gelu").toString())
                .isEqualTo(expected);
        assertThat(diagnosis(rows(SQLDataTypes.VectorType(), sparse), "gelu").toString())
                .isEqualTo(expected);
        Dataset<Row> decimals = rows(DOUBLES, data).selectExpr("CAST(x AS ARRAY<DECIMAL(4, 1)>) AS x");
        assertThat(diagnosis(decimals, "gelu").toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"double", "float", "int", "decimal(6,2)", "bigint"})
    void numbersAreRowsOfOneElement(String type) {
        Row diagnosis =
                diagnosis(TestSpark.session().sql("SELECT CAST(id - 3 AS " + type + ") AS x FROM range(10)"), "relu");
        assertThat(diagnosis.<Integer>getAs("width")).isEqualTo(1);
        assertThat(DiagnosticsTest.<Double>get(unit(diagnosis, 0), "zero")).isEqualTo(0.4);
        assertThat(struct(unit(diagnosis, 0), "input").getDouble(0)).isEqualTo(1.5);
    }

    @Test
    void untypedNullsAreRowsWithoutElements() {
        Row row = TestSpark.session()
                .sql("SELECT nn_diagnose(NULL, 'relu'), nn_diagnose(array(NULL), 'relu')")
                .first();
        assertThat(row.getStruct(0).<Long>getAs("null_rows")).isEqualTo(1);
        assertThat(counts(struct(row.getStruct(1), "overall"))).isEqualTo(List.of(0L, 1L, 0L, 0L, 0L));
    }

    @Test
    void quantilesAreCloseInRankOfInputsAndOutputs() {
        int count = 40_000;
        Dataset<Row> rows = TestSpark.session()
                .range(0, count, 1, 3)
                .selectExpr("array(randn(5), 100 * pow(rand(6), 8)) AS x")
                .cache();
        Row diagnosis = diagnosis(rows, "gaussian");
        List<double[]> data = rows.collectAsList().stream()
                .map(row -> row.<Double>getList(0).stream().mapToDouble(v -> v).toArray())
                .toList();
        rows.unpersist();
        for (int j = 0; j < 2; j++) {
            int unit = j;
            double[] x = data.stream().mapToDouble(row -> row[unit]).sorted().toArray();
            double[] y = DoubleStream.of(x).map(v -> Math.exp(-v * v)).sorted().toArray();
            List<Double> ofInput = struct(unit(diagnosis, j), "input").getList(4);
            List<Double> ofOutput = struct(unit(diagnosis, j), "output").getList(4);
            for (int i = 0; i < RANKS.length; i++) {
                checkRank(x, ofInput.get(i), RANKS[i], 0.05);
                checkRank(y, ofOutput.get(i), RANKS[i], 0.1);
            }
        }
    }

    @Test
    void rowsOfGrowingValuesCountInFull() {
        int count = 40_000;
        Row unit = unit(diagnosis(TestSpark.session().range(0, count, 1, 1).selectExpr("id AS x"), "relu"), 0);
        List<Double> quantiles = struct(unit, "input").getList(4);
        for (int i = 0; i < RANKS.length; i++) {
            assertThat(quantiles.get(i) / count).isCloseTo(RANKS[i], within(0.05));
        }
    }

    /** Equal values have a range of ranks. */
    private static void checkRank(double[] sorted, double value, double rank, double tolerance) {
        double below = DoubleStream.of(sorted).filter(each -> each < value).count();
        double notAbove = DoubleStream.of(sorted).filter(each -> each <= value).count();
        assertThat(rank).isBetween(below / sorted.length - tolerance, notAbove / sorted.length + tolerance);
    }

    @Test
    void histogramsHoldAllElements() {
        Row diagnosis = diagnosis(rows(DOUBLES, normal(3000, 4)), "relu");
        for (String name : List.of("input_histogram", "output_histogram")) {
            List<Double> edges = struct(diagnosis, name).getList(0);
            List<Double> shares = struct(diagnosis, name).getList(1);
            assertThat(edges).hasSize(shares.size() + 1).isSorted();
            assertThat(shares.stream().mapToDouble(v -> v).sum()).isCloseTo(1, within(1e-9));
            double zeros = struct(diagnosis, "overall").getAs("zero");
            if (name.startsWith("output")) {
                assertThat(shares.get(0)).isCloseTo(zeros, within(0.06));
            }
        }
    }

    @Test
    void oneFarValueDoesNotFlattenTheHistogram() {
        List<Double> data = new ArrayList<>();
        normal(3000, 1).forEach(row -> data.add(row[0]));
        data.add(1e12);
        Row histogram = struct(diagnosis(rows(DataTypes.DoubleType, data), "identity"), "input_histogram");
        List<Double> edges = histogram.getList(0);
        assertThat(edges.get(edges.size() - 1)).isLessThan(10);
    }

    @Test
    void constantAndHugeValuesHaveAHistogramToo() {
        Row constant = diagnosis(rows(DataTypes.DoubleType, List.of(7.0, 7.0)), "identity");
        List<Double> shares = struct(constant, "input_histogram").getList(1);
        assertThat(shares).filteredOn(each -> each > 0).containsExactly(1.0);
        Row huge = diagnosis(rows(DataTypes.DoubleType, List.of(-Double.MAX_VALUE, Double.MAX_VALUE, 0.0)), "identity");
        List<Double> edges = struct(huge, "input_histogram").getList(0);
        assertThat(edges).allMatch(Double::isFinite).isSorted();
    }

    @Test
    void veryWideRowsKeepTheirFiguresAndLoseOnlyTheQuantilesOfLateUnits() {
        Dataset<Row> rows = TestSpark.session()
                .sql("SELECT transform(sequence(1, 5000), i -> CAST(i + id AS DOUBLE)) AS x FROM range(3)");
        Row diagnosis = diagnosis(rows, "identity");
        assertThat(diagnosis.<Integer>getAs("width")).isEqualTo(5000);
        assertThat(struct(unit(diagnosis, 4095), "input").toString())
                .startsWith("[4097.0,1.0,4096.0,4098.0,")
                .doesNotContain("null");
        assertThat(struct(unit(diagnosis, 4999), "input").toString()).isEqualTo("[5001.0,1.0,5000.0,5002.0,null]");
        List<Double> quantiles = struct(struct(diagnosis, "overall"), "input").getList(4);
        assertThat(quantiles.get(3)).isCloseTo(2502, within(200.0));
    }

    @Test
    void groupsArePartlyAggregatedBeforeTheyAreShuffled() {
        Dataset<Row> rows = rows(DOUBLES, normal(600, 3)).repartition(4).selectExpr("id % 3 AS day", "x");
        Dataset<Row> byDay = rows.groupBy("day")
                .agg(ActivationDiagnostics.of("gelu").column(col("x")).as("d"))
                .orderBy("day");
        assertThat(Plans.explain(byDay)).contains("partial_nn_diagnose(x");
        List<Row> days = byDay.collectAsList();
        assertThat(days).hasSize(3);
        for (int day = 0; day < 3; day++) {
            Row alone = diagnosis(rows.where("day = " + day), "gelu");
            Row grouped = days.get(day).getStruct(1);
            Row a = struct(struct(alone, "overall"), "input");
            Row b = struct(struct(grouped, "overall"), "input");
            assertThat(grouped.<Long>getAs("rows")).isEqualTo(200);
            assertThat(b).isEqualTo(a);
        }
    }

    @Test
    void groupsThatSpillAreTheSame() {
        Dataset<Row> rows = rows(DOUBLES, normal(900, 2)).repartition(4).selectExpr("id % 30 AS g", "x");
        String query = "SELECT g, d.overall.input.mean, d.overall.zero FROM (SELECT g, nn_diagnose(x, 'relu') AS d FROM"
                + " spilled GROUP BY g) ORDER BY g";
        rows.createOrReplaceTempView("spilled");
        List<Row> hashed = TestSpark.session().sql(query).collectAsList();
        Settings.with(
                Map.of("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "2"),
                () -> assertThat(TestSpark.session().sql(query).collectAsList()).isEqualTo(hashed));
    }

    @Test
    void itWorksWithFiltersAndInWindows() {
        Row row = TestSpark.session()
                .sql("SELECT nn_diagnose(id, 'relu') FILTER (WHERE id > 6).rows,"
                        + " nn_diagnose(id - 5, 'Nn_ReLU').overall.zero FROM range(10)")
                .first();
        assertThat(row.toString()).isEqualTo("[3,0.6]");
        assertThat(TestSpark.session()
                        .sql("SELECT (nn_diagnose(id, 'relu') OVER (PARTITION BY id % 2)).rows FROM range(5)")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[3], [3], [3], [2], [2]]");
        // A running window evaluates the result after every row.
        assertThat(TestSpark.session()
                        .sql("SELECT d.rows, d.overall.input.mean, d.units[0].output.max FROM (SELECT"
                                + " nn_diagnose(id, 'relu') OVER (ORDER BY id) AS d FROM range(4))")
                        .collectAsList()
                        .toString())
                .isEqualTo("[[1,0.0,0.0], [2,0.5,1.0], [3,1.0,2.0], [4,1.5,3.0]]");
    }
}
