package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.DoubleArrayParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.param.StringArrayParam;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/**
 * Transformer for any function of the catalogue, which it takes by name, a user's own activations included: {@code new
 * ActivationTransformer().setActivation("elu_grad").setArguments(0.5)}.
 *
 * <p>The types of the columns are those of the function, as in SQL. A function that takes a second column, such as the
 * target of a loss or the upstream gradient of a vector-Jacobian product, needs {@code operandCol}. Parameters are the same for all rows in
 * {@code arguments}, and those that differ by row are named in {@code argumentCols}.
 */
public final class ActivationTransformer extends ActivationStage<ActivationTransformer> {

    private static final long serialVersionUID = 1L;

    private final Param<String> activation;
    private final DoubleArrayParam arguments;
    private final StringArrayParam argumentCols;
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
        this.argumentCols = CheckedParams.names(
                this,
                "argumentCols",
                "column names, one per parameter in the order of the function's signature, empty where arguments has"
                        + " the value");
        setDefault(argumentCols, new String[0]);
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
        return with(
                activation,
                name == null ? null : Activations.catalogue().function(name).name());
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
        return with(arguments, values);
    }

    /** Param {@code argumentCols}: names of the columns of parameters; default none. */
    public StringArrayParam argumentCols() {
        return argumentCols;
    }

    /** Returns {@code argumentCols}: names of the columns of parameters; default none. */
    public String[] getArgumentCols() {
        return getOrDefault(argumentCols).clone();
    }

    /**
     * Sets {@code argumentCols}: names of the columns of parameters, in the order of the function's signature; default
     * none. An empty name, or none, leaves its parameter to {@code arguments}, whose values go to such parameters in
     * their order: {@code setActivation("rrelu").setArguments(0.1, 0.3).setArgumentCols("", "", "key")}.
     */
    public ActivationTransformer setArgumentCols(String... names) {
        return with(argumentCols, names);
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
        ActivationFunction function = function();
        try {
            given.addAll(Argument.inOrder(function.parameters(), getArguments(), getArgumentCols()));
        } catch (IllegalArgumentException e) {
            throw wrong(function, e.getMessage());
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
