package org.sparkactivations.sql.expression;

import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSessionExtensions;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.rules.Rule;
import org.apache.spark.sql.catalyst.trees.TreePattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/**
 * A rule of the optimizer for plans that call functions of the catalogue. It is switched off by the setting {@value
 * #ENABLED}. A rule that fails leaves the plan as it is and logs why: no query may fail for want of an improvement.
 */
public abstract class PlanRule extends Rule<LogicalPlan> {

    /** The setting that switches all rules on and off; true by default. */
    public static final String ENABLED = "spark.sparkactivations.optimizer.enabled";

    private static final Logger LOG = LoggerFactory.getLogger(PlanRule.class);

    /** Made by rules. */
    protected PlanRule() {}

    /** The improved plan, or the same one. */
    protected abstract LogicalPlan improved(LogicalPlan plan);

    @Override
    public final LogicalPlan apply(LogicalPlan plan) {
        if (!plan.containsPattern(TreePattern.INVOKE()) || !isSet(ENABLED, true)) {
            return plan;
        }
        try {
            return improved(plan);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("The plan of a query is left as it is, as {} failed", ruleName(), e);
            return plan;
        }
    }

    /** Adds the rule to every session that is started with the extensions. */
    @SuppressWarnings({"unchecked", "rawtypes"}) // The class of a session is another one in each version of Spark.
    public final void injectInto(SparkSessionExtensions extensions) {
        Function1<?, Rule<LogicalPlan>> builder = session -> this;
        extensions.injectOptimizerRule((Function1) builder);
    }

    /** A setting of the session whose query is optimized. */
    protected final boolean isSet(String setting, boolean byDefault) {
        return Boolean.parseBoolean(conf().getConfString(setting, String.valueOf(byDefault)));
    }

    /** The plan with other filters. */
    protected static LogicalPlan withFilters(LogicalPlan plan, UnaryOperator<Filter> change) {
        return plan.transformDown(new Everywhere<LogicalPlan>(
                each -> each instanceof Filter filter ? change.apply(filter) : each));
    }

    /** The plan with other expressions, of which the outer ones are changed first. */
    protected static LogicalPlan withExpressions(LogicalPlan plan, UnaryOperator<Expression> change) {
        return plan.transformAllExpressions(new Everywhere<>(change));
    }

    /** Whether a condition is known to hold for all rows of a plan. */
    protected static boolean holds(LogicalPlan plan, Expression condition) {
        return plan.constraints().contains(condition);
    }

    /** A partial function that is defined everywhere. */
    private static final class Everywhere<T> extends AbstractPartialFunction<T, T> {

        private final UnaryOperator<T> change;

        Everywhere(UnaryOperator<T> change) {
            this.change = change;
        }

        @Override
        public boolean isDefinedAt(T element) {
            return true;
        }

        @Override
        @SuppressWarnings("unchecked") // B is a superclass of T, which Java cannot say.
        public <A extends T, B> B applyOrElse(A element, Function1<A, B> otherwise) {
            return (B) change.apply(element);
        }
    }
}
