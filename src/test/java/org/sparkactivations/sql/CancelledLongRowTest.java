package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkContext;
import org.apache.spark.TaskKilled;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.testing.TestSpark;

/** A job that is cancelled while a row of millions of elements is computed ends soon, not at the end of the row. */
@Tag("spark")
class CancelledLongRowTest {

    private static final int N = 16_000_000;

    /** How often a function is applied to the row, which takes far longer than a cancelled task may. */
    private static final int TIMES = 60;

    private static final String GROUP = "cancelled";

    /** A machine that does something else meanwhile gets another try. */
    private static final int TRIES = 3;

    private static final long MILLISECONDS = 2000;

    private static CountDownLatch begun;

    /** The end of a cancelled task. */
    private static final class TaskEnds extends SparkListener {
        private final CountDownLatch killed = new CountDownLatch(1);

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (end.reason() instanceof TaskKilled) {
                killed.countDown();
            }
        }
    }

    @BeforeAll
    static void registerBegun() {
        UDF1<Integer, Integer> begin = size -> {
            begun.countDown();
            return size;
        };
        TestSpark.session().udf().register("begun", begin, DataTypes.IntegerType);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nn_gelu", "nn_softmax"})
    void theTaskEndsWithinTwoSeconds(String function) throws Exception {
        begun = new CountDownLatch(1);
        // HotSpot compiles the function, which is slow before.
        query(function, 1).collect();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < TRIES && least >= MILLISECONDS; i++) {
            least = Math.min(least, millisecondsUntilTheTaskEnds(function));
        }
        assertThat(least)
                .as("%s: milliseconds until the task was over", function)
                .isLessThan(MILLISECONDS);
    }

    private static long millisecondsUntilTheTaskEnds(String function) throws Exception {
        SparkContext context = TestSpark.session().sparkContext();
        begun = new CountDownLatch(1);
        TaskEnds ends = new TaskEnds();
        context.addSparkListener(ends);
        try {
            CompletableFuture<Row> result = CompletableFuture.supplyAsync(() -> {
                context.setJobGroup(GROUP, GROUP, false);
                return query(function, TIMES).first();
            });
            assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
            Thread.sleep(500);
            assertThat(result).isNotDone();
            long start = System.nanoTime();
            context.cancelJobGroup(GROUP);
            assertThat(ends.killed.await(1, TimeUnit.MINUTES)).isTrue();
            assertThatThrownBy(result::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageContaining(GROUP);
            return (System.nanoTime() - start) / 1_000_000;
        } finally {
            context.removeSparkListener(ends);
        }
    }

    /** The function of the function of a row, so many times. The row is there before the first of them. */
    private static Dataset<Row> query(String function, int times) {
        return TestSpark.session()
                .range(0, 1, 1, 1)
                .selectExpr("array_repeat(double(id), " + N + ") AS x")
                .selectExpr("IF(begun(size(x)) > 0, aggregate(sequence(1, " + times + "), x, (row, i) -> " + function
                        + "(row)), NULL) AS y")
                .selectExpr("y[7]");
    }
}
