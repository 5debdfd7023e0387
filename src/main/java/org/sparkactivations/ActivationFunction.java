package org.sparkactivations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One function of the catalogue: an activation and what of it is computed. {@code elu} and {@code elu_grad} are two
 * functions of one activation. Every door (SQL, Column, catalog, Transformer, job) runs kernels through this class.
 */
public final class ActivationFunction implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final double[] EXAMPLE = {-1, 0, 2};

    /** What of an activation a function computes. */
    public enum Output {
        /** The value. */
        VALUE,
        /** The derivative by x. */
        DERIVATIVE,
        /** The derivative by a trainable parameter. */
        PARAMETER_DERIVATIVE
    }

    private final Activation activation;
    private final Output output;
    private final int parameter;
    private final String sqlName;

    private ActivationFunction(Activation activation, Output output, int parameter) {
        this.activation = activation;
        this.output = output;
        this.parameter = parameter;
        this.sqlName = Activations.SQL_PREFIX + name();
    }

    /** The function that computes the value of {@code activation}. */
    public static ActivationFunction value(Activation activation) {
        return new ActivationFunction(activation, Output.VALUE, -1);
    }

    /** The function that computes the derivative of {@code activation} by x. */
    public static ActivationFunction derivative(ElementwiseActivation activation) {
        return new ActivationFunction(activation, Output.DERIVATIVE, -1);
    }

    /** All functions that follow from {@code activation}: value, derivative, derivatives by trainable parameters. */
    public static List<ActivationFunction> of(Activation activation) {
        List<ActivationFunction> functions = new ArrayList<>();
        functions.add(value(activation));
        if (activation instanceof ElementwiseActivation) {
            ElementwiseActivation elementwise = (ElementwiseActivation) activation;
            functions.add(derivative(elementwise));
            List<Parameter> parameters = activation.definition().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).isTrainable()) {
                    functions.add(parameterDerivative(elementwise, i));
                }
            }
        }
        return List.copyOf(functions);
    }

    private static ActivationFunction parameterDerivative(ElementwiseActivation activation, int parameter) {
        return new ActivationFunction(activation, Output.PARAMETER_DERIVATIVE, parameter);
    }

    /** The activation it belongs to. */
    public Activation activation() {
        return activation;
    }

    /** What of the activation it computes. */
    public Output output() {
        return output;
    }

    /** Name in snake_case, without prefix: {@code elu}, {@code elu_grad}, {@code prelu_alpha_grad}. */
    public String name() {
        return activation.definition().name() + suffix();
    }

    /** Name of the SQL function: {@code nn_elu}. */
    public String sqlName() {
        return sqlName;
    }

    /** Other names, without prefix. */
    public List<String> aliases() {
        return activation.definition().aliases().stream()
                .map(alias -> alias + suffix())
                .collect(Collectors.toUnmodifiableList());
    }

    private String suffix() {
        switch (output) {
            case VALUE:
                return "";
            case DERIVATIVE:
                return "_grad";
            default:
                return "_" + parameters().get(parameter).name() + "_grad";
        }
    }

    /** The parameters after the column. */
    public List<Parameter> parameters() {
        return activation.definition().parameters();
    }

    /** How it is called in SQL: {@code nn_elu(x[, alpha = 1.0])}. */
    public String signature() {
        return activation.definition().signature(sqlName);
    }

    /** What it computes, in one line. */
    public String formula() {
        switch (output) {
            case VALUE:
                return activation.definition().formula();
            case DERIVATIVE:
                return activation.definition().derivativeFormula().orElse(Definition.EXACT_DERIVATIVE);
            default:
                return "the derivative by " + parameters().get(parameter).name();
        }
    }

    /** Whether an element of the result depends on the whole row. */
    public boolean isRowwise() {
        return activation instanceof RowActivation;
    }

    /** Runs the kernel over the first {@code n} elements of the workspace's input block, into its output block. */
    public void run(Workspace workspace, int n) {
        double[] x = workspace.input();
        double[] y = workspace.output();
        switch (output) {
            case VALUE:
                activation.value(x, y, n, workspace);
                break;
            case DERIVATIVE:
                ((ElementwiseActivation) activation).derivative(x, y, n, workspace);
                break;
            default:
                ((ElementwiseActivation) activation).parameterDerivative(parameter, x, y, n, workspace);
        }
    }

    /**
     * The direct call: applies the function to all elements of {@code x}.
     *
     * @param x the elements; for a row-wise function, the row
     * @param arguments parameter values in order, from the left; the rest take their defaults
     * @return a new array of the same length
     * @throws IllegalArgumentException if a required parameter is missing, there are too many, or a value is not allowed
     */
    public double[] apply(double[] x, double... arguments) {
        if (arguments.length > parameters().size()
                || arguments.length < activation.definition().requiredParameters()) {
            throw new IllegalArgumentException(signature() + " cannot take " + arguments.length + " parameter values: "
                    + Arrays.toString(arguments));
        }
        double[] four = Arrays.copyOf(arguments, Workspace.MAX_PARAMETERS);
        Workspace workspace = Workspace.mine(null);
        workspace.begin(this, arguments.length, four[0], four[1], four[2], four[3]);
        double[] result = new double[x.length];
        int step = isRowwise() ? x.length : Workspace.BLOCK;
        workspace.ensureCapacity(step);
        for (int start = 0; start < x.length; start += step) {
            int n = Math.min(step, x.length - start);
            workspace.place(start, n);
            System.arraycopy(x, start, workspace.input(), 0, n);
            run(workspace, n);
            System.arraycopy(workspace.output(), 0, result, start, n);
        }
        return result;
    }

    /** Elements for the example in help texts: around 0, where activations bend. */
    public static double[] exampleElements() {
        return EXAMPLE.clone();
    }

    /** The function of {@link #exampleElements()}, with the example values of parameters that must be given. */
    public double[] exampleResult() {
        return apply(EXAMPLE, activation.definition().exampleParameters());
    }

    /** Fills in defaults after the first {@code given} values and checks all of them. */
    void complete(double[] values, int given) {
        Definition definition = activation.definition();
        List<Parameter> parameters = definition.parameters();
        int numbers = definition.numberParameters();
        for (int i = given; i < numbers; i++) {
            values[i] = parameters.get(i).defaultValue().orElse(Double.NaN);
        }
        definition.check(sqlName, values, numbers);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationFunction
                && activation.equals(((ActivationFunction) other).activation)
                && output == ((ActivationFunction) other).output
                && parameter == ((ActivationFunction) other).parameter;
    }

    @Override
    public int hashCode() {
        return 31 * (31 * activation.hashCode() + output.ordinal()) + parameter;
    }

    @Override
    public String toString() {
        return name();
    }
}
