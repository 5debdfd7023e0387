package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** {@code nn_interpolate}. */
@Tag("spark")
class LinearInterpolationTest {

    @BeforeAll
    static void nameTheCatalog() {
        TestSpark.session().conf().set("spark.sql.catalog.nn", ActivationCatalog.class.getName());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            nullValues = "NULL",
            value = {
                "2.5D, array(1, 2, 3), array(0D, 10D, 30D); 20.0",
                "2, array(1, 2, 3), array(0D, 10D, 30D); 10.0",
                "0D, array(1, 2, 3), array(5D, 10D, 30D); 5.0",
                "9D, array(1, 2, 3), array(5D, 10D, 30D); 30.0",
                "double('-Infinity'), array(1, 2), array(5D, 10D); 5.0",
                "double('Infinity'), array(1, 2), array(5D, 10D); 10.0",
                "double('NaN'), array(1, 2), array(5D, 10D); NaN",
                "7D, array(1), array(5D); 5.0",
                "1D, array(0D, 3D), array(0.1D, 0.1D); 0.1",
                "NULL, array(1, 2), array(5D, 10D); NULL",
                "1D, NULL, array(5D, 10D); NULL",
                "1.5D, array(1, 2), array(5D, NULL); NULL",
                "1.5D, array(1, NULL), array(5D, 10D); NULL"
            })
    void interpolatesBetweenPoints(String arguments, String expected) {
        Row row = TestSpark.session()
                .sql("SELECT nn_interpolate(" + arguments + "), nn.interpolate(" + arguments + ")")
                .head();
        Object value = expected == null ? null : Double.valueOf(expected);
        assertThat(row.get(0)).as("nn_interpolate(%s)", arguments).isEqualTo(value);
        assertThat(row.get(1)).as("nn.interpolate(%s)", arguments).isEqualTo(value);
    }

    @Test
    void columnsOfPointsGiveWhatALoopGives() {
        SplittableRandom random = new SplittableRandom(3);
        List<Row> rows = random.ints(200, 1, 9)
                .mapToObj(n -> {
                    Double[] xs = random.doubles(n, -4, 4).sorted().boxed().toArray(Double[]::new);
                    Double[] ys = random.doubles(n, 0, 1).boxed().toArray(Double[]::new);
                    return RowFactory.create(random.nextDouble(-5, 5), xs, ys);
                })
                .toList();
        Dataset<Row> table = TestSpark.session()
                .createDataFrame(rows, StructType.fromDDL("x DOUBLE, xs ARRAY<DOUBLE>, ys ARRAY<DOUBLE>"));
        List<Row> result = table.selectExpr("nn_interpolate(x, xs, ys)").collectAsList();
        for (int i = 0; i < rows.size(); i++) {
            Double[] xs = rows.get(i).getAs(1);
            Double[] ys = rows.get(i).getAs(2);
            double expected = byLoop(rows.get(i).getDouble(0), xs, ys);
            assertThat(result.get(i).getDouble(0))
                    .as("%s of %s, %s", rows.get(i).get(0), Arrays.toString(xs), Arrays.toString(ys))
                    .isCloseTo(expected, within(1e-15));
        }
    }

    private static double byLoop(double x, Double[] xs, Double[] ys) {
        double y = ys[0];
        for (int i = 0; i < xs.length; i++) {
            if (x >= xs[i]) {
                y = i + 1 == xs.length ? ys[i] : ys[i] + (ys[i + 1] - ys[i]) * ((x - xs[i]) / (xs[i + 1] - xs[i]));
            }
        }
        return y;
    }

    @Test
    void wrongArgumentsAreNamed() {
        Failures.atRunTime("SELECT nn_interpolate(1D, array(1D, 2D), array(1D))")
                .hasMessageContaining("expected xs and ys of the same number of elements, at least one, got 2 and 1");
        Failures.atRunTime("SELECT nn_interpolate(1D, CAST(array() AS ARRAY<DOUBLE>), CAST(array() AS ARRAY<DOUBLE>))")
                .hasMessageContaining("got 0 and 0");
        Failures.atAnalysis("SELECT nn_interpolate('a', array(1D), array(1D))")
                .hasMessageContaining("nn_interpolate: x: expected a number, got STRING");
        Failures.atAnalysis("SELECT nn_interpolate(1D, 2D, array(1D))")
                .hasMessageContaining("nn_interpolate: xs: expected an ARRAY of numbers, got DOUBLE");
    }
}
