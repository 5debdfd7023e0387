package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sparkactivations.testing.Failures;
import org.sparkactivations.testing.TestSpark;

/** {@code nn_argmax}, {@code nn_top_k} and {@code nn_one_hot}. */
@Tag("spark")
class GreatestElementsTest {

    private static String json(String expression) {
        Row row = TestSpark.session()
                .sql("SELECT to_json(struct(" + expression + " AS y))")
                .first();
        return row.getString(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "nn_argmax(array(1D, 3D, 3D)); {'y':1}",
                "nn_argmax(array(NULL, 1, NULL, 4)); {'y':3}",
                "nn_argmax(array(-0D, 0D)); {'y':0}",
                "nn_argmax(array(double('-Infinity'))); {'y':0}",
                "nn_argmax(array(1D, double('NaN'), 2D)); {}",
                "nn_argmax(array(CAST(NULL AS DOUBLE))); {}",
                "nn_argmax(CAST(array() AS ARRAY<DOUBLE>)); {}",
                "nn_argmax(NULL); {}",
                "nn_top_k(array(1D, 3D, 2D, 3D), 3);"
                        + " {'y':[{'index':1,'value':3.0},{'index':3,'value':3.0},{'index':2,'value':2.0}]}",
                "nn_top_k(array(1.5F, NULL), 9); {'y':[{'index':0,'value':1.5}]}",
                "nn_top_k(array(1D), 0); {'y':[]}",
                "nn_top_k(array(1D, double('NaN')), 1); {}",
                "nn_top_k(array(1D), NULL); {}",
                "nn_one_hot(2, 4); {'y':[0.0,0.0,1.0,0.0]}",
                "nn_one_hot(1D, 2); {'y':[0.0,1.0]}",
                "nn_one_hot(NULL, 2); {}",
            })
    void ofArrays(String call, String expected) {
        assertThat(json(call)).as("%s", call).isEqualTo(expected.replace('\'', '"'));
    }

    @Test
    void sparseVectorsAreAsDenseOnes() {
        SplittableRandom random = new SplittableRandom(7);
        for (int trial = 0; trial < 40; trial++) {
            int most = trial % 2;
            double[] x = random.ints(random.nextInt(0, 9), -3, 3)
                    .mapToDouble(each -> Math.min(each, most))
                    .toArray();
            List<Vector> forms = List.of(Vectors.dense(x), Vectors.dense(x).toSparse());
            int[] order = IntStream.range(0, x.length)
                    .boxed()
                    .sorted((i, j) -> x[i] == x[j] ? Integer.compare(i, j) : Double.compare(x[j], x[i]))
                    .mapToInt(i -> i)
                    .toArray();
            for (Vector form : forms) {
                Row row = TestSpark.session()
                        .createDataFrame(
                                List.of(RowFactory.create(form)), new StructType().add("v", SQLDataTypes.VectorType()))
                        .selectExpr("nn_argmax(v)", "transform(nn_top_k(v, 4), e -> e.index)")
                        .first();
                assertThat(row.get(0)).isEqualTo(x.length == 0 ? null : (Object) order[0]);
                assertThat(row.getList(1))
                        .containsExactlyElementsOf(Arrays.stream(order)
                                .limit(4)
                                .boxed()
                                .map(i -> (Object) i)
                                .toList());
            }
        }
    }

    @Test
    void aRowOfABillionElementsCostsItsStoredElements() {
        Vector wide = Vectors.sparse(1_000_000_000, new int[] {0, 7}, new double[] {-1, -2});
        Row row = TestSpark.session()
                .createDataFrame(List.of(RowFactory.create(wide)), new StructType().add("v", SQLDataTypes.VectorType()))
                .selectExpr("nn_argmax(v)", "nn_top_k(v, 2)[1].index")
                .first();
        assertThat(row.get(0)).isEqualTo(1);
        assertThat(row.get(1)).isEqualTo(2);
    }

    @Test
    void wrongArgumentsAreNamed() {
        Failures.atRunTime("SELECT nn_one_hot(4, 4)")
                .hasMessage("nn_one_hot: i: expected a whole number from 0 to 3 for a row of 4, got 4");
        Failures.atAnalysis("SELECT nn_one_hot(0, 0)")
                .hasMessageContaining("nn_one_hot: n: expected a whole number ≥ 1, got 0");
        Failures.atRunTime("SELECT nn_one_hot(0, id) FROM range(1)")
                .hasMessageContaining("n: expected a whole number from 1 to ");
        Failures.atAnalysis("SELECT nn_top_k(array(1D), -1)")
                .hasMessageContaining("nn_top_k: k: expected a whole number ≥ 0, got -1");
        Failures.atRunTime("SELECT nn_top_k(array(1D), id - 1) FROM range(1)")
                .hasMessage("nn_top_k: k: expected a whole number ≥ 0, got -1");
        Failures.atAnalysis("SELECT nn_argmax(1D)")
                .hasMessageContaining("nn_argmax: expected an ML Vector or an ARRAY of numbers, got DOUBLE");
    }
}
