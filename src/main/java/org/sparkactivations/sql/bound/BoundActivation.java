package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.FloatType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ResultMemory;
import org.sparkactivations.Workspace;

/**
 * A function of the catalogue, bound to the types of its arguments. There is one subclass per form of the first
 * argument. Its generated subclasses declare the {@code invoke} methods that Spark's compiled queries call: Spark looks
 * for a method with exactly the Java types of the arguments, declared in the class itself.
 *
 * <p>An instance may be shared by threads: each thread computes in its own {@link Workspace}.
 *
 * @param <T> Spark's internal Java type of the result
 */
public abstract class BoundActivation<T> implements ScalarFunction<T>, Cloneable {

    private static final long serialVersionUID = 1L;

    static {
        // On executors, this class is the first of the library to be loaded.
        ProviderLog.logOnce();
    }

    private final ActivationFunction function;
    private final DataType[] inputTypes;
    private final DataType resultType;
    private final boolean isOfFloats;

    // Not volatile: whichever workspace a thread reads here, Workspace.mine returns that of the thread.
    private transient Workspace last;

    private boolean reusesMemory;
    private transient ResultMemory memory;

    BoundActivation(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        this.function = function;
        this.inputTypes = inputTypes.clone();
        this.resultType = resultType;
        DataType x = inputTypes[0];
        while (x instanceof ArrayType array) {
            x = array.elementType();
        }
        this.isOfFloats = x instanceof FloatType && function.hasFloatKernels();
    }

    /** The function that is bound. */
    public final ActivationFunction function() {
        return function;
    }

    /** A copy that writes each result over the last one, for a caller that has consumed it before the next call. */
    public final BoundActivation<?> reusingMemory() {
        try {
            BoundActivation<?> copy = (BoundActivation<?>) clone();
            copy.reusesMemory = true;
            copy.memory = null;
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new AssertionError(e);
        }
    }

    /**
     * The calling thread's workspace, with the parameters of the row set.
     *
     * @param given the number of parameters that are given, of {@code a} to {@code d}; the rest take their defaults
     * @throws IllegalArgumentException if a value is not allowed
     */
    final Workspace begin(int given, double a, double b, double c, double d) {
        Workspace workspace = Workspace.mine(last);
        if (workspace != last) {
            last = workspace;
        }
        workspace.begin(function, given, a, b, c, d, reusesMemory ? memoryOf(workspace) : null);
        if (isOfFloats) {
            workspace.roundToFloats(function);
        }
        return workspace;
    }

    private ResultMemory memoryOf(Workspace workspace) {
        ResultMemory mine = memory;
        if (mine == null || !mine.isOf(workspace)) {
            mine = new ResultMemory(workspace);
            memory = mine;
        }
        return mine;
    }

    /** As {@link #begin}, for a row with a key. */
    final Workspace beginKeyed(long key, int given, double a, double b, double c) {
        Workspace workspace = begin(given, a, b, c, 0);
        workspace.setKey(key);
        return workspace;
    }

    @Override
    public final DataType[] inputTypes() {
        return inputTypes.clone();
    }

    @Override
    public final DataType resultType() {
        return resultType;
    }

    /** Whether the whole result may be null because of null elements, with arguments that are not null. */
    public boolean isNullOfElements() {
        return false;
    }

    /** True: a null argument gives null. The call in a query narrows this where no argument can be null. */
    @Override
    public final boolean isResultNullable() {
        return true;
    }

    @Override
    public final String name() {
        return function.sqlName();
    }

    @Override
    public final String canonicalName() {
        return "org.sparkactivations." + function.sqlName() + Arrays.toString(inputTypes);
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof BoundActivation<?> that
                && that.getClass() == getClass()
                && function.equals(that.function)
                && reusesMemory == that.reusesMemory
                && Arrays.equals(inputTypes, that.inputTypes)
                && resultType.equals(that.resultType);
    }

    @Override
    public final int hashCode() {
        return 31 * function.hashCode() + Arrays.hashCode(inputTypes);
    }

    @Override
    public final String toString() {
        return function.sqlName();
    }
}
