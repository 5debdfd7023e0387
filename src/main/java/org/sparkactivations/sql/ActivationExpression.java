package org.sparkactivations.sql;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.NamedArgumentExpression;
import org.apache.spark.sql.catalyst.expressions.V2ExpressionUtils;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.catalyst.expressions.codegen.ExprCode;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.bound.FunctionBinder;
import scala.collection.immutable.IndexedSeq;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * A call of a function of the catalogue in a query. Plans show it as {@code nn_gelu(x)}; Spark compiles the call of the
 * bound function, which is its only child. A call that cannot be bound to the types of its arguments stays unresolved
 * and holds the message, so that Spark reports it with its place in the query.
 */
final class ActivationExpression extends Expression implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String shownName;
    private final String mistake;
    private final boolean nullOfElements;
    private final Seq<Expression> children;

    private ActivationExpression(String shownName, String mistake, boolean nullOfElements, Seq<Expression> children) {
        this.shownName = shownName;
        this.mistake = mistake;
        this.nullOfElements = nullOfElements;
        this.children = children;
    }

    /**
     * The call of a function.
     *
     * @param shownName the name by which the user called it
     * @param arguments resolved expressions, columns first
     */
    static ActivationExpression of(ActivationFunction function, String shownName, Seq<Expression> arguments) {
        List<Expression> given = CollectionConverters.asJava(arguments);
        try {
            StructField[] fields = new StructField[given.size()];
            for (int i = 0; i < fields.length; i++) {
                Expression each = given.get(i);
                if (each instanceof NamedArgumentExpression named) {
                    throw new UnsupportedOperationException(function.signature(shownName)
                            + ": expected arguments by position, got '" + named.key() + " =>'");
                }
                fields[i] = DataTypes.createStructField("_" + i, each.dataType(), each.nullable());
            }
            BoundActivation<?> bound = FunctionBinder.bind(function, shownName, new StructType(fields));
            ConstantParameters.check(function, shownName, given);
            Expression call = V2ExpressionUtils.resolveScalarFunction(bound, arguments);
            return new ActivationExpression(shownName, null, bound.isNullOfElements(), seq(List.of(call)));
        } catch (UnsupportedOperationException | IllegalArgumentException e) {
            return new ActivationExpression(shownName, e.getMessage(), false, arguments);
        }
    }

    private static Seq<Expression> seq(List<Expression> expressions) {
        return CollectionConverters.asScala(expressions).toList();
    }

    private boolean isBound() {
        return mistake == null;
    }

    private Expression call() {
        return children.head();
    }

    /** The arguments that the user wrote between the parentheses. */
    private List<Expression> arguments() {
        return CollectionConverters.asJava(isBound() && call() instanceof Invoke call ? call.arguments() : children);
    }

    @Override
    public TypeCheckResult checkInputDataTypes() {
        return isBound() ? TypeCheckResult.TypeCheckSuccess$.MODULE$ : new TypeCheckResult.TypeCheckFailure(mistake);
    }

    @Override
    public Seq<Expression> children() {
        return children;
    }

    @Override
    public Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
        return new ActivationExpression(shownName, mistake, nullOfElements, newChildren.toList());
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
        List<Expression> parts = new ArrayList<>(CollectionConverters.asJava(call.children()));
        Literal target = (Literal) parts.get(0);
        BoundActivation<?> own = ((BoundActivation<?>) target.value()).reusingMemory();
        parts.set(0, new Literal(own, target.dataType()));
        return call.withNewChildren(seq(parts));
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
        return other instanceof ActivationExpression that && children.equals(that.children);
    }

    @Override
    public int hashCode() {
        return children.hashCode();
    }

    @Override
    public int productArity() {
        return 2;
    }

    @Override
    public Object productElement(int n) {
        return n == 0 ? shownName : children;
    }
}
