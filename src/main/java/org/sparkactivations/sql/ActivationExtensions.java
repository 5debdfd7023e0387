package org.sparkactivations.sql;

import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.SparkSessionExtensionsProvider;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sparkactivations.sql.expression.ScalaVersion;
import org.sparkactivations.sql.optimizer.ImpliedFilters;
import org.sparkactivations.sql.optimizer.SimplerCalls;
import scala.runtime.BoxedUnit;

/**
 * Registers the SQL functions, and the rules of the optimizer, with every session that starts with this library on the
 * class path. Spark finds this class through {@code META-INF/services}. It never throws: a session must start even if
 * this library cannot work in it. The artifact for another version of Scala logs an error, and each of its functions
 * says what is wrong.
 */
public final class ActivationExtensions implements SparkSessionExtensionsProvider {

    private static final Logger LOG = LoggerFactory.getLogger(ActivationExtensions.class);

    /** Called by Spark. */
    public ActivationExtensions() {}

    @Override
    public BoxedUnit apply(SparkSessionExtensions extensions) {
        try {
            SqlFunctions.entries().forEach(each -> each.injectInto(extensions));
            ScalaVersion.mismatch().ifPresent(LOG::error);
        } catch (Exception | LinkageError e) {
            LOG.warn("The nn_ functions of spark-activations are missing in this session", e);
        }
        try {
            if (ScalaVersion.mismatch().isEmpty()) {
                new SimplerCalls((function, arguments) ->
                                ActivationExpression.of(function, function.sqlName(), arguments))
                        .injectInto(extensions);
                new ImpliedFilters().injectInto(extensions);
            }
        } catch (Exception | LinkageError e) {
            LOG.warn("Queries of this session are optimized without the rules of spark-activations", e);
        }
        return BoxedUnit.UNIT;
    }
}
