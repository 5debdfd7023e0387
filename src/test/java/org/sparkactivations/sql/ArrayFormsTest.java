package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Plans;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;
import scala.collection.Seq;

/** The forms in which Spark hands over arrays, at lengths around the ends of unrolled loops and of blocks. */
@Tag("spark")
class ArrayFormsTest {

    private static final int[] LENGTHS = {0, 1, 7, 8, 9, 63, 64, 65, 255, 256, 257, 511, 512, 513, 1024, 1025, 5000};
    private static final StructType SCHEMA = new StructType()
            .add("id", DataTypes.IntegerType, false)
            .add("plain", array(DataTypes.DoubleType, false), false)
            .add("gaps", array(DataTypes.DoubleType, true), true)
            .add("few", array(DataTypes.DoubleType, true), true)
            .add("plain_f", array(DataTypes.FloatType, false), false)
            .add("gaps_f", array(DataTypes.FloatType, true), true)
            .add("few_f", array(DataTypes.FloatType, true), true);

    private static final List<Row> ROWS = new ArrayList<>();
    private static final Map<String, Optional<Object[]>> EXPECTED = new HashMap<>();
    private static Dataset<Row> cached;

    /** Three functions of each kind that reads or writes arrays in its own way. */
    private static final List<Call> OF_EACH_KIND =
            Call.shortest().stream().collect(Collectors.groupingBy(ArrayFormsTest::kind)).values().stream()
                    .flatMap(kind -> kind.stream().limit(3))
                    .toList();

    private static List<Boolean> kind(Call call) {
        ActivationFunction function = call.function();
        return List.of(function.isRowwise(), function.masksNulls(), function.hasFloatKernels(), call.isKeyed());
    }

    private static DataType array(DataType element, boolean containsNull) {
        return DataTypes.createArrayType(element, containsNull);
    }

    @BeforeAll
    static void makeRows() {
        Random random = new Random(20261121);
        double[] samples = Call.samples();
        for (int length : LENGTHS) {
            Double[] plain = random.doubles(length, -9, 9).boxed().toArray(Double[]::new);
            Double[] gaps = plain.clone();
            // Few different values, which Parquet writes as a dictionary.
            Double[] few = random.ints(length, 0, samples.length)
                    .mapToObj(i -> samples[i])
                    .toArray(Double[]::new);
            for (int i = 0; i < length; i++) {
                if (random.nextInt(5) == 0) {
                    gaps[i] = null;
                }
                if (random.nextInt(9) == 0) {
                    few[i] = null;
                }
            }
            ROWS.add(RowFactory.create(
                    ROWS.size(), plain, gaps, few, Bits.floats(plain), Bits.floats(gaps), Bits.floats(few)));
        }
        ROWS.add(RowFactory.create(ROWS.size(), new Double[] {1.0}, null, null, new Float[] {1f}, null, null));
        cached = TestSpark.session().createDataFrame(ROWS, SCHEMA).coalesce(1).cache();
    }

    @AfterAll
    static void dropCache() {
        cached.unpersist();
    }

    @Test
    void cachedRows() {
        assertComputed(cached, Call.shortest());
    }

    @Test
    void shuffledRows() {
        assertComputed(cached.repartition(2, cached.col("id")));
    }

    /** Sorted rows are in memory that Spark manages, here off the heap. */
    @Test
    void sortedRows() {
        assertComputed(cached.sortWithinPartitions(cached.col("id").desc()));
    }

    @Test
    void rowsOfAnAggregate() {
        assertComputed(cached.groupBy("id")
                .agg(first("plain"), first("gaps"), first("few"), first("plain_f"), first("gaps_f"), first("few_f")));
    }

    private static org.apache.spark.sql.Column first(String name) {
        return org.apache.spark.sql.functions.first(name).as(name);
    }

    /** The result of {@code transform} is an array of boxed numbers. */
    @Test
    void arraysMadeByLambdas() {
        assertComputed(cached.selectExpr(Arrays.stream(SCHEMA.fieldNames())
                .map(name -> name.equals("id") ? name : "transform(" + name + ", v -> v) AS " + name)
                .toArray(String[]::new)));
    }

    @Test
    void arraysWithinArrays() {
        Dataset<Row> nested = cached.selectExpr(Arrays.stream(SCHEMA.fieldNames())
                .map(name -> name.equals("id") ? name : "array(" + name + ", " + name + ")[1] AS " + name)
                .toArray(String[]::new));
        assertComputed(nested);
    }

    @ParameterizedTest
    @CsvSource({"parquet, true", "parquet, false", "orc, true", "orc, false"})
    void columnsOfFiles(String format, boolean offHeap, @TempDir Path folder) {
        String path = folder.resolve("rows").toString();
        cached.write().format(format).save(path);
        Map<String, String> settings = Map.of(
                "spark.sql.columnVector.offheap.enabled",
                String.valueOf(offHeap),
                "spark.sql.orc.enableNestedColumnVectorizedReader",
                "true");

        Settings.with(settings, () -> {
            Dataset<Row> read = TestSpark.session().read().format(format).load(path);
            assertThat(Plans.explain(read.selectExpr("nn_relu(plain)"))).contains("Batched: true");
            assertComputed(read);
        });
    }

    /** The vectorised reader does not decode a page with a dictionary before a value is read. */
    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void dictionariesOfParquet(String offHeap, @TempDir Path folder) {
        String path = folder.resolve("rows").toString();
        TestSpark.session()
                .range(0, 3000, 1, 1)
                .selectExpr(
                        "id",
                        "array(CAST(id % 3 - 1 AS DOUBLE), -2D, CAST(id % 5 AS DOUBLE)) AS d",
                        "array(CAST(id % 3 - 1 AS FLOAT), -2F, CAST(id % 5 AS FLOAT)) AS f")
                .write()
                .option("parquet.enable.dictionary", "true")
                .parquet(path);

        Settings.with(Map.of("spark.sql.columnVector.offheap.enabled", offHeap), () -> {
            List<Row> rows = TestSpark.session()
                    .read()
                    .parquet(path)
                    .selectExpr("id", "nn_leaky_relu(d, 0.5D)", "nn_leaky_relu(f, 0.5D)")
                    .orderBy("id")
                    .collectAsList();
            assertThat(rows).hasSize(3000).allSatisfy(row -> {
                double first = row.getLong(0) % 3 == 0 ? -0.5 : row.getLong(0) % 3 - 1;
                double third = row.getLong(0) % 5;
                assertThat(row.getList(1)).isEqualTo(List.of(first, -1.0, third));
                assertThat(row.getList(2)).isEqualTo(List.of((float) first, -1f, (float) third));
            });
        });
    }

    @Test
    void literals() {
        for (Row row : ROWS.subList(0, 6)) {
            Double[] gaps = (Double[]) row.get(2);
            String literal = Arrays.stream(gaps)
                    .map(each -> each == null ? "CAST(NULL AS DOUBLE)" : each + "D")
                    .collect(Collectors.joining(", ", "array(", ")"));
            Row result = TestSpark.session()
                    .sql("SELECT "
                            + OF_EACH_KIND.stream()
                                    .map(each ->
                                            each.sql(gaps.length == 0 ? "CAST(array() AS ARRAY<DOUBLE>)" : literal))
                                    .collect(Collectors.joining(", ")))
                    .first();
            for (int i = 0; i < OF_EACH_KIND.size(); i++) {
                Call call = OF_EACH_KIND.get(i);
                assertThat(Bits.of(result.getList(i))).as("%s", call).isEqualTo(Bits.of(call.on(gaps)));
            }
        }
    }

    /** The memory of a null element must always have the same bytes, because Spark compares rows byte by byte. */
    @Test
    void arraysThatAreEqualAreEqualByteForByte() {
        String gaps = "transform(sequence(1, 70), i -> if(i % 3 = 0, NULL, CAST(i AS DOUBLE)))";
        List<Call> calls = Call.shortest();
        for (int i = 0; i < calls.size(); i += 20) {
            List<Call> some = calls.subList(i, Math.min(calls.size(), i + 20));
            // Spark itself writes the result of transform.
            Row row = TestSpark.session()
                    .sql("SELECT " + listed("size(collect_set(z%1$d)), first(z%1$d)", some)
                            + " FROM (SELECT inline(array(struct("
                            + listed("y%1$d AS z%1$d", some) + "), struct("
                            + listed("transform(y%1$d, v -> v) AS z%1$d", some) + "))) FROM (SELECT "
                            + listed("%2$s AS y%1$d", some)
                            + " FROM (SELECT explode(array(" + gaps + ", nn_leaky_relu(" + gaps + ", 3D))) AS xs)))")
                    .first();
            for (int k = 0; k < some.size(); k++) {
                assertThat(row.getInt(2 * k)).as("%s", some.get(k)).isEqualTo(1);
                assertThat(row.getList(2 * k + 1)).as("%s", some.get(k)).hasSize(70);
            }
        }
    }

    /** The pattern, once for each call, with its number and its SQL over {@code xs}. */
    private static String listed(String pattern, List<Call> calls) {
        return IntStream.range(0, calls.size())
                .mapToObj(k -> pattern.formatted(k, calls.get(k).sql("xs")))
                .collect(Collectors.joining(", "));
    }

    @Test
    void everyElementHasTheSameBitsAtEveryPlaceAndLength() {
        double[] samples = Call.samples();
        List<Row> rows = IntStream.range(0, 512 + 9)
                .filter(before -> before < 20 || before > 480)
                .mapToObj(before -> RowFactory.create(before, padded(samples, before)))
                .toList();
        List<Call> calls =
                Call.all().stream().filter(each -> !each.function().isRowwise()).toList();
        List<String> columns = new ArrayList<>(List.of("before"));
        calls.forEach(each -> columns.add("slice(" + each.sql("x") + ", before + 1, " + samples.length + ")"));

        List<Row> results = TestSpark.session()
                .createDataFrame(
                        rows, new StructType().add("before", "int").add("x", array(DataTypes.DoubleType, false)))
                .selectExpr(columns.toArray(String[]::new))
                .collectAsList();

        for (int i = 0; i < calls.size(); i++) {
            Call call = calls.get(i);
            String alone = Bits.of(call.on(samples));
            for (Row row : results) {
                int before = row.getInt(0);
                assertThat(Bits.of(row.getList(i + 1)))
                        .as("%s after %s elements", call, before)
                        .isEqualTo(call.isKeyed() ? Bits.of(inItsPlace(call, samples, before)) : alone);
            }
        }
    }

    /** The samples after so many other elements, and before some. */
    private static double[] padded(double[] samples, int before) {
        double[] padded = new double[before + samples.length + before % 7];
        Arrays.fill(padded, 0.25);
        System.arraycopy(samples, 0, padded, before, samples.length);
        return padded;
    }

    /** The results of the samples, whose random numbers go with their places in the row. */
    private static double[] inItsPlace(Call call, double[] samples, int before) {
        return Arrays.copyOfRange(call.on(padded(samples, before)), before, before + samples.length);
    }

    @Test
    void millionsOfElements() {
        Row row = TestSpark.session()
                .sql("SELECT size(y) AS n, aggregate(y, 0D, (a, v) -> a + v) AS sum, y[3000000] AS last"
                        + " FROM (SELECT nn_relu(transform(sequence(-3000000, 3000000), v -> CAST(v AS DOUBLE))) AS y)")
                .first();
        assertThat(row.getInt(0)).isEqualTo(6_000_001);
        assertThat(row.getDouble(1)).isEqualTo(3_000_000.0 * 3_000_001 / 2);
        assertThat(row.getDouble(2)).isZero();
    }

    private static void assertComputed(Dataset<Row> rows) {
        assertComputed(rows, OF_EACH_KIND);
    }

    private static void assertComputed(Dataset<Row> rows, List<Call> calls) {
        List<String> columns = new ArrayList<>(List.of("id"));
        for (String name : SCHEMA.fieldNames()) {
            if (!name.equals("id")) {
                calls.forEach(each -> columns.add(each.sql(name)));
            }
        }
        List<Row> results = rows.selectExpr(columns.toArray(String[]::new)).collectAsList();

        assertThat(results).hasSameSizeAs(ROWS);
        for (Row result : results) {
            Row given = ROWS.get(result.getInt(0));
            for (int c = 1; c < result.length(); c++) {
                int field = 1 + (c - 1) / calls.size();
                Call call = calls.get((c - 1) % calls.size());
                // Not getList: on Spark 3.5 it makes a linked list, which is slow to index.
                Object actual = result.isNullAt(c) ? null : ScalaLists.asJava((Seq<?>) result.get(c));
                Object[] expected = EXPECTED.computeIfAbsent(
                                call + SCHEMA.fieldNames()[field] + given.get(0),
                                key -> Optional.ofNullable(expected(call, given.get(field))))
                        .orElse(null);
                // Only results that differ are formatted: that takes longer than computing them.
                if (!equal(actual, expected)) {
                    assertThat(Bits.of(actual))
                            .as("%s of %s in row %s", call, SCHEMA.fieldNames()[field], given.get(0))
                            .isEqualTo(Bits.of(expected));
                }
            }
        }
    }

    /** Boxed numbers are equal if their bits are, except for NaN. */
    private static boolean equal(Object actual, Object[] expected) {
        return actual == null
                ? expected == null
                : expected != null && ((List<?>) actual).equals(Arrays.asList(expected));
    }

    private static Object[] expected(Call call, Object given) {
        if (given == null) {
            return null;
        }
        if (given instanceof Double[]) {
            return call.on((Double[]) given);
        }
        Double[] widened = Arrays.stream((Float[]) given)
                .map(each -> each == null ? null : (Double) each.doubleValue())
                .toArray(Double[]::new);
        return Bits.floats(call.on(widened, true));
    }
}
