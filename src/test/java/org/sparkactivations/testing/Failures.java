package org.sparkactivations.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import org.apache.spark.sql.AnalysisException;
import org.assertj.core.api.AbstractThrowableAssert;

/** Asserts that a query fails, and when it fails. */
public final class Failures {

    private Failures() {}

    /** The query fails at analysis, before it runs. */
    public static AbstractThrowableAssert<?, ?> atAnalysis(String sql) {
        return assertThatThrownBy(() -> TestSpark.session().sql(sql))
                .as("%s", sql)
                .isInstanceOf(AnalysisException.class);
    }

    /** The query passes analysis and fails when it runs. Spark's log is silent meanwhile. Asserts on the root cause. */
    public static AbstractThrowableAssert<?, ?> atRunTime(String sql) {
        TestSpark.session().sql(sql);
        TestSpark.session().sparkContext().setLogLevel("OFF");
        try {
            Throwable thrown = catchThrowable(() -> TestSpark.session().sql(sql).collectAsList());
            assertThat(thrown).as("%s", sql).isNotNull().isNotInstanceOf(AnalysisException.class);
            while (thrown.getCause() != null) {
                thrown = thrown.getCause();
            }
            return assertThat(thrown).as("%s", sql);
        } finally {
            TestSpark.session().sparkContext().setLogLevel("ERROR");
        }
    }
}
