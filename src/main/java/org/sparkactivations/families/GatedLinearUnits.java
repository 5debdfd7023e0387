package org.sparkactivations.families;

import org.sparkactivations.kernel.Gate;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.ResultWidth;

/**
 * Gated linear units: one half of a row times a function of the other half, element by element. A row of n elements
 * has the halves a and b, and its result has n/2 elements.
 *
 * <p>Special cases: a NaN in a or b makes their result NaN. A NaN in a, b or the upstream gradient makes both
 * gradients NaN. Infinities give the product of the limits, which is NaN for 0·∞. If the whole product is a normal
 * double, so is the result, even where one factor underflows or the product of two overflows. Null elements make null
 * what NaN would make NaN.
 */
public enum GatedLinearUnits implements DifferentiableRowActivation {
    /** {@code a·σ(b)}. */
    GLU(definition(
                    "glu",
                    "GLU",
                    "gated linear unit, the first half of a row times the logistic sigmoid of the second half",
                    "a·σ(b)")
            .floatKernels()
            .source("Dauphin, Fan, Auli, Grangier: Language Modeling with Gated Convolutional Networks, ICML 2017")) {
        @Override
        void gate(double[] a, double[] b, double[] y, int n, Scratch scratch) {
            Gate.SIGMOID.times(b, a, y, n, scratch);
        }

        @Override
        void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch) {
            Gate.SIGMOID.times(b, g, byA, n, scratch);
            Gate.SIGMOID_SLOPE.times(b, g, a, byB, n, scratch);
        }
    },

    /** {@code silu(a)·b}. */
    SWIGLU(definition(
                    "swiglu",
                    "SwiGLU",
                    "gated linear unit, silu of the first half of a row times the second half",
                    "a·σ(a)·b")
            .floatKernels()
            .source("Shazeer: GLU Variants Improve Transformer, 2020")) {
        @Override
        void gate(double[] a, double[] b, double[] y, int n, Scratch scratch) {
            bounded(Gate.SIGMOID, a, b, y, n, scratch);
        }

        @Override
        void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch) {
            Gate.SILU_SLOPE.times(a, g, b, byA, n, scratch);
            gate(a, g, byB, n, scratch);
        }
    },

    /** {@code gelu(a)·b}. */
    GEGLU(definition(
                    "geglu",
                    "GEGLU",
                    "gated linear unit, gelu of the first half of a row times the second half",
                    "a·Φ(a)·b")
            .floatKernels()
            .source("Shazeer: GLU Variants Improve Transformer, 2020")) {
        @Override
        void gate(double[] a, double[] b, double[] y, int n, Scratch scratch) {
            bounded(Gate.NORMAL_CDF, a, b, y, n, scratch);
        }

        @Override
        void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch) {
            Gate.GELU_SLOPE.times(a, g, b, byA, n, scratch);
            gate(a, g, byB, n, scratch);
        }
    },

    /** {@code relu(a)·b}; 0 for a ≤ 0 even where b is infinite. */
    REGLU(definition(
                    "reglu",
                    "ReGLU",
                    "gated linear unit, relu of the first half of a row times the second half",
                    "max(0, a)·b")
            .ulpBounds(0.5, 0.5)
            .source("Shazeer: GLU Variants Improve Transformer, 2020")) {
        @Override
        void gate(double[] a, double[] b, double[] y, int n, Scratch scratch) {
            for (int i = 0; i < n; i++) {
                y[i] = Math.max(a[i], 0) * Conditions.pass(Conditions.positive(a[i]), b[i]);
            }
        }

        @Override
        void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch) {
            double[] open = byB;
            for (int i = 0; i < n; i++) {
                open[i] = Conditions.positive(a[i]);
            }
            for (int i = 0; i < n; i++) {
                byA[i] = Conditions.pass(open[i], g[i]);
            }
            for (int i = 0; i < n; i++) {
                byA[i] *= Conditions.pass(open[i], b[i]);
            }
            gate(a, g, byB, n, scratch);
        }
    },

    /** {@code a·b}. */
    BILINEAR_GLU(definition(
                    "bilinear_glu",
                    "BilinearGLU",
                    "bilinear gated linear unit, the product of the two halves of a row",
                    "a·b")
            .ulpBounds(0.5, 0.5)
            .source("Mnih, Hinton: Three New Graphical Models for Statistical Language Modelling, ICML 2007")) {
        @Override
        void gate(double[] a, double[] b, double[] y, int n, Scratch scratch) {
            for (int i = 0; i < n; i++) {
                y[i] = a[i] * b[i];
            }
        }

        @Override
        void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch) {
            gate(g, b, byA, n, scratch);
            gate(g, a, byB, n, scratch);
        }
    };

    private final Definition definition;

    GatedLinearUnits(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    private static DefinitionBuilder definition(String name, String transformer, String summary, String formula) {
        return Definition.of(name)
                .summary(summary)
                .formula(formula)
                .width(ResultWidth.halves())
                .keepsSparse()
                .example(-1, 2, 3, 0.5)
                .transformer(transformer);
    }

    /** {@code y = G(a)·a·b}. For a = −∞ a finite a takes part, whose product with G(a) is 0, as is the limit. */
    private static void bounded(Gate gate, double[] a, double[] b, double[] y, int n, Scratch scratch) {
        int mark = scratch.mark();
        double[] finite = scratch.next(n);
        for (int i = 0; i < n; i++) {
            finite[i] = Math.max(a[i], -Double.MAX_VALUE);
        }
        gate.times(a, finite, b, y, n, scratch);
        scratch.release(mark);
    }

    /** Computes the value for n elements of each half. */
    abstract void gate(double[] a, double[] b, double[] y, int n, Scratch scratch);

    /** Computes the gradients by n elements of each half, for the upstream gradient g. */
    abstract void gradients(double[] a, double[] b, double[] g, double[] byA, double[] byB, int n, Scratch scratch);

    @Override
    public Definition definition() {
        return definition;
    }

    @Override
    public void value(double[] x, double[] y, int n, KernelContext context) {
        int mark = context.mark();
        double[] a = context.next(Scratch.BLOCK);
        double[] b = context.next(Scratch.BLOCK);
        double[] part = context.next(Scratch.BLOCK);
        int half = n / 2;
        for (int start = 0; start < half; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, half - start);
            System.arraycopy(x, start, a, 0, m);
            System.arraycopy(x, half + start, b, 0, m);
            gate(a, b, part, m, context);
            System.arraycopy(part, 0, y, start, m);
        }
        context.release(mark);
    }

    @Override
    public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
        int mark = context.mark();
        double[] a = context.next(Scratch.BLOCK);
        double[] b = context.next(Scratch.BLOCK);
        double[] g = context.next(Scratch.BLOCK);
        double[] byA = context.next(Scratch.BLOCK);
        double[] byB = context.next(Scratch.BLOCK);
        int half = n / 2;
        for (int start = 0; start < half; start += Scratch.BLOCK) {
            int m = Math.min(Scratch.BLOCK, half - start);
            System.arraycopy(x, start, a, 0, m);
            System.arraycopy(x, half + start, b, 0, m);
            System.arraycopy(upstream, start, g, 0, m);
            gradients(a, b, g, byA, byB, m, context);
            spreadNan(a, b, byA, byB, m);
            System.arraycopy(byA, 0, y, start, m);
            System.arraycopy(byB, 0, y, half + start, m);
        }
        context.release(mark);
    }

    /** Makes both gradients NaN where a or b is NaN, also those that do not depend on it. */
    private static void spreadNan(double[] a, double[] b, double[] byA, double[] byB, int n) {
        for (int i = 0; i < n; i++) {
            // One product: HotSpot leaves a loop with two products by one factor scalar.
            double zeroOrNan = 0 * (Math.min(Math.abs(a[i]), 1) + Math.min(Math.abs(b[i]), 1));
            byA[i] -= zeroOrNan;
            byB[i] -= zeroOrNan;
        }
    }
}
