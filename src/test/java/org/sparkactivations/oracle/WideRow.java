package org.sparkactivations.oracle;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * What a function of a row is given: the row, a second one that goes with it, an upstream gradient or the weights of classes, and the
 * values of the parameters. A label that is the index of a class is a row with one weight.
 */
public record WideRow(double[] x, double[] operand, double[] p) {

    /** The row with the label {@code index}. */
    public static WideRow ofClass(double[] x, int index, double[] p) {
        double[] one = new double[x.length];
        one[index] = 1;
        return new WideRow(x, one, p);
    }

    int size() {
        return x.length;
    }

    /** The place of the first greatest element. */
    int top() {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    /** (x − greatest)/temperature for all elements. */
    Wide[] differences(double temperature) {
        double greatest = x[top()];
        return each(i -> Wide.of(x[i]).minus(greatest).over(temperature));
    }

    Wide[] each(IntFunction<Wide> formula) {
        return each(x.length, formula);
    }

    static Wide[] each(int n, IntFunction<Wide> formula) {
        Wide[] results = new Wide[n];
        Arrays.setAll(results, formula);
        return results;
    }

    static Wide sum(Wide[] terms) {
        return Arrays.stream(terms).reduce(Wide.ZERO, Wide::plus);
    }

    /** For each element the sum of all others: of those before it, and of those after it. */
    static Wide[] sumsOfOthers(Wide[] terms) {
        Wide[] others = new Wide[terms.length];
        Wide before = Wide.ZERO;
        for (int i = 0; i < terms.length; i++) {
            others[i] = before;
            before = before.plus(terms[i]);
        }
        Wide after = Wide.ZERO;
        for (int i = terms.length - 1; i >= 0; i--) {
            others[i] = others[i].plus(after);
            after = after.plus(terms[i]);
        }
        return others;
    }

    static Wide greater(Wide a, Wide b) {
        return a.minus(b).signum() < 0 ? b : a;
    }
}
