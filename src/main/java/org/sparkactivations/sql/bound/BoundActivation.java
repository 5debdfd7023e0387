package org.sparkactivations.sql.bound;

import java.util.Arrays;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.ResultMemory;
import org.sparkactivations.Workspace;
import org.sparkactivations.sql.ActivationExpression;

/**
 * A function of the catalogue, bound to the types of its arguments. There is one subclass per shape of the first argument,
 * and each has a generated subclass in turn that declares the {@code invoke} methods by which Spark's compiled queries
 * call it.
 *
 * @param <T> Spark's internal Java type of the result
 */
public abstract class BoundActivation<T> implements ScalarFunction<T>, Cloneable {

    private static final long serialVersionUID = 1L;

    static {
        // Executors meet the library here for the first time.
        ProviderLog.tellOnce();
    }

    private final ActivationFunction function;
    private final DataType[] inputTypes;
    private final DataType resultType;

    // Not volatile: whatever a thread reads here, Workspace.mine gives it its own.
    private transient Workspace last;

    private boolean reusesMemory;
    private transient ResultMemory memory;

    BoundActivation(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        this.function = function;
        this.inputTypes = inputTypes.clone();
        this.resultType = resultType;
    }

    final ActivationFunction function() {
        return function;
    }

    /** A copy whose results are written over each other: for a caller that is done with one before it asks for the next. */
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

    /** The calling thread's workspace, with the parameters of the row set. */
    final Workspace begin(int given, double a, double b, double c, double d) {
        Workspace workspace = Workspace.mine(last);
        if (workspace != last) {
            last = workspace;
        }
        workspace.begin(function, given, a, b, c, d, reusesMemory ? memoryOf(workspace) : null);
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

    /** As {@link #begin(int, double, double, double, double)}, for a row with a key. */
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

    /** Whether null elements may make the whole result null, though no argument is. */
    public boolean isNullOfElements() {
        return false;
    }

    /** True, as nulls pass through; {@link ActivationExpression} narrows it where no argument can be null. */
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
        return other != null
                && other.getClass() == getClass()
                && function.equals(((BoundActivation<?>) other).function)
                && reusesMemory == ((BoundActivation<?>) other).reusesMemory
                && Arrays.equals(inputTypes, ((BoundActivation<?>) other).inputTypes)
                && resultType.equals(((BoundActivation<?>) other).resultType);
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
