package org.sparkactivations.sql.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNaN;
import org.apache.spark.sql.catalyst.expressions.Not;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.sparkactivations.sql.expression.PlanRule;

/**
 * Adds to a filter on a function that rises or falls, {@code f(x) < c}, the filter on the column that follows from it,
 * {@code x < t}. Spark can use the latter without reading a row: it skips partitions, row groups and pages of files.
 * The filter of the query stays, and decides.
 *
 * <p>A file need not say that it holds NaN, which SQL orders above every number. A filter on a column of FLOAT or
 * DOUBLE is added only if the query wants no row with NaN in the column, or if the setting {@value #NO_NAN} says that
 * there is none.
 */
public final class ImpliedFilters extends PlanRule {

    /** The setting by which the user vouches that columns hold no NaN; false by default. */
    public static final String NO_NAN = "spark.sparkactivations.optimizer.assumeNoNaN";

    @Override
    protected LogicalPlan improved(LogicalPlan plan) {
        boolean assumesNoNaN = isSet(NO_NAN, false);
        return withFilters(plan, filter -> strengthened(filter, assumesNoNaN));
    }

    private static Filter strengthened(Filter filter, boolean assumesNoNaN) {
        // A filter that is evaluated earlier would change which random numbers the rows get.
        if (!filter.condition().deterministic()) {
            return filter;
        }
        List<Expression> conditions = conjuncts(filter.condition()).toList();
        List<Comparison> comparisons = conditions.stream()
                .flatMap(each -> Comparison.of(each).stream())
                .toList();
        List<Expression> added = new ArrayList<>();
        for (Comparison comparison : comparisons) {
            Expression column = comparison.calls().column();
            if (comparison.calls().isCall()
                    && (assumesNoNaN
                            || !comparison.calls().domain().hasNaN()
                            || refusesNaN(column, conditions, comparisons))) {
                for (Expression implied : comparison.implied()) {
                    if (Stream.concat(conditions.stream(), added.stream()).noneMatch(implied::semanticEquals)
                            && !holds(filter.child(), implied)) {
                        added.add(implied);
                    }
                }
            }
        }
        return added.isEmpty()
                ? filter
                : new Filter(added.stream().reduce(filter.condition(), And::new), filter.child());
    }

    private static Stream<Expression> conjuncts(Expression condition) {
        return condition instanceof And and
                ? Stream.concat(conjuncts(and.left()), conjuncts(and.right()))
                : Stream.of(condition);
    }

    /** Whether no row with NaN in the column meets all conditions. */
    private static boolean refusesNaN(Expression column, List<Expression> conditions, List<Comparison> comparisons) {
        return comparisons.stream()
                        .filter(Comparison::refusesNaN)
                        .map(each -> each.calls().column())
                        .anyMatch(column::semanticEquals)
                || conditions.stream()
                        .map(ImpliedFilters::columnWithoutNaN)
                        .filter(Objects::nonNull)
                        .anyMatch(column::semanticEquals);
    }

    /** The column of {@code NOT isnan(x)}. */
    private static Expression columnWithoutNaN(Expression condition) {
        return condition instanceof Not not && not.child() instanceof IsNaN isNaN ? isNaN.child() : null;
    }
}
