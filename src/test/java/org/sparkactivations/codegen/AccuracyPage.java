package org.sparkactivations.codegen;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.accuracy.Bounds;
import org.sparkactivations.accuracy.ExactShape;
import org.sparkactivations.accuracy.Measurement;
import org.sparkactivations.accuracy.Measurements;

/** The page of measured errors, in double and in float. */
final class AccuracyPage {

    static final String PATH = "src/site/markdown/accuracy.md";

    private static final long ALL_FLOATS = 1L << 32;
    private static final Predicate<ActivationFunction> ELEMENTWISE = each -> !each.isRowwise();

    private static final Predicate<ActivationFunction> OF_ONE_COLUMN =
            ELEMENTWISE.and(each -> each.operand().isEmpty());

    private static final String ABSENT = "not measured";

    private final Measurements floats;
    private final Measurements doubles;

    private AccuracyPage(Path root) {
        this.floats = Measurements.ofFloats(root);
        this.doubles = Measurements.ofDoubles(root);
    }

    /** The page, from the measurements that are stored below {@code root}. */
    static String content(Path root) {
        return new AccuracyPage(root).page();
    }

    /** An error in ulp, rounded up to two decimal places, so that it is never below what was measured. */
    static String ulp(double error) {
        return new BigDecimal(error)
                .subtract(new BigDecimal(Bounds.TOLERANCE))
                .max(BigDecimal.ZERO)
                .setScale(2, RoundingMode.CEILING)
                .stripTrailingZeros()
                .toPlainString();
    }

    private String page() {
        return """
                # Accuracy

                The maximum error that was found of each function, in units in the last place (ulp) of the correctly
                rounded result. A correctly rounded result has an error of at most 0.5 ulp. The page is generated from
                measurements; see [CONTRIBUTING](../../../CONTRIBUTING.md#measuring-accuracy).

                - [Doubles](#doubles): functions of one element
                - [Rows of doubles](#rows-of-doubles): functions of a whole row
                - [Floats](#floats): functions of one element, all 2³² floats

                ## Doubles

                    mvn -q -Paccuracy process-test-classes

                This command compares 10⁷ results of each function, with the default parameters, with a reference in
                double-double arithmetic. It compares 10⁶ results more for each other set of parameter values that the
                tests try. The relative error of the reference is below 2⁻⁹⁵, and tests compare the reference with
                values of 40 digits. The points are:

                - all binades of both signs, and subnormal numbers
                - dense points between ±40 and between ±760
                - both sides of kinks, powers of 2, eighths, and multiples of ln 2
                - the limits of overflow and underflow
                - the neighbourhoods of the worst points that were found so far

                *Bound* is what the definition of the function declares, and the command fails where a result breaks it.
                The last two columns are the point with the maximum error. Of a loss of two numbers, the first parameter
                shown is the target.

                Two kinds of points are special. Poles are left out. Within 0.1 of a simple zero of a derivative, such
                as that of gelu at −0.75, two addends cancel and no relative error can be promised; the error there is
                in ulp of the larger addend.

                %s

                %s
                | function | bound | measured | at x | parameters |
                | --- | --- | --- | --- | --- |
                %s
                ## Rows of doubles

                The same command compares 2·10⁶ results of each function of a row, and 2·10⁵ results more for each other
                set of parameter values. The relative error of this reference is below 2⁻⁹⁰. The rows are those of the
                tests, and random rows of 1 to 600 elements: nearly equal elements, one element with all the weight, all
                magnitudes, rows far from 0, and ties. Upstream gradients and labels vary likewise. Each random row has
                a number, from which the search makes it again.

                The gradients of softmax, log_softmax and sparsemax are sums with one addend per element, which may
                cancel. Their errors are in ulp of the largest addend. The same holds for the gradient of
                softmax_cross_entropy where neither softmax nor the label is close to 0 or 1. Where logsumexp is close
                to 0, its error is in ulp of half the maximum absolute element.

                %s
                | function | bound | measured | at | parameters |
                | --- | --- | --- | --- | --- |
                %s
                ## Floats

                    mvn -q -Pexhaustive process-test-classes

                This command compares the results of each function for **all 2³² floats**, with the default parameters,
                with a reference in double. The reference uses `StrictMath`, the error functions of Apache Commons
                Numbers, and formulas in which nothing cancels; its relative error is below 2⁻⁴². Where that error
                leaves open which float is nearest, the double-double reference decides.

                Results are rounded once to float. Before, they are doubles within the bounds above, or, of functions
                whose kernels have a form for floats, within 2⁻³¹. An error above 0.5 ulp is therefore one of double
                rounding, and at most 0.51 ulp is allowed. The last column counts results for which another float
                is closer to the exact value, by however little. Some functions have many: bent_identity is 1.5·x − 0.5
                for large x, which is close to the middle of two floats for every second x, and so is half of a
                subnormal number.

                The same run checks that functions are monotone, odd, even and within their range where the exact
                functions are, that NaN gives NaN and ±∞ gives the limit, and that SIMD and plain Java give the same
                bits. `mvn verify` runs one of 256 floats, in groups of neighbours, through all functions.

                %s
                | function | measured | at x | not correctly rounded, of 2³² |
                | --- | --- | --- | --- |
                %s"""
                .formatted(
                        monotony(),
                        circumstances(doubles, ELEMENTWISE),
                        rows(ELEMENTWISE, this::doubleRow),
                        circumstances(doubles, ActivationFunction::isRowwise),
                        rows(ActivationFunction::isRowwise, this::doubleRow),
                        circumstances(floats, OF_ONE_COLUMN),
                        rows(OF_ONE_COLUMN, this::floatRow));
    }

    private static String monotony() {
        String sentence =
                "Monotone functions are monotone in DOUBLE too. The exceptions may step by one ulp in the wrong"
                        + " direction between neighbouring numbers: "
                        + String.join(", ", new TreeSet<>(ExactShape.WAVERING));
        return WrappedText.lines(sentence + ".", "");
    }

    private static String rows(Predicate<ActivationFunction> wanted, Function<ActivationFunction, String> row) {
        return Activations.builtInFunctions().stream().filter(wanted).map(row).collect(Collectors.joining());
    }

    private String doubleRow(ActivationFunction function) {
        Optional<Measurement> measured = doubles.of(function);
        // The point, then the parameters in brackets.
        String[] input = measured.map(each -> each.input().split(" ?\\[", 2)).orElse(new String[] {""});
        return row(
                function.name(),
                ulp(Bounds.of(function)),
                measured.map(each -> ulp(each.worst())).orElse(ABSENT),
                measured.filter(each -> each.worst() > 0)
                        .map(each -> function.isRowwise()
                                ? input[0]
                                : number(Double.longBitsToDouble(Long.parseUnsignedLong(input[0], 16))))
                        .orElse(""),
                input.length > 1 ? input[1].replace("]", "") : "");
    }

    private String floatRow(ActivationFunction function) {
        Optional<Measurement> measured = floats.of(function);
        return row(
                function.name(),
                measured.map(each -> String.format(Locale.ROOT, "%.7f", each.worst()))
                        .orElse(ABSENT),
                measured.filter(each -> each.worst() > 0)
                        .map(each -> Float.intBitsToFloat(Integer.parseUnsignedInt(each.input(), 16)))
                        .map(each -> "`" + Float.toHexString(each) + "`")
                        .orElse(""),
                measured.map(AccuracyPage::misrounded).orElse(""));
    }

    /** The number of results that are not correctly rounded, and of how many if a sample was measured. */
    private static String misrounded(Measurement measured) {
        return measured.compared() == ALL_FLOATS
                ? String.format(Locale.ROOT, "%,d", measured.misrounded())
                : String.format(Locale.ROOT, "%,d in a sample of %,d", measured.misrounded(), measured.compared());
    }

    private static String number(double x) {
        return "`" + Double.toHexString(x) + "`";
    }

    private static String row(String... cells) {
        return String.join(" | ", cells).replaceAll("^", "| ") + " |\n";
    }

    /** Date, Java runtime, number of results and time of the measurements. */
    private static String circumstances(Measurements measurements, Predicate<ActivationFunction> wanted) {
        List<Measurement> all = Activations.builtInFunctions().stream()
                .filter(wanted)
                .flatMap(each -> measurements.of(each).stream())
                .toList();
        if (all.isEmpty()) {
            return "Not measured yet.\n";
        }
        TreeSet<String> dates =
                all.stream().map(each -> each.date().toString()).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> runtimes =
                all.stream().map(Measurement::runtime).collect(Collectors.toCollection(TreeSet::new));
        long results = all.stream().mapToLong(Measurement::compared).sum();
        double minutes = all.stream().mapToDouble(Measurement::seconds).sum() / 60;
        String sentence = String.format(
                Locale.ROOT,
                "Measured on %s with Java %s: %,d results of %d functions in %.0f minutes.",
                dates.first().equals(dates.last()) ? dates.first() : dates.first() + " to " + dates.last(),
                String.join("; ", runtimes),
                results,
                all.size(),
                minutes);
        return WrappedText.lines(sentence, "") + "\n";
    }
}
