package org.sparkactivations.spi;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sparkactivations.math.ArrayMath;

/** Collects a {@link Definition}; made by {@link Definition#of}. Only the formula is required. */
public final class DefinitionBuilder {

    final String name;
    final List<String> aliases = new ArrayList<>();
    final List<Parameter> parameters = new ArrayList<>();
    final List<String[]> ordered = new ArrayList<>();
    String summary = "";
    String formula;
    String derivativeFormula;
    String formulaWithoutKey;
    String derivativeWithoutKey;
    Operand operand;
    ResultWidth width = ResultWidth.same();
    boolean takesProbabilities;
    boolean keepsSparse;
    boolean repeatsZeros;
    double[] example = {-1, 0, 2};
    Definition.Kinks kinks = parameterValues -> new double[0];
    Trend.Rule trend = parameterValues -> Trend.NONE;
    boolean idempotent;
    boolean hasFloatKernels;
    double ulpBound = 2;
    double derivativeUlpBound = 2;
    String transformer;
    String evaluator;
    String evaluatedColumn;
    String variantParameter;
    String variant;
    String source = "";
    String since = "0.1.0";

    DefinitionBuilder(String name) {
        this.name = checkName(name);
    }

    private static String checkName(String name) {
        if (!Definition.isName(name)) {
            throw new IllegalArgumentException("activation name: expected lower-case words joined by '_', of at most "
                    + Definition.MAX_NAME + " letters, got " + Definition.shown(name));
        }
        return name;
    }

    /** Another name for the same function. */
    public DefinitionBuilder alias(String alias) {
        aliases.add(checkName(alias));
        return this;
    }

    /** What the activation is, in a phrase. */
    public DefinitionBuilder summary(String phrase) {
        this.summary = phrase;
        return this;
    }

    /** The value, in the notation of {@link Definition}. */
    public DefinitionBuilder formula(String value) {
        this.formula = value;
        return this;
    }

    /**
     * The derivative by x, in the notation of {@link Definition}; by default {@value Definition#EXACT_DERIVATIVE}.
     */
    public DefinitionBuilder derivative(String derivative) {
        this.derivativeFormula = derivative;
        return this;
    }

    /**
     * The value and the derivative, null if it is {@value Definition#EXACT_DERIVATIVE}, of a call without a key; by
     * default those of a call with one.
     */
    public DefinitionBuilder withoutKey(String value, String derivative) {
        this.formulaWithoutKey = Objects.requireNonNull(value);
        this.derivativeWithoutKey = derivative;
        return this;
    }

    /** The next parameter. */
    public DefinitionBuilder parameter(Parameter parameter) {
        parameters.add(parameter);
        return this;
    }

    /** The second column, between x and the parameters. */
    public DefinitionBuilder operand(Operand second) {
        this.operand = second;
        return this;
    }

    /** The number of elements of the result for a row; by default that of the row. */
    public DefinitionBuilder width(ResultWidth ofResult) {
        this.width = ofResult;
        return this;
    }

    /** Says that x is a {@linkplain Definition#takesProbabilities probability}, or a row of them. */
    public DefinitionBuilder takesProbabilities() {
        this.takesProbabilities = true;
        return this;
    }

    /**
     * Makes the result of a function of rows for a sparse Vector sparse, because most of its elements are 0. Of an
     * element-wise function, says that f(0) = 0 for all parameters and keys.
     */
    public DefinitionBuilder keepsSparse() {
        this.keepsSparse = true;
        return this;
    }

    /**
     * Says that the kernel of a function of rows takes the zeros of a sparse Vector {@linkplain
     * ImplicitZeros#REPEATED repeated}. By default, how it takes them follows from the {@linkplain #width width}.
     */
    public DefinitionBuilder repeatsZeros() {
        this.repeatsZeros = true;
        return this;
    }

    /** Elements for the example in help texts; by default −1, 0, 2. */
    public DefinitionBuilder example(double... elements) {
        this.example = elements.clone();
        return this;
    }

    /** Adds the rule that one parameter is not greater than another. */
    public DefinitionBuilder ordered(String lesser, String greater) {
        ordered.add(new String[] {lesser, greater});
        return this;
    }

    /** The points where the function or its derivative changes its formula, whatever the parameters. */
    public DefinitionBuilder kinks(double... points) {
        double[] copy = points.clone();
        this.kinks = parameterValues -> copy.clone();
        return this;
    }

    /** The points where the function or its derivative changes its formula, as a function of the parameters. */
    public DefinitionBuilder kinks(Definition.Kinks points) {
        this.kinks = points;
        return this;
    }

    /**
     * Says that the exact value never falls as x rises, whatever the parameters, and is NaN for no number. Filters
     * on such a function imply filters on x.
     */
    public DefinitionBuilder rising() {
        return trend(parameterValues -> Trend.RISING);
    }

    /** As {@link #rising}, for a trend that depends on the parameters. */
    public DefinitionBuilder trend(Trend.Rule rule) {
        this.trend = rule;
        return this;
    }

    /** Says that f(f(x)) is f(x) for all x and all parameters, bit by bit. */
    public DefinitionBuilder idempotent() {
        this.idempotent = true;
        return this;
    }

    /**
     * Says that the kernels of value and derivative by x keep the bound of FLOAT, 0.51 ulp, if they compute with {@link
     * ArrayMath#forFloats}; of a function of rows, that of the value alone. Otherwise results for FLOAT are those for DOUBLE, rounded.
     */
    public DefinitionBuilder floatKernels() {
        this.hasFloatKernels = true;
        return this;
    }

    /** Maximal errors of value and derivative for DOUBLE, in ulp of the correctly rounded result; by default 2. */
    public DefinitionBuilder ulpBounds(double value, double derivative) {
        this.ulpBound = value;
        this.derivativeUlpBound = derivative;
        return this;
    }

    /** Simple name of the generated Transformer class. */
    public DefinitionBuilder transformer(String className) {
        this.transformer = className;
        return this;
    }

    /**
     * Simple name of the generated Evaluator class.
     *
     * @param column the default of its input column
     */
    public DefinitionBuilder evaluator(String className, String column) {
        this.evaluator = className;
        this.evaluatedColumn = column;
        return this;
    }

    /** Makes this one of several activations of one Transformer class, chosen by a String param. */
    public DefinitionBuilder variant(String parameterName, String value) {
        this.variantParameter = parameterName;
        this.variant = value;
        return this;
    }

    /** Paper or other origin. */
    public DefinitionBuilder source(String reference) {
        this.source = reference;
        return this;
    }

    /** First version of this library with this activation. */
    public DefinitionBuilder since(String version) {
        this.since = version;
        return this;
    }

    /** The finished definition. */
    public Definition build() {
        return new Definition(this);
    }
}
