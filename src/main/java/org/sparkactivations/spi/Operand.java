package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.List;

/**
 * A second column that a function takes, between x and its parameters: a target, a label, an upstream gradient. Immutable;
 * {@link #triedAt} returns a changed copy.
 */
public final class Operand implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What an operand is, and what it goes with. */
    public enum Kind {
        /** What x is, element by element: a number with a number, an array with an array, a Vector with a Vector. */
        ELEMENTS,
        /** A row, as wide as a result. */
        ROW,
        /** The index of a class, or a row with a weight for each class. */
        LABEL
    }

    /** The upstream gradient that vector-Jacobian products take. */
    public static final Operand UPSTREAM =
            new Operand("upstream", Kind.ROW, "gradient by the result, as wide as the result", List.of());

    private final String name;
    private final Kind kind;
    private final String description;
    private final List<Double> trials;

    private Operand(String name, Kind kind, String description, List<Double> trials) {
        this.name = name;
        this.kind = kind;
        this.description = description;
        this.trials = trials;
    }

    /** One number for each element of x. */
    public static Operand elements(String name, String description) {
        return new Operand(name, Kind.ELEMENTS, description, List.of());
    }

    /** The index of a class, or a distribution over the classes. */
    public static Operand label(String name, String description) {
        return new Operand(name, Kind.LABEL, description, List.of());
    }

    /** This operand with values at which tests, references and examples try the function. */
    public Operand triedAt(Double... values) {
        return new Operand(name, kind, description, List.of(values));
    }

    /** Name in snake_case. */
    public String name() {
        return name;
    }

    /** What it is, and what it goes with. */
    public Kind kind() {
        return kind;
    }

    /** Meaning in a few words. */
    public String description() {
        return description;
    }

    /** Values at which tests, references and examples try the function. */
    public List<Double> trials() {
        return trials;
    }

    @Override
    public String toString() {
        return name;
    }
}
