package org.sparkactivations.sql.diagnosis;

import java.io.Serializable;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.Workspace;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Range;

/**
 * The subject of a diagnosis: an element-wise activation with its parameters, and the bound below which it
 * is saturated.
 */
public final class DiagnosedActivation implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Range EPSILON = Range.greaterThan(0);

    /** The default of epsilon. A unit whose derivative is 1 % of the largest slope learns a hundred times slower. */
    public static final double DEFAULT_EPSILON = 0.01;

    private final ActivationFunction value;
    private final double epsilon;
    private final double[] parameters;
    private final double[] four;

    private DiagnosedActivation(ActivationFunction value, double epsilon, double[] parameters) {
        this.value = value;
        this.epsilon = epsilon;
        this.parameters = parameters;
        this.four = Arrays.copyOf(parameters, Definition.MAX_PARAMETERS);
    }

    /**
     * An activation by its name.
     *
     * @param epsilon f is saturated where |f′(x)| is below it
     * @param parameters values of its parameters, from the left; the rest take their defaults
     * @throws NoSuchElementException if there is no such activation
     * @throws IllegalArgumentException if it is not element-wise, a parameter is missing or not allowed, or epsilon is
     *     not a finite number above 0
     */
    public static DiagnosedActivation of(String name, double epsilon, double... parameters) {
        ActivationFunction function = Activations.catalogue().function(name);
        requireElementwise(function);
        Definition definition = function.activation().definition();
        int min = definition.requiredNumbers();
        int max = definition.numberParameters();
        if (parameters.length < min || parameters.length > max) {
            String bound = min == max ? "" : min == 0 ? "at most " : min + " to ";
            throw new IllegalArgumentException(definition.signature(definition.name()) + ": expected " + bound + max
                    + (max == 1 ? " parameter" : " parameters") + ", got " + parameters.length);
        }
        definition.check(definition.name(), definition.complete(parameters), parameters.length);
        if (!EPSILON.contains(epsilon)) {
            throw new IllegalArgumentException("epsilon: expected " + EPSILON + ", got " + epsilon);
        }
        return new DiagnosedActivation(function, epsilon, parameters.clone());
    }

    private static void requireElementwise(ActivationFunction function) {
        String name = function.activation().definition().name();
        if (!(function.activation() instanceof ElementwiseActivation)
                || function.operand().isPresent()) {
            throw new IllegalArgumentException(name + " cannot be diagnosed: only an element-wise function has a"
                    + " derivative for each unit; apply it first, and diagnose its result as 'identity'");
        }
        if (function.output() != ActivationFunction.Output.VALUE) {
            throw new IllegalArgumentException(
                    function.name() + " is a derivative; name the activation itself, '" + name + "'");
        }
    }

    /** Computes the values and the magnitudes of the derivatives for the first {@code n} elements of a block. */
    void run(DiagnosisBlock block, int n) {
        Workspace workspace = Workspace.mine(null);
        workspace.begin(value, parameters.length, four[0], four[1], four[2], four[3]);
        workspace.place(0, n);
        System.arraycopy(block.x(), 0, workspace.input(), 0, n);
        value.runWithDerivative(workspace, block.slopes(), n);
        System.arraycopy(workspace.output(), 0, block.y(), 0, n);
        block.dropSigns(n);
    }

    /** The values of the function at the given points. */
    double[] valuesAt(double[] x) {
        return value.apply(x, parameters);
    }

    /** The function that computes the value. */
    public ActivationFunction function() {
        return value;
    }

    /** The bound below which |f′(x)| counts as saturated. */
    public double epsilon() {
        return epsilon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagnosedActivation that
                && value.equals(that.value)
                && Double.compare(epsilon, that.epsilon) == 0
                && Arrays.equals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * value.hashCode() + Double.hashCode(epsilon)) + Arrays.hashCode(parameters);
    }

    /** The activation as a call: {@code relu}, {@code leaky_relu(0.2)}. */
    @Override
    public String toString() {
        return parameters.length == 0
                ? value.name()
                : Arrays.stream(parameters)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", value.name() + "(", ")"));
    }
}
