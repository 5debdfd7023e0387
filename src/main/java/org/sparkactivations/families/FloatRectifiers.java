package org.sparkactivations.families;

import org.sparkactivations.kernel.FloatLines;
import org.sparkactivations.spi.KernelContext;

/** The {@link Rectifiers} from floats to floats; false for those that are computed in double, and rounded. */
final class FloatRectifiers {

    private FloatRectifiers() {}

    static boolean value(Rectifiers function, float[] x, float[] y, int n, KernelContext context) {
        return switch (function) {
            case RELU -> FloatLines.relu(x, y, n);
            case LEAKY_RELU -> FloatLines.oneBend(context.number(0), x, y, n);
            case PRELU -> context.elements(0) == null && FloatLines.oneBend(context.number(0), x, y, n);
            case RELU6 -> FloatLines.clip(0, 6, x, y, n);
            case CLIPPED_RELU -> FloatLines.clip(0, context.number(0), x, y, n);
            case THRESHOLDED_RELU -> FloatLines.beyond(context.number(0), 0, x, y, n);
            case THRESHOLD -> FloatLines.beyond(context.number(0), context.number(1), x, y, n);
            case RELU_SQUARED -> FloatLines.reluSquared(x, y, n);
            case ABS -> FloatLines.abs(x, y, n);
            default -> false;
        };
    }

    static boolean derivative(Rectifiers function, float[] x, float[] y, int n, KernelContext context) {
        return switch (function) {
            case RELU -> FloatLines.step(0, x, y, n);
            case LEAKY_RELU -> FloatLines.slope(context.number(0), x, y, n);
            case PRELU -> context.elements(0) == null && FloatLines.slope(context.number(0), x, y, n);
            case RRELU -> !context.hasKey() && FloatLines.slope(Rectifiers.meanSlope(context), x, y, n);
            case RELU6 -> FloatLines.window(0, 6, 1, x, y, n);
            case CLIPPED_RELU -> FloatLines.window(0, context.number(0), 1, x, y, n);
            case THRESHOLDED_RELU, THRESHOLD -> FloatLines.step(context.number(0), x, y, n);
            case RELU_SQUARED -> FloatLines.reluSquaredDerivative(x, y, n);
            case SRELU ->
                FloatLines.slopes(
                        context.number(0),
                        Rectifiers.slope(context, 0),
                        context.number(2),
                        Rectifiers.slope(context, 2),
                        x,
                        y,
                        n);
            case ABS -> FloatLines.sign(x, y, n);
            default -> false;
        };
    }

    static boolean parameterDerivative(
            Rectifiers function, int parameter, float[] x, float[] y, int n, KernelContext context) {
        if (function == Rectifiers.PRELU) {
            return FloatLines.clip(Double.NEGATIVE_INFINITY, 0, x, y, n);
        }
        if (function != Rectifiers.SRELU) {
            return false;
        }
        return switch (parameter) {
            case 0 -> FloatLines.byLeftBend(context.number(0), context.number(1), context.number(2), x, y, n);
            case 1 -> FloatLines.byLeftSlope(context.number(0), x, y, n);
            case 2 -> FloatLines.byRightBend(context.number(2), context.number(3), x, y, n);
            default -> FloatLines.byRightSlope(context.number(2), x, y, n);
        };
    }
}
