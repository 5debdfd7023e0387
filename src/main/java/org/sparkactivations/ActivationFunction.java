package org.sparkactivations;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowActivation;
import org.sparkactivations.spi.RowLoss;
import org.sparkactivations.spi.Trend;

/**
 * One function of the catalogue: an activation and the {@link Output} that is computed. {@code elu} and {@code
 * elu_grad} are two functions of one activation. Every door (SQL, Column, catalog, Transformer, job) runs kernels
 * through this class.
 */
public final class ActivationFunction implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The package of the activations whose kernels write all of their results, as this library's tests verify. */
    private static final String BUILT_IN = Rectifiers.class.getPackageName();

    /** What a function computes of its activation. */
    public enum Output {
        /** The value. */
        VALUE,
        /** The derivative by x; of a loss of a row, the gradient. */
        DERIVATIVE,
        /** The derivative by a trainable parameter. */
        PARAMETER_DERIVATIVE,
        /** The upstream gradient times the Jacobian. */
        VJP,
        /** The Jacobian, a matrix. */
        JACOBIAN
    }

    private final Activation activation;
    private final Output output;
    private final int parameter;
    private final String sqlName;
    private final int ignoredLabel;

    private final boolean isRowwise;
    private final boolean isBuiltIn;
    private final boolean hasFloatKernels;
    private final KernelCall kernel;

    private ActivationFunction(Activation activation, Output output, int parameter) {
        this.activation = activation;
        this.output = output;
        this.parameter = parameter;
        this.sqlName = Activations.SQL_PREFIX + name();
        this.ignoredLabel = activation.definition().numbers().stream()
                .map(Parameter::isIgnoredLabel)
                .toList()
                .indexOf(true);
        this.isRowwise = activation instanceof RowActivation;
        this.isBuiltIn = activation.getClass().getPackageName().equals(BUILT_IN);
        this.hasFloatKernels = activation.definition().hasFloatKernels()
                && (output == Output.VALUE || output == Output.DERIVATIVE && !isRowwise);
        this.kernel = new KernelCall(activation, output, parameter);
    }

    /** The function that computes the value of {@code activation}. */
    public static ActivationFunction value(Activation activation) {
        return new ActivationFunction(activation, Output.VALUE, -1);
    }

    /** The function that computes the derivative of {@code activation} by x. */
    public static ActivationFunction derivative(ElementwiseActivation activation) {
        return new ActivationFunction(activation, Output.DERIVATIVE, -1);
    }

    /** The function that pulls a gradient back through {@code activation}. */
    public static ActivationFunction vjp(DifferentiableRowActivation activation) {
        return new ActivationFunction(activation, Output.VJP, -1);
    }

    /** The function that computes the Jacobian of {@code activation}, which must have one. */
    public static ActivationFunction jacobian(DifferentiableRowActivation activation) {
        return new ActivationFunction(activation, Output.JACOBIAN, -1);
    }

    /**
     * The function by which a gradient is pulled back through {@code activation}, whatever its kind; empty if it has no
     * derivative. Its {@link #output()} says what is done with the upstream gradient:
     *
     * <ul>
     *   <li>{@link Output#DERIVATIVE} of an element-wise activation: multiply each element by the upstream gradient.
     *   <li>{@link Output#DERIVATIVE} of a loss of a row: multiply the whole row by the upstream number.
     *   <li>{@link Output#VJP}: pass the upstream gradient as the operand.
     * </ul>
     */
    public static Optional<ActivationFunction> gradient(Activation activation) {
        if (activation instanceof DifferentiableRowActivation differentiable) {
            return Optional.of(vjp(differentiable));
        }
        return activation instanceof ElementwiseActivation || activation instanceof RowLoss
                ? Optional.of(new ActivationFunction(activation, Output.DERIVATIVE, -1))
                : Optional.empty();
    }

    /**
     * The function that computes the derivative of {@code activation} by the parameter at {@code position}.
     *
     * @throws IllegalArgumentException if the parameter is not {@linkplain Parameter#isTrainable() trainable}
     */
    public static ActivationFunction parameterDerivative(ElementwiseActivation activation, int position) {
        Parameter parameter = activation.definition().parameters().get(position);
        if (!parameter.isTrainable()) {
            throw new IllegalArgumentException(activation.definition().name() + ": parameter " + parameter.name()
                    + ": expected a trainable parameter");
        }
        return new ActivationFunction(activation, Output.PARAMETER_DERIVATIVE, position);
    }

    /** All functions of {@code activation}: its value, and every kind of derivative that it has. */
    public static List<ActivationFunction> of(Activation activation) {
        List<ActivationFunction> functions = new ArrayList<>();
        functions.add(value(activation));
        if (activation instanceof ElementwiseActivation elementwise) {
            functions.add(derivative(elementwise));
            List<Parameter> parameters = activation.definition().parameters();
            for (int i = 0; i < parameters.size(); i++) {
                if (parameters.get(i).isTrainable()) {
                    functions.add(parameterDerivative(elementwise, i));
                }
            }
        }
        if (activation instanceof RowLoss) {
            functions.add(new ActivationFunction(activation, Output.DERIVATIVE, -1));
        }
        if (activation instanceof DifferentiableRowActivation differentiable) {
            functions.add(vjp(differentiable));
            if (differentiable.hasJacobian()) {
                functions.add(jacobian(differentiable));
            }
        }
        return List.copyOf(functions);
    }

    /** The activation it belongs to. */
    public Activation activation() {
        return activation;
    }

    /** What it computes of the activation. */
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

    /** The trainable parameter by which it is the derivative; empty for all other functions. */
    public Optional<Parameter> trainedParameter() {
        return output == Output.PARAMETER_DERIVATIVE ? Optional.of(parameters().get(parameter)) : Optional.empty();
    }

    /** Other names, without prefix. */
    public List<String> aliases() {
        return activation.definition().aliases().stream()
                .map(alias -> alias + suffix())
                .toList();
    }

    private String suffix() {
        return switch (output) {
            case VALUE -> "";
            case DERIVATIVE -> "_grad";
            case PARAMETER_DERIVATIVE -> "_" + parameters().get(parameter).name() + "_grad";
            case VJP -> "_vjp";
            case JACOBIAN -> "_jacobian";
        };
    }

    /**
     * Whether its result rises or falls with x. {@link Trend#NONE} for all but values of element-wise functions of one
     * column, and for random ones.
     *
     * @param arguments parameter values in order, from the left; the rest take their defaults
     */
    public Trend trend(double... arguments) {
        Definition definition = activation.definition();
        boolean isOfOneNumber =
                output == Output.VALUE && !isRowwise && operand().isEmpty();
        return isOfOneNumber && !definition.requiresKey() && arguments.length <= definition.numberParameters()
                ? definition.trend().of(definition.complete(arguments))
                : Trend.NONE;
    }

    /** What it makes of its first column. */
    public ResultShape shape() {
        return switch (output) {
            case VALUE ->
                !isRowwise ? ResultShape.ELEMENTS : resultWidth().isNumber() ? ResultShape.NUMBER : ResultShape.ROW;
            case JACOBIAN -> ResultShape.MATRIX;
            default -> isRowwise ? ResultShape.ROW : ResultShape.ELEMENTS;
        };
    }

    /** The second column that it takes; empty for most. */
    public Optional<Operand> operand() {
        return output == Output.VJP
                ? Optional.of(Operand.UPSTREAM)
                : activation.definition().operand();
    }

    /** Whether the second column is a label: the index of a class, or a row with a weight for each class. */
    public boolean takesLabel() {
        return operand().map(each -> each.kind() == Operand.Kind.LABEL).orElse(false);
    }

    /**
     * Whether a row with the index {@code label} of a class does not count.
     *
     * @param workspace holds the parameters of the row
     */
    public boolean ignores(double label, Workspace workspace) {
        return ignoredLabel >= 0 && label == workspace.number(ignoredLabel) && label != Parameter.NO_LABEL;
    }

    /** Whether a call with the first {@code given} parameters may ignore a row. */
    public boolean mayIgnore(int given) {
        return ignoredLabel >= 0 && ignoredLabel + activation.definition().firstNumber() < given;
    }

    /** The parameters after the columns. */
    public List<Parameter> parameters() {
        return activation.definition().parameters();
    }

    /** How it is called in SQL: {@code nn_elu(x[, alpha = 1.0])}. */
    public String signature() {
        return signature(sqlName);
    }

    /** How it is called by another name. */
    public String signature(String shownName) {
        return activation.definition().signature(shownName, operand());
    }

    /** What it computes, in one line. */
    public String formula() {
        Definition definition = activation.definition();
        return switch (output) {
            case VALUE -> definition.formula();
            case DERIVATIVE -> definition.derivativeFormula().orElse(Definition.EXACT_DERIVATIVE);
            case PARAMETER_DERIVATIVE -> {
                Parameter by = parameters().get(parameter);
                yield by.derivativeFormula().orElse("the derivative by " + by.name());
            }
            case VJP -> "upstream times the Jacobian of " + definition.name();
            case JACOBIAN -> "∂(" + definition.formula() + ")/∂x";
        };
    }

    /** Whether an element of the result depends on the whole row. */
    public boolean isRowwise() {
        return isRowwise;
    }

    /** Whether its results for FLOAT are computed with the precision of float, instead of being rounded doubles. */
    public boolean hasFloatKernels() {
        return hasFloatKernels;
    }

    /**
     * Whether null elements are masked, that is, left out before the kernel is called. They are where the result is a
     * row as wide as x, or a number; elsewhere a null element makes null what it touches.
     */
    public boolean masksNulls() {
        return isRowwise && (resultWidth().isSame() || resultWidth().isNumber());
    }

    /**
     * How many elements the result has.
     *
     * @param n elements of x
     * @param workspace holds the parameters of the row
     * @throws IllegalArgumentException if x must not have n elements
     */
    public int width(int n, Workspace workspace) {
        return width(n, workspace.numbers());
    }

    /** As {@link #width(int, Workspace)}, for the given values of all parameters. */
    public int width(int n, double[] numbers) {
        return isRowwise && output == Output.VALUE ? resultWidth().of(sqlName, n, numbers) : n;
    }

    /** What the width of x must be a multiple of, with the parameters that the workspace holds. */
    public int multiple(Workspace workspace) {
        return resultWidth().multiple(workspace.numbers());
    }

    /** How many elements the operand must have. */
    public int operandWidth(int n, Workspace workspace) {
        return operandWidth(n, workspace.numbers());
    }

    /** As {@link #operandWidth(int, Workspace)}, for the given values of all parameters. */
    public int operandWidth(int n, double[] numbers) {
        return output == Output.VJP ? resultWidth().of(sqlName, n, numbers) : n;
    }

    private ResultWidth resultWidth() {
        return activation.definition().width();
    }

    /**
     * Runs the kernel over the first {@code n} elements of the workspace's input block, into its output block. A kernel
     * of a user may leave arrays on the stack, which are released, and elements of its result unwritten, which are NaN.
     */
    public void run(Workspace workspace, int n) {
        if (isBuiltIn) {
            kernel.run(workspace, n);
            return;
        }
        if (output == Output.JACOBIAN) {
            runRows(workspace, 0, n, n);
            return;
        }
        Arrays.fill(workspace.output(), 0, width(n, workspace), Double.NaN);
        int mark = workspace.mark();
        try {
            kernel.compute(workspace, n);
        } finally {
            workspace.release(mark);
        }
    }

    /**
     * As {@link #run}, for the value of an elementwise activation together with its derivative.
     *
     * @param slopes receives n derivatives
     */
    public void runWithDerivative(Workspace workspace, double[] slopes, int n) {
        ElementwiseActivation elementwise = (ElementwiseActivation) activation;
        double[] x = workspace.input();
        double[] y = workspace.output();
        if (isBuiltIn) {
            elementwise.valueAndDerivative(x, y, slopes, n, workspace);
            return;
        }
        Arrays.fill(y, 0, n, Double.NaN);
        Arrays.fill(slopes, 0, n, Double.NaN);
        int mark = workspace.mark();
        try {
            elementwise.valueAndDerivative(x, y, slopes, n, workspace);
        } finally {
            workspace.release(mark);
        }
    }

    /**
     * As {@link #run}, for floats and a function with as many results as elements: from the workspace's {@linkplain
     * Workspace#floats block of floats} into its {@linkplain Workspace#rounded block of rounded results}. It goes over
     * the blocks of doubles only if there is no faster way.
     *
     * @param n at most {@value Workspace#BLOCK}
     */
    public void runFloats(Workspace workspace, int n) {
        if (valueOfFloats(workspace, n)) {
            return;
        }
        ArrayMath math = ArrayMath.provider();
        math.widen(workspace.floats(), workspace.input(), 0, n);
        run(workspace, n);
        math.narrow(workspace.output(), 0, workspace.rounded(), n);
    }

    /** As {@link #runFloats}, unless it would go over the blocks of doubles: then it is false, and nothing is computed. */
    public boolean valueOfFloats(Workspace workspace, int n) {
        float[] x = workspace.floats();
        float[] y = workspace.rounded();
        if (output == Output.VALUE) {
            return activation.valueOfFloats(x, y, n, workspace);
        }
        if (!(activation instanceof ElementwiseActivation elementwise)) {
            return false;
        }
        return output == Output.PARAMETER_DERIVATIVE
                ? elementwise.parameterDerivativeOfFloats(parameter, x, y, n, workspace)
                : elementwise.derivativeOfFloats(x, y, n, workspace);
    }

    /** As {@link #run}, for rows {@code from … to} (exclusive) of the Jacobian, one after the other. */
    public void runRows(Workspace workspace, int from, int to, int n) {
        if (!isBuiltIn) {
            Arrays.fill(workspace.output(), 0, (to - from) * n, Double.NaN);
        }
        kernel.jacobian(from, to, n, workspace);
    }

    /**
     * The direct call: applies the function to all elements of {@code x}. One with a key gets none, and is not random.
     *
     * @param x the elements; for a row-wise function, the row
     * @param arguments values of the parameters that are numbers in order, from the left; the rest take their defaults
     * @return a new array: as long as x, or as the result for a row is; a matrix row after row
     * @throws IllegalArgumentException if a required parameter is missing, one is too many, or a value is not allowed
     */
    public double[] apply(double[] x, double... arguments) {
        return new DirectCall(this, null, null).apply(x, null, DirectCall.NO_LABEL, arguments);
    }

    /**
     * The direct call for floats: the results of SQL for a column of FLOAT. They may differ in the last place from
     * those of the call for doubles, rounded.
     *
     * @param x the elements; for a row-wise function, the row
     * @param arguments values of the parameters that are numbers in order, from the left; the rest take their defaults
     * @return a new array: as long as x, or as the result for a row is; a matrix row after row
     * @throws IllegalArgumentException if a required parameter is missing, one is too many, or a value is not allowed
     */
    public float[] apply(float[] x, double... arguments) {
        return DirectCall.ofFloats(this, x, arguments);
    }

    /** As {@link #apply}, with an operand: a target, an upstream gradient, or a distribution over classes. */
    public double[] applyWith(double[] x, double[] operand, double... arguments) {
        return new DirectCall(this, null, null).apply(x, operand, DirectCall.NO_LABEL, arguments);
    }

    /**
     * As {@link #apply}, with a label that is the index of a class. An {@linkplain Parameter#ignoredLabel ignored} one
     * gives zeros, where SQL gives null.
     */
    public double[] applyToClass(double[] x, int label, double... arguments) {
        return new DirectCall(this, null, null).apply(x, null, label, arguments);
    }

    /**
     * The direct call with an array for the last parameter.
     *
     * @param values one value per element of x, or one for all of them
     * @throws IllegalArgumentException if the last parameter may not be an array, or a value is not allowed
     */
    public PerElementCall perElement(double... values) {
        return new PerElementCall(this, values);
    }

    /**
     * The direct call with a key.
     *
     * @throws IllegalArgumentException if the function has no key
     */
    public KeyedCall keyed(long key) {
        return new KeyedCall(this, key);
    }

    /** Elements for the example in help texts. */
    public double[] exampleElements() {
        return activation.definition().example();
    }

    /** The operand for the example: empty if there is none, the index alone if it is a label. */
    public double[] exampleOperand() {
        return DirectCall.exampleOperand(this);
    }

    /** The result for {@link #exampleElements()} with the example operand and the parameters that must be given. */
    public double[] exampleResult() {
        return DirectCall.exampleResult(this);
    }

    /** Sets the values after the first {@code given} to the defaults, and checks all of them. */
    void complete(double[] values, int given) {
        Definition definition = activation.definition();
        definition.fillIn(values, given);
        definition.check(sqlName, values, given);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ActivationFunction that
                && activation.equals(that.activation)
                && output == that.output
                && parameter == that.parameter;
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
