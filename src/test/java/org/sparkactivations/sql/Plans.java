package org.sparkactivations.sql;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.execution.QueryExecution;
import org.sparkactivations.TestSpark;

/** What Spark makes of a query. */
final class Plans {

    private Plans() {}

    /** The physical plan, as {@code EXPLAIN FORMATTED} prints it. */
    static String explain(Dataset<?> query) {
        return of(query).explainString(org.apache.spark.sql.execution.ExplainMode.fromString("formatted"));
    }

    /** The compiled source of a query, as {@code EXPLAIN CODEGEN} prints it. */
    static String generatedCode(String sql) {
        return TestSpark.session().sql("EXPLAIN CODEGEN " + sql).first().getString(0);
    }

    static LogicalPlan optimized(Dataset<?> query) {
        return of(query).optimizedPlan();
    }

    /** Public in every version of Spark, but of another class in each. */
    static QueryExecution of(Dataset<?> query) {
        try {
            return (QueryExecution) query.getClass().getMethod("queryExecution").invoke(query);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
