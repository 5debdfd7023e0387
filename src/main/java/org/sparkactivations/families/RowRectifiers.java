package org.sparkactivations.families;

import java.util.Arrays;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.ResultWidth;

/** Piecewise-linear functions of a row whose result has another width, each with a vector-Jacobian product. */
public enum RowRectifiers implements DifferentiableRowActivation {
    /** {@code [relu(x), relu(−x)]}; a NaN makes both of its results NaN. */
    CRELU(Definition.of("crelu")
            .summary("concatenated rectified linear unit, relu of a row followed by relu of its negation")
            .formula("[max(0, x), max(0, −x)]")
            .width(ResultWidth.parts("+", "-"))
            .keepsSparse()
            .ulpBounds(0.5, 0.5)
            .transformer("CReLU")
            .source("Shang, Sohn, Almeida, Lee: Understanding and Improving Convolutional Neural Networks via"
                    + " Concatenated Rectified Linear Units, ICML 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(x[i], 0);
            }
            // By way of blocks: HotSpot makes no vector instructions of loops that count two arrays from
            // different places.
            int mark = context.mark();
            double[] part = context.next(Scratch.BLOCK);
            double[] left = context.next(Scratch.BLOCK);
            for (int start = 0; start < n; start += Scratch.BLOCK) {
                int m = Math.min(Scratch.BLOCK, n - start);
                System.arraycopy(x, start, part, 0, m);
                for (int i = 0; i < m; i++) {
                    left[i] = Math.max(-part[i], 0);
                }
                System.arraycopy(left, 0, y, n + start, m);
            }
            context.release(mark);
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] part = context.next(Scratch.BLOCK);
            double[] right = context.next(Scratch.BLOCK);
            double[] left = context.next(Scratch.BLOCK);
            double[] condition = context.next(Scratch.BLOCK);
            for (int start = 0; start < n; start += Scratch.BLOCK) {
                int m = Math.min(Scratch.BLOCK, n - start);
                System.arraycopy(x, start, part, 0, m);
                System.arraycopy(upstream, start, right, 0, m);
                System.arraycopy(upstream, n + start, left, 0, m);
                whereRight(1, part, right, condition, m);
                whereRight(-1, part, left, condition, m);
                for (int i = 0; i < m; i++) {
                    right[i] -= left[i];
                }
                System.arraycopy(right, 0, y, start, m);
            }
            context.release(mark);
        }
    },

    /** The maximum of each group of k adjacent elements; a NaN makes the result of its group and the gradients NaN. */
    MAXOUT(Definition.of("maxout")
            .summary("maximum of each group of k adjacent elements")
            .formula("max(x₁, …, xₖ)")
            .parameter(Parameter.number("k", 2)
                    .in(Range.wholeAtLeast(1))
                    .describedAs("number of elements in each group")
                    .triedAt(1.0, 3.0))
            .width(ResultWidth.neighbours("k", 0))
            .keepsSparse()
            .example(-1, 2, 3, 0.5)
            .ulpBounds(0.5, 0.5)
            .transformer("Maxout")
            .source("Goodfellow, Warde-Farley, Mirza, Courville, Bengio: Maxout Networks, ICML 2013")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int k = (int) context.number(0);
            for (int start = 0, group = 0; start < n; start += k, group++) {
                double greatest = x[start];
                for (int i = 1; i < k; i++) {
                    greatest = Math.max(greatest, x[start + i]);
                }
                y[group] = greatest;
            }
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            int k = (int) context.number(0);
            for (int start = 0, group = 0; start < n; start += k, group++) {
                int first = start;
                double greatest = x[start];
                for (int i = start + 1; i < start + k; i++) {
                    first = x[i] > x[first] ? i : first;
                    greatest = Math.max(greatest, x[i]);
                }
                boolean isNan = Double.isNaN(greatest) || Double.isNaN(upstream[group]);
                Arrays.fill(y, start, start + k, isNan ? Double.NaN : 0);
                y[first] = isNan ? Double.NaN : upstream[group];
            }
        }
    };

    private final Definition definition;

    RowRectifiers(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    /** Sets g to 0 where sign·x ≤ 0; uses {@code condition}. */
    private static void whereRight(double sign, double[] x, double[] g, double[] condition, int n) {
        for (int i = 0; i < n; i++) {
            condition[i] = Conditions.positive(sign * x[i]);
        }
        for (int i = 0; i < n; i++) {
            g[i] = Conditions.pass(condition[i], g[i]);
        }
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
