package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * A parameter of an activation: its name, default, allowed values and meaning. Immutable; the {@code with…} style
 * methods ({@link #describedAs}, {@link #in}, {@link #triedAt}, {@link #trainable}) return changed copies.
 */
public final class Parameter implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** What a parameter may be given as. */
    public enum Kind {
        /** One DOUBLE for the whole row. */
        NUMBER,
        /** One DOUBLE for the whole row, or an ARRAY&lt;DOUBLE&gt; with one value per element. */
        NUMBER_OR_ARRAY,
        /** An optional BIGINT that seeds pseudo-random numbers; without it the function is not random. */
        KEY
    }

    private final String name;
    private final Kind kind;
    private final Double defaultValue;
    private final int divisor;
    private final Range range;
    private final String description;
    private final boolean trainable;
    private final List<Double> trials;

    private Parameter(
            String name,
            Kind kind,
            Double defaultValue,
            int divisor,
            Range range,
            String description,
            boolean trainable,
            List<Double> trials) {
        this.name = name;
        this.kind = kind;
        this.defaultValue = defaultValue;
        this.divisor = divisor;
        this.range = range;
        this.description = description;
        this.trainable = trainable;
        this.trials = trials;
    }

    /** A number that may be left out. */
    public static Parameter number(String name, double defaultValue) {
        return create(name, Kind.NUMBER, defaultValue);
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
        Parameter plain = create(name, Kind.NUMBER, 1.0 / divisor);
        return new Parameter(name, plain.kind, plain.defaultValue, divisor, plain.range, "", false, List.of());
    }

    /** A number that must be given. */
    public static Parameter required(String name) {
        return create(name, Kind.NUMBER, null);
    }

    /** A number, or an array with one value per element, that may be left out. */
    public static Parameter numberOrArray(String name, double defaultValue) {
        return create(name, Kind.NUMBER_OR_ARRAY, defaultValue);
    }

    /** A key for pseudo-random numbers, without a default. Only the last parameter may be one. */
    public static Parameter key(String name) {
        return create(name, Kind.KEY, null);
    }

    private static Parameter create(String name, Kind kind, Double defaultValue) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "parameter name: expected lower-case words joined by '_', got '" + name + "'");
        }
        return new Parameter(name, kind, defaultValue, 0, Range.finite(), "", false, List.of());
    }

    /** This parameter with its meaning in a few words, for documentation and help texts. */
    public Parameter describedAs(String words) {
        return new Parameter(
                name, kind, defaultValue, divisor, range, Objects.requireNonNull(words), trainable, trials);
    }

    /** This parameter, restricted to {@code allowed} values. */
    public Parameter in(Range allowed) {
        if (defaultValue != null && !allowed.contains(defaultValue)) {
            throw new IllegalArgumentException(
                    "parameter " + name + ": default: expected " + allowed + ", got " + defaultValue);
        }
        return new Parameter(name, kind, defaultValue, divisor, allowed, description, trainable, trials);
    }

    /** This parameter with values beside the default at which tests and references try the function. */
    public Parameter triedAt(Double... values) {
        return new Parameter(name, kind, defaultValue, divisor, range, description, trainable, List.of(values));
    }

    /** This parameter, marked as one that is learned: its own derivative becomes a function of the catalogue. */
    public Parameter trainable() {
        return new Parameter(name, kind, defaultValue, divisor, range, description, true, trials);
    }

    /** Name in snake_case, as in SQL. */
    public String name() {
        return name;
    }

    /** What it may be given as. */
    public Kind kind() {
        return kind;
    }

    /** The value taken where the caller gives none; empty for required parameters and keys. */
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
        return defaultValue == null && kind != Kind.KEY;
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
        return trainable;
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
                && Objects.equals(defaultValue, that.defaultValue)
                && divisor == that.divisor
                && range.equals(that.range);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, kind, defaultValue, range);
    }

    /** As in a signature: {@code alpha = 1.0}. */
    @Override
    public String toString() {
        return defaultValue == null ? name : name + " = " + written(defaultValue);
    }
}
