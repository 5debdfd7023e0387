package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** The parameters of an activation in the order of its SQL arguments, and the rules for their values. */
final class Parameters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final List<Parameter> parameters;
    private final List<Parameter> numbers;
    private final List<Order> orders;

    /** The number at position {@code lesser} must not be greater than the one at position {@code greater}. */
    private record Order(int lesser, int greater) implements Serializable {}

    /**
     * The parameters of one activation.
     *
     * @param activation name for messages
     * @param declared the parameters in order
     * @param ordered pairs of names, of which the first must not be greater than the second
     * @throws IllegalArgumentException if the order of the parameters breaks a rule, or a pair names none of them
     */
    Parameters(String activation, List<Parameter> declared, List<String[]> ordered) {
        this.parameters = List.copyOf(declared);
        this.numbers = parameters.stream()
                .filter(each -> each.kind() != Parameter.Kind.KEY)
                .toList();
        checkDeclaration(activation);
        this.orders = ordered.stream()
                .map(pair -> new Order(position(activation, pair[0]), position(activation, pair[1])))
                .toList();
    }

    private void checkDeclaration(String activation) {
        boolean hasDefault = false;
        boolean hasOptional = false;
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            String name = "'" + parameter.name() + "'";
            if (parameter.isRequired() && (hasDefault || hasOptional)) {
                throw new IllegalArgumentException(
                        activation + ": required parameter " + name + " follows an optional one");
            }
            if (parameter.defaultValue().isPresent() && hasOptional) {
                throw new IllegalArgumentException(
                        activation + ": parameter " + name + " with a default follows one without");
            }
            if (parameter.kind() == Parameter.Kind.KEY) {
                checkPlace(activation, name, parameter.isRequired(), i);
            }
            if (parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY && i < parameters.size() - 1) {
                throw new IllegalArgumentException(activation + ": " + name + " may be an array, so it must come last");
            }
            if (parameter.defaultValue().isEmpty()
                    && parameter.kind() != Parameter.Kind.KEY
                    && parameter.trials().isEmpty()) {
                throw new IllegalArgumentException(
                        activation + ": parameter " + name + " without a default needs a value to be tried at");
            }
            hasDefault |= parameter.defaultValue().isPresent();
            hasOptional |= parameter.isOptional();
        }
        if (parameters.size() > Definition.MAX_PARAMETERS) {
            throw new IllegalArgumentException(activation + ": expected at most " + Definition.MAX_PARAMETERS
                    + " parameters, got " + parameters.size());
        }
    }

    private void checkPlace(String activation, String key, boolean isRequired, int place) {
        int last = parameters.size() - 1;
        if (!isRequired && place < last) {
            throw new IllegalArgumentException(activation + ": key " + key + " may be left out, so it must come last");
        }
        if (isRequired && place > 0) {
            throw new IllegalArgumentException(activation + ": key " + key + " is required, so it must come first");
        }
        if (isRequired && parameters.get(last).kind() != Parameter.Kind.NUMBER && last > 0) {
            throw new IllegalArgumentException(activation + ": expected numbers after key " + key + ", got '"
                    + parameters.get(last).name() + "'");
        }
    }

    private int position(String activation, String parameter) {
        for (int i = 0; i < numbers.size(); i++) {
            if (numbers.get(i).name().equals(parameter)) {
                return i;
            }
        }
        throw new IllegalArgumentException(activation + " has no parameter '" + parameter + "' that is a number");
    }

    /** All of them. */
    List<Parameter> list() {
        return parameters;
    }

    /** Those that are numbers: all but a key. */
    List<Parameter> numbers() {
        return numbers;
    }

    /** Whether the first is a key, which must be given. */
    boolean requireKey() {
        return required() > requiredNumbers();
    }

    /** How many must be given. */
    int required() {
        return required(parameters);
    }

    /** How many numbers must be given. */
    int requiredNumbers() {
        return required(numbers);
    }

    private static int required(List<Parameter> some) {
        return (int) some.stream().filter(Parameter::isRequired).count();
    }

    /** Values for the numbers that must be given: the first of each {@link Parameter#trials()}. */
    double[] examples() {
        return numbers.stream()
                .filter(Parameter::isRequired)
                .mapToDouble(each -> each.trials().get(0))
                .toArray();
    }

    /** One value per number: those {@code given}, then the defaults; NaN where there is none. */
    double[] complete(double... given) {
        double[] values = Arrays.copyOf(given, numbers.size());
        fillIn(values, given.length);
        return values;
    }

    /** Sets the values after the first {@code given} to the defaults, NaN where there is none. */
    void fillIn(double[] values, int given) {
        for (int i = given; i < numbers.size(); i++) {
            values[i] = numbers.get(i).defaultValue().orElse(Double.NaN);
        }
    }

    /** The completed values without those at the end that are optional and left out. */
    double[] withoutAbsent(double[] values) {
        int end = Math.min(numbers.size(), values.length);
        while (end > 0 && numbers.get(end - 1).isOptional() && Double.isNaN(values[end - 1])) {
            end--;
        }
        return Arrays.copyOf(values, end);
    }

    /** Checks completed values: the first {@code given}, and those that have a default. */
    void checkCompleted(String function, double[] values, int given) {
        check(function, values, i -> i < given || numbers.get(i).defaultValue().isPresent());
    }

    /** Checks the known values against their ranges and each other. */
    void check(String function, double[] values, IntPredicate isKnown) {
        for (int i = 0; i < numbers.size(); i++) {
            if (isKnown.test(i)) {
                numbers.get(i).check(function, values[i]);
            }
        }
        for (Order order : orders) {
            if (isKnown.test(order.lesser)
                    && isKnown.test(order.greater)
                    && !(values[order.lesser] <= values[order.greater])) {
                throw new IllegalArgumentException(
                        function + ": parameter " + numbers.get(order.lesser).name()
                                + ": expected a number not greater than "
                                + numbers.get(order.greater).name() + " = " + values[order.greater]
                                + ", got " + values[order.lesser]);
            }
        }
    }

    /**
     * Replaces free values by the nearest allowed ones. Two in the wrong order become their mean, or the one of them
     * that is not free.
     */
    void project(double[] values, IntPredicate isFree) {
        for (int i = 0; i < numbers.size(); i++) {
            if (isFree.test(i)) {
                values[i] = numbers.get(i).range().nearest(values[i]);
            }
        }
        for (Order order : orders) {
            double lesser = values[order.lesser];
            double greater = values[order.greater];
            if (lesser > greater) {
                boolean isLesserFree = isFree.test(order.lesser);
                boolean isGreaterFree = isFree.test(order.greater);
                double mean = lesser / 2 + greater / 2;
                if (isLesserFree) {
                    values[order.lesser] = isGreaterFree ? mean : greater;
                }
                if (isGreaterFree) {
                    values[order.greater] = isLesserFree ? mean : lesser;
                }
            }
        }
    }

    /** The signature of a function of these parameters: {@code elu(x[, alpha = 1.0])}. */
    String signature(String function, Optional<Operand> operand) {
        StringBuilder signature = new StringBuilder(function).append("(x");
        operand.ifPresent(each -> signature.append(", ").append(each));
        int open = 0;
        for (Parameter parameter : parameters) {
            if (!parameter.isRequired()) {
                signature.append('[');
                open++;
            }
            signature.append(", ").append(parameter);
        }
        return signature.append("]".repeat(open)).append(')').toString();
    }
}
