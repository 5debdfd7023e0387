package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/**
 * Applies any function of the catalogue by its name, a user's own activations included: {@code new
 * ActivationTransformer().setActivation("elu_grad").setArguments(0.5)}.
 */
public final class ActivationTransformer extends ActivationStage<ActivationTransformer> {

    private static final long serialVersionUID = 1L;

    private final Param<String> activation;
    private final DoubleArrayParam arguments;
    private final Param<String> operandCol;

    /** With a random uid. */
    public ActivationTransformer() {
        this(Identifiable$.MODULE$.randomUID("activation"));
    }

    /** With the given uid. */
    public ActivationTransformer(String uid) {
        super(uid);
        this.activation = new Param<>(this, "activation", "name of a function of the catalogue, such as gelu");
        this.arguments =
                new DoubleArrayParam(this, "arguments", "parameter values in the order of the function's signature");
        setDefault(arguments, new double[0]);
        this.operandCol = new Param<>(
                this,
                "operandCol",
                "name of the second column, for functions that take one: a target, a label or an upstream gradient");
    }

    /** Param for the name of the function. */
    public Param<String> activation() {
        return activation;
    }

    /** The name of the function. */
    public String getActivation() {
        return getOrDefault(activation);
    }

    /**
     * Sets the name of the function, with or without {@code nn_}.
     *
     * @throws java.util.NoSuchElementException if there is none of that name; the message names the nearest ones
     */
    public ActivationTransformer setActivation(String name) {
        return with(activation, Activations.catalogue().function(name).name());
    }

    /** Param for the parameter values. */
    public DoubleArrayParam arguments() {
        return arguments;
    }

    /** The parameter values. */
    public double[] getArguments() {
        return getOrDefault(arguments).clone();
    }

    /** Sets the parameter values, from the left; those left out take their defaults. */
    public ActivationTransformer setArguments(double... values) {
        return with(arguments, values.clone());
    }

    /** Param for the name of the second column. */
    public Param<String> operandCol() {
        return operandCol;
    }

    /** The name of the second column, which some functions take. */
    public String getOperandCol() {
        return getOrDefault(operandCol);
    }

    /** Sets the name of the second column, for functions that take one: a target, a label or an upstream gradient. */
    public ActivationTransformer setOperandCol(String name) {
        return with(operandCol, name);
    }

    @Override
    ActivationFunction function() {
        if (!isSet(activation)) {
            throw new IllegalArgumentException(this + ": activation is not set; it names the function to apply");
        }
        ActivationFunction function = Activations.catalogue().function(getActivation());
        double[] values = getArguments();
        int numbers = function.activation().definition().numberParameters();
        if (values.length > numbers) {
            throw new IllegalArgumentException(this + ": there are " + values.length + " arguments; "
                    + function.signature() + " takes at most " + numbers + " numbers after the column");
        }
        if (isSet(operandCol) != function.operand().isPresent()) {
            throw new IllegalArgumentException(this + ": operandCol is "
                    + (isSet(operandCol) ? "set, but " : "not set, and ") + function.signature()
                    + (isSet(operandCol)
                            ? " takes no second column"
                            : " takes a second column, " + function.operand().get()));
        }
        return function;
    }

    @Override
    List<Argument> sqlArguments() {
        List<Argument> given = new ArrayList<>();
        if (isSet(operandCol)) {
            given.add(Argument.column(getOperandCol()));
        }
        for (double value : getArguments()) {
            given.add(Argument.number(value));
        }
        return given;
    }

    @Override
    public ActivationTransformer copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<ActivationTransformer> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static ActivationTransformer load(String path) {
        return read().load(path);
    }
}
