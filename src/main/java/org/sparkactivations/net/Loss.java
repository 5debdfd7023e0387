package org.sparkactivations.net;

import java.io.Serializable;
import java.util.Optional;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.RowLoss;

/**
 * What a network minimises: a loss of the catalogue between its outputs and the targets of a row, such as {@code
 * softmax_cross_entropy} or {@code huber(delta = 2)}. A loss of single elements is summed over the outputs. Immutable.
 */
public final class Loss implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final FunctionCall.Role ROLE = new FunctionCall.Role() {
        @Override
        public String words() {
            return "a loss with a gradient";
        }

        @Override
        public Optional<String> objection(ActivationFunction function) {
            boolean isValue = function.output() == ActivationFunction.Output.VALUE;
            boolean isOfElements = !function.isRowwise()
                    && function.operand()
                            .map(each -> each.kind() == Operand.Kind.ELEMENTS)
                            .orElse(false);
            boolean isOfRows = function.activation() instanceof RowLoss && function.takesLabel();
            return isValue && (isOfElements || isOfRows) ? Optional.empty() : Optional.of("which is none");
        }

        @Override
        public boolean learns() {
            return false;
        }
    };

    private final FunctionCall call;

    private Loss(FunctionCall call) {
        this.call = call;
    }

    /**
     * Reads a loss of {@link Activations#catalogue()}.
     *
     * @throws IllegalArgumentException that names the character, what is expected there and what was found
     */
    public static Loss parse(String text) {
        return parse(text, Activations.catalogue());
    }

    /** As {@link #parse(String)}, with the losses of {@code catalogue}. */
    public static Loss parse(String text, Activations catalogue) {
        TextReader reader = new TextReader("loss", text);
        FunctionCall call = FunctionCall.read(reader, catalogue, ROLE);
        if (!reader.isAtEnd()) {
            throw reader.expected("the end");
        }
        if (call.ignoresALabel()) {
            throw reader.error(
                    0, "expected a loss that counts all rows, got one that ignores a class; leave its rows out");
        }
        return new Loss(call);
    }

    /** The name of the function, without its parameters: {@code huber}. */
    public String name() {
        return call.function().name();
    }

    /** Whether a target is the index of a class: one number per row. */
    public boolean takesClasses() {
        return call.function().takesLabel();
    }

    /** The number of targets of a row for a network with {@code outputs} outputs. */
    public int targetWidth(int outputs) {
        return takesClasses() ? 1 : outputs;
    }

    FunctionCall call() {
        return call;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Loss that && call.equals(that.call);
    }

    @Override
    public int hashCode() {
        return call.hashCode();
    }

    /** The text of this loss, which {@link #parse} reads. */
    @Override
    public String toString() {
        return call.toString();
    }
}
