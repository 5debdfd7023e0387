package org.sparkactivations.sql.expression;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.TypeCheckResult;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression$;
import org.apache.spark.sql.catalyst.expressions.aggregate.ImperativeAggregate;
import org.apache.spark.sql.types.StructType;
import ${scala.sequences}.IndexedSeq;
import ${scala.sequences}.Seq;

/**
 * An aggregate whose children are a list, and whose buffer is columns of the row in which Spark aggregates. A wrong call
 * stays unresolved and holds the message, so that Spark reports it with its place in the query.
 */
public abstract class BufferedAggregate extends ImperativeAggregate implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String shownName;
    private final String mistake;
    private final Seq<Expression> children;
    private final Buffer buffer;

    /**
     * An aggregate with these children and this buffer.
     *
     * @param shownName the name by which the user called it
     * @param mistake what is wrong with the call; null if nothing is
     */
    protected BufferedAggregate(String shownName, String mistake, List<Expression> children, Buffer buffer) {
        this.shownName = shownName;
        this.mistake = mistake;
        this.children = Sequences.asScala(children);
        this.buffer = buffer;
    }

    /**
     * The columns of the buffer and their places.
     *
     * @param schema the columns
     * @param attributes the columns as Spark refers to them
     * @param inputAttributes the columns of a buffer that is merged into another
     * @param mutableOffset the place of the first column in the row
     * @param inputOffset the place of the first column in the row of a buffer that is merged
     */
    protected record Buffer(
            StructType schema,
            List<AttributeReference> attributes,
            List<AttributeReference> inputAttributes,
            int mutableOffset,
            int inputOffset)
            implements Serializable {

        /** A new buffer. */
        public static Buffer of(StructType schema) {
            return new Buffer(schema, attributes(schema), attributes(schema), 0, 0);
        }

        private static List<AttributeReference> attributes(StructType schema) {
            return Arrays.stream(schema.fields())
                    .map(each -> new AttributeReference(
                            each.name(),
                            each.dataType(),
                            each.nullable(),
                            each.metadata(),
                            NamedExpression$.MODULE$.newExprId(),
                            Sequences.listOf(List.<String>of())))
                    .collect(Collectors.toList());
        }
    }

    /** The same aggregate with other children, of the same number, and another buffer. */
    protected abstract BufferedAggregate with(List<Expression> newChildren, Buffer changed);

    /** The name by which the user called it. */
    protected final String shownName() {
        return shownName;
    }

    /** What is wrong with the call; null if nothing is. */
    protected final String mistake() {
        return mistake;
    }

    /** The children as a list. */
    protected final List<Expression> parts() {
        return Sequences.asJava(children);
    }

    @Override
    public final TypeCheckResult checkInputDataTypes() {
        return mistake == null
                ? TypeCheckResult.TypeCheckSuccess$.MODULE$
                : new TypeCheckResult.TypeCheckFailure(mistake);
    }

    @Override
    public final Seq<Expression> children() {
        return children;
    }

    @Override
    public final Expression withNewChildrenInternal(IndexedSeq<Expression> newChildren) {
        return with(Sequences.asJava(newChildren), buffer);
    }

    @Override
    public final StructType aggBufferSchema() {
        return buffer.schema();
    }

    @Override
    public final Seq<AttributeReference> aggBufferAttributes() {
        return Sequences.listOf(buffer.attributes());
    }

    @Override
    public final Seq<AttributeReference> inputAggBufferAttributes() {
        return Sequences.listOf(buffer.inputAttributes());
    }

    @Override
    public final int mutableAggBufferOffset() {
        return buffer.mutableOffset();
    }

    @Override
    public final int inputAggBufferOffset() {
        return buffer.inputOffset();
    }

    @Override
    public final ImperativeAggregate withNewMutableAggBufferOffset(int offset) {
        return with(
                parts(),
                new Buffer(
                        buffer.schema(), buffer.attributes(), buffer.inputAttributes(), offset, buffer.inputOffset()));
    }

    @Override
    public final ImperativeAggregate withNewInputAggBufferOffset(int offset) {
        return with(
                parts(),
                new Buffer(
                        buffer.schema(), buffer.attributes(), buffer.inputAttributes(), buffer.mutableOffset(), offset));
    }

    @Override
    public final String prettyName() {
        return shownName;
    }

    @Override
    public final boolean canEqual(Object other) {
        return other != null && getClass() == other.getClass();
    }

    @Override
    public final boolean equals(Object other) {
        return canEqual(other)
                && other instanceof BufferedAggregate that
                && shownName.equals(that.shownName)
                && Objects.equals(mistake, that.mistake)
                && parts().equals(that.parts())
                && buffer.mutableOffset() == that.buffer.mutableOffset()
                && buffer.inputOffset() == that.buffer.inputOffset();
    }

    @Override
    public final int hashCode() {
        return 31 * shownName.hashCode() + parts().hashCode();
    }

    /** The number of elements that plans print between the parentheses. */
    @Override
    public final int productArity() {
        return 1;
    }

    @Override
    public final Object productElement(int n) {
        return children;
    }
}
