package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.rand;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** {@code nn_diagnose} gives the same bits for any order of the rows and any parts of them. */
@Tag("spark")
class DiagnosticsOrderTest {

    private static final int ROWS = 3000;

    private static Dataset<Row> rows;

    /** Rows of up to five units: usual numbers, far from 0, of all sizes, often 0, and what is not finite. */
    @BeforeAll
    static void makeRows() {
        Random random = new Random(7);
        Double[] specials = {null, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0, 0.0, 1e300};
        List<Row> all = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<Double> row = new ArrayList<>(List.of(
                    random.nextGaussian(),
                    1e7 + random.nextGaussian(),
                    random.nextGaussian() * Math.exp(60 * random.nextGaussian()),
                    Math.max(0, random.nextGaussian())));
            row.add(random.nextInt(3) == 0 ? specials[random.nextInt(specials.length)] : (Double) random.nextDouble());
            all.add(RowFactory.create(i % 3, i % 500 == 0 ? null : row.subList(0, i % 7 == 0 ? 2 : 5)));
        }
        rows = TestSpark.session()
                .createDataFrame(
                        all,
                        new StructType()
                                .add("g", DataTypes.IntegerType)
                                .add("x", DataTypes.createArrayType(DataTypes.DoubleType)))
                .cache();
    }

    @AfterAll
    static void freeRows() {
        rows.unpersist();
    }

    private static List<Dataset<Row>> orders() {
        return List.of(
                rows.coalesce(1),
                rows.orderBy(rand(1)).coalesce(1),
                rows.repartition(17, rand(2)),
                rows.orderBy(rand(3)).repartition(4),
                rows.union(rows.where("1 = 0")).orderBy(col("x")));
    }

    @Test
    void everyElementwiseActivationHasTheSameDiagnosisInAnyOrder() {
        List<ActivationFunction> functions = Activations.builtInFunctions().stream()
                .filter(each -> each.output() == ActivationFunction.Output.VALUE
                        && each.activation() instanceof ElementwiseActivation
                        && each.operand().isEmpty()
                        && each.activation().definition().requiredNumbers() == 0)
                .toList();
        assertThat(functions).hasSizeGreaterThan(30);
        org.apache.spark.sql.Column[] all = functions.stream()
                .map(each -> ActivationDiagnostics.of(each.name()).column(col("x")))
                .toArray(org.apache.spark.sql.Column[]::new);
        Row expected = null;
        for (Dataset<Row> each : orders()) {
            Row actual = each.select(all).first();
            expected = expected == null ? actual : expected;
            for (int i = 0; i < all.length; i++) {
                assertThat(Bits.of(actual.get(i))).as(functions.get(i).name()).isEqualTo(Bits.of(expected.get(i)));
            }
        }
    }

    @Test
    void groupsHaveTheSameDiagnosisInAnyOrderAndIfTheySpill() {
        List<String> expected = groups(rows.coalesce(1));
        for (Dataset<Row> each : orders()) {
            assertThat(groups(each)).isEqualTo(expected);
            Settings.with(
                    Map.of("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1"),
                    () -> assertThat(groups(each)).isEqualTo(expected));
        }
    }

    private static List<String> groups(Dataset<Row> all) {
        return all
                .groupBy("g")
                .agg(ActivationDiagnostics.of("softplus").column(col("x")))
                .orderBy("g")
                .collectAsList()
                .stream()
                .map(Bits::ofRow)
                .toList();
    }

    /** Rounded sums would differ, so the rows are right for this test. */
    @Test
    void roundedSumsOfTheseRowsDependOnTheOrder() {
        double ascending = rows.selectExpr("get(x, 0) AS x")
                .orderBy("x")
                .coalesce(1)
                .selectExpr("sum(x)")
                .first()
                .getDouble(0);
        double descending = rows.selectExpr("get(x, 0) AS x")
                .orderBy(col("x").desc())
                .coalesce(1)
                .selectExpr("sum(x)")
                .first()
                .getDouble(0);
        assertThat(ascending).isNotEqualTo(descending);
    }
}
