package org.sparkactivations.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * Round numbers beside an axis: multiples of 1, 2 or 5 times a power of ten. On a logarithmic axis, the place of a number
 * is its decimal logarithm.
 */
final class Ticks {

    private static final double MIN_PLAIN = 1e-4;
    private static final double MAX_PLAIN = 1e6;

    /** The digits of the ticks within a power of ten on a logarithmic axis. */
    private static final int[][] DIGITS = {{1, 2, 5}, {1}};

    private final List<BigDecimal> values;
    private final boolean isLogarithmic;

    private Ticks(List<BigDecimal> values, boolean isLogarithmic) {
        this.values = values;
        this.isLogarithmic = isLogarithmic;
    }

    /** The ticks of an interval, in the smallest step that gives at most {@code maxCount} of them, or at most 2. */
    static Ticks of(Interval interval, int maxCount) {
        BigDecimal from = new BigDecimal(interval.from());
        BigDecimal to = new BigDecimal(interval.to());
        BigDecimal step = step(to.subtract(from), maxCount);
        List<BigDecimal> values = new ArrayList<>();
        BigDecimal first = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        for (BigDecimal each = first; each.compareTo(to) <= 0; each = each.add(step)) {
            values.add(each);
        }
        return new Ticks(values, false);
    }

    /**
     * The ticks of a logarithmic axis, at most {@code maxCount}, or at most 2.
     *
     * @param logarithms the decimal logarithms of the ends
     */
    static Ticks logarithmic(Interval logarithms, int maxCount) {
        for (int[] digits : DIGITS) {
            List<BigDecimal> values = powers(logarithms, digits, 1);
            if (values.size() <= maxCount) {
                return new Ticks(values, true);
            }
        }
        int decades = (int) Math.ceil(logarithms.length() / Math.max(maxCount - 1, 1));
        return new Ticks(powers(logarithms, DIGITS[1], decades), true);
    }

    private static List<BigDecimal> powers(Interval logarithms, int[] digits, int decades) {
        List<BigDecimal> values = new ArrayList<>();
        int first = (int) Math.floor(logarithms.from());
        for (int exponent = first - Math.floorMod(first, decades); exponent <= logarithms.to(); exponent += decades) {
            for (int digit : digits) {
                BigDecimal value = new BigDecimal(digit).scaleByPowerOfTen(exponent);
                if (logarithms.contains(exponent + Math.log10(digit))) {
                    values.add(value);
                }
            }
        }
        return values;
    }

    private static BigDecimal step(BigDecimal length, int maxCount) {
        BigDecimal min = length.divide(new BigDecimal(Math.max(maxCount - 1, 1)), MathContext.DECIMAL64);
        int exponent = min.precision() - min.scale() - 1;
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal step = new BigDecimal(digit).scaleByPowerOfTen(exponent);
            if (step.compareTo(min) >= 0) {
                return step;
            }
        }
        return BigDecimal.ONE.scaleByPowerOfTen(exponent + 1);
    }

    /** The places of the numbers, ascending. */
    double[] values() {
        return values.stream()
                .mapToDouble(each -> isLogarithmic ? logarithm(each) : each.doubleValue())
                .toArray();
    }

    private static double logarithm(BigDecimal value) {
        return -value.scale() + Math.log10(value.unscaledValue().doubleValue());
    }

    /** Whether the number at a position is 0, where the axis of a picture is. */
    boolean isOrigin(int position) {
        return values.get(position).signum() == 0;
    }

    /** The label of the number at a position. */
    String label(int position) {
        return number(values.get(position));
    }

    /** A number as text, without trailing zeros and with a typographic minus. */
    static String number(double value) {
        return number(BigDecimal.valueOf(value));
    }

    private static String number(BigDecimal value) {
        if (value.signum() == 0) {
            return "0";
        }
        double magnitude = value.abs().doubleValue();
        BigDecimal stripped = value.stripTrailingZeros();
        String text;
        if (magnitude >= MIN_PLAIN && magnitude < MAX_PLAIN) {
            text = stripped.toPlainString();
        } else {
            int exponent = stripped.precision() - stripped.scale() - 1;
            text = stripped.scaleByPowerOfTen(-exponent).toPlainString() + "e" + exponent;
        }
        return text.replace('-', '−');
    }
}
