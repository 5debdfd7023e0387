package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;

/**
 * The layers of a network, as text and as a list. A layer is an affine map, {@code dense(units)}, and then an
 * activation, if there is one:
 *
 * <pre>{@code
 * dense(32) gelu, dense(16) prelu(alpha = learned), dense
 * }</pre>
 *
 * <p>{@code dense(32)} makes 32 numbers of a row, whatever its width. The width of the layer is what the activation
 * makes of them: {@code dense(32) glu} and {@code dense(32) maxout(2)} have 16 outputs, {@code dense(32) crelu} has 64.
 * The last layer may leave the number of units to the data: {@code dense}.
 *
 * <p>An activation is any value of the catalogue with a gradient. Arguments stand in the order of its parameters or by
 * name; the input is not named. A trainable parameter may be {@code learned}, from its default, or {@code
 * learned(0.1)}, from 0.1: one number per unit where it may be an array in SQL, as {@code prelu.alpha}, else one for
 * the layer. Immutable.
 */
public final class Layers implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String DENSE = "dense";
    private static final int FROM_DATA = 0;

    private final List<Layer> list;

    private Layers(List<Layer> list) {
        this.list = Collections.unmodifiableList(list);
    }

    /**
     * One layer.
     *
     * @param units elements that the affine map makes; 0 if the data says
     * @param activation the activation with its parameters; null if there is none
     */
    record Layer(int units, FunctionCall activation) implements Serializable {

        /** The number of elements that the activation makes of {@code count} units. */
        int width(int count) {
            return activation == null ? count : activation.function().width(count, activation.numbers());
        }

        /** What the number of units must be a multiple of. */
        int multiple() {
            return activation == null
                    ? 1
                    : activation.function().activation().definition().width().multiple(activation.numbers());
        }

        @Override
        public String toString() {
            return DENSE + (units == FROM_DATA ? "" : "(" + units + ")") + (activation == null ? "" : " " + activation);
        }
    }

    private static final FunctionCall.Role ACTIVATION = new FunctionCall.Role() {
        @Override
        public String words() {
            return "an activation with a gradient";
        }

        @Override
        public Optional<String> objection(ActivationFunction function) {
            Definition definition = function.activation().definition();
            if (function.output() != ActivationFunction.Output.VALUE) {
                return Optional.of("a derivative");
            }
            if (function.operand().isPresent()) {
                return Optional.of("a function of two columns");
            }
            if (definition.requiresKey()) {
                return Optional.of("which draws a random number for each row");
            }
            if (definition.width().isNumber()) {
                return Optional.of("which makes one number of a row");
            }
            return ActivationFunction.gradient(function.activation()).isPresent()
                    ? Optional.empty()
                    : Optional.of("which has none");
        }

        @Override
        public boolean learns() {
            return true;
        }
    };

    /**
     * Reads layers with the activations of {@link Activations#catalogue()}.
     *
     * @throws IllegalArgumentException that names the character, what is expected there and what was found
     */
    public static Layers parse(String text) {
        return parse(text, Activations.catalogue());
    }

    /** As {@link #parse(String)}, with the activations of {@code catalogue}. */
    public static Layers parse(String text, Activations catalogue) {
        TextReader reader = new TextReader("layers", text);
        List<Layer> layers = new ArrayList<>();
        do {
            layers.add(readLayer(reader, catalogue));
        } while (reader.passes(","));
        if (!reader.isAtEnd()) {
            throw reader.expected("',' and the next layer, or the end");
        }
        return new Layers(layers);
    }

    private static Layer readLayer(TextReader reader, Activations catalogue) {
        int place = reader.position();
        String word = reader.peekWord();
        if (word == null || !word.equalsIgnoreCase(DENSE)) {
            throw reader.expected("'" + DENSE + "', optionally with a number of units, as in " + DENSE + "(32)");
        }
        reader.word(DENSE);
        int units = FROM_DATA;
        int unitsPlace = reader.position();
        if (reader.passes("(")) {
            unitsPlace = reader.position();
            units = readUnits(reader, unitsPlace);
            reader.expect(")", "after the number of units");
        }
        FunctionCall activation = reader.peekWord() == null ? null : FunctionCall.read(reader, catalogue, ACTIVATION);
        if (units == FROM_DATA && !reader.isAtEnd() && reader.passes(",")) {
            throw reader.error(
                    unitsPlace, "expected '(' and the number of units; only the last layer may leave it out");
        }
        Layer layer = new Layer(units, activation);
        if (units % layer.multiple() != 0) {
            throw reader.error(
                    unitsPlace,
                    "expected a number of units that is a multiple of " + layer.multiple() + " for " + activation
                            + ", got " + units);
        }
        if (units != FROM_DATA) {
            checkWidth(reader, place, layer);
        }
        return layer;
    }

    private static int readUnits(TextReader reader, int place) {
        String expected = "a number of units from 1 to " + Network.MAX_SIZE;
        double number = reader.number(expected);
        if (!(number >= 1 && number <= Network.MAX_SIZE && number == Math.rint(number))) {
            throw reader.error(place, "expected " + expected + ", got " + number);
        }
        return (int) number;
    }

    private static void checkWidth(TextReader reader, int place, Layer layer) {
        try {
            layer.width(layer.units());
        } catch (IllegalArgumentException e) {
            throw reader.error(place, e.getMessage());
        }
    }

    List<Layer> list() {
        return list;
    }

    /** How many layers there are. */
    public int count() {
        return list.size();
    }

    /** The text of layer {@code l}, from 0. */
    public String text(int l) {
        return list.get(l).toString();
    }

    /** Whether the last layer takes its number of units from the data. */
    public boolean isOpen() {
        return list.get(list.size() - 1).units() == FROM_DATA;
    }

    /** The number of outputs; empty if the data says. */
    public OptionalInt outputs() {
        Layer last = list.get(list.size() - 1);
        return isOpen() ? OptionalInt.empty() : OptionalInt.of(last.width(last.units()));
    }

    /**
     * The number of units of each layer of a network with {@code outputs} outputs.
     *
     * @throws IllegalArgumentException if the last layer cannot have so many
     */
    int[] units(int outputs) {
        int[] units = list.stream().mapToInt(Layer::units).toArray();
        Layer last = list.get(units.length - 1);
        int multiple = last.multiple();
        int width = last.width(multiple);
        if (isOpen()) {
            if (outputs % width != 0 || outputs < 1) {
                throw new IllegalArgumentException("layers: '" + last + "': expected outputs that are a multiple of "
                        + width + ", got " + outputs);
            }
            units[units.length - 1] = Math.multiplyExact(outputs / width, multiple);
        } else if (last.width(last.units()) != outputs) {
            throw new IllegalArgumentException("layers: the last layer '" + last + "': expected " + outputs
                    + (outputs == 1 ? " output" : " outputs") + ", as the data has, got " + last.width(last.units()));
        }
        return units;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layers that && list.equals(that.list);
    }

    @Override
    public int hashCode() {
        return list.hashCode();
    }

    /** The text of these layers, which {@link #parse} reads. */
    @Override
    public String toString() {
        return list.stream().map(Layer::toString).collect(Collectors.joining(", "));
    }
}
