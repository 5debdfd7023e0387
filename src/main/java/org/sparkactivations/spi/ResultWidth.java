package org.sparkactivations.spi;

import java.io.Serializable;

/**
 * How many elements a function makes of a row of n elements: {@code n}, {@code 2n}, {@code n/2}, {@code n/k}, or
 * one number.
 */
public final class ResultWidth implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final ResultWidth SAME = new ResultWidth("n", 1, 1, -1);
    private static final ResultWidth NUMBER = new ResultWidth("a number", 0, 1, -1);

    private final String words;
    private final int factor;
    private final int divisor;
    private final int divisorPosition;

    private ResultWidth(String words, int factor, int divisor, int divisorPosition) {
        this.words = words;
        this.factor = factor;
        this.divisor = divisor;
        this.divisorPosition = divisorPosition;
    }

    /** As many as there are. */
    public static ResultWidth same() {
        return SAME;
    }

    /** No row, but one number. */
    public static ResultWidth number() {
        return NUMBER;
    }

    /** {@code factor·n}. */
    public static ResultWidth times(int factor) {
        return new ResultWidth(factor + "n", factor, 1, -1);
    }

    /** {@code n/divisor}; n must be a multiple of it. */
    public static ResultWidth over(int divisor) {
        return new ResultWidth("n/" + divisor, 1, divisor, -1);
    }

    /** n over the value of the number parameter at {@code position}; n must be a multiple of it. */
    public static ResultWidth overParameter(String name, int position) {
        return new ResultWidth("n/" + name, 1, 1, position);
    }

    /** Whether the result is one number in place of a row. */
    public boolean isNumber() {
        return factor == 0;
    }

    /** Whether the result has an element for every element of the row. */
    public boolean isSame() {
        // Not by identity: executors get copies.
        return factor == 1 && divisor == 1 && divisorPosition < 0;
    }

    /**
     * The width of the result, 1 for a number.
     *
     * @param function name for the message
     * @param n the width of the row
     * @param numbers the values of the number parameters
     * @throws IllegalArgumentException if a row of that width cannot be divided, or if the result would be too long
     *     for an array
     */
    public int of(String function, int n, double[] numbers) {
        // Most functions, without the divisions: they take longer than the elements of a short row.
        if (isSame()) {
            return n;
        }
        if (isNumber()) {
            return 1;
        }
        int parts = multiple(numbers);
        if (n % parts != 0) {
            String expected = divisorPosition < 0 && parts == 2
                    ? "rows of even width"
                    : "rows whose width is a multiple of " + divisorName() + parts;
            throw new IllegalArgumentException(
                    function + ": expected " + expected + ", got a row of " + n + (n == 1 ? " element" : " elements"));
        }
        return ofArray(function, n, (long) factor * n / parts);
    }

    /**
     * The elements of a square matrix, n·n.
     *
     * @throws IllegalArgumentException if they are too many for one array
     */
    public static int ofMatrix(String function, int n) {
        return ofArray(function, n, (long) n * n);
    }

    private static int ofArray(String function, int n, long width) {
        int max = Integer.MAX_VALUE - 8;
        if (width > max) {
            throw new IllegalArgumentException(function + ": expected a result of at most " + max + " elements, got "
                    + width + " from a row of " + n);
        }
        return (int) width;
    }

    /**
     * What the width of the row must be a multiple of.
     *
     * @param numbers the values of the number parameters
     */
    public int multiple(double[] numbers) {
        return divisorPosition < 0 ? divisor : (int) Math.min(numbers[divisorPosition], Integer.MAX_VALUE);
    }

    /** The position of the parameter that the width is divided by; −1 if there is none. */
    public int divisorPosition() {
        return divisorPosition;
    }

    private String divisorName() {
        return divisorPosition < 0 ? "" : words.substring("n/".length()) + " = ";
    }

    /** As documentation writes it: {@code n/2}. */
    @Override
    public String toString() {
        return words;
    }
}
