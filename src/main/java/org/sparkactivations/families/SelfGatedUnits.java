package org.sparkactivations.families;

import static org.sparkactivations.math.ErrorFree.*;

import java.util.Arrays;
import org.sparkactivations.kernel.ExactProducts;
import org.sparkactivations.kernel.GeluKernel;
import org.sparkactivations.kernel.HardGateKernel;
import org.sparkactivations.kernel.MishKernel;
import org.sparkactivations.kernel.SerfKernel;
import org.sparkactivations.kernel.SnakeKernel;
import org.sparkactivations.kernel.SwishKernel;
import org.sparkactivations.math.Conditions;
import org.sparkactivations.math.Fill;
import org.sparkactivations.math.Logistic;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.Trend;

/** Self-gated units: x times a gate, a function of x between 0 and 1. */
public enum SelfGatedUnits implements ElementwiseActivation {
    /** {@code x·Φ(x)}. */
    GELU(Definition.of("gelu")
            .summary("Gaussian error linear unit")
            .formula("x·Φ(x)")
            .derivative("Φ(x) + x·φ(x)")
            .transformer("GELU")
            .variant("approximate", "none")
            .floatKernels()
            .source("Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            GeluKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            GeluKernel.derivative(x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            GeluKernel.valueAndDerivative(x, y, slopes, n, context);
        }
    },

    /** {@code x/2·(1 + tanh(√(2/π)(x + 0.044715x³)))}, which is x·σ of twice that argument. */
    GELU_TANH(Definition.of("gelu_tanh")
            .summary("approximation of gelu by a hyperbolic tangent")
            .formula("x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))")
            .transformer("GELU")
            .variant("approximate", "tanh")
            .floatKernels()
            .source("Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] high = context.next(n);
            double[] low = context.next(n);
            if (context.math().isForFloats()) {
                cubic(1, x, high, n);
            } else {
                double[] p = context.next(n);
                double[] pLow = context.next(n);
                cubicTerm(x, p, pLow, n);
                argument(x, p, pLow, high, low, n);
            }
            context.math().sigmoidProduct(x, high, low, y, n);
            context.release(mark);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            int mark = context.mark();
            double[] high = context.next(n);
            double[] low = context.next(n);
            double[] v = context.next(n);
            double[] vLow = context.next(n);
            if (context.math().isForFloats()) {
                cubic(1, x, high, n);
                cubic(3, x, v, n);
                Arrays.fill(low, 0, n, 0);
                Logistic.productDerivative(high, low, v, low, y, n, context);
                context.release(mark);
                return;
            }
            arguments(x, high, low, v, vLow, n);
            Logistic.productDerivative(high, low, v, vLow, y, n, context);
            context.release(mark);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            if (context.math().isForFloats()) {
                super.valueAndDerivative(x, y, slopes, n, context);
                return;
            }
            int mark = context.mark();
            double[] high = context.next(n);
            double[] low = context.next(n);
            double[] v = context.next(n);
            double[] vLow = context.next(n);
            arguments(x, high, low, v, vLow, n);
            context.math().sigmoidProductWithDerivative(x, high, low, v, vLow, y, slopes, n);
            context.release(mark);
        }
    },

    /** {@code x·σ(1.702x)}. */
    GELU_SIGMOID(Definition.of("gelu_sigmoid")
            .alias("quick_gelu")
            .summary("approximation of gelu by a logistic sigmoid")
            .formula("x·σ(1.702·x)")
            .derivative("σ(1.702·x)·(1 + 1.702·x·σ(−1.702·x))")
            .transformer("GELU")
            .variant("approximate", "sigmoid")
            .floatKernels()
            .source("Hendrycks, Gimpel: Gaussian Error Linear Units (GELUs), 2016")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.math().swish(QUICK, QUICK_LOW, x, y, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.math().swish(QUICK, QUICK_LOW, x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            swishDerivative(QUICK, QUICK_LOW, x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            swishWithDerivative(QUICK, QUICK_LOW, x, y, slopes, n, context);
        }
    },

    /** {@code x·σ(βx)}. */
    SWISH(Definition.of("swish")
            .summary("swish, x times the logistic sigmoid of beta·x")
            .formula("x·σ(beta·x)")
            .derivative("σ(beta·x)·(1 + beta·x·σ(−beta·x))")
            .parameter(Parameter.number("beta", 1)
                    .in(Range.finite().orInfinity().orMinusInfinity())
                    .describedAs("factor of x in the logistic sigmoid")
                    .trainable("x²·σ(beta·x)·σ(−beta·x)", 1)
                    .triedAt(0.01, 2.5, -1.0, 0.0))
            .trend(parameters -> Trend.risingIf(parameters[0] == 0))
            .transformer("Swish")
            .floatKernels()
            .source("Ramachandran, Zoph, Le: Searching for Activation Functions, 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (Double.isInfinite(beta)) {
                // A zero that takes the place of x has its sign.
                double floor = beta > 0 ? -0.0 : Double.NEGATIVE_INFINITY;
                double ceiling = beta > 0 ? Double.POSITIVE_INFINITY : 0;
                for (int i = 0; i < n; i++) {
                    y[i] = Math.min(Math.max(x[i], floor), ceiling);
                }
                return;
            }
            context.math().swish(beta, 0, x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (Double.isInfinite(beta)) {
                double half = Math.copySign(0.5, beta);
                for (int i = 0; i < n; i++) {
                    y[i] = Math.fma(half, Conditions.sign(x[i]), 0.5);
                }
                return;
            }
            swishDerivative(beta, 0, x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            if (Double.isInfinite(context.number(0))) {
                super.valueAndDerivative(x, y, slopes, n, context);
            } else {
                swishWithDerivative(context.number(0), 0, x, y, slopes, n, context);
            }
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            double beta = context.number(0);
            if (Double.isInfinite(beta)) {
                Fill.fill(0, x, y, n);
            } else {
                SwishKernel.betaDerivative(beta, x, y, n, context);
            }
        }
    },

    /** {@code x·σ(x)}. */
    SILU(Definition.of("silu")
            .summary("sigmoid-weighted linear unit")
            .formula("x·σ(x)")
            .derivative("σ(x)·(1 + x·σ(−x))")
            .transformer("SiLU")
            .floatKernels()
            .source("Elfwing, Uchibe, Doya: Sigmoid-Weighted Linear Units for Neural Network Function Approximation in"
                    + " Reinforcement Learning, 2017")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            context.math().swish(1, 0, x, y, n);
        }

        @Override
        public boolean valueOfFloats(float[] x, float[] y, int n, KernelContext context) {
            return context.math().swish(1, 0, x, y, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            swishDerivative(1, 0, x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            swishWithDerivative(1, 0, x, y, slopes, n, context);
        }
    },

    /** {@code x·min(max(x + 3, 0), 6)/6}. */
    HARD_SWISH(Definition.of("hard_swish")
            .alias("hard_silu")
            .alias("hardswish")
            .summary("approximation of silu by two straight lines and a parabola")
            .formula("x·min(max(x + 3, 0), 6)/6")
            .derivative("x ≤ −3 ? 0 : (x < 3 ? (2·x + 3)/6 : 1)")
            .kinks(-3, 3)
            .transformer("HardSwish")
            .floatKernels()
            .source("Howard et al.: Searching for MobileNetV3, ICCV 2019")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            HardGateKernel.valueWithin3(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            HardGateKernel.derivativeWithin3(x, y, n, context);
        }
    },

    /** {@code x·tanh(ln(1 + eˣ))}. */
    MISH(Definition.of("mish")
            .summary("mish, x times the hyperbolic tangent of its softplus")
            .formula("x·tanh(ln(1 + exp(x)))")
            .transformer("Mish")
            .floatKernels()
            .source("Misra: Mish: A Self Regularized Non-Monotonic Activation Function, BMVC 2020")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            MishKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            MishKernel.derivative(x, y, n, context);
        }

        @Override
        public void valueAndDerivative(double[] x, double[] y, double[] slopes, int n, KernelContext context) {
            MishKernel.valueAndDerivative(x, y, slopes, n, context);
        }
    },

    /** {@code x·erf(ln(1 + eˣ))}. */
    SERF(Definition.of("serf")
            .summary("serf, x times the error function of its softplus")
            .formula("x·erf(ln(1 + exp(x)))")
            .transformer("Serf")
            .source("Nag, Bhattacharyya: SERF: Towards Better Training of Deep Neural Networks Using Log-Softplus ERror"
                    + " Activation Function, 2021")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SerfKernel.value(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            SerfKernel.derivative(x, y, n, context);
        }
    },

    /** {@code x·min(max(x + 1.5, 0), 3)/3}. */
    HARD_GELU(Definition.of("hard_gelu")
            .summary("approximation of gelu by two straight lines and a parabola")
            .formula("x·min(max(x + 1.5, 0), 3)/3")
            .derivative("x ≤ −1.5 ? 0 : (x < 1.5 ? (2·x + 1.5)/3 : 1)")
            .kinks(-1.5, 1.5)
            .ulpBounds(0.51, 0.51)
            .transformer("HardGELU")
            .floatKernels()
            .source("Gelu of Hendrycks and Gimpel, made hard as silu is in Howard et al.: Searching for MobileNetV3,"
                    + " ICCV 2019")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            HardGateKernel.valueWithinThreeHalves(x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            HardGateKernel.derivativeWithinThreeHalves(x, y, n, context);
        }
    },

    /** {@code x + sin²(ax)/a}. */
    SNAKE(Definition.of("snake")
            .summary("snake, x plus a periodic term of frequency a")
            .formula("x + sin(a·x)²/a")
            .derivative("1 + sin(2·a·x)")
            .parameter(Parameter.number("a", 1)
                    .in(Range.nonZero())
                    .describedAs("frequency of the periodic term")
                    .triedAt(0.1, 5.0, -2.0))
            .ulpBounds(1, 1)
            .rising()
            .transformer("Snake")
            .source("Liu, Hartwig, Ueda: Neural Networks Fail to Learn Periodic Functions and How to Fix It, NeurIPS"
                    + " 2020")
            .since("0.3.0")) {
        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            SnakeKernel.value(context.number(0), x, y, n, context);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            SnakeKernel.derivative(context.number(0), x, y, n, context);
        }
    };

    /** 2√(2/π) and 0.044715 times that, as sums of two doubles. */
    private static final double LINEAR = 1.5957691216057308;

    private static final double LINEAR_LOW = -9.96930880911092e-17;
    private static final double CUBIC = 0.07135481627260025;
    private static final double CUBIC_LOW = -6.175149918155315e-19;

    /** 1.702 as a sum of two doubles. */
    private static final double QUICK = 1.702;

    private static final double QUICK_LOW = 4.263256414560601e-17;

    private final Definition definition;

    SelfGatedUnits(DefinitionBuilder definition) {
        this.definition = definition.build();
    }

    @Override
    public Definition definition() {
        return definition;
    }

    /** {@code p = (LINEAR + factor·CUBIC·x²)·x}, for floats. */
    private static void cubic(double factor, double[] x, double[] p, int n) {
        double cubic = factor * CUBIC;
        for (int i = 0; i < n; i++) {
            p[i] = x[i] * Math.fma(cubic, x[i] * x[i], LINEAR);
        }
    }

    /** {@code p + pLow = CUBIC·x²}; where p is infinite, pLow is arbitrary. */
    private static void cubicTerm(double[] x, double[] p, double[] pLow, int n) {
        for (int i = 0; i < n; i++) {
            double square = x[i] * x[i];
            double squareLow = twoProductError(x[i], x[i], square);
            p[i] = CUBIC * square;
            double error = Math.fma(CUBIC_LOW, square, twoProductError(CUBIC, square, p[i]));
            pLow[i] = Math.fma(CUBIC, squareLow, error);
        }
    }

    /** {@code high + low = x(LINEAR + p + pLow)}. */
    private static void argument(double[] x, double[] p, double[] pLow, double[] high, double[] low, int n) {
        for (int i = 0; i < n; i++) {
            double sum = LINEAR + p[i];
            double sumLow = twoSumError(LINEAR, p[i], sum) + (pLow[i] + LINEAR_LOW);
            double product = x[i] * sum;
            low[i] = twoProductError(x[i], sum, product) + x[i] * sumLow;
            high[i] = product;
        }
    }

    /**
     * {@code high + low}, the argument of the sigmoid in {@link #GELU_TANH}, and {@code v + vLow}, x times its
     * derivative, which is the argument and twice its cubic term.
     */
    private static void arguments(double[] x, double[] high, double[] low, double[] v, double[] vLow, int n) {
        cubicTerm(x, v, vLow, n);
        argument(x, v, vLow, high, low, n);
        for (int i = 0; i < n; i++) {
            double twoX = 2 * x[i];
            // The two-sum of high and an unrounded product.
            double sum = Math.fma(twoX, v[i], high[i]);
            double minusBack = high[i] - sum;
            double error = Math.fma(twoX, v[i], minusBack) + (high[i] - (sum + minusBack));
            vLow[i] = Math.fma(twoX, vLow[i], low[i]) + error;
            v[i] = sum;
        }
    }

    private static void swishDerivative(
            double beta, double betaLow, double[] x, double[] y, int n, KernelContext context) {
        int mark = context.mark();
        double[] high = context.next(n);
        if (!context.math().swishWithDerivative(beta, betaLow, x, high, y, n)) {
            double[] low = context.next(n);
            if (beta == 1 && betaLow == 0) {
                Arrays.fill(low, 0, n, 0);
                Logistic.productDerivative(x, low, x, low, y, n, context);
            } else {
                ExactProducts.exact(beta, betaLow, x, high, low, n);
                Logistic.productDerivative(high, low, high, low, y, n, context);
            }
        }
        context.release(mark);
    }

    private static void swishWithDerivative(
            double beta, double betaLow, double[] x, double[] y, double[] slopes, int n, KernelContext context) {
        if (!context.math().swishWithDerivative(beta, betaLow, x, y, slopes, n)) {
            context.math().swish(beta, betaLow, x, y, n);
            swishDerivative(beta, betaLow, x, slopes, n, context);
        }
    }
}
