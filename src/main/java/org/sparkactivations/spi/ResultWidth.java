package org.sparkactivations.spi;

import java.io.Serializable;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How many elements a function makes of a row of n elements: {@code n}, {@code 2n}, {@code n/2}, {@code n/k}, or
 * one number.
 */
public final class ResultWidth implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final ResultWidth SAME = new ResultWidth("n", 1, 1, -1);
    private static final ResultWidth NUMBER = new ResultWidth("a number", 0, 1, -1);

    /** Which elements of the row an element of the result is made from. */
    private enum Sources {
        /** Any of them. */
        UNKNOWN,
        /** The one at its place in its part. */
        PART,
        /** Those at its place in each half. */
        HALVES,
        /** Those of its group of neighbours. */
        NEIGHBOURS
    }

    private final String words;
    private final int factor;
    private final int divisor;
    private final int divisorPosition;
    private final Sources sources;
    private final List<String> marks;

    private ResultWidth(String words, int factor, int divisor, int divisorPosition) {
        this(words, factor, divisor, divisorPosition, Sources.UNKNOWN, List.of());
    }

    private ResultWidth(
            String words, int factor, int divisor, int divisorPosition, Sources sources, List<String> marks) {
        this.words = words;
        this.factor = factor;
        this.divisor = divisor;
        this.divisorPosition = divisorPosition;
        this.sources = sources;
        this.marks = marks;
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

    /**
     * An element per element of the row, and then as many again for each further part. The kernel takes the zeros of a
     * sparse Vector {@linkplain ImplicitZeros#IN_PARTS in parts}.
     *
     * @param marks what is added to the names of features, part by part
     */
    public static ResultWidth parts(String... marks) {
        return new ResultWidth(marks.length + "n", marks.length, 1, -1, Sources.PART, List.of(marks));
    }

    /**
     * {@code n/2}: an element for each two that have the same place in the two halves of the row. The kernel takes the
     * zeros of a sparse Vector {@linkplain ImplicitZeros#IN_PARTS in parts}.
     */
    public static ResultWidth halves() {
        return new ResultWidth("n/2", 1, 2, -1, Sources.HALVES, List.of());
    }

    /**
     * As {@link #overParameter}: an element for each group of that many neighbours. The kernel takes the zeros of a
     * sparse Vector {@linkplain ImplicitZeros#IN_NEIGHBOURS in neighbours}.
     */
    public static ResultWidth neighbours(String name, int position) {
        return new ResultWidth("n/" + name, 1, 1, position, Sources.NEIGHBOURS, List.of());
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
     * Whether the width of the result follows from that of the row and the parameters that are known.
     *
     * @param isKnown whether the number parameter at a position is known
     */
    public boolean isDetermined(IntPredicate isKnown) {
        return divisorPosition < 0 || isKnown.test(divisorPosition);
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

    /**
     * The places in the row of the elements from which an element of the result is made; none if they are not known.
     *
     * @param place the place of the element in the result
     * @param n the width of the row
     * @param numbers the values of the number parameters
     */
    public int[] sources(int place, int n, double[] numbers) {
        return switch (sources) {
            case UNKNOWN -> new int[0];
            case PART -> new int[] {place % n};
            case HALVES -> new int[] {place, place + n / 2};
            case NEIGHBOURS -> {
                int k = multiple(numbers);
                yield IntStream.range(place * k, (place + 1) * k).toArray();
            }
        };
    }

    /** How a kernel takes the zeros of a sparse Vector if the elements of its result are made from these places only. */
    ImplicitZeros zeros() {
        return switch (sources) {
            case UNKNOWN -> ImplicitZeros.AS_ELEMENTS;
            case PART, HALVES -> ImplicitZeros.IN_PARTS;
            case NEIGHBOURS -> ImplicitZeros.IN_NEIGHBOURS;
        };
    }

    /** What the name of the feature at that place of the result ends in. */
    public String mark(int place, int n) {
        return marks.isEmpty() ? "" : marks.get(place / n);
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
