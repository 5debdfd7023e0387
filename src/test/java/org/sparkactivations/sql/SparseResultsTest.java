package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.testing.TestSpark;

/** Spark groups rows byte by byte, so a sparse result must have the bytes of the same Vector by Spark. */
@Tag("spark")
class SparseResultsTest {

    private static final int SIZE = 262_144;

    /** Positive elements, which none of the calls changes. The numbers of elements fall, so that memory is reused. */
    private static Dataset<Row> positive() {
        List<Row> rows = new ArrayList<>();
        for (int count : new int[] {40_001, 600, 513, 512, 130, 65, 64, 33, 20, 3, 2, 1, 0}) {
            int[] indices = IntStream.range(0, count).map(i -> 6 * i + 1).toArray();
            double[] values =
                    IntStream.range(0, count).mapToDouble(i -> i + 0.5).toArray();
            rows.add(RowFactory.create(new SparseVector(SIZE, indices, values)));
        }
        return TestSpark.session()
                .createDataFrame(rows, new StructType().add("x", SQLDataTypes.VectorType(), false))
                .coalesce(1)
                .cache();
    }

    @Test
    void sparseResultsGroupWithTheSameVectors() {
        Dataset<Row> rows = positive();
        Dataset<Row> all = rows;
        List<String> calls =
                List.of("nn_relu(x)", "nn_absolute_error(x, nn_threshold_grad(x, 1e9D, 0D))", "nn_maxout(x, 1D)");
        for (String call : calls) {
            all = all.union(rows.selectExpr(call));
        }
        List<Row> counts = all.groupBy("x").count().collectAsList();
        assertThat(counts).hasSize((int) rows.count());
        assertThat(counts).allSatisfy(row -> assertThat(row.getLong(1)).isEqualTo(calls.size() + 1));
    }
}
