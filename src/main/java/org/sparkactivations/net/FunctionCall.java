package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * An activation or a loss with values for its parameters, as text has it: {@code gelu}, {@code leaky_relu(0.2)},
 * {@code prelu(alpha = learned)}. The input is not named.
 */
final class FunctionCall implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String LEARNED = "learned";

    private final ActivationFunction function;
    private final double[] numbers;
    private final boolean[] learned;

    private FunctionCall(ActivationFunction function, double[] numbers, boolean[] learned) {
        this.function = function;
        this.numbers = numbers;
        this.learned = learned;
    }

    /** What kind of function is expected: the words for it, and why another does not fit. */
    interface Role {
        /** The kind in words, with its article. */
        String words();

        /** Why {@code function} does not fit; empty if it does. */
        Optional<String> objection(ActivationFunction function);

        /** Whether parameters may be learned. */
        boolean learns();
    }

    /** Reads a call. */
    static FunctionCall read(TextReader reader, Activations catalogue, Role role) {
        int place = reader.position();
        String name = reader.word(role.words());
        ActivationFunction function;
        try {
            function = catalogue.function(name);
        } catch (NoSuchElementException e) {
            throw reader.error(place, "expected " + role.words() + ", got '" + name + "': " + e.getMessage());
        }
        role.objection(function).ifPresent(objection -> {
            throw reader.error(place, "expected " + role.words() + ", got '" + name + "', " + objection);
        });
        Definition definition = function.activation().definition();
        FunctionCall call =
                new FunctionCall(function, definition.complete(), new boolean[definition.numberParameters()]);
        call.readArguments(reader, role);
        try {
            definition.check(function.name(), call.numbers, call.given());
        } catch (IllegalArgumentException e) {
            throw reader.error(place, e.getMessage());
        }
        return call;
    }

    private void readArguments(TextReader reader, Role role) {
        boolean[] given = new boolean[numbers.length];
        int end = reader.position();
        if (reader.passes("(") && !reader.passes(")")) {
            boolean named = false;
            int count = 0;
            do {
                int place = reader.position();
                String word = reader.peekWord();
                int position = count++;
                if (word != null && Character.isLetter(word.charAt(0)) && !isValue(word)) {
                    position = namedPosition(reader, place);
                    named = true;
                } else if (named) {
                    throw reader.expected("the name of a parameter, as the one before has it");
                } else if (position >= numbers.length) {
                    throw reader.expected("at most " + numbers.length
                            + (numbers.length == 1 ? " argument of " : " arguments of ") + signature());
                }
                if (given[position]) {
                    throw reader.error(place, "parameter " + name(position) + " is given twice");
                }
                given[position] = true;
                readValue(reader, position, role);
                end = reader.position();
            } while (reader.passes(","));
            reader.expect(")", "or ',' after an argument of " + function.name());
        }
        for (int i = 0; i < numbers.length; i++) {
            if (parameter(i).isRequired() && !given[i]) {
                throw reader.error(end, "expected a value for parameter " + name(i) + " of " + signature());
            }
        }
    }

    private static boolean isValue(String word) {
        return word.equalsIgnoreCase(LEARNED) || word.equals("Infinity") || word.equals("NaN");
    }

    private int namedPosition(TextReader reader, int place) {
        String word = reader.word("the name of a parameter");
        List<String> names = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            if (name(i).equalsIgnoreCase(word)) {
                if (!reader.passes("=>")) {
                    reader.expect("=", "after parameter " + name(i));
                }
                return i;
            }
            names.add(name(i));
        }
        String expected = names.isEmpty()
                ? "no argument of " + function.name()
                : "a number or one of the parameters " + String.join(", ", names);
        throw reader.error(
                place,
                "expected " + expected + ", got '" + word + "'" + (word.equals("x") ? "; the input is not named" : ""));
    }

    private void readValue(TextReader reader, int position, Role role) {
        int place = reader.position();
        String word = reader.peekWord();
        if (word == null || !word.equalsIgnoreCase(LEARNED)) {
            String expected = "a number" + (canLearn(position, role) ? " or '" + LEARNED + "'" : "");
            readNumber(reader, position, expected + " for parameter " + name(position));
            return;
        }
        reader.word(LEARNED);
        if (!canLearn(position, role)) {
            throw reader.error(
                    place,
                    "expected a number for parameter " + name(position) + ", got '" + word
                            + "'; it has no derivative by " + name(position));
        }
        learned[position] = true;
        if (reader.passes("(")) {
            readNumber(reader, position, "the number that the learning starts from");
            reader.expect(")", "after the number that the learning starts from");
        } else if (Double.isNaN(numbers[position])) {
            throw reader.expected("'(' and the number that the learning of " + name(position) + " starts from");
        }
    }

    private void readNumber(TextReader reader, int position, String expected) {
        int place = reader.position();
        numbers[position] = reader.number(expected);
        try {
            parameter(position).check(function.name(), numbers[position]);
        } catch (IllegalArgumentException e) {
            throw reader.error(place, e.getMessage());
        }
    }

    private boolean canLearn(int position, Role role) {
        return role.learns() && parameter(position).isTrainable();
    }

    private Parameter parameter(int position) {
        return function.activation().definition().numbers().get(position);
    }

    private String name(int position) {
        return parameter(position).name();
    }

    private String signature() {
        return function.activation().definition().signature(function.name(), Optional.empty());
    }

    /** The function that computes the value. */
    ActivationFunction function() {
        return function;
    }

    /** The function that computes the gradient. */
    ActivationFunction gradient() {
        return ActivationFunction.gradient(function.activation()).orElseThrow();
    }

    /** The values of all number parameters, of a learned one where it starts. Not a copy. */
    double[] numbers() {
        return numbers;
    }

    /** Whether rows with a certain label do not count. */
    boolean ignoresALabel() {
        for (int i = 0; i < numbers.length; i++) {
            if (parameter(i).isIgnoredLabel() && numbers[i] != Parameter.NO_LABEL) {
                return true;
            }
        }
        return false;
    }

    /** How many of the values are there: one that may be left out and has no default is NaN, as are all after it. */
    int given() {
        int given = numbers.length;
        while (given > 0 && Double.isNaN(numbers[given - 1])) {
            given--;
        }
        return given;
    }

    /** Whether the parameter at {@code position} is learned. */
    boolean isLearned(int position) {
        return learned[position];
    }

    /** Whether a learned parameter has a value for each element. */
    boolean isPerElement(int position) {
        return learned[position] && parameter(position).kind() == Parameter.Kind.NUMBER_OR_ARRAY;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FunctionCall that
                && function.equals(that.function)
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(learned, that.learned);
    }

    @Override
    public int hashCode() {
        return 31 * function.hashCode() + Arrays.hashCode(numbers);
    }

    /** The text of it, with the parameters whose values are not the defaults. */
    @Override
    public String toString() {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < numbers.length; i++) {
            boolean isDefault = parameter(i).defaultValue().isPresent()
                    && parameter(i).defaultValue().getAsDouble() == numbers[i];
            String number = parameter(i).written(numbers[i]);
            if (learned[i]) {
                arguments.add(name(i) + " = " + LEARNED + (isDefault ? "" : "(" + number + ")"));
            } else if (!isDefault && i < given()) {
                arguments.add(name(i) + " = " + number);
            }
        }
        return function.name() + (arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")");
    }
}
