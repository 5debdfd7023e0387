package org.sparkactivations.spi;

import java.io.Serializable;

/** Whether the exact value of a function rises or falls with x, for all x from −∞ to ∞. */
public enum Trend {
    /** The value never falls: f(a) ≤ f(b) for a ≤ b. */
    RISING,

    /** The value never rises: f(a) ≥ f(b) for a ≤ b. */
    FALLING,

    /** It does both, or it is NaN for some x that is not. */
    NONE;

    /** The trend as a function of the parameters. */
    @FunctionalInterface
    public interface Rule extends Serializable {
        /**
         * The trend for one value per number parameter.
         *
         * @param parameters the values, in order; all of them are allowed
         */
        Trend of(double[] parameters);
    }

    /** {@link #RISING} if a condition holds, else {@link #NONE}. */
    public static Trend risingIf(boolean condition) {
        return condition ? RISING : NONE;
    }

    /** That of {@code factor·x}. */
    public static Trend ofFactor(double factor) {
        return factor >= 0 ? RISING : FALLING;
    }

    /** The trend of a function of this trend, applied to a function of {@code inner} trend. */
    public Trend of(Trend inner) {
        return this == NONE || inner == NONE ? NONE : this == inner ? RISING : FALLING;
    }
}
