package org.sparkactivations.testing;

import java.util.Arrays;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;
import org.sparkactivations.families.ElementwiseLosses;
import org.sparkactivations.families.ExponentialUnits;
import org.sparkactivations.families.RowLosses;
import org.sparkactivations.families.SelfGatedUnits;
import org.sparkactivations.families.Softmaxes;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.DefinitionBuilder;
import org.sparkactivations.spi.DifferentiableRowActivation;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Operand;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.ResultWidth;
import org.sparkactivations.spi.RowActivation;
import org.sparkactivations.spi.RowLoss;

/**
 * Activations as users may write them: kernels that call other functions, leave arrays behind, throw, or write nothing.
 */
public final class NestedKernels {

    public static final ActivationFunction ELU = ActivationFunction.value(ExponentialUnits.ELU);
    public static final ActivationFunction ELU_GRAD = ActivationFunction.derivative(ExponentialUnits.ELU);
    public static final ActivationFunction SOFTMAX = ActivationFunction.value(Softmaxes.SOFTMAX);
    public static final ActivationFunction SOFTMAX_VJP = ActivationFunction.vjp(Softmaxes.SOFTMAX);
    public static final ActivationFunction SOFTMAX_JACOBIAN = ActivationFunction.jacobian(Softmaxes.SOFTMAX);
    public static final ActivationFunction WEIGHTED_ELU = ActivationFunction.value(new WeightedElu());
    public static final ActivationFunction SHIFTED_ELU = ActivationFunction.value(new ShiftedElu());

    /** A kernel fails where its first element is this. */
    public static final double FATAL = 666;

    private static final ActivationFunction HUBER = ActivationFunction.value(ElementwiseLosses.HUBER);
    private static final ActivationFunction CROSS_ENTROPY = ActivationFunction.value(RowLosses.SOFTMAX_CROSS_ENTROPY);

    private NestedKernels() {}

    /** An activation whose definition is made of one builder. */
    private abstract static class Defined implements Activation {
        private static final long serialVersionUID = 1L;

        private final Definition definition;

        Defined(DefinitionBuilder definition) {
            this.definition = definition.build();
        }

        @Override
        public Definition definition() {
            return definition;
        }
    }

    /** {@code weight·elu(x; 0.5) + x}: calls a built-in function. */
    public static final class WeightedElu extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public WeightedElu() {
            super(Definition.of("weighted_elu")
                    .formula("weight·(x > 0 ? x : 0.5·expm1(x)) + x")
                    .parameter(Parameter.number("weight", 3).trainable()));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] elu = ELU.apply(Arrays.copyOf(x, n), 0.5);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * elu[i] + x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double[] slope = ELU_GRAD.apply(Arrays.copyOf(x, n), 0.5);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * slope[i] + 1;
            }
        }

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {
            System.arraycopy(ELU.apply(Arrays.copyOf(x, n), 0.5), 0, y, 0, n);
        }
    }

    /** {@code weighted_elu(x; 2·shift) + shift}: calls a user's activation that calls a built-in function. */
    public static final class ShiftedElu extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public ShiftedElu() {
            super(Definition.of("shifted_elu")
                    .formula("2·shift·(x > 0 ? x : 0.5·expm1(x)) + x + shift")
                    .parameter(Parameter.number("shift", 0.25)));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] inner = WEIGHTED_ELU.apply(Arrays.copyOf(x, n), 2 * context.number(0));
            for (int i = 0; i < n; i++) {
                y[i] = inner[i] + context.number(0);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            double[] slope =
                    ActivationFunction.derivative(new WeightedElu()).apply(Arrays.copyOf(x, n), 2 * context.number(0));
            System.arraycopy(slope, 0, y, 0, n);
        }
    }

    /** {@code scale·softmax(s; 0.5) + s} for s = shifted_elu(x; 4): three levels of users' kernels, and softmax. */
    public static final class MixedRow extends Defined implements DifferentiableRowActivation {
        private static final long serialVersionUID = 1L;

        public MixedRow() {
            super(Definition.of("mixed_row").formula("scale·softmax(s) + s").parameter(Parameter.number("scale", 2)));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] shifted = SHIFTED_ELU.apply(Arrays.copyOf(x, n), 4);
            double[] softmax = SOFTMAX.apply(shifted, 0.5);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * softmax[i] + shifted[i];
            }
        }

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {
            double[] gradient = SOFTMAX_VJP.applyWith(Arrays.copyOf(x, n), Arrays.copyOf(upstream, n), 0.5);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * gradient[i] + context.operand()[i];
            }
        }

        @Override
        public boolean hasJacobian() {
            return true;
        }

        @Override
        public void jacobian(int from, int to, double[] x, double[] y, int n, KernelContext context) {
            double[] matrix = SOFTMAX_JACOBIAN.apply(Arrays.copyOf(x, n), 0.5);
            for (int i = 0; i < (to - from) * n; i++) {
                y[i] = context.number(0) * matrix[from * n + i];
            }
        }
    }

    /** {@code factor·(x − target)}; watches its operand. */
    public static final class WatchfulPair extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public WatchfulPair() {
            super(Definition.of("watchful_pair")
                    .formula("factor·(x − target)")
                    .operand(Operand.elements("target", "what x should be").triedAt(1.0))
                    .parameter(Parameter.number("factor", 2)));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * (x[i] - context.operand()[i]);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            Arrays.fill(y, 0, n, context.number(0));
        }
    }

    /** {@code factor·x + key + i} for the place i in the row; watches its key. */
    public static final class WatchfulKeyed extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public WatchfulKeyed() {
            super(Definition.of("watchful_keyed")
                    .formula("factor·x + key + i")
                    .parameter(Parameter.number("factor", 2))
                    .parameter(Parameter.key("key")));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * x[i] + (context.hasKey() ? context.key() : 0) + context.index(i);
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            Arrays.fill(y, 0, n, context.number(0));
        }
    }

    /** {@code slopeᵢ·x}; watches its values per element. */
    public static final class WatchfulSlopes extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public WatchfulSlopes() {
            super(Definition.of("watchful_slopes").formula("slope·x").parameter(Parameter.numberOrArray("slope", 2)));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            double[] slopes = context.elements(0);
            for (int i = 0; i < n; i++) {
                y[i] = (slopes == null ? context.number(0) : slopes[i]) * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            double[] slopes = context.elements(0);
            for (int i = 0; i < n; i++) {
                y[i] = slopes == null ? context.number(0) : slopes[i];
            }
        }
    }

    /** {@code factor·Σ labelᵢxᵢ}; watches its label. */
    public static final class WatchfulLoss extends Defined implements RowLoss {
        private static final long serialVersionUID = 1L;

        public WatchfulLoss() {
            super(Definition.of("watchful_loss")
                    .formula("factor·sum(label·x)")
                    .operand(Operand.label("label", "the class, or the weight of each"))
                    .parameter(Parameter.number("factor", 2))
                    .width(ResultWidth.number()));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += weight(i, context) * x[i];
            }
            y[0] = context.number(0) * sum;
        }

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {
            callOthers(x, n, context);
            for (int i = 0; i < n; i++) {
                y[i] = context.number(0) * weight(i, context);
            }
        }

        private static double weight(int i, KernelContext context) {
            return context.label() < 0 ? context.operand()[i] : context.label() == i ? 1 : 0;
        }
    }

    /** Calls functions of every kind, and checks that everything that the kernel has is as before. */
    private static void callOthers(double[] x, int n, KernelContext context) {
        int mark = context.mark();
        double[] own = context.next(n);
        double[] block = context.next(Workspace.BLOCK);
        Arrays.fill(own, 0, n, 3);
        Arrays.fill(block, 7);
        String before = state(x, n, own, block, context);
        double[] row = new double[600];
        Arrays.setAll(row, Math::sin);
        ELU.apply(row, 0.125);
        SOFTMAX.apply(row, 9);
        SHIFTED_ELU.apply(row, 5);
        HUBER.applyWith(row, row, 17);
        CROSS_ENTROPY.applyToClass(row, 432, 0.5);
        CROSS_ENTROPY.applyWith(row, row, 0.25);
        SelfGatedUnits.GELU.value(x, context.next(n), n, context);
        String after = state(x, n, own, block, context);
        if (!after.equals(before)) {
            throw new IllegalStateException("expected " + before + ", got " + after);
        }
        context.release(mark);
    }

    private static String state(double[] x, int n, double[] own, double[] block, KernelContext context) {
        return "x " + text(x, n)
                + ", arrays " + text(own, n) + text(block, block.length)
                + ", number " + context.number(0)
                + ", elements " + text(context.elements(0), n)
                + ", operand " + text(context.operand(), n)
                + ", label " + context.label()
                + ", key " + context.hasKey() + context.key()
                + ", places " + context.index(0) + " to " + context.index(n - 1);
    }

    private static String text(double[] array, int n) {
        return array == null ? "none" : Arrays.toString(Arrays.copyOf(array, n));
    }

    /** {@code x + 1}: never releases its arrays, and throws at {@link #FATAL}. */
    public static final class Careless extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public Careless() {
            super(Definition.of("careless").formula("x + 1"));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            double[] one = context.next(n);
            double[] sum = context.next(n);
            ELU.apply(Arrays.copyOf(x, n), 0.125);
            if (x[0] == FATAL) {
                throw new IllegalStateException("a fatal element");
            }
            Arrays.fill(one, 0, n, 1);
            for (int i = 0; i < n; i++) {
                sum[i] = x[i] + one[i];
            }
            System.arraycopy(sum, 0, y, 0, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            Arrays.fill(context.next(n), 0, n, 5);
            Arrays.fill(y, 0, n, 1);
        }
    }

    /** Writes nothing of an element-wise function. */
    public static final class Silent extends Defined implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        public Silent() {
            super(Definition.of("silent")
                    .formula("x")
                    .parameter(Parameter.number("weight", 1).trainable()));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {}

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {}

        @Override
        public void parameterDerivative(int parameter, double[] x, double[] y, int n, KernelContext context) {}
    }

    /** Writes nothing of a function of rows with a Jacobian. */
    public static final class SilentRow extends Defined implements DifferentiableRowActivation {
        private static final long serialVersionUID = 1L;

        public SilentRow() {
            super(Definition.of("silent_row").formula("x"));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {}

        @Override
        public void vjp(double[] x, double[] upstream, double[] y, int n, KernelContext context) {}

        @Override
        public boolean hasJacobian() {
            return true;
        }

        @Override
        public void jacobian(int from, int to, double[] x, double[] y, int n, KernelContext context) {}
    }

    /** Writes nothing of a row that is twice as wide. */
    public static final class SilentWideRow extends Defined implements RowActivation {
        private static final long serialVersionUID = 1L;

        public SilentWideRow() {
            super(Definition.of("silent_wide_row").formula("[x, x]").width(ResultWidth.times(2)));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {}
    }

    /** Writes nothing of a loss. */
    public static final class SilentLoss extends Defined implements RowLoss {
        private static final long serialVersionUID = 1L;

        public SilentLoss() {
            super(Definition.of("silent_loss")
                    .formula("sum(label·x)")
                    .operand(Operand.label("label", "the class, or the weight of each"))
                    .width(ResultWidth.number()));
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {}

        @Override
        public void gradient(double[] x, double[] y, int n, KernelContext context) {}
    }
}
