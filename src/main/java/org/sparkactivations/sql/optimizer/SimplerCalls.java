package org.sparkactivations.sql.optimizer;

import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.sparkactivations.sql.expression.PlanRule;
import org.sparkactivations.sql.optimizer.Rewrite.CallFactory;

/** Replaces calls, and expressions of calls, by simpler ones: each {@link Rewrite}. */
public final class SimplerCalls extends PlanRule {

    private final CallFactory calls;

    /**
     * The rule.
     *
     * @param calls makes the calls that take the place of others
     */
    public SimplerCalls(CallFactory calls) {
        this.calls = calls;
    }

    @Override
    protected LogicalPlan improved(LogicalPlan plan) {
        return withExpressions(plan, this::simplified);
    }

    private Expression simplified(Expression expression) {
        Expression simplified = expression;
        for (Optional<Expression> next = rewritten(simplified); next.isPresent(); next = rewritten(simplified)) {
            simplified = next.get();
        }
        return simplified;
    }

    private Optional<Expression> rewritten(Expression expression) {
        for (Rewrite rewrite : Rewrite.values()) {
            Optional<Expression> other = rewrite.of(expression, calls)
                    .filter(each -> each.resolved() && each.dataType().equals(expression.dataType()));
            if (other.isPresent()) {
                return other;
            }
        }
        return Optional.empty();
    }
}
