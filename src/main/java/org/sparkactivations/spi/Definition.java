package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/**
 * Everything about an activation except its kernel: names, formulas, parameters, accuracy and sources. Immutable; made
 * by {@link #of}.
 *
 * <p>The formulas are documentation that can be executed: the generator of the reference values evaluates them with 60
 * digits, so they are written in one notation.
 *
 * <ul>
 *   <li>Numbers: {@code x} and the names of parameters. The name of an {@link Operand} is its element that goes
 *       with x.
 *   <li>Operations: {@code + − · / ^}, {@code ²}, {@code ³}, {@code |…|}, and {@code a ? b : c} with {@code < ≤
 *       > ≥}.
 *   <li>Functions: {@code max min ln exp expm1 log1p tanh cosh erf sgn √ σ Φ φ}, where σ is the logistic sigmoid, Φ
 *       the standard normal distribution function and φ its density.
 *   <li>Rows: {@code sum(…)} runs over the elements of a row and {@code n} is their number; {@code i} is the place
 *       of x and {@code argmax(x)} that of the first maximum; {@code [f, g]} is a row of f of every element and then g
 *       of every element; {@code a} and {@code b} are elements at the same place of the row's two halves; {@code
 *       max(x₁, …, xₖ)} is the maximum of k neighbours; {@code f, where τ solves g = h} defines another number.
 * </ul>
 */
public final class Definition implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The text of documentation where the derivative formula is left out. */
    public static final String EXACT_DERIVATIVE = "its exact derivative";

    /** How many parameters a function may have at most. */
    public static final int MAX_PARAMETERS = 4;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(_[a-z0-9]+)*");

    private final String name;
    private final List<String> aliases;
    private final String summary;
    private final String formula;
    private final String derivativeFormula;
    private final Parameters parameters;
    private final Operand operand;
    private final ResultWidth width;
    private final boolean keepsSparse;
    private final ImplicitZeros zeros;
    private final double[] example;
    private final Kinks kinks;
    private final Trend.Rule trend;
    private final boolean idempotent;
    private final double ulpBound;
    private final double derivativeUlpBound;
    private final String transformer;
    private final String evaluator;
    private final String evaluatedColumn;
    private final String variantParameter;
    private final String variant;
    private final String source;
    private final String since;

    private Definition(Builder builder) {
        this.name = builder.name;
        this.aliases = List.copyOf(builder.aliases);
        this.summary = builder.summary;
        this.formula = Objects.requireNonNull(builder.formula, () -> name + " has no formula");
        this.derivativeFormula = builder.derivativeFormula;
        this.parameters = new Parameters(name, builder.parameters, builder.ordered);
        this.operand = builder.operand;
        this.width = builder.width;
        this.keepsSparse = builder.keepsSparse;
        this.zeros = builder.repeatsZeros ? ImplicitZeros.REPEATED : builder.width.zeros();
        this.example = builder.example.clone();
        this.kinks = builder.kinks;
        this.trend = builder.trend;
        this.idempotent = builder.idempotent;
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

    /** Starts the definition of the activation {@code name}, in snake_case. */
    public static Builder of(String name) {
        return new Builder(name);
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

    /** The parameters in the order of SQL arguments. */
    public List<Parameter> parameters() {
        return parameters.list();
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

    /** How many parameters must be given. */
    public int requiredParameters() {
        return parameters.required();
    }

    /** How many parameters are numbers: all but a key. */
    public int numberParameters() {
        return parameters.numbers();
    }

    /** Values for the parameters that must be given, for examples: the first of each {@link Parameter#trials()}. */
    public double[] exampleParameters() {
        return parameters.examples();
    }

    /** One value per number parameter: those {@code given}, then the defaults; NaN where there is none. */
    public double[] complete(double... given) {
        return parameters.complete(given);
    }

    /** Sets the values after the first {@code given} to the defaults, NaN where there is none. */
    public void fillIn(double[] values, int given) {
        parameters.fillIn(values, given);
    }

    /**
     * Checks parameter values against their ranges and each other.
     *
     * @param function name for the message
     * @param values one value per number parameter, in order
     * @param count how many values there are
     * @throws IllegalArgumentException that names parameter, value and what is allowed
     */
    public void check(String function, double[] values, int count) {
        parameters.check(function, values, i -> i < count);
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
        parameters.project(values);
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

    /** Collects a definition. Only the formula is required. */
    public static final class Builder {
        private final String name;
        private final List<String> aliases = new ArrayList<>();
        private final List<Parameter> parameters = new ArrayList<>();
        private final List<String[]> ordered = new ArrayList<>();
        private String summary = "";
        private String formula;
        private String derivativeFormula;
        private Operand operand;
        private ResultWidth width = ResultWidth.same();
        private boolean keepsSparse;
        private boolean repeatsZeros;
        private double[] example = {-1, 0, 2};
        private Kinks kinks = parameterValues -> new double[0];
        private Trend.Rule trend = parameterValues -> Trend.NONE;
        private boolean idempotent;
        private double ulpBound = 2;
        private double derivativeUlpBound = 2;
        private String transformer;
        private String evaluator;
        private String evaluatedColumn;
        private String variantParameter;
        private String variant;
        private String source = "";
        private String since = "0.1.0";

        private Builder(String name) {
            this.name = checkName(name);
        }

        private static String checkName(String name) {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "activation name: expected lower-case words joined by '_', got '" + name + "'");
            }
            return name;
        }

        /** Another name for the same function. */
        public Builder alias(String alias) {
            aliases.add(checkName(alias));
            return this;
        }

        /** What the activation is, in a phrase. */
        public Builder summary(String phrase) {
            this.summary = phrase;
            return this;
        }

        /** The value, in the notation of {@link Definition}. */
        public Builder formula(String value) {
            this.formula = value;
            return this;
        }

        /**
         * The derivative by x, in the notation of {@link Definition}; by default {@value Definition#EXACT_DERIVATIVE}.
         */
        public Builder derivative(String derivative) {
            this.derivativeFormula = derivative;
            return this;
        }

        /** The next parameter. */
        public Builder parameter(Parameter parameter) {
            parameters.add(parameter);
            return this;
        }

        /** The second column, between x and the parameters. */
        public Builder operand(Operand second) {
            this.operand = second;
            return this;
        }

        /** The number of elements of the result for a row; by default that of the row. */
        public Builder width(ResultWidth ofResult) {
            this.width = ofResult;
            return this;
        }

        /**
         * Makes the result of a function of rows for a sparse Vector sparse, because most of its elements are 0. Of an
         * element-wise function, says that f(0) = 0 for all parameters and keys.
         */
        public Builder keepsSparse() {
            this.keepsSparse = true;
            return this;
        }

        /**
         * Says that the kernel of a function of rows takes the zeros of a sparse Vector {@linkplain
         * ImplicitZeros#REPEATED repeated}. By default, how it takes them follows from the {@linkplain #width width}.
         */
        public Builder repeatsZeros() {
            this.repeatsZeros = true;
            return this;
        }

        /** Elements for the example in help texts; by default −1, 0, 2. */
        public Builder example(double... elements) {
            this.example = elements.clone();
            return this;
        }

        /** Adds the rule that one parameter is not greater than another. */
        public Builder ordered(String lesser, String greater) {
            ordered.add(new String[] {lesser, greater});
            return this;
        }

        /** The points where the function or its derivative changes its formula, whatever the parameters. */
        public Builder kinks(double... points) {
            double[] copy = points.clone();
            this.kinks = parameterValues -> copy.clone();
            return this;
        }

        /** The points where the function or its derivative changes its formula, as a function of the parameters. */
        public Builder kinks(Kinks points) {
            this.kinks = points;
            return this;
        }

        /**
         * Says that the exact value never falls as x rises, whatever the parameters, and is NaN for no number. Filters
         * on such a function imply filters on x.
         */
        public Builder rising() {
            return trend(parameterValues -> Trend.RISING);
        }

        /** As {@link #rising}, for a trend that depends on the parameters. */
        public Builder trend(Trend.Rule rule) {
            this.trend = rule;
            return this;
        }

        /** Says that f(f(x)) is f(x) for all x and all parameters, bit by bit. */
        public Builder idempotent() {
            this.idempotent = true;
            return this;
        }

        /** Maximal errors of value and derivative for DOUBLE, in ulp of the correctly rounded result; by default 2. */
        public Builder ulpBounds(double value, double derivative) {
            this.ulpBound = value;
            this.derivativeUlpBound = derivative;
            return this;
        }

        /** Simple name of the generated Transformer class. */
        public Builder transformer(String className) {
            this.transformer = className;
            return this;
        }

        /**
         * Simple name of the generated Evaluator class.
         *
         * @param column the default of its input column
         */
        public Builder evaluator(String className, String column) {
            this.evaluator = className;
            this.evaluatedColumn = column;
            return this;
        }

        /** Makes this one of several activations of one Transformer class, chosen by a String param. */
        public Builder variant(String parameterName, String value) {
            this.variantParameter = parameterName;
            this.variant = value;
            return this;
        }

        /** Paper or other origin. */
        public Builder source(String reference) {
            this.source = reference;
            return this;
        }

        /** First version of this library with this activation. */
        public Builder since(String version) {
            this.since = version;
            return this;
        }

        /** The finished definition. */
        public Definition build() {
            return new Definition(this);
        }
    }
}
