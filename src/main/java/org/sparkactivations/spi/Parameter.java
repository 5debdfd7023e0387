package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;

/**
 * A parameter of an activation: its name, default, allowed values and meaning. Immutable: {@link
 * #describedAs}, {@link #in}, {@link #triedAt}, {@link #trainable} and {@link #evaluatorDefault} return changed copies.
 */
public final class Parameter implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a parameter may be given as. */
    public enum Kind {
        /** One DOUBLE for the whole row. */
        NUMBER,
        /**
         * One DOUBLE for the whole row, or an ARRAY&lt;DOUBLE&gt; with one value per element; an array of one value is
         * that number.
         */
        NUMBER_OR_ARRAY,
        /**
         * A BIGINT that seeds pseudo-random numbers. Without it, as in direct calls of {@code apply}, the function is not
         * random.
         */
        KEY
    }

    /** What the functions around a kernel do with a parameter. */
    private enum Purpose {
        /** The kernel takes it. */
        ARGUMENT,
        /** A row with this label does not count. */
        IGNORED_LABEL,
        /** The weight of each class, by which the mean of a loss is weighted too. */
        CLASS_WEIGHTS
    }

    /** The value of an {@linkplain #ignoredLabel ignored label} that is no label, so that no row is ignored. */
    public static final int NO_LABEL = Integer.MIN_VALUE;

    private final String name;
    private final Kind kind;
    private final Purpose purpose;
    private final Double defaultValue;
    private final int divisor;
    private final Range range;
    private final String description;
    private final String derivativeFormula;
    private final Double derivativeUlpBound;
    private final List<Double> trials;
    private final boolean required;
    private final Double evaluatorDefault;

    private Parameter(Draft draft) {
        this.name = draft.name;
        this.kind = draft.kind;
        this.purpose = draft.purpose;
        this.defaultValue = draft.defaultValue;
        this.divisor = draft.divisor;
        this.range = draft.range;
        this.description = draft.description;
        this.derivativeFormula = draft.derivativeFormula;
        this.derivativeUlpBound = draft.derivativeUlpBound;
        this.trials = draft.trials;
        this.required = draft.required;
        this.evaluatorDefault = draft.evaluatorDefault;
    }

    /** The fields of a parameter that is being made. */
    private static final class Draft {
        private final String name;
        private final Kind kind;
        private Purpose purpose = Purpose.ARGUMENT;
        private Double defaultValue;
        private int divisor;
        private Range range = Range.finite();
        private String description = "";
        private String derivativeFormula;
        private Double derivativeUlpBound;
        private List<Double> trials = List.of();
        private boolean required;
        private Double evaluatorDefault;

        private Draft(String name, Kind kind) {
            if (!Definition.isName(name)) {
                throw new IllegalArgumentException(
                        "parameter name: expected lower-case words joined by '_', of at most " + Definition.MAX_NAME
                                + " letters, got " + Definition.shown(name));
            }
            this.name = name;
            this.kind = kind;
        }

        private Draft(String name, Kind kind, double defaultValue) {
            this(name, kind);
            this.defaultValue = defaultValue;
        }
    }

    /** A copy of this parameter with one change. */
    private Parameter with(Consumer<Draft> change) {
        Draft draft = new Draft(name, kind);
        draft.purpose = purpose;
        draft.defaultValue = defaultValue;
        draft.divisor = divisor;
        draft.range = range;
        draft.description = description;
        draft.derivativeFormula = derivativeFormula;
        draft.derivativeUlpBound = derivativeUlpBound;
        draft.trials = trials;
        draft.required = required;
        draft.evaluatorDefault = evaluatorDefault;
        change.accept(draft);
        return new Parameter(draft);
    }

    /** A number that may be left out. */
    public static Parameter number(String name, double defaultValue) {
        return new Parameter(new Draft(name, Kind.NUMBER, defaultValue));
    }

    /**
     * A number that may be left out. Then it is 1/divisor exactly, even if that is no double: for defaults on which
     * kinks depend, which would be off by an ulp. A caller who gives the double nearest to 1/divisor means this number
     * too. Kernels ask {@link #divisor(double)}.
     */
    public static Parameter unitFraction(String name, int divisor) {
        if (divisor < 1) {
            throw new IllegalArgumentException(
                    "parameter " + name + ": divisor of the default: expected a number ≥ 1, got " + divisor);
        }
        Draft draft = new Draft(name, Kind.NUMBER, 1.0 / divisor);
        draft.divisor = divisor;
        return new Parameter(draft);
    }

    /** A number that must be given. */
    public static Parameter required(String name) {
        Draft draft = new Draft(name, Kind.NUMBER);
        draft.required = true;
        return new Parameter(draft);
    }

    /**
     * A number that may be left out and has no default: without it the function does something else. A kernel finds
     * NaN in its place, which no caller can give. Such parameters follow all others that are numbers.
     */
    public static Parameter optional(String name) {
        return new Parameter(new Draft(name, Kind.NUMBER));
    }

    /** A number, or an array with one value per element, that may be left out. */
    public static Parameter numberOrArray(String name, double defaultValue) {
        return new Parameter(new Draft(name, Kind.NUMBER_OR_ARRAY, defaultValue));
    }

    /** A key for pseudo-random numbers that may be left out. Only the last parameter may be one. */
    public static Parameter key(String name) {
        return new Parameter(new Draft(name, Kind.KEY));
    }

    /** A key for pseudo-random numbers that must be given. Only the first parameter may be one. */
    public static Parameter requiredKey(String name) {
        Draft draft = new Draft(name, Kind.KEY);
        draft.required = true;
        return new Parameter(draft);
    }

    /**
     * The label of rows that do not count, of a function with a {@linkplain Operand.Kind#LABEL label}: SQL gives null
     * for them. The kernel is not called. By default, which is {@link #NO_LABEL}, all rows count.
     */
    public static Parameter ignoredLabel(String name) {
        Draft draft = new Draft(name, Kind.NUMBER, NO_LABEL);
        draft.purpose = Purpose.IGNORED_LABEL;
        draft.range = Range.wholeAtLeast(NO_LABEL);
        return new Parameter(draft);
    }

    /**
     * The weight ≥ 0 of each class, of a loss with a {@linkplain Operand.Kind#LABEL label}; by default 1. The mean over
     * rows divides by the sum of the weights of their labels.
     */
    public static Parameter classWeights(String name) {
        Draft draft = new Draft(name, Kind.NUMBER_OR_ARRAY, 1);
        draft.purpose = Purpose.CLASS_WEIGHTS;
        draft.range = Range.atLeast(0);
        return new Parameter(draft);
    }

    /** This parameter with its meaning in a few words, for documentation and help texts. */
    public Parameter describedAs(String words) {
        Objects.requireNonNull(words);
        return with(draft -> draft.description = words);
    }

    /** This parameter, restricted to {@code allowed} values. */
    public Parameter in(Range allowed) {
        if (defaultValue != null && !allowed.contains(defaultValue)) {
            throw new IllegalArgumentException(
                    "parameter " + name + ": default: expected " + allowed + ", got " + defaultValue);
        }
        return with(draft -> draft.range = allowed);
    }

    /** This parameter with values beside the default at which tests and references try the function. */
    public Parameter triedAt(Double... values) {
        return with(draft -> draft.trials = List.of(values));
    }

    /**
     * This parameter, marked as one that is learned: its own derivative becomes a function of the catalogue, with an
     * error of at most 2 ulp for DOUBLE.
     */
    public Parameter trainable() {
        return with(draft -> draft.derivativeUlpBound = 2.0);
    }

    /**
     * This parameter, marked as one that is learned: its own derivative becomes a function of the catalogue.
     *
     * @param derivative the derivative by this parameter, in the notation of {@link Definition}
     * @param ulpBound its maximal error for DOUBLE, in ulp of the correctly rounded result
     */
    public Parameter trainable(String derivative, double ulpBound) {
        Objects.requireNonNull(derivative);
        return with(draft -> {
            draft.derivativeFormula = derivative;
            draft.derivativeUlpBound = ulpBound;
        });
    }

    /**
     * This parameter with another default in Evaluators, which average losses over rows that a single one must not
     * decide.
     */
    public Parameter evaluatorDefault(double value) {
        if (!range.contains(value)) {
            throw new IllegalArgumentException(
                    "parameter " + name + ": default of Evaluators: expected " + range + ", got " + value);
        }
        return with(draft -> draft.evaluatorDefault = value);
    }

    /** This parameter as Evaluators have it: with their default, if it is another. */
    public Parameter ofEvaluator() {
        return evaluatorDefault == null
                ? this
                : with(draft -> {
                    draft.defaultValue = evaluatorDefault;
                    draft.evaluatorDefault = null;
                });
    }

    /** Name in snake_case, as in SQL. */
    public String name() {
        return name;
    }

    /** What it may be given as. */
    public Kind kind() {
        return kind;
    }

    /** The value taken where the caller gives none; empty for required and optional parameters and keys. */
    public OptionalDouble defaultValue() {
        return defaultValue == null ? OptionalDouble.empty() : OptionalDouble.of(defaultValue);
    }

    /**
     * The divisor d if {@code value} stands for 1/d exactly, as the default of a {@linkplain #unitFraction unit fraction}
     * does; 0 for all other values.
     */
    public int divisor(double value) {
        return divisor > 0 && value == defaultValue ? divisor : 0;
    }

    /** Whether the caller must give a value. */
    public boolean isRequired() {
        return required;
    }

    /** Whether the caller may leave it out although it has no default; the function then does something else. */
    public boolean isOptional() {
        return defaultValue == null && !required;
    }

    /** The allowed values. */
    public Range range() {
        return range;
    }

    /** Meaning in a few words. */
    public String description() {
        return description;
    }

    /** Whether the catalogue offers the derivative by this parameter. */
    public boolean isTrainable() {
        return derivativeUlpBound != null;
    }

    /** The derivative by this parameter as a formula; empty if it is not trainable, or documentation has none. */
    public Optional<String> derivativeFormula() {
        return Optional.ofNullable(derivativeFormula);
    }

    /**
     * Maximal error of the derivative by this parameter for DOUBLE, in units in the last place of the correctly rounded
     * result; empty if it is not {@linkplain #isTrainable() trainable}.
     */
    public OptionalDouble derivativeUlpBound() {
        return derivativeUlpBound == null ? OptionalDouble.empty() : OptionalDouble.of(derivativeUlpBound);
    }

    /** Whether rows with this label do not count. */
    public boolean isIgnoredLabel() {
        return purpose == Purpose.IGNORED_LABEL;
    }

    /** Whether it is the weight of each class. */
    public boolean isClassWeights() {
        return purpose == Purpose.CLASS_WEIGHTS;
    }

    /** Values beside the default at which tests and references try the function. */
    public List<Double> trials() {
        return trials;
    }

    /**
     * Checks a value.
     *
     * @param function the name of the function, for the message
     * @throws IllegalArgumentException if the value is not allowed
     */
    public void check(String function, double value) {
        if (!range.contains(value)) {
            throw new IllegalArgumentException(
                    function + ": parameter " + name + ": expected " + range + ", got " + written(value));
        }
    }

    /**
     * A value as error messages and documentation print it: whole numbers, where no others are allowed, without
     * a point, and the default of a {@linkplain #unitFraction unit fraction} as one.
     */
    public String written(double value) {
        if (divisor(value) > 0) {
            return "1/" + divisor;
        }
        return range.isWhole() && value == (int) value ? Integer.toString((int) value) : Double.toString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter that
                && name.equals(that.name)
                && kind == that.kind
                && purpose == that.purpose
                && Objects.equals(defaultValue, that.defaultValue)
                && divisor == that.divisor
                && required == that.required
                && range.equals(that.range);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, purpose, defaultValue, required, range);
    }

    /** As in a signature: {@code alpha = 1.0}. */
    @Override
    public String toString() {
        return defaultValue == null ? name : name + " = " + written(defaultValue);
    }
}
