package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sparkactivations.math.ArrayMath;

/**
 * Everything about an activation except its kernel: names, formulas, parameters, accuracy and sources. Immutable; made
 * by {@link #of}.
 *
 * <p>The formulas are documentation that can be executed: the generator of the reference values evaluates them with 60
 * digits, so they are written in one notation.
 *
 * <ul>
 *   <li>Numbers: {@code x} and the names of parameters. The name of an {@link Operand} is its element that goes
 *       with x. Of functions with a key, {@code u} is the random number in (0, 1) of an element; the generator takes
 *       the formulas {@link DefinitionBuilder#withoutKey without a key}.
 *   <li>Operations: {@code + − · / ^}, {@code ²}, {@code ³}, {@code |…|}, and {@code a ? b : c} with {@code < ≤
 *       = > ≥}. A comparison with a parameter that is left out is false.
 *   <li>Functions: {@code max min ln exp expm1 log1p sin tanh cosh erf sgn √ σ Φ φ}, where σ is the logistic sigmoid, Φ
 *       the standard normal distribution function and φ its density.
 *   <li>Rows: {@code sum(…)} runs over the elements of a row and {@code n} is their number; {@code i} is the place
 *       of x and {@code argmax(x)} that of the first maximum; {@code [f, g]} is a row of f of every element and then g
 *       of every element; {@code a} and {@code b} are elements at the same place of the row's two halves; {@code
 *       max(x₁, …, xₖ)} is the maximum of k neighbours; {@code f, where τ solves g = h} defines another number.
 * </ul>
 */
public final class Definition implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    /** The text of documentation where the derivative formula is left out. */
    public static final String EXACT_DERIVATIVE = "its exact derivative";

    /**
     * By how much a probability may lie outside of [0, 1], in which case it counts as the bound. A float next to 1 is
     * rounded by 6e-8, so the margin is what the sum of sixteen of them may be off.
     */
    public static final double PROBABILITY_MARGIN = 1e-6;

    /** How many letters the name of an activation or a parameter may have at most. */
    public static final int MAX_NAME = 64;

    /** How many parameters a function may have at most. */
    public static final int MAX_PARAMETERS = 4;

    /** The key in examples of functions that {@linkplain #requiresKey() require} one. */
    public static final long EXAMPLE_KEY = 7;

    private final String name;
    private final List<String> aliases;
    private final String summary;
    private final String formula;
    private final String derivativeFormula;
    private final String formulaWithoutKey;
    private final String derivativeWithoutKey;
    private final Parameters parameters;
    private final Operand operand;
    private final ResultWidth width;
    private final boolean takesProbabilities;
    private final boolean keepsSparse;
    private final ImplicitZeros zeros;
    private final double[] example;
    private final Kinks kinks;
    private final Trend.Rule trend;
    private final boolean idempotent;
    private final boolean hasFloatKernels;
    private final double ulpBound;
    private final double derivativeUlpBound;
    private final String transformer;
    private final String evaluator;
    private final String evaluatedColumn;
    private final String variantParameter;
    private final String variant;
    private final String source;
    private final String since;

    Definition(DefinitionBuilder builder) {
        this.name = builder.name;
        this.aliases = List.copyOf(builder.aliases);
        this.summary = builder.summary;
        this.formula = Objects.requireNonNull(builder.formula, () -> name + " has no formula");
        this.derivativeFormula = builder.derivativeFormula;
        this.formulaWithoutKey = builder.formulaWithoutKey != null ? builder.formulaWithoutKey : formula;
        this.derivativeWithoutKey =
                builder.formulaWithoutKey != null ? builder.derivativeWithoutKey : derivativeFormula;
        this.parameters = new Parameters(name, builder.parameters, builder.ordered);
        this.operand = builder.operand;
        checkArguments();
        this.width = builder.width;
        this.takesProbabilities = builder.takesProbabilities;
        this.keepsSparse = builder.keepsSparse;
        this.zeros = builder.repeatsZeros ? ImplicitZeros.REPEATED : builder.width.zeros();
        this.example = builder.example.clone();
        this.kinks = builder.kinks;
        this.trend = builder.trend;
        this.idempotent = builder.idempotent;
        this.hasFloatKernels = builder.hasFloatKernels;
        this.ulpBound = builder.ulpBound;
        this.derivativeUlpBound = builder.derivativeUlpBound;
        this.transformer = builder.transformer;
        this.evaluator = builder.evaluator;
        this.evaluatedColumn = builder.evaluatedColumn;
        this.variantParameter = builder.variantParameter;
        this.variant = builder.variant;
        this.source = builder.source;
        this.since = builder.since;
    }

    /** SQL calls arguments by their names, so no two are equal. */
    private void checkArguments() {
        Set<String> names = new HashSet<>(Set.of("x", Operand.UPSTREAM.name()));
        Stream.concat(
                        Stream.ofNullable(operand).map(Operand::name),
                        parameters.list().stream().map(Parameter::name))
                .filter(each -> !names.add(each))
                .findFirst()
                .ifPresent(each -> {
                    throw new IllegalArgumentException(
                            name + ": expected arguments of different names, got '" + each + "' twice");
                });
    }

    /** Whether a text is the name of an activation or a parameter: lower-case words joined by '_'. */
    static boolean isName(String text) {
        // The length first, as a regular expression takes stack for each word.
        return text.length() <= MAX_NAME && NAME.matcher(text).matches();
    }

    /** A name for messages, in quotes; the start of a long one. */
    static String shown(String name) {
        return name.length() <= MAX_NAME
                ? "'" + name + "'"
                : "'" + name.substring(0, MAX_NAME) + "…' of " + name.length() + " letters";
    }

    /** Starts the definition of the activation {@code name}, in snake_case. */
    public static DefinitionBuilder of(String name) {
        return new DefinitionBuilder(name);
    }

    /** The points where a function, or its derivative, changes its formula, for given parameter values. */
    @FunctionalInterface
    public interface Kinks extends Serializable {
        /**
         * The kinks, in any order; infinities and NaN are ignored.
         *
         * @param parameters the value of the operand, if there is one, then those of the parameters
         */
        double[] at(double[] parameters);
    }

    /** Name in snake_case; SQL puts {@code nn_} before it. */
    public String name() {
        return name;
    }

    /** Other names, in snake_case. */
    public List<String> aliases() {
        return aliases;
    }

    /** What the activation is, in a phrase. */
    public String summary() {
        return summary;
    }

    /** The value as a formula in x and the parameters' names. */
    public String formula() {
        return formula;
    }

    /** The derivative as a formula; empty if documentation says {@link #EXACT_DERIVATIVE}. */
    public Optional<String> derivativeFormula() {
        return Optional.ofNullable(derivativeFormula);
    }

    /** The {@linkplain #formula() value} of a call without a key. */
    public String formulaWithoutKey() {
        return formulaWithoutKey;
    }

    /** The {@linkplain #derivativeFormula() derivative} of a call without a key. */
    public Optional<String> derivativeWithoutKey() {
        return Optional.ofNullable(derivativeWithoutKey);
    }

    /** The parameters in the order of SQL arguments. */
    public List<Parameter> parameters() {
        return parameters.list();
    }

    /** The parameters that are numbers, all but a key, in the order of {@link KernelContext#number}. */
    public List<Parameter> numbers() {
        return parameters.numbers();
    }

    /** Whether SQL requires a key. It is the first parameter, and all others are numbers. */
    public boolean requiresKey() {
        return parameters.requireKey();
    }

    /** The place of the first number among the {@link #parameters()}: 1 after a required key, else 0. */
    public int firstNumber() {
        return requiresKey() ? 1 : 0;
    }

    /** The second column, between x and the parameters; empty for most activations. */
    public Optional<Operand> operand() {
        return Optional.ofNullable(operand);
    }

    /** The number of elements of the result for a row; that of the row for element-wise functions. */
    public ResultWidth width() {
        return width;
    }

    /**
     * Whether x is a probability, or a row of them: up to {@link #PROBABILITY_MARGIN} outside of [0, 1] it counts as the
     * bound, and beyond the result is NaN.
     */
    public boolean takesProbabilities() {
        return takesProbabilities;
    }

    /**
     * Whether the result of a function of rows for a sparse Vector is sparse even if the kernel gets all of its zeros;
     * of an element-wise function, whether f(0) = 0 for all parameters and keys.
     */
    public boolean keepsSparse() {
        return keepsSparse;
    }

    /** How the kernel of a function of rows takes the zeros of a sparse Vector. */
    public ImplicitZeros zeros() {
        return zeros;
    }

    /** Elements for the example in help texts. */
    public double[] example() {
        return example.clone();
    }

    /** The points where the function or its derivative changes its formula. */
    public Kinks kinks() {
        return kinks;
    }

    /** Whether the value rises or falls with x, for each choice of the parameters. */
    public Trend.Rule trend() {
        return trend;
    }

    /** Whether f(f(x)) is f(x) for all x and all parameters, bit by bit. */
    public boolean isIdempotent() {
        return idempotent;
    }

    /** Whether value and derivative for FLOAT are computed with {@link ArrayMath#forFloats}; of a function of rows, the value. */
    public boolean hasFloatKernels() {
        return hasFloatKernels;
    }

    /** Maximal error of the value for DOUBLE, in units in the last place of the correctly rounded result. */
    public double ulpBound() {
        return ulpBound;
    }

    /** Maximal error of the derivative for DOUBLE, in units in the last place of the correctly rounded result. */
    public double derivativeUlpBound() {
        return derivativeUlpBound;
    }

    /** Simple name of the Transformer class that offers this activation; empty for a user's own. */
    public Optional<String> transformer() {
        return Optional.ofNullable(transformer);
    }

    /** Simple name of the Evaluator class that averages this loss; empty for all but losses. */
    public Optional<String> evaluator() {
        return Optional.ofNullable(evaluator);
    }

    /** The default input column of the Evaluator. */
    public Optional<String> evaluatedColumn() {
        return Optional.ofNullable(evaluatedColumn);
    }

    /** Name of the Transformer's param that chooses among activations of one class; empty if there is no choice. */
    public Optional<String> variantParameter() {
        return Optional.ofNullable(variantParameter);
    }

    /** The value of {@link #variantParameter()} that stands for this activation. */
    public Optional<String> variant() {
        return Optional.ofNullable(variant);
    }

    /** Paper or other origin. */
    public String source() {
        return source;
    }

    /** First version of this library with this activation. */
    public String since() {
        return since;
    }

    /** How many parameters must be given in SQL. */
    public int requiredParameters() {
        return parameters.required();
    }

    /** How many of the numbers must be given. */
    public int requiredNumbers() {
        return parameters.requiredNumbers();
    }

    /** How many parameters are numbers: all but a key. */
    public int numberParameters() {
        return parameters.numbers().size();
    }

    /** Values for the numbers that must be given, for examples: the first of each {@link Parameter#trials()}. */
    public double[] exampleParameters() {
        return parameters.examples();
    }

    /** One value per number parameter: those {@code given}, then the defaults; NaN where there is none. */
    public double[] complete(double... given) {
        return parameters.complete(given);
    }

    /** The completed values without those at the end that are {@linkplain Parameter#optional optional} and left out. */
    public double[] withoutAbsent(double[] values) {
        return parameters.withoutAbsent(values);
    }

    /** Sets the values after the first {@code given} to the defaults, NaN where there is none. */
    public void fillIn(double[] values, int given) {
        parameters.fillIn(values, given);
    }

    /**
     * Checks {@linkplain #fillIn completed} parameter values against their ranges and each other.
     *
     * @param function name for the message
     * @param values one value per number parameter, in order
     * @param given how many of them the caller gave; an optional parameter that is left out is not checked
     * @throws IllegalArgumentException that names parameter, value and what is allowed
     */
    public void check(String function, double[] values, int given) {
        parameters.checkCompleted(function, values, given);
    }

    /**
     * Checks those parameter values that are known, against their ranges and each other.
     *
     * @param function name for the message
     * @param values one value per number parameter, in order; unknown ones may be anything
     * @param isKnown whether the value at a position is known
     * @throws IllegalArgumentException that names parameter, value and what is allowed
     */
    public void check(String function, double[] values, IntPredicate isKnown) {
        parameters.check(function, values, isKnown);
    }

    /**
     * Replaces each value by the {@linkplain Range#nearest nearest} allowed one, and two in the wrong order by their
     * mean. Afterwards {@link #check(String, double[], int)} passes, unless a value is NaN.
     *
     * @param values one value per number parameter, in order
     */
    public void project(double[] values) {
        parameters.project(values, i -> true);
    }

    /**
     * As {@link #project(double[])}, where only some of the values may change: of two in the wrong order, of which one
     * may not, the other becomes equal to it.
     *
     * @param values one value per number parameter, in order; those that may not change are allowed
     * @param isFree whether the value at a position may change
     */
    public void project(double[] values, IntPredicate isFree) {
        parameters.project(values, isFree);
    }

    /** Signature with the argument name and the parameters: {@code elu(x[, alpha = 1.0])}. */
    public String signature(String functionName) {
        return signature(functionName, operand());
    }

    /** Signature of a function with these parameters and the operand {@code second}. */
    public String signature(String functionName, Optional<Operand> second) {
        return parameters.signature(functionName, second);
    }

    @Override
    public String toString() {
        return signature(name);
    }
}
