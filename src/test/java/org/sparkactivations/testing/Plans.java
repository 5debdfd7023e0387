package org.sparkactivations.testing;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.QueryExecution;

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

    /** Calls queryExecution() by reflection: each version of Spark declares it in another class. */
    static QueryExecution of(Dataset<?> query) {
        try {
            return (QueryExecution) query.getClass().getMethod("queryExecution").invoke(query);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
