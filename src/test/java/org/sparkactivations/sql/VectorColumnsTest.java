package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Bits;
import org.sparkactivations.Call;
import org.sparkactivations.TestSpark;

/** ML Vectors in, ML Vectors out. */
class VectorColumnsTest {

    /** One column per shape: number, float, arrays, Vectors; some rows null. */
    static Dataset<Row> shapes() {
        double[] samples = Call.samples();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            int length = i * 30 % 601;
            Double[] ds = new Double[length];
            Arrays.setAll(ds, k -> samples[k % samples.length]);
            Double[] gaps = ds.clone();
            for (int k = i % 7; k < length; k += 3) {
                gaps[k] = null;
            }
            double[] present = Arrays.stream(ds).mapToDouble(each -> each).toArray();
            int[] indices = new int[length / 2];
            Arrays.setAll(indices, k -> 2 * k + 1);
            rows.add(RowFactory.create(
                    i,
                    samples[i],
                    (float) samples[i],
                    ds,
                    Bits.floats(ds),
                    gaps,
                    Vectors.dense(present),
                    new SparseVector(length, indices, Arrays.copyOf(present, length / 2))));
        }
        rows.add(RowFactory.create(samples.length, null, null, null, null, null, null, null));
        return TestSpark.session()
                .createDataFrame(
                        rows,
                        new StructType()
                                .add("id", DataTypes.IntegerType, false)
                                .add("d", DataTypes.DoubleType)
                                .add("f", DataTypes.FloatType)
                                .add("ds", DataTypes.createArrayType(DataTypes.DoubleType, false))
                                .add("fs", DataTypes.createArrayType(DataTypes.FloatType, false))
                                .add("gaps", DataTypes.createArrayType(DataTypes.DoubleType, true))
                                .add("v", SQLDataTypes.VectorType())
                                .add("sparse", SQLDataTypes.VectorType()));
    }

    private static List<Vector> vectors() {
        double[] samples = Call.samples();
        int[] everySecond = new int[samples.length];
        Arrays.setAll(everySecond, i -> 2 * i + 1);
        int[] far = {0, 1, 510, 511, 512, 513, 9_999};
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
        boolean zeroStaysZero = call.on(0.0)[0] == 0;
        if (x instanceof SparseVector && zeroStaysZero && !call.function().isRowwise()) {
            SparseVector sparse = (SparseVector) x;
            return new SparseVector(sparse.size(), sparse.indices(), call.on(sparse.values()));
        }
        return new DenseVector(call.on(x.toArray()));
    }

    private static String printed(Vector vector) {
        return vector instanceof SparseVector
                ? "sparse " + vector.size() + Arrays.toString(((SparseVector) vector).indices())
                        + Bits.of(((SparseVector) vector).values())
                : "dense " + Bits.of(vector.toArray());
    }

    @Test
    void vectorsStayVectorsSparseWhereZeroStaysZero() {
        List<Row> rows = vectors().stream().map(RowFactory::create).collect(Collectors.toList());
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
                    assertThat(printed((Vector) results.get(r).get(i)))
                            .as("%s of %s", calls.get(i), x)
                            .isEqualTo(printed(expected(calls.get(i), x)));
                }
            }
        }
    }

    @Test
    void nullStaysNull() {
        Row row = shapes().where("v IS NULL")
                .selectExpr(Call.all().stream().map(each -> each.sql("v")).toArray(String[]::new))
                .first();
        for (int i = 0; i < row.length(); i++) {
            assertThat(row.isNullAt(i)).isTrue();
        }
    }

    @Test
    void arraysOfVectorsGoThroughTransform() {
        for (String column : List.of("v", "sparse")) {
            List<Row> rows = shapes().where(column + " IS NOT NULL")
                    .selectExpr(
                            "transform(array(" + column + ", nn_leaky_relu(" + column + ", 3)), r -> nn_relu(r)) AS ys",
                            "nn_relu(" + column + ") AS y")
                    .collectAsList();
            assertThat(rows).isNotEmpty().allSatisfy(row -> {
                for (Object each : row.getList(0)) {
                    assertThat(printed((Vector) each)).isEqualTo(printed(row.getAs("y")));
                }
            });
        }
    }

    @Test
    void sortedShuffledAndCachedVectors() {
        Dataset<Row> cached = shapes().cache();
        List<String> calls = Call.shortest().stream()
                .flatMap(each -> List.of(each.sql("v"), each.sql("sparse")).stream())
                .collect(Collectors.toList());
        calls.add(0, "id");
        String[] columns = calls.toArray(String[]::new);
        List<String> expected = strings(shapes().selectExpr(columns));
        assertThat(strings(cached.selectExpr(columns))).isEqualTo(expected);
        assertThat(strings(cached.repartition(2, cached.col("id"))
                        .sortWithinPartitions(cached.col("d").desc())
                        .selectExpr(columns)))
                .isEqualTo(expected);
        cached.unpersist();
    }

    private static List<String> strings(Dataset<Row> rows) {
        return rows.orderBy("id").collectAsList().stream()
                .map(row -> {
                    StringBuilder line = new StringBuilder(row.get(0).toString());
                    for (int i = 1; i < row.length(); i++) {
                        line.append(row.isNullAt(i) ? "null" : printed((Vector) row.get(i)));
                    }
                    return line.toString();
                })
                .collect(Collectors.toList());
    }
}
