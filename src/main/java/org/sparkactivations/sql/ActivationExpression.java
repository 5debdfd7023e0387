package org.sparkactivations.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.net.Scorer;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.bound.FunctionBinder;
import org.sparkactivations.sql.expression.CallExpression;
import org.sparkactivations.sql.expression.Sequences;
import org.sparkactivations.sql.helper.BoundHelper;
import org.sparkactivations.sql.helper.HelperFunction;
import org.sparkactivations.sql.network.BoundNetwork;

/**
 * A call of a function of the catalogue, of a helper function, or of a trained network, in a query. Plans show it as
 * {@code nn_gelu(x)}; Spark compiles the call of the bound function, which is its only child. A call that cannot be
 * bound to the types of its arguments stays unresolved and holds the message, so that Spark reports it with its place in
 * the query.
 */
final class ActivationExpression extends CallExpression {

    private static final long serialVersionUID = 1L;

    private final String shownName;
    private final String mistake;
    private final boolean nullOfElements;

    private ActivationExpression(String shownName, String mistake, boolean nullOfElements, List<Expression> children) {
        super(children);
        this.shownName = shownName;
        this.mistake = mistake;
        this.nullOfElements = nullOfElements;
    }

    /**
     * The call of a function.
     *
     * @param shownName the name by which the user called it
     * @param given resolved expressions, columns first
     */
    static ActivationExpression of(ActivationFunction function, String shownName, List<Expression> given) {
        try {
            StructField[] fields = new StructField[given.size()];
            for (int i = 0; i < fields.length; i++) {
                Expression each = given.get(i);
                fields[i] = DataTypes.createStructField("_" + i, each.dataType(), each.nullable());
            }
            BoundActivation<?> bound = FunctionBinder.bind(function, shownName, new StructType(fields));
            ConstantParameters.check(function, shownName, given);
            Expression call = Sequences.call(bound, given);
            return new ActivationExpression(shownName, null, bound.isNullOfElements(), List.of(call));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return new ActivationExpression(shownName, e.getMessage(), false, given);
        }
    }

    /** As {@link #of(ActivationFunction, String, List)}, for a helper function. */
    static ActivationExpression of(HelperFunction function, String shownName, List<Expression> given) {
        try {
            DataType[] types = given.stream().map(Expression::dataType).toArray(DataType[]::new);
            BoundHelper<?> bound = (BoundHelper<?>) function.bind(shownName, types);
            ConstantParameters.check(function, shownName, given);
            return new ActivationExpression(
                    shownName, null, bound.mayGiveNull(), List.of(Sequences.call(bound, given)));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return new ActivationExpression(shownName, e.getMessage(), false, given);
        }
    }

    /** As {@link #of(ActivationFunction, String, List)}, for a trained network. */
    static ActivationExpression of(String name, Scorer scorer, ActivationFunction link, List<Expression> given) {
        try {
            DataType[] types = given.stream().map(Expression::dataType).toArray(DataType[]::new);
            BoundNetwork bound = BoundNetwork.bind(name, scorer, link, types);
            return new ActivationExpression(name, null, bound.mayGiveNull(), List.of(Sequences.call(bound, given)));
        } catch (UnsupportedOperationException e) {
            return new ActivationExpression(name, e.getMessage(), false, given);
        }
    }

    private boolean isBound() {
        return mistake == null;
    }

    private Expression call() {
        return parts().get(0);
    }

    /** The arguments that the user wrote between the parentheses. */
    private List<Expression> arguments() {
        return isBound() && call() instanceof Invoke call ? Sequences.arguments(call) : parts();
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        return isBound() ? TypeCheckResult.TypeCheckSuccess$.MODULE$ : new TypeCheckResult.TypeCheckFailure(mistake);
    }

    @Override
    protected Expression withParts(List<Expression> children) {
        return new ActivationExpression(shownName, mistake, nullOfElements, children);
    }

    @Override
    public DataType dataType() {
        return isBound() ? call().dataType() : DataTypes.NullType;
    }

    /** Only a null argument gives null, or a null element if the result cannot hold null elements. */
    @Override
    public boolean nullable() {
        return nullOfElements || arguments().stream().anyMatch(Expression::nullable);
    }

    @Override
    public boolean foldable() {
        return isBound() && call().foldable();
    }

    @Override
    public Object eval(InternalRow input) {
        return call().eval(input);
    }

    @Override
    public ExprCode doGenCode(CodegenContext context, ExprCode code) {
        ExprCode called = callOfOnePlace().genCode(context);
        return code.copy(called.code(), called.isNull(), called.value());
    }

    /**
     * The call, with a bound function of its own that writes each result over the last one. Compiled code consumes a
     * result before it computes the next at the same place, or copies it. It has to: the columns of a row are pointers
     * too, and the next row overwrites them. Interpreted code gives no such guarantee. A sort evaluates one expression
     * for two rows and compares the results; a lambda function collects the results for all elements.
     */
    private Expression callOfOnePlace() {
        if (!(call() instanceof Invoke call) || call.dataType() instanceof NumericType) {
            return call();
        }
        List<Expression> parts = new ArrayList<>(Sequences.children(call));
        Literal target = (Literal) parts.get(0);
        if (!(target.value() instanceof BoundActivation<?> bound)) {
            return call();
        }
        parts.set(0, new Literal(bound.reusingMemory(), target.dataType()));
        return Sequences.withChildren(call, parts);
    }

    @Override
    public String prettyName() {
        return shownName;
    }

    @Override
    public String sql() {
        return arguments().stream().map(Expression::sql).collect(Collectors.joining(", ", shownName + "(", ")"));
    }

    @Override
    public String toString() {
        return arguments().stream().map(Expression::toString).collect(Collectors.joining(", ", shownName + "(", ")"));
    }

    @Override
    public boolean canEqual(Object other) {
        return other instanceof ActivationExpression;
    }

    /** Calls are equal if they compute the same. The alias by which they were called does not matter. */
    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationExpression that && parts().equals(that.parts());
    }

    @Override
    public int hashCode() {
        return parts().hashCode();
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int n) {
        return n == 0 ? shownName : children();
    }
}
