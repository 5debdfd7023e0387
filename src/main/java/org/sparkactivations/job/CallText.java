package org.sparkactivations.job;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * A function of x as users write it: {@code gelu}, {@code elu(x, 0.5)} as in SQL, or {@code elu(alpha = 0.5)}.
 *
 * @param parameters values of all numeric parameters, except optional ones at the end that are left out
 */
record CallText(ActivationFunction function, double[] parameters) {

    private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\s*(?:\\((.*)\\)\\s*)?");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=>?\\s*(.*)");

    /**
     * Reads a call.
     *
     * @throws UserError if the text is not a call, or names an unknown function or parameter
     */
    static CallText parse(String text, Activations catalogue) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new UserError("expected an activation, such as gelu, \"elu(x, 0.5)\" or \"elu(alpha = 0.5)\", got '"
                    + text + "'");
        }
        ActivationFunction function;
        try {
            function = catalogue.function(call.group(1));
        } catch (NoSuchElementException e) {
            throw new UserError(e.getMessage(), e);
        }
        String inside = call.group(2) == null ? "" : call.group(2).strip();
        List<String> arguments = inside.isEmpty() ? List.of() : SqlText.splitAtCommas(inside);
        return new CallText(function, new Reader(text, function).parameters(arguments));
    }

    /** Assigns the arguments of a call to the parameters of the function. */
    private static final class Reader {
        private final String text;
        private final ActivationFunction function;
        private final Definition definition;

        Reader(String text, ActivationFunction function) {
            this.text = text;
            this.function = function;
            this.definition = function.activation().definition();
        }

        double[] parameters(List<String> arguments) {
            boolean hasX = !arguments.isEmpty() && arguments.get(0).equalsIgnoreCase("x");
            double[] values = definition.complete();
            boolean[] given = new boolean[values.length];
            boolean named = false;
            for (int i = hasX ? 1 : 0; i < arguments.size(); i++) {
                Matcher pair = NAMED.matcher(arguments.get(i));
                int position = i - 1;
                if (pair.matches()) {
                    named = true;
                    position = position(pair.group(1));
                } else if (!hasX) {
                    throw error("expected x as the first argument, as in " + function.name() + "(x, " + arguments.get(i)
                            + "), got '" + arguments.get(i) + "'");
                } else if (named) {
                    throw error("'" + arguments.get(i) + "' must come before the parameters that are given by name");
                } else if (position >= values.length) {
                    throw error("expected at most "
                            + Phrases.count(values.length + 1L, "argument", "arguments") + ", got "
                            + arguments.size());
                }
                if (given[position]) {
                    throw error("parameter " + name(position) + " is given twice");
                }
                given[position] = true;
                values[position] = number(pair.matches() ? pair.group(2) : arguments.get(i));
            }
            for (int i = 0; i < values.length; i++) {
                if (definition.numbers().get(i).isRequired() && !given[i]) {
                    throw error("parameter " + name(i) + " is required");
                }
            }
            return definition.withoutAbsent(values);
        }

        private String name(int position) {
            return definition.numbers().get(position).name();
        }

        private int position(String parameter) {
            for (int i = 0; i < definition.numberParameters(); i++) {
                if (name(i).equalsIgnoreCase(parameter)) {
                    return i;
                }
            }
            List<String> names =
                    definition.numbers().stream().map(Parameter::name).toList();
            throw error(
                    names.isEmpty()
                            ? "expected no parameter, got '" + parameter + "'"
                            : "expected a numeric parameter (" + String.join(", ", names) + "), got '" + parameter
                                    + "'");
        }

        private double number(String word) {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw error("expected a number, got '" + word + "'");
            }
        }

        private UserError error(String what) {
            return new UserError(text + ": " + what + "; the signature is " + definition.signature(function.name()));
        }
    }
}
