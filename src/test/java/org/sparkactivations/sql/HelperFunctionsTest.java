package org.sparkactivations.sql;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;

/** The functions of SQL that are no activations. */
@Tag("spark")
class HelperFunctionsTest {

    private static final List<Vector> VECTORS = List.of(
            Vectors.dense(1, -0.0, Double.NaN),
            Vectors.dense(new double[0]),
            new SparseVector(5, new int[] {1, 3}, new double[] {-2, 7}),
            new SparseVector(3, new int[0], new double[0]));

    @BeforeAll
    static void createVectors() {
        List<Row> rows = new java.util.ArrayList<>(
                VECTORS.stream().map(RowFactory::create).toList());
        rows.add(RowFactory.create((Object) null));
        TestSpark.session()
                .createDataFrame(rows, new StructType().add("v", SQLDataTypes.VectorType()))
                .createOrReplaceTempView("vectors");
    }

    private static Dataset<Row> select(String columns) {
        return TestSpark.session().sql("SELECT " + columns + " FROM vectors");
    }

    @Test
    void noActivationHasTheNameOfAHelper() {
        for (HelperFunction each : HelperFunction.values()) {
            assertThat(Activations.catalogue().functionsByName()).doesNotContainKey(each.plainName());
        }
    }

    @Test
    void vectorsBecomeArraysAndBack() {
        for (Map<String, String> mode : List.of(Settings.INTERPRETED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> {
                Dataset<Row> result = select("nn_to_array(v), nn_to_vector(nn_to_array(v))");
                assertThat(result.schema().fields()[0].dataType().catalogString())
                        .isEqualTo("array<double>");
                List<Row> rows = result.collectAsList();
                for (int i = 0; i < VECTORS.size(); i++) {
                    double[] elements = VECTORS.get(i).toArray();
                    assertThat(rows.get(i).getList(0))
                            .isEqualTo(Arrays.stream(elements).boxed().toList());
                    assertThat(rows.get(i).get(1)).isEqualTo(Vectors.dense(elements));
                }
                assertThat(rows.get(VECTORS.size())).isEqualTo(RowFactory.create(null, null));
            });
        }
    }

    @Test
    void arraysOfAnyNumbersBecomeVectorsAndNullElementsMakeNull() {
        assertThat(TestSpark.session()
                        .sql(
                                "SELECT nn_to_vector(array(1, 2)), nn_to_vector(array(1.5F)), nn_to_vector(array(1, NULL)),"
                                        + " nn_to_vector(array()), nn_to_vector(CAST(NULL AS ARRAY<INT>))")
                        .first())
                .isEqualTo(RowFactory.create(
                        Vectors.dense(1, 2), Vectors.dense(1.5), null, Vectors.dense(new double[0]), null));
        Failures.atAnalysis("SELECT nn_to_vector(1D)").hasMessageContaining("expected an ARRAY of numbers, got DOUBLE");
        Failures.atAnalysis("SELECT nn_to_array(array(1D))").hasMessageContaining("nn_to_array: expected an ML Vector");
        Failures.atAnalysis("SELECT nn_to_array()").hasMessageContaining("nn_to_array(v): expected 1 argument, got 0");
    }

    @Test
    void elementsOfVectorsAndArrays() {
        for (Map<String, String> mode : List.of(Settings.INTERPRETED, Settings.WHOLE_STAGE)) {
            Settings.with(mode, () -> {
                List<Row> rows = select("v, nn_to_array(v) AS a")
                        .where("size(a) > 0")
                        .selectExpr(
                                "a",
                                "transform(a, (x, i) -> nn_element(v, i))",
                                "transform(a, (x, i) -> nn_element(a, i))")
                        .collectAsList();
                assertThat(rows).hasSize(3).allSatisfy(row -> {
                    assertThat(row.getList(1)).isEqualTo(row.getList(0));
                    assertThat(row.getList(2)).isEqualTo(row.getList(0));
                });
                assertThat(TestSpark.session()
                                .sql("SELECT nn_element(array(1F), 0), nn_element(array(1, NULL), 1L),"
                                        + " nn_element(array(1, 2), 1S), nn_element(NULL, 0), nn_element(array(1), NULL),"
                                        + " nn_element(array(7, 8), int(id)) FROM range(1, 2)")
                                .first())
                        .isEqualTo(RowFactory.create(1f, null, 2.0, null, null, 8.0));
            });
        }
    }

    @Test
    void anIndexOutsideTheRowIsAnErrorThatNamesItAndTheSize() {
        Failures.atAnalysis("SELECT nn_element(array(1D), -1)")
                .hasMessageContaining("nn_element: i: expected a whole number ≥ 0, got -1");
        Failures.atAnalysis("SELECT nn_element(array(1D), 0.5)")
                .hasMessageContaining("nn_element: i: expected a whole number, got DECIMAL(1,1)");
        Failures.atAnalysis("SELECT nn_element(1D, 0)")
                .hasMessageContaining("nn_element: expected an ML Vector or an ARRAY of numbers, got DOUBLE");
        for (String query : List.of(
                "SELECT nn_element(array(1D, 2D), id) FROM range(2, 3)",
                "SELECT nn_element(nn_to_vector(array(1D, 2D)), id) FROM range(2, 3)")) {
            Failures.atRunTime(query)
                    .hasMessage("nn_element: i: expected a whole number ≥ 0 and < 2, the size of the row, got 2");
        }
        Failures.atRunTime("SELECT nn_element(v, 5000000000) FROM vectors WHERE size(nn_to_array(v)) = 5")
                .hasMessage("nn_element: i: expected a whole number ≥ 0 and < 5, the size of the row, got 5000000000");
    }

    @Test
    void anElementOfASparseVectorOfABillionElements() {
        Vector wide = new SparseVector(1_000_000_000, new int[] {7, 999_999_999}, new double[] {1, 2});
        Row row = TestSpark.session()
                .createDataFrame(List.of(RowFactory.create(wide)), new StructType().add("v", SQLDataTypes.VectorType()))
                .selectExpr("nn_element(v, 999999999)", "nn_element(v, 8)", "nn_element(v, 7)")
                .first();
        assertThat(row).isEqualTo(RowFactory.create(2.0, 0.0, 1.0));
    }

    @Test
    void columnFunctionsCallThem() {
        Dataset<Row> rows = TestSpark.session()
                .range(3)
                .select(functions
                        .element(functions.toVector(org.apache.spark.sql.functions.array(col("id"))), 0)
                        .as("x"));
        assertThat(rows.select(functions.logsumexpAgg(col("x"))).first().getDouble(0))
                .isCloseTo(2.4076059644443806, org.assertj.core.data.Offset.offset(1e-15));
    }
}
