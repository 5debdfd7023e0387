package org.sparkactivations.sql.optimizer;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.expression.CallExpression;
import org.sparkactivations.sql.expression.Sequences;

/**
 * A call of a function of the catalogue in a plan: {@code nn_gelu(x)}, or {@code nn.gelu(x)}, which is the bare call of
 * the bound function.
 *
 * @param expression the call in the plan
 * @param function the function
 * @param arguments columns first, then the parameters that are given
 */
record CatalogueCall(Expression expression, ActivationFunction function, List<Expression> arguments) {

    /** The call that an expression is. */
    static Optional<CatalogueCall> of(Expression expression) {
        Expression call = expression;
        if (expression instanceof CallExpression) {
            List<Expression> children = Sequences.children(expression);
            call = children.size() == 1 ? children.get(0) : expression;
        }
        return call instanceof Invoke invoke
                        && invoke.targetObject() instanceof Literal target
                        && target.value() instanceof BoundActivation<?> bound
                ? Optional.of(new CatalogueCall(expression, bound.function(), Sequences.arguments(invoke)))
                : Optional.empty();
    }

    /** The call of the value of {@code activation} that an expression is. */
    static Optional<CatalogueCall> of(Expression expression, Activation activation) {
        return of(expression).filter(each -> each.isValueOf(activation));
    }

    boolean isValueOf(Activation activation) {
        return function.output() == Output.VALUE && function.activation().equals(activation);
    }

    /** The first column. */
    Expression x() {
        return arguments.get(0);
    }

    /** The parameters that are given; with an operand in front of them, if there is one. */
    List<Expression> rest() {
        return arguments.subList(1, arguments.size());
    }

    /** The values of the parameters that are given, if each is a constant number. */
    Optional<double[]> constants() {
        double[] values = new double[rest().size()];
        for (int i = 0; i < values.length; i++) {
            if (!(rest().get(i) instanceof Literal literal && literal.value() instanceof Double value)) {
                return Optional.empty();
            }
            values[i] = value;
        }
        return Optional.of(values);
    }

    /** Whether all parameters have, or take, their defaults. */
    boolean hasDefaults() {
        double[] defaults = function.activation().definition().complete();
        return constants()
                .filter(given -> Arrays.equals(Arrays.copyOf(defaults, given.length), given))
                .isPresent();
    }
}
