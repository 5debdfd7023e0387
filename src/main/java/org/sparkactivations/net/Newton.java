package org.sparkactivations.net;

/**
 * Minimises a smooth convex function of few parameters by Newton's method with a line search.
 *
 * @see <a href="https://doi.org/10.1017/CBO9780511804441">Boyd, Vandenberghe: Convex Optimization, 2004, section
 *     9.5</a>
 */
public final class Newton {

    /** The function must fall by this share of what the slope promises. */
    private static final double LEAST_FALL = 1e-4;

    private static final int MOST_HALVINGS = 40;

    private final Objective objective;
    private final int size;
    private double[] parameters;
    private State state;
    private int evaluations;
    private boolean isConverged;

    /** A convex function of parameters. */
    @FunctionalInterface
    public interface Objective {
        /** The function at some parameters. */
        State at(double[] parameters);
    }

    /**
     * A function at a point.
     *
     * @param value its value
     * @param gradient its first derivatives
     * @param curvature the lower triangle of its second derivatives, row by row
     */
    public record State(double value, double[] gradient, double[] curvature) {}

    private Newton(Objective objective, double[] start) {
        this.objective = objective;
        this.size = start.length;
        this.parameters = start.clone();
        this.state = evaluate(parameters);
    }

    /**
     * Minimises a function.
     *
     * @param start where to start
     * @param tolerance the last step is the one that promises a decrease of less than half this share of the value
     * @param maxIterations of Newton's method, at most
     */
    public static Newton minimize(Objective objective, double[] start, double tolerance, int maxIterations) {
        Newton search = new Newton(objective, start);
        for (int i = 0; i < maxIterations && !search.isConverged; i++) {
            if (!search.step(tolerance)) {
                break;
            }
        }
        return search;
    }

    private State evaluate(double[] at) {
        evaluations++;
        return objective.at(at);
    }

    /** Makes a step; false if there is none downhill. */
    private boolean step(double tolerance) {
        double[] direction = direction();
        if (direction == null) {
            return false;
        }
        double decrement = -Lbfgs.dot(state.gradient(), direction);
        if (!(decrement > 0)) {
            isConverged = decrement == 0;
            return false;
        }
        // The error of a step is about the square of that before it, so this one ends the search. What the value gains
        // is less than it can show.
        if (decrement <= tolerance * Math.abs(state.value())) {
            parameters = moved(direction, 1);
            state = evaluate(parameters);
            isConverged = true;
            return true;
        }
        double step = 1;
        for (int i = 0; i < MOST_HALVINGS; i++, step /= 2) {
            double[] next = moved(direction, step);
            State there = evaluate(next);
            if (there.value() <= state.value() - LEAST_FALL * step * decrement) {
                parameters = next;
                state = there;
                return true;
            }
        }
        return false;
    }

    private double[] moved(double[] direction, double step) {
        double[] next = new double[size];
        for (int p = 0; p < size; p++) {
            next[p] = Math.fma(step, direction[p], parameters[p]);
        }
        return next;
    }

    /**
     * The solution d of {@code (H + λI)·d = −g}, for the least λ of 0 and a few more for which H + λI is positive; null if
     * it is for none, as H is not finite.
     */
    private double[] direction() {
        double greatest = 0;
        for (int i = 0; i < size; i++) {
            greatest = Math.max(greatest, state.curvature()[i * (i + 1) / 2 + i]);
        }
        double shift = 0;
        while (Double.isFinite(shift)) {
            double[] factor = cholesky(shift);
            if (factor != null) {
                return solve(factor);
            }
            shift = shift == 0 ? Math.max(greatest, Double.MIN_NORMAL) * 1e-14 : shift * 16;
        }
        return null;
    }

    /** The lower triangle L with {@code L·Lᵀ = H + λI}; null if that is not positive definite. */
    private double[] cholesky(double shift) {
        double[] factor = state.curvature().clone();
        for (int i = 0; i < size; i++) {
            int row = i * (i + 1) / 2;
            for (int j = 0; j <= i; j++) {
                int other = j * (j + 1) / 2;
                double sum = factor[row + j] + (i == j ? shift : 0);
                for (int k = 0; k < j; k++) {
                    sum = Math.fma(-factor[row + k], factor[other + k], sum);
                }
                if (i != j) {
                    factor[row + j] = sum / factor[other + j];
                } else if (sum > 1e-13 * (state.curvature()[row + i] + shift) && sum > 0) {
                    factor[row + i] = Math.sqrt(sum);
                } else {
                    return null;
                }
            }
        }
        return factor;
    }

    private double[] solve(double[] factor) {
        double[] x = new double[size];
        for (int i = 0; i < size; i++) {
            double sum = -state.gradient()[i];
            for (int k = 0; k < i; k++) {
                sum = Math.fma(-factor[i * (i + 1) / 2 + k], x[k], sum);
            }
            x[i] = sum / factor[i * (i + 1) / 2 + i];
        }
        for (int i = size - 1; i >= 0; i--) {
            double sum = x[i];
            for (int k = i + 1; k < size; k++) {
                sum = Math.fma(-factor[k * (k + 1) / 2 + i], x[k], sum);
            }
            x[i] = sum / factor[i * (i + 1) / 2 + i];
        }
        return x;
    }

    /** The best parameters. */
    public double[] parameters() {
        return parameters;
    }

    /** The value at {@link #parameters()}. */
    public double value() {
        return state.value();
    }

    /** How many times the function was evaluated. */
    public int evaluations() {
        return evaluations;
    }

    /** Whether the minimum was found. */
    public boolean isConverged() {
        return isConverged;
    }
}
