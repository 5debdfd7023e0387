package org.sparkactivations.sql.helper;

import java.util.Arrays;
import org.apache.spark.sql.connector.catalog.functions.ScalarFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.IntegralType;
import org.apache.spark.sql.types.NullType;
import org.sparkactivations.sql.bound.ColumnTypes;

/**
 * A helper function, bound to the types of its arguments. A subclass is public and declares the method {@code invoke}
 * that Spark's compiled queries call, with exactly the Java types of the input types.
 *
 * @param <T> Spark's internal Java type of the result
 */
public abstract class BoundHelper<T> implements ScalarFunction<T> {

    private static final long serialVersionUID = 1L;

    private final HelperFunction function;
    private final DataType[] inputTypes;
    private final DataType resultType;
    private final boolean mayGiveNull;

    /**
     * A bound function.
     *
     * @param inputTypes the types to which Spark casts the arguments
     * @param mayGiveNull whether the result may be null though no argument is
     */
    BoundHelper(HelperFunction function, DataType[] inputTypes, DataType resultType, boolean mayGiveNull) {
        this.function = function;
        this.inputTypes = inputTypes.clone();
        this.resultType = resultType;
        this.mayGiveNull = mayGiveNull;
    }

    /** The error for an argument of the wrong type. */
    static UnsupportedOperationException wrongType(String shownName, String expected, DataType given) {
        return new UnsupportedOperationException(
                shownName + ": expected " + expected + ", got " + ColumnTypes.sql(given));
    }

    /** The input type of a whole number. */
    static DataType wholeNumber(String shownName, HelperArgument argument, DataType given) {
        if (given instanceof IntegralType || given instanceof NullType) {
            return DataTypes.LongType;
        }
        throw wrongType(shownName + ": " + argument.name(), "a whole number", given);
    }

    final HelperFunction function() {
        return function;
    }

    /** Whether the result may be null though no argument is. */
    public final boolean mayGiveNull() {
        return mayGiveNull;
    }

    @Override
    public final DataType[] inputTypes() {
        return inputTypes.clone();
    }

    @Override
    public final DataType resultType() {
        return resultType;
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
        return other instanceof BoundHelper<?> that
                && function == that.function
                && Arrays.equals(inputTypes, that.inputTypes)
                && resultType.equals(that.resultType);
    }

    @Override
    public final int hashCode() {
        return 31 * function.name().hashCode() + Arrays.hashCode(inputTypes);
    }

    @Override
    public final String toString() {
        return function.sqlName();
    }
}
