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

/** The page of measured errors. */
final class AccuracyPage {

    static final String PATH = "src/site/markdown/accuracy.md";

    private static final Predicate<ActivationFunction> PAIRS_TOO = each -> !each.isRowwise();

    private static final Predicate<ActivationFunction> ELEMENTWISE =
            PAIRS_TOO.and(each -> each.operand().isEmpty());

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

    /** An error in ulp, rounded up to two places, so that it never says less than was measured. */
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

                The greatest errors found of every function and derivative, in units in the last place (ulp) of the
                correctly rounded result. Generated from measurements: see CONTRIBUTING.md.

                ## DOUBLE

                    mvn -q -Paccuracy process-test-classes

                compares 10⁷ points per function with the parameters left out, and 10⁶ with each other set of values that the tests
                try, with a reference in double-double arithmetic (error below 2⁻⁹⁵, itself tested against values with 40 digits):
                all binades of both signs, subnormal numbers, ±40 and ±760 densely, both sides of kinks, of powers of 2, of eighths
                and of multiples of ln 2, the edges of overflow and underflow, and then the neighbourhoods of the worst points.
                For losses of two numbers, the first of the parameters is the target.
                The bound is declared beside the definition; the command fails where it is broken. A correctly rounded result has
                an error of at most 0.5.

                Within 0.1 of a simple zero of a derivative, as that of gelu at −0.75, its two addends cancel, and no relative error
                can be promised; there the error is in ulp of the greater addend. Poles are left out.

                Monotone functions are monotone in DOUBLE too, but for these, which may waver by one ulp between neighbouring
                numbers: %s.

                %s
                | function | bound | measured | at x | with parameters |
                | --- | --- | --- | --- | --- |
                %s
                ### Rows

                The same command compares 2·10⁶ results per function of a row, and 2·10⁵ with each other set of values, with a
                reference in double-double arithmetic (error below 2⁻⁹⁰, tested likewise): the rows that the tests have, and random
                ones of 1 to 600 elements, nearly equal or with one that has all the weight, of all magnitudes, shifted far from 0,
                and tied, with upstream gradients and labels of as many kinds. Rows have numbers, by which the search makes them
                again.

                The gradients of softmax and its like are sums, one addend for each element, which may cancel; their errors are in
                ulp of the greatest addend. So is that of the gradient of softmax_cross_entropy where neither softmax nor label is
                next to 0 or 1, and that of logsumexp next to 0 in ulp of half of the greatest |x|.

                %s
                | function | bound | measured | at | with parameters |
                | --- | --- | --- | --- | --- |
                %s
                ## FLOAT

                    mvn -q -Pexhaustive process-test-classes

                compares the results for **all 2³² floats**, with the parameters left out, with a reference in double made of
                `StrictMath`, the error functions of Apache Commons Numbers and formulas in which nothing cancels. A result that
                the reference cannot tell, because an end of its error (2⁻⁴²) rounds to another float, is settled by the one in
                double-double. Results are computed in double and rounded once, so errors beyond 0.5 ulp come of double rounding; at
                most 0.51 is allowed. Not correctly rounded is a result if another float is nearer to the exact value, however
                little: 1.5·x − 0.5, which bent_identity is for great x, lies next to the middle between two floats for every second x,
                and so does half of a subnormal number. The same run holds that functions are monotone, odd, even and within their
                range where the exact ones are, that NaN gives NaN and ±∞ the limit, and that SIMD and plain Java give the same bits.
                One of 256 floats, in runs of neighbours, is run through all functions with `mvn verify`.

                %s
                | function | measured | at x | not correctly rounded, of 2³² |
                | --- | --- | --- | --- |
                %s"""
                .formatted(
                        String.join(", ", new TreeSet<>(ExactShape.WAVERING)),
                        circumstances(doubles, PAIRS_TOO),
                        rows(PAIRS_TOO, this::doubleRow),
                        circumstances(doubles, ActivationFunction::isRowwise),
                        rows(ActivationFunction::isRowwise, this::doubleRow),
                        circumstances(floats, ELEMENTWISE),
                        rows(ELEMENTWISE, this::floatRow));
    }

    private static String rows(Predicate<ActivationFunction> wanted, Function<ActivationFunction, String> row) {
        return Activations.builtInFunctions().stream().filter(wanted).map(row).collect(Collectors.joining());
    }

    private String doubleRow(ActivationFunction function) {
        Optional<Measurement> measured = doubles.of(function);
        // What follows in brackets are the parameters.
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
                measured.map(each -> String.format(Locale.ROOT, "%,d", each.misrounded()))
                        .orElse(""));
    }

    private static String number(double x) {
        return "`" + Double.toHexString(x) + "`";
    }

    private static String row(String... cells) {
        return String.join(" | ", cells).replaceAll("^", "| ") + " |\n";
    }

    /** When, how long and with what. */
    private static String circumstances(Measurements measurements, Predicate<ActivationFunction> wanted) {
        List<Measurement> all = Activations.builtInFunctions().stream()
                .filter(wanted)
                .flatMap(each -> measurements.of(each).stream())
                .collect(Collectors.toList());
        if (all.isEmpty()) {
            return "Not run yet.\n";
        }
        TreeSet<String> dates =
                all.stream().map(each -> each.date().toString()).collect(Collectors.toCollection(TreeSet::new));
        TreeSet<String> runtimes =
                all.stream().map(Measurement::runtime).collect(Collectors.toCollection(TreeSet::new));
        long results = all.stream().mapToLong(Measurement::compared).sum();
        double minutes = all.stream().mapToDouble(Measurement::seconds).sum() / 60;
        return String.format(
                Locale.ROOT,
                "Run on %s with Java %s: %,d results of %d functions in %.0f minutes.%n",
                dates.first().equals(dates.last()) ? dates.first() : dates.first() + " to " + dates.last(),
                String.join("; ", runtimes),
                results,
                all.size(),
                minutes);
    }
}
