package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import org.apache.spark.SparkException;
import org.apache.spark.SparkThrowable;
import org.apache.spark.ml.functions;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.sql.bound.WrongArgumentException;
import org.sparkactivations.testing.TestSpark;

/** What the user sees if an argument in a row is wrong, which is known on an executor only. */
@Tag("spark")
class WrongArgumentsTest {

    private static final String NAN = "WITH t AS (SELECT id, if(id < 1, 1D, double('NaN')) AS nan FROM range(3)) ";

    /** The exception that a query throws on the driver. Spark's log is silent meanwhile. */
    private static Throwable thrownBy(ThrowingCallable query) {
        TestSpark.session().sparkContext().setLogLevel("OFF");
        try {
            return catchThrowable(query);
        } finally {
            TestSpark.session().sparkContext().setLogLevel("ERROR");
        }
    }

    private static Throwable thrownBy(String sql) {
        return thrownBy(() -> TestSpark.session().sql(sql).collectAsList());
    }

    /** The message of the exception itself; in Spark 3.5, that of its cause. */
    private static void assertFirstMessage(Throwable thrown, String message) {
        Throwable ours = thrown;
        if (TestSpark.session().version().startsWith("3.")) {
            assertThat(thrown)
                    .isInstanceOf(SparkException.class)
                    .hasMessageContaining(WrongArgumentException.class.getName() + ": " + message + "\n");
            ours = thrown.getCause();
        }
        assertThat(ours)
                .isInstanceOf(IllegalArgumentException.class)
                .isExactlyInstanceOf(WrongArgumentException.class)
                .hasMessage(message);
        assertThat(((SparkThrowable) ours).getMessageParameters()).isEqualTo(Map.of("errorMessage", message));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            nn_elu(1D, nan)                     | nn_elu: parameter alpha: expected a finite number, got NaN
            nn_elu(1F, nan)                     | nn_elu: parameter alpha: expected a finite number, got NaN
            nn_elu(array(1D), nan)              | nn_elu: parameter alpha: expected a finite number, got NaN
            nn_elu(array(1F), nan)              | nn_elu: parameter alpha: expected a finite number, got NaN
            nn_prelu(array(1D, 2D), ns)         | nn_prelu: parameter alpha: expected 2 values, one per element, got 3
            nn_prelu(array(1D, 2D, 3D), ns)     | nn_prelu: parameter alpha[0]: expected a finite number, got NaN
            nn_rrelu(1D, nan, 1D, k)            | nn_rrelu: parameter lower: expected a finite number, got NaN
            nn_huber(1D, 2D, nan)               | nn_huber: parameter delta: expected a finite number > 0, got NaN
            nn_huber(1F, 2F, nan)               | nn_huber: parameter delta: expected a finite number > 0, got NaN
            nn_huber(array(1D), ns)             | nn_huber: target: expected 1 element for a row of 1, got 3
            nn_maxout(ns, k + 2)                | nn_maxout: expected rows whose width is a multiple of k = 4, got a row of 3 elements
            nn_swiglu(ns)                       | nn_swiglu: expected rows of even width, got a row of 3 elements
            nn_softmax_vjp(array(1D), ns)       | nn_softmax_vjp: upstream: expected 1 element for a row of 1, got 3
            nn_cross_entropy(array(1D, 2D), k)  | nn_cross_entropy: label: expected a whole number from 0 to 1, got 2
            nn_swiglu(array(ns))                | nn_swiglu: expected rows of even width, got a row of 3 elements
            """)
    void theFirstMessageSaysWhatIsWrong(String call, String message) {
        assertFirstMessage(
                thrownBy("SELECT " + call + " FROM (SELECT k, nan, array(nan, 1D, 2D) AS ns FROM"
                        + " (SELECT if(id < 0, 1L, 2L) AS k, if(id < 0, 1D, double('NaN')) AS nan FROM range(3)))"),
                message);
    }

    @Test
    void theFirstMessageSaysWhatIsWrongWithAVector() {
        Dataset<Row> vectors = TestSpark.session()
                .range(3)
                .select(
                        functions.array_to_vector(col("array(1D, 2D)")).as("v"),
                        col("if(id < 1, 1D, double('NaN'))").as("nan"),
                        col("array_repeat(0.5D, int(id) + 1)").as("slopes"));
        assertFirstMessage(
                thrownBy(vectors.selectExpr("nn_elu(v, nan)")::collectAsList),
                "nn_elu: parameter alpha: expected a finite number, got NaN");
        assertFirstMessage(
                thrownBy(vectors.where("size(slopes) > 1").selectExpr("nn_prelu(v, slopes)")::collectAsList),
                "nn_prelu: parameter alpha: expected 2 values, one per element, got 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT sum(nn_elu(1D, nan)) FROM t GROUP BY id % 2",
                "SELECT count(*) FROM t GROUP BY nn_elu(1D, nan)",
                "SELECT id FROM t ORDER BY nn_elu(1D, nan)",
                "SELECT t.id FROM t JOIN range(9) r ON t.id = r.id WHERE nn_elu(1D, nan) > 0"
            })
    void itDoesSoWhereverTheCallIs(String query) {
        assertFirstMessage(thrownBy(NAN + query), "nn_elu: parameter alpha: expected a finite number, got NaN");
    }

    @Test
    void itDoesSoForAWrite() {
        Dataset<Row> rows = TestSpark.session().sql(NAN + "SELECT nn_elu(1D, nan) AS y FROM t");
        assertFirstMessage(
                thrownBy(() -> rows.write().format("noop").mode("overwrite").save()),
                "nn_elu: parameter alpha: expected a finite number, got NaN");
    }

    private static Column col(String sql) {
        return org.apache.spark.sql.functions.expr(sql);
    }
}
