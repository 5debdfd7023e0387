package org.sparkactivations.sql.helper;

import java.util.List;
import org.apache.spark.sql.connector.catalog.functions.BoundFunction;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.sql.aggregate.LogSumExpFunction;
import org.sparkactivations.sql.aggregate.Score;
import org.sparkactivations.sql.aggregate.ScoreFunction;

/**
 * The table of helper functions. A new one is a constant here and its {@link BoundHelper}; every door takes the rest
 * from this table: registration, catalog, {@code DESCRIBE FUNCTION}, Column functions, Python and the page.
 */
public enum HelperFunction {
    /** The elements of a Vector as an array. */
    TO_ARRAY(
            "to_array",
            "elements of an ML Vector as an ARRAY<DOUBLE>",
            "the zeros that a sparse Vector does not store are elements too",
            "nn_to_vector(array(1D, 0D, 3D))",
            "[1.0,0.0,3.0]",
            VectorToArray::bind,
            HelperArgument.column("v", "an ML Vector")),

    /** A dense Vector of the elements of an array. */
    TO_VECTOR(
            "to_vector",
            "dense ML Vector of the elements of an array",
            "an array with a null element gives null, as a Vector holds no nulls",
            "array(1D, 0D, 3D)",
            "[1.0,0.0,3.0]",
            ArrayToVector::bind,
            HelperArgument.column("a", "an ARRAY of numbers")),

    /** One element of a row. */
    ELEMENT(
            "element",
            "element i of an ML Vector or an array, counted from 0",
            "a FLOAT of an ARRAY<FLOAT>, else a DOUBLE; an i outside the row is an error",
            "nn_to_vector(array(1D, 0D, 3D)), 2",
            "3.0",
            RowElement::bind,
            HelperArgument.column("v", "an ML Vector or an ARRAY of numbers"),
            HelperArgument.wholeNumber("i", "index of the element, from 0", 0)),

    /** The place of the greatest element of a row. */
    ARGMAX(
            "argmax",
            "index of the first greatest element of a row, from 0",
            "null elements take no part; a NaN gives null, and so does a row without elements",
            "array(1D, 3D, 3D)",
            "1",
            RowMaximum::bind,
            HelperArgument.column("x", "an ML Vector or an ARRAY of numbers")),

    /** The k greatest elements of a row. */
    TOP_K(
            "top_k",
            "indices and values of the k greatest elements of a row, the greatest first",
            "of equal elements the first comes first; null elements take no part; a NaN gives null; a k beyond the"
                    + " number of elements gives all of them",
            "array(1D, 3D, 2D), 2",
            "[{\"index\":1,\"value\":3.0},{\"index\":2,\"value\":2.0}]",
            GreatestElements::bind,
            HelperArgument.column("x", "an ML Vector or an ARRAY of numbers"),
            HelperArgument.wholeNumber("k", "number of elements", 0)),

    /** A row that is 1 at one place. */
    ONE_HOT(
            "one_hot",
            "row of n elements that is 1 at place i and 0 elsewhere",
            "a null i gives null; an i outside the row is an error",
            "2, 4",
            "[0.0,0.0,1.0,0.0]",
            OneHotRow::bind,
            HelperArgument.column("i", "index of a class, a whole number from 0 to n − 1"),
            HelperArgument.wholeNumber("n", "number of classes", 1)),

    /** The affine map of a layer. */
    DENSE(
            "dense",
            "affine map of a row, weights·x + bias, as a dense layer of a network has it",
            "weights has a row for each unit, as torch.nn.Linear has it; the result is of the kind of x, with an element"
                    + " for each unit; a null element gives null",
            "array(1D, 2D), array(array(3D, 4D), array(0D, 1D)), array(0.5D, 0D)",
            "[11.5,2.0]",
            DenseMap::bind,
            HelperArgument.column("x", "an ML Vector or an ARRAY of numbers"),
            HelperArgument.column("weights", "an ARRAY of ARRAYs of numbers, one per unit"),
            HelperArgument.optionalColumn("bias", "an ML Vector or an ARRAY of numbers, one per unit; 0 if left out")),

    /** A piecewise linear function. */
    INTERPOLATE(
            "interpolate",
            "piecewise linear function through the points (xs, ys), as numpy.interp has it",
            "xs must ascend; an x beyond them gives the first or the last of ys; a NaN gives NaN",
            "2.5D, array(1D, 2D, 3D), array(0D, 10D, 30D)",
            "20.0",
            LinearInterpolation::bind,
            HelperArgument.column("x", "a number"),
            HelperArgument.column("xs", "an ARRAY of numbers that ascend"),
            HelperArgument.column("ys", "an ARRAY of as many numbers")),

    /** ln Σ eˣ over the rows of a group. */
    LOGSUMEXP_AGG(
            "logsumexp_agg",
            "aggregate ln(sum(exp(x))) over the rows of a group, without overflow",
            "nulls are skipped, and the result without any number is -Infinity;"
                    + " exp(x - nn_logsumexp_agg(x) OVER (PARTITION BY g)) is softmax over the rows of g",
            "800D",
            "800.0",
            (function, shownName, types) -> LogSumExpFunction.bind(shownName, types[0]),
            HelperArgument.column("x", "a number")),

    /** How far confidence and accuracy are apart. */
    CALIBRATION_ERROR(
            "calibration_error",
            "aggregate expected calibration error: the mean distance of confidence and accuracy over bins of the"
                    + " confidence",
            "the confidence of a row is its greatest probability, and of a number that of class 1; rows with a null are"
                    + " skipped",
            "array(0.25D, 0.75D), 1",
            "0.25",
            (function, shownName, types) ->
                    ScoreFunction.bind(function.sqlName(), Score.CALIBRATION_ERROR, shownName, types),
            HelperArgument.column("probability", "an ML Vector or an ARRAY with a probability per class, or a number"),
            HelperArgument.column("label", "index of the class, from 0"),
            HelperArgument.optionalColumn("bins", ScoreFunction.BINS)),

    /** The bins of a reliability diagram. */
    RELIABILITY_BINS(
            "reliability_bins",
            "aggregate bins of a reliability diagram: of each bin of the confidence the number of rows, the mean"
                    + " confidence, and the accuracy, the share of rows whose prediction holds",
            "rows are those of nn_calibration_error; confidence and accuracy of a bin without rows are null, and a"
                    + " confidence of NaN is in no bin",
            "array(0.25D, 0.75D), 1, 1",
            "[{\"low\":0.0,\"high\":1.0,\"count\":1,\"confidence\":0.75,\"accuracy\":1.0}]",
            (function, shownName, types) ->
                    ScoreFunction.bind(function.sqlName(), Score.RELIABILITY_BINS, shownName, types),
            HelperArgument.column("probability", "an ML Vector or an ARRAY with a probability per class, or a number"),
            HelperArgument.column("label", "index of the class, from 0"),
            HelperArgument.optionalColumn("bins", ScoreFunction.BINS)),

    /** The mean squared distance of probabilities from what came true. */
    BRIER_SCORE(
            "brier_score",
            "aggregate Brier score: the mean squared distance of the probabilities from what came true",
            "summed over the classes, and of two classes that of class 1; rows with a null are skipped",
            "array(0.25D, 0.75D), 1",
            "0.0625",
            (function, shownName, types) -> ScoreFunction.bind(function.sqlName(), Score.BRIER_SCORE, shownName, types),
            HelperArgument.column("probability", "an ML Vector or an ARRAY with a probability per class, or a number"),
            HelperArgument.column("label", "index of the class, from 0"));

    /** Binds a helper function to types. */
    @FunctionalInterface
    private interface Binder {
        BoundFunction bind(HelperFunction function, String shownName, DataType[] types);
    }

    private final String plainName;
    private final String summary;
    private final String note;
    private final String exampleArguments;
    private final String exampleResult;
    private final Binder binder;
    private final List<HelperArgument> arguments;

    HelperFunction(
            String plainName,
            String summary,
            String note,
            String exampleArguments,
            String exampleResult,
            Binder binder,
            HelperArgument... arguments) {
        this.plainName = plainName;
        this.summary = summary;
        this.note = note;
        this.exampleArguments = exampleArguments;
        this.exampleResult = exampleResult;
        this.binder = binder;
        this.arguments = List.of(arguments);
    }

    /**
     * The function for arguments of these types.
     *
     * @param shownName the name by which the user called it, for messages
     * @throws UnsupportedOperationException if their number or a type is not allowed
     */
    public BoundFunction bind(String shownName, DataType... types) {
        int least = requiredArguments();
        if (types.length < least || types.length > arguments.size()) {
            throw new UnsupportedOperationException(signature(shownName) + ": expected "
                    + (least == arguments.size() ? "" : least + " to ") + arguments.size()
                    + (arguments.size() == 1 ? " argument" : " arguments") + ", got " + types.length);
        }
        return binder.bind(this, shownName, types.clone());
    }

    /** Whether it is an aggregate: its bound function is one of aggregates, else a {@link BoundHelper}. */
    public boolean isAggregate() {
        return switch (this) {
            case LOGSUMEXP_AGG, CALIBRATION_ERROR, RELIABILITY_BINS, BRIER_SCORE -> true;
            default -> false;
        };
    }

    /** Name in snake_case, without prefix. */
    public String plainName() {
        return plainName;
    }

    /** Name of the SQL function: {@code nn_to_array}. */
    public String sqlName() {
        return "nn_" + plainName;
    }

    /** What it gives, in a phrase. */
    public String summary() {
        return summary;
    }

    /** Special cases, in a phrase. */
    public String note() {
        return note;
    }

    /** How many arguments must be given. */
    public int requiredArguments() {
        return (int) arguments.stream().filter(each -> !each.isOptional()).count();
    }

    /** The arguments, those that may be left out last. */
    public List<HelperArgument> arguments() {
        return arguments;
    }

    /** How it is called by a name: {@code nn_element(v, i)}. */
    public String signature(String shownName) {
        StringBuilder text = new StringBuilder();
        for (HelperArgument each : arguments) {
            String name = (text.isEmpty() ? "" : ", ") + each.name();
            text.append(each.isOptional() ? "[" + name + "]" : name);
        }
        return shownName + "(" + text + ")";
    }

    /** Arguments of an example, in SQL. */
    public String exampleArguments() {
        return exampleArguments;
    }

    /** The result of the example, as {@code spark-sql} prints it. */
    public String exampleResult() {
        return exampleResult;
    }

    /** First version of this library with this function. */
    public String since() {
        return "0.3.0";
    }
}
