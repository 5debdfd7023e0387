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

/** What a diagnosis is about: an element-wise activation with its parameters, and when a derivative counts as small. */
public final class DiagnosedActivation implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Range EPSILON = Range.greaterThan(0);

    /** Below 1 % of its slope at best, a unit learns a hundred times slower. */
    public static final double DEFAULT_EPSILON = 0.01;

    private final ActivationFunction value;
    private final ActivationFunction derivative;
    private final double epsilon;
    private final double[] parameters;
    private final double[] four;

    private DiagnosedActivation(ActivationFunction value, double epsilon, double[] parameters) {
        this.value = value;
        this.derivative = ActivationFunction.derivative((ElementwiseActivation) value.activation());
        this.epsilon = epsilon;
        this.parameters = parameters;
        this.four = Arrays.copyOf(parameters, Definition.MAX_PARAMETERS);
    }

    /**
     * The activation of that name.
     *
     * @throws NoSuchElementException if there is none
     * @throws IllegalArgumentException if it cannot be diagnosed, or takes no such parameters, or epsilon is not above 0
     */
    public static DiagnosedActivation of(String name, double epsilon, double... parameters) {
        ActivationFunction function = Activations.catalogue().function(name);
        requireElementwise(function);
        Definition definition = function.activation().definition();
        int least = definition.requiredParameters();
        int most = definition.numberParameters();
        if (parameters.length < least || parameters.length > most) {
            String allowed = least == most ? String.valueOf(least) : least + " to " + most;
            throw new IllegalArgumentException(definition.signature(definition.name()) + " has " + allowed
                    + " parameters that are numbers, " + parameters.length + " came");
        }
        definition.check(definition.name(), definition.complete(parameters), i -> true);
        if (!EPSILON.contains(epsilon)) {
            throw new IllegalArgumentException("epsilon = " + epsilon + " is not allowed; it must be " + EPSILON);
        }
        return new DiagnosedActivation(function, epsilon, parameters.clone());
    }

    private static void requireElementwise(ActivationFunction function) {
        String name = function.activation().definition().name();
        if (!(function.activation() instanceof ElementwiseActivation)
                || function.operand().isPresent()) {
            throw new IllegalArgumentException(name + " cannot be diagnosed: only a function of single elements has a"
                    + " derivative for each unit; apply it first, and diagnose its result as 'identity'");
        }
        if (function.output() != ActivationFunction.Output.VALUE) {
            throw new IllegalArgumentException(
                    function.name() + " is a derivative; name the activation itself, '" + name + "'");
        }
    }

    /** The calling thread's workspace, with the parameters set for the next row. */
    Workspace begin(Workspace last) {
        Workspace workspace = Workspace.mine(last);
        workspace.begin(value, parameters.length, four[0], four[1], four[2], four[3]);
        return workspace;
    }

    /** Computes the value, and then the derivative, of the workspace's input block; the derivative stays in its output block. */
    void run(Workspace workspace, int n, double[] values) {
        value.run(workspace, n);
        System.arraycopy(workspace.output(), 0, values, 0, n);
        derivative.run(workspace, n);
    }

    /** The values of the function at some points. */
    double[] valuesAt(double[] x) {
        return value.apply(x, parameters);
    }

    public ActivationFunction function() {
        return value;
    }

    public double epsilon() {
        return epsilon;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DiagnosedActivation
                && value.equals(((DiagnosedActivation) other).value)
                && Double.compare(epsilon, ((DiagnosedActivation) other).epsilon) == 0
                && Arrays.equals(parameters, ((DiagnosedActivation) other).parameters);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * value.hashCode() + Double.hashCode(epsilon)) + Arrays.hashCode(parameters);
    }

    /** As a user would call it: {@code relu}, {@code leaky_relu(0.2)}. */
    @Override
    public String toString() {
        return parameters.length == 0
                ? value.name()
                : Arrays.stream(parameters)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining(", ", value.name() + "(", ")"));
    }
}
