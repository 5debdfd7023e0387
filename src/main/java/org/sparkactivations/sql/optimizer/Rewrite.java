package org.sparkactivations.sql.optimizer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.ElementAt;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GetArrayItem;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.Log;
import org.apache.spark.sql.catalyst.expressions.Logarithm;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ActivationFunction.Output;
import org.sparkactivations.families.ElementaryFunctions;
import org.sparkactivations.families.Sigmoids;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.families.Softpluses;
import org.sparkactivations.sql.expression.Sequences;
import scala.Option;

/** An expression that is replaced by another one, whose result is equal or more exact. */
public enum Rewrite {
    /** The logarithm of a probability that may be 0 or 1 after rounding. */
    LOGARITHM_OF_SIGMOID(
            "ln(nn_sigmoid(x))",
            "nn_log_sigmoid(x)",
            "finite where the sigmoid rounds to 0, for which `ln` gives null, and exact where it rounds to 1") {
        @Override
        Optional<Expression> of(Expression expression, CallFactory calls) {
            return logarithmized(expression)
                    .map(argument -> argument instanceof Cast cast
                                    && cast.child().dataType() instanceof FloatType
                                    && cast.dataType() instanceof DoubleType
                            ? cast.child()
                            : argument)
                    .flatMap(argument -> CatalogueCall.of(argument, Sigmoids.SIGMOID))
                    .filter(CatalogueCall::hasDefaults)
                    .map(call ->
                            calls.call(ActivationFunction.value(Softpluses.LOG_SIGMOID), List.of(asDouble(call.x()))));
        }
    },

    /** The logarithm of an element of a softmax. */
    LOGARITHM_OF_SOFTMAX(
            "ln(nn_softmax(xs)[i])",
            "nn_log_softmax(xs)[i]",
            "as above, and −∞ for an element −∞; with `element_at` and a temperature, too; arrays of DOUBLE only") {
        @Override
        Optional<Expression> of(Expression expression, CallFactory calls) {
            return logarithmized(expression)
                    .filter(element -> element instanceof GetArrayItem || element instanceof ElementAt)
                    .flatMap(element -> CatalogueCall.of(
                                    Sequences.children(element).get(0), Softmaxes.SOFTMAX)
                            .map(call -> withFirstChild(
                                    element,
                                    calls.call(ActivationFunction.value(Softmaxes.LOG_SOFTMAX), call.arguments()))));
        }
    },

    /** A softmax of logits that are normalized already. */
    SOFTMAX_OF_LOG_SOFTMAX(
            "nn_softmax(nn_log_softmax(xs))",
            "nn_softmax(xs)",
            "rounded once; with the temperature of the inner call") {
        @Override
        Optional<Expression> of(Expression expression, CallFactory calls) {
            return CatalogueCall.of(expression, Softmaxes.SOFTMAX)
                    .filter(CatalogueCall::hasDefaults)
                    .flatMap(outer -> CatalogueCall.of(outer.x(), Softmaxes.LOG_SOFTMAX))
                    .map(inner -> calls.call(ActivationFunction.value(Softmaxes.SOFTMAX), inner.arguments()));
        }
    },

    /** A function of itself that changes nothing the second time. */
    TWICE(
            "nn_relu(nn_relu(x))",
            "nn_relu(x)",
            "equal; for every function whose definition says that it is idempotent, with the same parameters") {
        @Override
        Optional<Expression> of(Expression expression, CallFactory calls) {
            return CatalogueCall.of(expression)
                    .filter(outer -> outer.function().output() == Output.VALUE)
                    .filter(outer -> outer.function().activation().definition().isIdempotent())
                    .flatMap(outer -> CatalogueCall.of(outer.x())
                            .filter(inner -> inner.function().equals(outer.function()))
                            .filter(inner -> haveSameParameters(inner, outer)))
                    .map(CatalogueCall::expression);
        }
    },

    /** The identity of a column whose type it keeps. */
    IDENTITY("nn_identity(x)", "x", "equal; only where x has the type of the result") {
        @Override
        Optional<Expression> of(Expression expression, CallFactory calls) {
            return CatalogueCall.of(expression, ElementaryFunctions.IDENTITY).map(CatalogueCall::x);
        }
    };

    /** Makes the call of a function in a plan. */
    @FunctionalInterface
    public interface CallFactory {
        /**
         * The call.
         *
         * @param arguments columns first, of exactly the types that the function takes
         */
        Expression call(ActivationFunction function, List<Expression> arguments);
    }

    private final String before;
    private final String after;
    private final String reason;

    Rewrite(String before, String after, String reason) {
        this.before = before;
        this.after = after;
        this.reason = reason;
    }

    /** An example of what is replaced, in SQL. */
    public String before() {
        return before;
    }

    /** What takes its place. */
    public String after() {
        return after;
    }

    /** How the results compare, and where it applies, in Markdown. */
    public String reason() {
        return reason;
    }

    /** What takes the place of an expression; empty if this rewrite leaves it alone. */
    abstract Optional<Expression> of(Expression expression, CallFactory calls);

    /** The argument of a natural logarithm. */
    private static Optional<Expression> logarithmized(Expression expression) {
        if (expression instanceof Log logarithm) {
            return Optional.of(logarithm.child());
        }
        boolean isNatural = expression instanceof Logarithm logarithm
                && logarithm.left() instanceof Literal base
                && Double.valueOf(Math.E).equals(base.value());
        return isNatural ? Optional.of(((Logarithm) expression).right()) : Optional.empty();
    }

    private static Expression asDouble(Expression x) {
        DataType type = DataTypes.DoubleType;
        return x.dataType().equals(type) ? x : new Cast(x, type, Option.empty());
    }

    private static Expression withFirstChild(Expression expression, Expression child) {
        List<Expression> children = new ArrayList<>(Sequences.children(expression));
        children.set(0, child);
        return Sequences.withChildren(expression, children);
    }

    private static boolean haveSameParameters(CatalogueCall one, CatalogueCall other) {
        if (one.hasDefaults() && other.hasDefaults()) {
            return true;
        }
        int count = one.rest().size();
        return count == other.rest().size()
                && IntStream.range(0, count)
                        .allMatch(i ->
                                one.rest().get(i).semanticEquals(other.rest().get(i)));
    }
}
