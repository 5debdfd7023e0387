package org.sparkactivations.testing;

import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.SparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.SparkPlan;

/** The plans and the compiled source of a query. */
public final class Plans {

    private Plans() {}

    /** The physical plan, as {@code EXPLAIN FORMATTED} prints it. */
    public static String explain(Dataset<?> query) {
        return of(query).explainString(org.apache.spark.sql.execution.ExplainMode.fromString("formatted"));
    }

    /** The compiled source of a query, as {@code EXPLAIN CODEGEN} prints it. */
    public static String generatedCode(String sql) {
        return TestSpark.session().sql("EXPLAIN CODEGEN " + sql).first().getString(0);
    }

    /** The logical plan after optimization. */
    public static LogicalPlan optimized(Dataset<?> query) {
        return of(query).optimizedPlan();
    }

    /** Runs a query, and returns how many rows its scans of files gave it. */
    public static long rowsRead(Dataset<?> query) {
        long[] rows = new long[1];
        Settings.with(Map.of("spark.sql.adaptive.enabled", "false"), () -> {
            QueryExecution execution = of(query.select("*"));
            execution.executedPlan().executeCollect();
            rows[0] = rowsRead(execution.executedPlan());
        });
        return rows[0];
    }

    /** The bytes that the tasks of a query read. */
    public static long bytesRead(Dataset<?> query) throws TimeoutException {
        SparkContext context = query.sparkSession().sparkContext();
        AtomicLong bytes = new AtomicLong();
        SparkListener listener = new SparkListener() {
            @Override
            public void onTaskEnd(SparkListenerTaskEnd end) {
                bytes.addAndGet(end.taskMetrics().inputMetrics().bytesRead());
            }
        };
        context.addSparkListener(listener);
        query.collectAsList();
        context.listenerBus().waitUntilEmpty();
        context.removeSparkListener(listener);
        return bytes.get();
    }

    private static long rowsRead(SparkPlan plan) {
        if (plan instanceof FileSourceScanExec scan) {
            return scan.metrics().apply("numOutputRows").value();
        }
        long rows = 0;
        for (int i = 0; i < plan.children().size(); i++) {
            rows += rowsRead(plan.children().apply(i));
        }
        return rows;
    }

    /** Calls queryExecution() by reflection: each version of Spark declares it in another class. */
    static QueryExecution of(Dataset<?> query) {
        try {
            return (QueryExecution) query.getClass().getMethod("queryExecution").invoke(query);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
