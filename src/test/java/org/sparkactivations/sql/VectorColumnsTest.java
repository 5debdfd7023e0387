package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.ml.linalg.DenseVector;
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
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.Shapes;
import org.sparkactivations.testing.TestSpark;
import org.sparkactivations.testing.VectorCall;

/** The results of ML Vectors are ML Vectors. */
@Tag("spark")
class VectorColumnsTest {

    private static List<Vector> vectors() {
        double[] samples = Call.samples();
        int[] everySecond = new int[samples.length];
        Arrays.setAll(everySecond, i -> 2 * i + 1);
        int[] far = {0, 1, 255, 256, 511, 512, 9_999};
        return List.of(
                Vectors.dense(samples),
                Vectors.dense(new double[0]),
                new DenseVector(new double[] {-1}),
                new SparseVector(60, everySecond, samples),
                new SparseVector(10_000, far, new double[] {-1, 2, -3, 0, 5, Double.NaN, -7}),
                new SparseVector(3, new int[0], new double[0]),
                new SparseVector(0, new int[0], new double[0]),
                new SparseVector(2, new int[] {0, 1}, new double[] {-1, 1}));
    }

    private static Vector expected(Call call, Vector x) {
        Vector dense = new DenseVector(call.on(x.toArray()));
        if (!(x instanceof SparseVector sparse) || !VectorCall.isSparse(call, sparse, null, dense)) {
            return dense;
        }
        if (call.function().isRowwise()) {
            return dense.toSparse();
        }
        double[] stored =
                Arrays.stream(sparse.indices()).mapToDouble(dense::apply).toArray();
        return new SparseVector(sparse.size(), sparse.indices(), stored);
    }

    @Test
    void vectorsStayVectorsSparseWhereZeroStaysZero() {
        List<Row> rows = vectors().stream().map(RowFactory::create).toList();
        List<Call> calls = Call.all();
        for (boolean nullable : new boolean[] {true, false}) {
            Dataset<Row> result = TestSpark.session()
                    .createDataFrame(rows, new StructType().add("x", SQLDataTypes.VectorType(), nullable))
                    .selectExpr(calls.stream().map(each -> each.sql("x")).toArray(String[]::new));
            List<Row> results = result.collectAsList();
            for (int i = 0; i < calls.size(); i++) {
                StructField field = result.schema().fields()[i];
                assertThat(field.dataType()).isEqualTo(SQLDataTypes.VectorType());
                assertThat(field.nullable()).isEqualTo(nullable);
                for (int r = 0; r < rows.size(); r++) {
                    Vector x = vectors().get(r);
                    assertThat(Bits.of(results.get(r).get(i)))
                            .as("%s of %s", calls.get(i), x)
                            .isEqualTo(Bits.of(expected(calls.get(i), x)));
                }
            }
        }
    }

    @Test
    void nullStaysNull() {
        Row row = Shapes.rows()
                .where("v IS NULL")
                .selectExpr(Call.all().stream().map(each -> each.sql("v")).toArray(String[]::new))
                .first();
        for (int i = 0; i < row.length(); i++) {
            assertThat(row.isNullAt(i)).isTrue();
        }
    }

    @Test
    void arraysOfVectorsGoThroughTransform() {
        for (String column : List.of("v", "sparse")) {
            List<Row> rows = Shapes.rows()
                    .where(column + " IS NOT NULL")
                    .selectExpr(
                            "transform(array(" + column + ", nn_leaky_relu(" + column + ", 3)), r -> nn_relu(r)) AS ys",
                            "nn_relu(" + column + ") AS y")
                    .collectAsList();
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                for (Object each : row.getList(0)) {
                    assertThat(Bits.of(each)).isEqualTo(Bits.of(row.getAs("y")));
                }
            });
        }
    }

    @Test
    void sortedShuffledAndCachedVectors() {
        Dataset<Row> cached = Shapes.rows().cache();
        String[] columns = Stream.concat(
                        Stream.of("id"),
                        Call.shortest().stream().flatMap(each -> Stream.of(each.sql("v"), each.sql("sparse"))))
                .toArray(String[]::new);
        List<String> expected = strings(Shapes.rows().selectExpr(columns));
        assertThat(strings(cached.selectExpr(columns))).isEqualTo(expected);
        assertThat(strings(cached.repartition(2, cached.col("id"))
                        .sortWithinPartitions(cached.col("d").desc())
                        .selectExpr(columns)))
                .isEqualTo(expected);
        cached.unpersist();
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.orderBy("id").collectAsList().stream().map(Bits::ofRow).toList();
    }
}
