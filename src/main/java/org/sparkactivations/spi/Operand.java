package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.List;

/**
 * The second column of a function, between x and its parameters: a target, a label, an upstream gradient.
 *
 * @param name name in snake_case
 * @param kind what it is, and what its elements belong to
 * @param description meaning in a few words
 * @param trials values at which tests, references and examples try the function
 */
public record Operand(String name, Kind kind, String description, List<Double> trials) implements Serializable {

    /** What an operand is, and what its elements belong to. */
    public enum Kind {
        /** One number per element of x: a number with a number, an array with an array, a Vector with a Vector. */
        ELEMENTS,
        /** A row with one number per element of the result. */
        ROW,
        /** The index of a class, or a row with a weight for each class. */
        LABEL
    }

    /** The upstream gradient of vector-Jacobian products. */
    public static final Operand UPSTREAM = new Operand(
            "upstream",
            Kind.ROW,
            "upstream gradient, the derivative of the loss with respect to each element of the result",
            List.of());

    public Operand {
        trials = List.copyOf(trials);
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

    /** The name, as in a signature. */
    @Override
    public String toString() {
        return name;
    }
}
