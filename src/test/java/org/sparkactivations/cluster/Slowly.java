package org.sparkactivations.cluster;

import java.io.Serializable;
import java.util.Random;
import org.apache.spark.TaskContext;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/**
 * The SQL function {@code slowly(id)} returns its argument. It takes its time, so that there is one for faults. In some
 * tasks that run for the first time it fails; in others it takes longer, so that Spark speculates.
 *
 * @param seed chooses the tasks; 0 for no failures
 */
record Slowly(long seed) implements UDF1<Long, Long>, Serializable {

    private static final long serialVersionUID = 1L;

    /** The name of the SQL function. */
    static final String NAME = "slowly";

    private static final int ROWS_PER_PAUSE = 8;

    /** Makes the function one of the session. */
    static void register(SparkSession spark, long seed) {
        UserDefinedFunction function = functions.udf(new Slowly(seed), DataTypes.LongType);
        spark.udf().register(NAME, function.asNondeterministic());
    }

    @Override
    public Long call(Long id) throws InterruptedException {
        TaskContext task = TaskContext.get();
        if (seed == 0 || task == null) {
            return id;
        }
        Random choice = new Random(seed * 31 + task.stageId() * 1009L + task.partitionId());
        boolean isFirst = task.attemptNumber() == 0 && task.stageAttemptNumber() == 0;
        int kind = choice.nextInt(8);
        if (isFirst && kind == 0 && id % 16 == 3) {
            throw new IllegalStateException("a failure on purpose");
        }
        if (id % ROWS_PER_PAUSE == 0) {
            Thread.sleep(isFirst && kind == 1 ? 60 : 6);
        }
        return id;
    }
}
