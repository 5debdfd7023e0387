package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/**
 * Transformer for any function of the catalogue, which it takes by name, a user's own activations included: {@code new
 * ActivationTransformer().setActivation("elu_grad").setArguments(0.5)}.
 *
 * <p>The types of the columns are those of the function, as in SQL. A function that takes a second column, such as the
 * target of a loss or the upstream gradient of a vector-Jacobian product, needs {@code operandCol}.
 */
public final class ActivationTransformer extends ActivationStage<ActivationTransformer> {

    private static final long serialVersionUID = 1L;

    private final Param<String> activation;
    private final DoubleArrayParam arguments;
    private final Param<String> operandCol;

    /** A stage with a random uid. */
    public ActivationTransformer() {
        this(Identifiable$.MODULE$.randomUID("activation"));
    }

    /** A stage with the given uid. */
    public ActivationTransformer(String uid) {
        super(uid);
        this.activation =
                CheckedParams.function(this, "activation", "name of a function of the catalogue, such as gelu");
        this.arguments = CheckedParams.values(
                this, "arguments", "finite numbers, the parameter values in the order of the function's signature");
        setDefault(arguments, new double[0]);
        this.operandCol = CheckedParams.name(
                this,
                "operandCol",
                "name of the second column, for functions that take one: a target, a label or an upstream gradient");
    }

    /** Param {@code activation}: name of the function; no default. */
    public Param<String> activation() {
        return activation;
    }

    /** Returns {@code activation}: name of the function, without {@code nn_}; no default. */
    public String getActivation() {
        return getOrDefault(activation);
    }

    /**
     * Sets {@code activation}: name or alias of the function, with or without {@code nn_}, in any case; no default.
     *
     * @throws java.util.NoSuchElementException if there is none of that name; the message has the nearest names
     */
    public ActivationTransformer setActivation(String name) {
        return with(activation, Activations.catalogue().function(name).name());
    }

    /** Param {@code arguments}: parameter values in the order of the function's signature; default none. */
    public DoubleArrayParam arguments() {
        return arguments;
    }

    /** Returns {@code arguments}: parameter values in the order of the function's signature; default none. */
    public double[] getArguments() {
        return getOrDefault(arguments).clone();
    }

    /**
     * Sets {@code arguments}: parameter values in the order of the function's signature; default none. Parameters
     * without a value take their defaults.
     */
    public ActivationTransformer setArguments(double... values) {
        return with(arguments, values.clone());
    }

    /** Param {@code operandCol}: name of the second column, for functions that take one; no default. */
    public Param<String> operandCol() {
        return operandCol;
    }

    /** Returns {@code operandCol}: name of the second column, for functions that take one; no default. */
    public String getOperandCol() {
        return getOrDefault(operandCol);
    }

    /** Sets {@code operandCol}: name of the column of targets, labels or upstream gradients; no default. */
    public ActivationTransformer setOperandCol(String name) {
        return with(operandCol, name);
    }

    @Override
    ActivationFunction function() {
        if (!isSet(activation)) {
            throw new IllegalArgumentException(this + ": expected the name of a function in activation, got none");
        }
        ActivationFunction function = Activations.catalogue().function(getActivation());
        int allowed = function.activation().definition().numberParameters();
        int given = getArguments().length;
        if (given > allowed) {
            throw wrong(function, "expected at most " + allowed + " arguments, got " + given);
        }
        if (function.operand().isPresent() && !isSet(operandCol)) {
            throw wrong(
                    function,
                    "expected operandCol, the column of " + function.operand().get() + ", got none");
        }
        if (function.operand().isEmpty() && isSet(operandCol)) {
            throw wrong(function, "expected no operandCol, got '" + getOperandCol() + "'");
        }
        return function;
    }

    private IllegalArgumentException wrong(ActivationFunction function, String what) {
        return new IllegalArgumentException(this + ": " + function.signature() + ": " + what);
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

    /** The reader of saved stages of this class. */
    public static MLReader<ActivationTransformer> read() {
        return new StageReader<>(ActivationTransformer::new);
    }

    /** Loads the stage saved at {@code path}. */
    public static ActivationTransformer load(String path) {
        return read().load(path);
    }
}
