package org.sparkactivations.sql.expression;

import java.io.Serializable;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.aggregate.TypedImperativeAggregate;
import ${scala.sequences}.IndexedSeq;
import ${scala.sequences}.Seq;

/**
 * An aggregate whose children are a list.
 *
 * @param <B> the buffer of a group
 */
public abstract class AggregateCall<B> extends TypedImperativeAggregate<B> implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Seq<Expression> children;

    /** An aggregate with these children. */
    protected AggregateCall(List<Expression> children) {
        this.children = Sequences.asScala(children);
    }

    /** The same aggregate with other children, of the same number. */
    protected abstract Expression withParts(List<Expression> children);

    /** The children as a list. */
    protected final List<Expression> parts() {
        return Sequences.asJava(children);
    }

    @Override
    public final Seq<Expression> children() {
        return children;
    }

    @Override
    public final Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
        return withParts(Sequences.asJava(newChildren));
    }
}
