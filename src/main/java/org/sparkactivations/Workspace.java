package org.sparkactivations;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.math.ScratchStack;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.KernelContext;

/**
 * The memory of one thread for running kernels: a block of input, a block of output, a stack of scratch arrays, and the
 * arguments of the current row. It is reused from row to row, so that nothing is allocated per row. It is not
 * thread-safe; {@link #mine} finds that of the calling thread.
 */
public final class Workspace implements KernelContext {

    /** Elements per block: small enough that input, output and scratch arrays stay in the L1 cache together. */
    public static final int BLOCK = Scratch.BLOCK;

    /** The memory of a row longer than this is freed once its result is stored. */
    private static final int KEPT = 1 << 17;

    private static final ThreadLocal<Workspace> OWN = ThreadLocal.withInitial(Workspace::new);
    private static final ThreadLocal<Workspace> FOR_DIRECT_CALLS = ThreadLocal.withInitial(Workspace::new);

    private static final ArrayMath FOR_FLOATS = ArrayMath.forFloats();

    private final Thread owner = Thread.currentThread();
    private final ScratchStack stack = new ScratchStack(ArrayMath.provider());
    private final double[] numbers = new double[Definition.MAX_PARAMETERS];
    private final double[] shortInput = new double[BLOCK];
    private final double[] shortOutput = new double[BLOCK];
    private double[] input = shortInput;
    private double[] output = shortOutput;
    private final float[] floats = new float[BLOCK];
    private final float[] rounded = new float[BLOCK];

    private ActivationFunction checkedFor;
    private int checkedGiven;
    private boolean knowsZero;
    private double atZero;
    private boolean hasKey;
    private long key;
    private double[] operandBlock;
    private double[] operand;
    private ResultMemory results;
    private int label;
    private int multiplicity = 1;
    private int[] positions = {};
    private double[] rowElements;
    private double[] blockElements;
    private int offset;
    private int[] indices;
    private boolean isForFloats;
    private boolean isOfNumbers;
    private boolean isOfShortRows;
    private boolean isBorrowed;
    private Workspace nested;

    /**
     * The workspace of the calling thread.
     *
     * @param last the workspace that the caller got last time, or null; saves the look-up if it belongs to this thread
     */
    public static Workspace mine(Workspace last) {
        return last != null && last.owner == Thread.currentThread() ? last : OWN.get();
    }

    /**
     * A workspace of the calling thread that is not in use, for a direct call. A kernel may make direct calls itself:
     * each gets a workspace of its own, so that it cannot overwrite the arrays and arguments of its caller.
     */
    static Workspace borrow() {
        Workspace free = FOR_DIRECT_CALLS.get();
        while (free.isBorrowed) {
            if (free.nested == null) {
                free.nested = new Workspace();
            }
            free = free.nested;
        }
        free.isBorrowed = true;
        return free;
    }

    /** Ends the use of a {@linkplain #borrow borrowed} workspace. */
    void giveBack() {
        isBorrowed = false;
        trim();
    }

    /** The input block, at least {@value #BLOCK} long. */
    public double[] input() {
        return input;
    }

    /** The output block, as long as the input block. */
    public double[] output() {
        return output;
    }

    /** A buffer for loading and storing floats, of {@value #BLOCK} elements. */
    public float[] floats() {
        return floats;
    }

    /** The output block of {@link ActivationFunction#runFloats}, {@value #BLOCK} long. */
    public float[] rounded() {
        return rounded;
    }

    /** Makes room for {@code n} elements in one block, for functions that need the whole row at once. */
    public void ensureCapacity(int n) {
        if (input.length < n) {
            // A quarter more, so that rows of slowly growing length do not reallocate every time. What is freed after
            // the row has no more than it takes.
            allocate(n > KEPT ? n : Math.min(KEPT, n + (n >> 2)));
        }
    }

    /** Frees the input and the working memory of a very long row once its kernel has run, before its result is made. */
    public void freeInput() {
        if (input.length > KEPT) {
            stack.trim(KEPT);
            input = shortInput;
            operandBlock = null;
            operand = null;
            checkedFor = null;
        }
    }

    /**
     * Frees the memory of a very long row, once its result is stored: threads live long, and there are many of them.
     */
    public void trim() {
        if (output.length > KEPT || positions.length > KEPT) {
            stack.trim(KEPT);
            shorten();
            positions = new int[BLOCK];
        }
    }

    private void shorten() {
        input = shortInput;
        output = shortOutput;
        operandBlock = null;
        if (operand != null) {
            operand = operandBlock();
        }
    }

    private void allocate(int capacity) {
        // What is replaced is garbage before there is more, and the blocks have one length even if memory ends here.
        shorten();
        double[] longInput = new double[capacity];
        double[] longOutput = new double[capacity];
        if (operand != null) {
            operandBlock = new double[capacity];
            operand = operandBlock;
        }
        input = longInput;
        output = longOutput;
    }

    /**
     * Starts a row: sets the parameter values, and checks them if they differ from those of the last row. The next
     * block is the first of the row, unless another is placed.
     *
     * @param given how many of the parameter values a, b, c, d are given; the others are the defaults
     * @throws IllegalArgumentException if a value is not allowed
     */
    public void begin(ActivationFunction function, int given, double a, double b, double c, double d) {
        begin(function, given, a, b, c, d, null);
    }

    /**
     * Starts a row whose results go to {@code lent}.
     *
     * @param lent memory for the results of this row; null if each needs fresh memory
     * @throws IllegalArgumentException if a value is not allowed
     * @see #begin(ActivationFunction, int, double, double, double, double)
     */
    public void begin(
            ActivationFunction function, int given, double a, double b, double c, double d, ResultMemory lent) {
        stack.release(0);
        hasKey = false;
        label = -1;
        multiplicity = 1;
        offset = 0;
        isForFloats = false;
        useNoCopy();
        // References are written only where they change: the garbage collector tracks each write, which takes as long
        // as a short row.
        if (rowElements != null) {
            rowElements = null;
        }
        if (indices != null) {
            indices = null;
        }
        if (results != lent) {
            results = lent;
        }
        if (checkedFor == function
                && checkedGiven == given
                && same(0, given, a)
                && same(1, given, b)
                && same(2, given, c)
                && same(3, given, d)) {
            return;
        }
        checkedFor = null;
        knowsZero = false;
        numbers[0] = a;
        numbers[1] = b;
        numbers[2] = c;
        numbers[3] = d;
        function.complete(numbers, given);
        operand = function.operand().isPresent() ? operandBlock() : null;
        checkedFor = function;
        checkedGiven = given;
    }

    private boolean same(int position, int given, double value) {
        return position >= given || Double.doubleToRawLongBits(numbers[position]) == Double.doubleToRawLongBits(value);
    }

    /**
     * Says that the results of this row are rounded to float, so that a function {@linkplain
     * ActivationFunction#hasFloatKernels with float kernels} computes with {@link ArrayMath#forFloats}; call after
     * {@link #begin}. Elements of x must be floats.
     */
    public void roundToFloats(ActivationFunction function) {
        isForFloats = function.hasFloatKernels();
    }

    /** Lets {@link #math()} be that of {@link CodeCopy#OF_NUMBERS}. */
    void useCopyOfNumbers() {
        isOfNumbers = true;
    }

    /** Lets {@link #math()} be that of {@link CodeCopy#OF_SHORT_ROWS}. */
    void useCopyOfShortRows() {
        isOfShortRows = true;
    }

    /** Undoes {@link #useCopyOfNumbers} and {@link #useCopyOfShortRows}; a row begins so. */
    void useNoCopy() {
        isOfNumbers = false;
        isOfShortRows = false;
    }

    /** Gives each result of this row fresh memory, because several of them are held at a time. */
    public void keepResults() {
        results = null;
    }

    /** At least {@code n} words of memory for a result, n > 0; word n − 1 is 0. */
    public long[] results(int n) {
        return results == null ? new long[n] : results.words(n);
    }

    /**
     * Sets the index of the class of the row, −1 if {@link #operand()} holds a distribution; call after {@link #begin}.
     */
    public void setLabel(int index) {
        label = index;
    }

    /** Sets how many elements the last element of the next block stands for; call after {@link #begin}. */
    public void setMultiplicity(int elements) {
        multiplicity = elements;
    }

    /**
     * Replaces the value of a parameter. The caller restores it before the next row.
     *
     * @return the value so far
     */
    public double replaceNumber(int position, double value) {
        double before = numbers[position];
        knowsZero = false;
        numbers[position] = value;
        return before;
    }

    /** Sets the value of a parameter for this row, which must be allowed; call after {@link #begin}. */
    public void setNumber(int position, double value) {
        checkedFor = null;
        knowsZero = false;
        numbers[position] = value;
    }

    /** A buffer for the positions of {@code n} elements. */
    public int[] positions(int n) {
        if (positions.length < n) {
            positions = new int[Math.max(BLOCK, n)];
        }
        return positions;
    }

    /**
     * f(0) of doubles with the parameters of this row, which must not {@linkplain #variesByPosition vary by position}.
     * It is kept until a parameter changes.
     */
    public double atZero(ActivationFunction function) {
        if (!knowsZero) {
            input[0] = 0;
            place(0, 1);
            function.run(this, 1);
            atZero = output[0];
            knowsZero = true;
        }
        return atZero;
    }

    /** Sets the key of the row; call after {@link #begin}. */
    public void setKey(long rowKey) {
        hasKey = true;
        key = rowKey;
    }

    /** Sets the per-element values of the row for its one array parameter; call after {@link #begin}. */
    public void setElements(double[] perElement) {
        rowElements = perElement;
    }

    /** Places the next block of {@code n} elements: element i of it is element {@code start + i} of the row. */
    public void place(int start, int n) {
        place(null, start, n);
    }

    /** Places the next block: element i of it is element {@code positions[start + i]} of the row. */
    public void place(int[] positions, int start, int n) {
        if (indices != positions) {
            indices = positions;
        }
        offset = start;
        if (rowElements != null) {
            if (blockElements == null || blockElements.length < n) {
                blockElements = new double[Math.max(BLOCK, n)];
            }
            for (int i = 0; i < n; i++) {
                blockElements[i] = rowElements[index(i)];
            }
        }
    }

    /** Whether the values of this row's parameters differ from element to element. */
    public boolean variesByPosition() {
        return hasKey || rowElements != null;
    }

    /** The values of the number parameters of this row. */
    double[] numbers() {
        return numbers;
    }

    @Override
    public double number(int position) {
        return numbers[position];
    }

    /** The second column's elements, as long as the input block; null for functions without an operand. */
    @Override
    public double[] operand() {
        return operand;
    }

    private double[] operandBlock() {
        if (operandBlock == null) {
            operandBlock = new double[input.length];
        }
        return operandBlock;
    }

    @Override
    public int label() {
        return label;
    }

    @Override
    public int multiplicity() {
        return multiplicity;
    }

    @Override
    public double[] elements(int position) {
        return rowElements == null ? null : blockElements;
    }

    @Override
    public boolean hasKey() {
        return hasKey;
    }

    @Override
    public long key() {
        return key;
    }

    @Override
    public int index(int i) {
        return indices == null ? offset + i : indices[offset + i];
    }

    @Override
    public int mark() {
        return stack.mark();
    }

    @Override
    public double[] next(int n) {
        return stack.next(n);
    }

    @Override
    public void release(int mark) {
        stack.release(mark);
    }

    @Override
    public ArrayMath math() {
        if (isOfNumbers) {
            return isForFloats ? CodeCopy.OF_NUMBERS.mathForFloats() : CodeCopy.OF_NUMBERS.math();
        }
        if (isOfShortRows) {
            return isForFloats ? CodeCopy.OF_SHORT_ROWS.mathForFloats() : CodeCopy.OF_SHORT_ROWS.math();
        }
        return isForFloats ? FOR_FLOATS : stack.math();
    }
}
