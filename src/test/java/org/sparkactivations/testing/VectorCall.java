package org.sparkactivations.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.VectorUDT;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ImplicitZeros;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.bound.FunctionBinder;

/** Calls functions for ML Vectors as Spark's compiled queries do, without a query. */
public final class VectorCall {

    private static final VectorUDT TYPE = (VectorUDT) SQLDataTypes.VectorType();

    private VectorCall() {}

    /**
     * The result: an ML Vector or a number.
     *
     * @param operand an ML Vector, a number that is the index of a class, or null if the function takes no operand
     */
    public static Object apply(Call call, Vector x, Object operand) {
        StructType types = new StructType().add("x", TYPE);
        List<Object> arguments = new ArrayList<>(List.of(TYPE.serialize(x)));
        if (operand != null) {
            types = types.add("operand", operand instanceof Vector ? TYPE : DataTypes.DoubleType);
            arguments.add(operand instanceof Vector vector ? TYPE.serialize(vector) : operand);
        }
        if (call.isKeyed()) {
            types = types.add("key", DataTypes.LongType);
            arguments.add(Call.KEY);
        }
        for (double argument : call.arguments()) {
            types = types.add("p" + arguments.size(), DataTypes.DoubleType);
            arguments.add(argument);
        }
        BoundActivation<?> bound =
                FunctionBinder.bind(call.function(), call.function().sqlName(), types);
        Object result = invoke(bound, operand, arguments);
        return result instanceof InternalRow row ? TYPE.deserialize(row) : result;
    }

    private static Object invoke(BoundActivation<?> bound, Object operand, List<Object> arguments) {
        Class<?>[] types = new Class<?>[arguments.size()];
        for (int i = 0; i < types.length; i++) {
            boolean isRow = i == 0 || i == 1 && operand instanceof Vector;
            types[i] = isRow ? Object.class : arguments.get(i) instanceof Long ? long.class : double.class;
        }
        try {
            Method invoke = bound.getClass().getMethod("invoke", types);
            return invoke.invoke(bound, arguments.toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new AssertionError(e);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The values of all number parameters. */
    public static double[] numbers(Call call) {
        return call.function().activation().definition().complete(call.arguments());
    }

    /** How many elements the operand has for a row of n elements. */
    public static int operandWidth(Call call, int n) {
        return call.function().operandWidth(n, numbers(call));
    }

    /**
     * Whether the result for sparse Vectors is sparse: if it is 0 for those zeros that are not stored, of which the
     * first may differ.
     *
     * @param operand a sparse Vector, the index of a class, or null
     * @param result the result, in any form
     */
    public static boolean isSparse(Call call, SparseVector x, Object operand, Vector result) {
        ActivationFunction function = call.function();
        if (!function.isRowwise()) {
            // With a key, f(0) depends on the place.
            Vector zeros = new DenseVector(new double[call.isKeyed() ? x.size() : 1]);
            Vector ofZeros = (Vector) apply(call, zeros, operand == null ? null : zeros);
            return Arrays.stream(ofZeros.toArray()).allMatch(each -> each == 0);
        }
        Definition definition = function.activation().definition();
        if (definition.zeros() == ImplicitZeros.AS_ELEMENTS) {
            return definition.keepsSparse();
        }
        if (!definition.width().isSame() && !definition.width().isNumber()) {
            return true;
        }
        int[] gaps = IntStream.range(0, x.size())
                .filter(i -> !isStored(x, i))
                .filter(i -> !(operand instanceof SparseVector second && isStored(second, i)))
                .filter(i -> !(operand instanceof Double label && label == i))
                .toArray();
        return gaps.length < 2 ? definition.keepsSparse() : result.apply(gaps[gaps.length - 1]) == 0;
    }

    private static boolean isStored(SparseVector x, int i) {
        return Arrays.binarySearch(x.indices(), i) >= 0;
    }
}
