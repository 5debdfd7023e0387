package org.sparkactivations.kernel;

import java.util.Arrays;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;

/**
 * The line y = x with a bend on either side, beyond which it goes on as {@code t + a(x − t)}, rounded once.
 *
 * <p>With c = t − a·t the outer lines are a·x + c, and so is the middle one, with a = 1 and c = 0. The constant is held as a sum of
 * three doubles, and the product as one of two; their sum is formed with all that rounding takes away, so that it is right even
 * next to a zero of the line, where they cancel.
 */
public final class TwoBendLine {

    /** The greatest |a·x| that is corrected; beyond, no constant changes the product. */
    private static final int FAR_EXPONENT = 900;

    /** Constants from here on would overflow before the line does. */
    private static final double GREATEST_CONSTANT = 0x1p800;

    private final double[] left;
    private final double[] right;
    private final double[] slope;
    private final double[] constant;
    private final double[] sum;
    private final double[] sumLow;
    private final double[] productLow;
    private final double[] rest;

    private TwoBendLine(int n, Scratch scratch) {
        left = scratch.next(n);
        right = scratch.next(n);
        slope = scratch.next(n);
        constant = scratch.next(n);
        sum = scratch.next(n);
        sumLow = scratch.next(n);
        productLow = scratch.next(n);
        rest = scratch.next(n);
    }

    /** {@code y = x ≥ tr ? tr + ar(x − tr) : x ≤ tl ? tl + al(x − tl) : x}. */
    public static void value(
            double tl, double al, double tr, double ar, double[] x, double[] y, int n, Scratch scratch) {
        double[] cl = constant(tl, al);
        double[] cr = constant(tr, ar);
        if (!(Math.abs(cl[0]) < GREATEST_CONSTANT && Math.abs(cr[0]) < GREATEST_CONSTANT)) {
            uncorrected(tl, al, tr, ar, x, y, n);
            return;
        }
        int mark = scratch.mark();
        TwoBendLine line = new TwoBendLine(n, scratch);
        line.chooseSide(tl, tr, x, n);
        line.chooseLine(al, ar, cl[0], cr[0], n);
        line.roughly(-limit(al), limit(ar), x, y, n);
        line.multiply(-far(tl, al), far(tr, ar), x, n);
        line.chooseRest(cl[2], cr[2], n);
        line.correct(cl[1], cr[1], y, n);
        scratch.release(mark);
    }

    /** {@code t − a·t} as the sum of three doubles. */
    private static double[] constant(double t, double a) {
        double p = a * t;
        double pl = Math.fma(a, t, -p);
        double c = t - p;
        double cl = errorOfDifference(t, p, c);
        double low = cl - pl;
        double rest = errorOfDifference(cl, pl, low);
        double sum = c + low;
        return new double[] {sum, low - (sum - c), rest};
    }

    /** What rounding took from {@code difference = a − b}. */
    private static double errorOfDifference(double a, double b, double difference) {
        double back = difference - a;
        return (a - (difference - back)) - (b + back);
    }

    /** The power of 2 up to which x is corrected: none where the line is a mere product, all where its slope is that small. */
    private static double far(double t, double a) {
        if (t == 0) {
            return 0;
        }
        int exponent = FAR_EXPONENT - Math.getExponent(a);
        return exponent > Double.MAX_EXPONENT ? Double.MAX_VALUE : Math.scalb(1.0, Math.max(exponent, 0));
    }

    /** Slope 0 would make a NaN of an infinity. */
    private static double limit(double a) {
        return a == 0 ? Double.MAX_VALUE : Double.POSITIVE_INFINITY;
    }

    private void chooseSide(double tl, double tr, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            left[i] = Conditions.positive(tl - x[i]);
        }
        for (int i = 0; i < n; i++) {
            right[i] = Conditions.positive(x[i] - tr);
        }
    }

    private void chooseLine(double al, double ar, double cl, double cr, int n) {
        for (int i = 0; i < n; i++) {
            slope[i] = Math.fma(right[i], ar, Math.fma(left[i], al, (1 - left[i]) - right[i]));
            constant[i] = Math.fma(right[i], cr, left[i] * cl);
        }
    }

    private void chooseRest(double cl, double cr, int n) {
        if (cl == 0 && cr == 0) {
            Arrays.fill(rest, 0, n, 0);
            return;
        }
        for (int i = 0; i < n; i++) {
            rest[i] = Math.fma(right[i], cr, left[i] * cl);
        }
    }

    /** {@code y = slope·x + constant}, rounded twice. */
    private void roughly(double least, double greatest, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], least), greatest);
            y[i] = constant[i] + slope[i] * xi;
        }
    }

    /** What both roundings have taken, as long as that is anything. */
    private void multiply(double least, double greatest, double[] x, int n) {
        for (int i = 0; i < n; i++) {
            double xi = Math.min(Math.max(x[i], least), greatest);
            double p = slope[i] * xi;
            double s = constant[i] + p;
            double back = s - constant[i];
            sum[i] = s;
            sumLow[i] = (constant[i] - (s - back)) - (back - p);
            productLow[i] = Math.fma(slope[i], xi, -p);
        }
    }

    /** Adds to y what roundings have taken, and the low part of the constant. */
    private void correct(double cl, double cr, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double constantLow = Math.fma(right[i], cr, left[i] * cl);
            double u = productLow[i] + constantLow;
            double back = u - constantLow;
            rest[i] += (constantLow - (u - back)) - (back - productLow[i]);
            sumLow[i] += u;
        }
        for (int i = 0; i < n; i++) {
            double v = sumLow[i];
            y[i] = (y[i] + v) + ((v - ((sum[i] + v) - sum[i])) + rest[i]);
        }
    }

    private static void uncorrected(double tl, double al, double tr, double ar, double[] x, double[] y, int n) {
        for (int i = 0; i < n; i++) {
            double middle = Math.min(Math.max(x[i], tl), tr);
            double beyond = x[i] - middle;
            y[i] = middle + (beyond > 0 && ar != 0 ? ar * beyond : beyond < 0 && al != 0 ? al * beyond : 0);
        }
    }
}
