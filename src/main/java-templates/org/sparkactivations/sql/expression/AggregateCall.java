package org.sparkactivations.sql.expression;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import ${scala.sequences}.IndexedSeq;
import ${scala.sequences}.Seq;

/**
 * An aggregate whose children are a list. A wrong call stays unresolved and holds the message, so that Spark reports it
 * with its place in the query.
 *
 * @param <B> the buffer of a group
 */
public abstract class AggregateCall<B> extends TypedImperativeAggregate<B> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Call call;
    private final Seq<Expression> children;

    /** An aggregate with these children. */
    protected AggregateCall(Call call, List<Expression> children) {
        this.call = call;
        this.children = Sequences.asScala(children);
    }

    /**
     * How the aggregate was called, and where its buffer is.
     *
     * @param shownName the name by which the user called it
     * @param mistake what is wrong with the call; null if nothing is
     * @param mutableOffset the place of the buffer in the row
     * @param inputOffset the place in the row of a buffer that is merged
     */
    protected record Call(String shownName, String mistake, int mutableOffset, int inputOffset)
            implements Serializable {

        /** A right call. */
        public static Call right(String shownName) {
            return wrong(shownName, null);
        }

        /** A wrong call. */
        public static Call wrong(String shownName, String mistake) {
            return new Call(shownName, mistake, 0, 0);
        }
    }

    /** The same aggregate with other children, of the same number, and another place of its buffer. */
    protected abstract AggregateCall<B> with(Call changed, List<Expression> newChildren);

    /** What the call says beside its children, a value; null if the call is wrong. Plans print it. */
    protected abstract Object setting();

    /** How the aggregate was called. */
    protected final Call call() {
        return call;
    }

    /** The children as a list. */
    protected final List<Expression> parts() {
        return Sequences.asJava(children);
    }

    @Override
    public final TypeCheckResult checkInputDataTypes() {
        return call.mistake() == null
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure(call.mistake());
    }

    @Override
    public final Seq<Expression> children() {
        return children;
    }

    @Override
    public final Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
        return with(call, Sequences.asJava(newChildren));
    }

    @Override
    public final int mutableAggBufferOffset() {
        return call.mutableOffset();
    }

    @Override
    public final int inputAggBufferOffset() {
        return call.inputOffset();
    }

    @Override
    public final ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return with(new Call(call.shownName(), call.mistake(), offset, call.inputOffset()), parts());
    }

    @Override
    public final ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return with(new Call(call.shownName(), call.mistake(), call.mutableOffset(), offset), parts());
    }

    @Override
    public final String prettyName() {
        return call.shownName();
    }

    @Override
    public final boolean canEqual(Object other) {
        return other != null && getClass() == other.getClass();
    }

    @Override
    public final boolean equals(Object other) {
        return canEqual(other)
                && other instanceof AggregateCall<?> that
                && call.equals(that.call)
                && Objects.equals(setting(), that.setting())
                && parts().equals(that.parts());
    }

    @Override
    public final int hashCode() {
        return 31 * Objects.hash(call, setting()) + parts().hashCode();
    }

    /** The number of elements that plans print between the parentheses. */
    @Override
    public final int productArity() {
        return 2;
    }

    @Override
    public final Object productElement(int n) {
        return n == 0 ? children : String.valueOf(setting());
    }
}
