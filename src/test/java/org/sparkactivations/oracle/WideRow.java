package org.sparkactivations.oracle;

import java.util.Arrays;
import java.util.function.IntFunction;

/**
 * The arguments of a row function. The index of a class becomes an operand: weight 1 for the class, 0 for the others.
 *
 * @param x the row
 * @param operand an upstream gradient or the weights of classes; null if there is none
 * @param p the values of the parameters
 * @param classWeights the weights of the classes, where they are given as an array; else null
 */
public record WideRow(double[] x, double[] operand, double[] p, double[] classWeights) {

    /** The arguments without an array as a parameter. */
    public WideRow(double[] x, double[] operand, double[] p) {
        this(x, operand, p, null);
    }

    /** The arguments with the class {@code index} as label. */
    public static WideRow ofClass(double[] x, int index, double[] p) {
        double[] one = new double[x.length];
        one[index] = 1;
        return new WideRow(x, one, p);
    }

    int size() {
        return x.length;
    }

    /** The weight of class i: from the array, or the last of the parameters. */
    double classWeight(int i) {
        return classWeights == null ? p[p.length - 1] : classWeights[i];
    }

    /** The index of the first maximum. */
    int top() {
        int top = 0;
        for (int i = 1; i < x.length; i++) {
            top = x[i] > x[top] ? i : top;
        }
        return top;
    }

    /** (x − maximum)/temperature for all elements. */
    Wide[] differences(double temperature) {
        double maximum = x[top()];
        return each(i -> Wide.of(x[i]).minus(maximum).over(temperature));
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

    /** For each element, the sum of all others: of those before it and of those after it. */
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

    static Wide max(Wide a, Wide b) {
        return a.minus(b).signum() < 0 ? b : a;
    }
}
