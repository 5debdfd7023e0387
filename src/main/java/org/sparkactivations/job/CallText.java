package org.sparkactivations.job;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.Parameter;

/**
 * A function of x as a user writes it: {@code gelu}, {@code elu(x, 0.5)} as in SQL, or {@code elu(alpha = 0.5)}.
 *
 * @param parameters values for all parameters that are numbers
 */
record CallText(ActivationFunction function, double[] parameters) {

    private static final Pattern CALL = Pattern.compile("\\s*(\\w+)\\s*(?:\\((.*)\\)\\s*)?");
    private static final Pattern NAMED = Pattern.compile("(\\w+)\\s*=>?\\s*(.*)");

    /**
     * Reads a call.
     *
     * @throws UserError if it is not one, if there is no such function, or if it has no such parameters
     */
    static CallText parse(String text, Activations catalogue) {
        Matcher call = CALL.matcher(text);
        if (!call.matches()) {
            throw new UserError(
                    "'" + text + "' is not an activation; write gelu, \"elu(x, 0.5)\" or \"elu(alpha = 0.5)\"");
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

    /** Puts arguments in the order of the parameters. */
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
                    throw mistake("the first argument is x, as in SQL: write " + function.name() + "(x, "
                            + arguments.get(i) + ")");
                } else if (named) {
                    throw mistake("'" + arguments.get(i) + "' must stand before the parameters that are given by name");
                } else if (position >= values.length) {
                    throw mistake("'" + arguments.get(i) + "' is one too many");
                }
                if (given[position]) {
                    throw mistake(name(position) + " is given twice");
                }
                given[position] = true;
                values[position] = number(pair.matches() ? pair.group(2) : arguments.get(i));
            }
            for (int i = 0; i < values.length; i++) {
                if (definition.parameters().get(i).isRequired() && !given[i]) {
                    throw mistake(name(i) + " must be given");
                }
            }
            return values;
        }

        private String name(int position) {
            return definition.parameters().get(position).name();
        }

        private int position(String parameter) {
            for (int i = 0; i < definition.numberParameters(); i++) {
                if (name(i).equalsIgnoreCase(parameter)) {
                    return i;
                }
            }
            List<String> names = definition.parameters().stream()
                    .filter(each -> each.kind() != Parameter.Kind.KEY)
                    .map(Parameter::name)
                    .toList();
            throw mistake("there is no number '" + parameter + "' among its parameters"
                    + (names.isEmpty() ? "; it has none" : ", which are " + String.join(", ", names)));
        }

        private double number(String word) {
            try {
                return Double.parseDouble(word);
            } catch (NumberFormatException e) {
                throw mistake("'" + word + "' is not a number");
            }
        }

        private UserError mistake(String what) {
            return new UserError(text + ": " + what + "; it is called as " + definition.signature(function.name()));
        }
    }
}
