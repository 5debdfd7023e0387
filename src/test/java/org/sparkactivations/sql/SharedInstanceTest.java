package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.bound.BoundActivation;
import org.sparkactivations.sql.bound.BoundDoubleArray;
import org.sparkactivations.sql.bound.FunctionBinder;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;

/** Threads may share a bound function, and it survives serialization, as on the way to an executor. */
@Tag("spark")
class SharedInstanceTest {

    private static final DataType ARRAY = DataTypes.createArrayType(DataTypes.DoubleType, false);

    static List<Call> calls() {
        return Call.shortest().stream()
                .filter(each -> !each.function().isRowwise())
                .toList();
    }

    /** The types of x, of a key if one is required, and of as many numbers. */
    private static StructType types(ActivationFunction function, DataType x, int numbers) {
        StructType types = new StructType().add("x", x);
        if (function.activation().definition().requiresKey()) {
            types = types.add("key", DataTypes.LongType);
        }
        for (int i = 0; i < numbers; i++) {
            types = types.add("p" + i, DataTypes.DoubleType);
        }
        return types;
    }

    private static double[] invoke(BoundDoubleArray bound, Call call, double[] x) {
        UnsafeArrayData data = UnsafeArrayData.fromPrimitiveArray(x);
        double[] p = Arrays.copyOf(call.arguments(), 4);
        if (call.isKeyed()) {
            return (call.arguments().length == 0 ? bound.invoke(data, Call.KEY) : bound.invoke(data, Call.KEY, p[0]))
                    .toDoubleArray();
        }
        ArrayData result =
                switch (call.arguments().length) {
                    case 0 -> bound.invoke(data);
                    case 1 -> bound.invoke(data, p[0]);
                    case 2 -> bound.invoke(data, p[0], p[1]);
                    case 3 -> bound.invoke(data, p[0], p[1], p[2]);
                    default -> bound.invoke(data, p[0], p[1], p[2], p[3]);
                };
        return result.toDoubleArray();
    }

    @ParameterizedTest
    @MethodSource("calls")
    void threadsDoNotDisturbEachOther(Call call) throws Exception {
        BoundDoubleArray bound = (BoundDoubleArray) new CatalogueFunction(call.function())
                .unbound("f")
                .bind(types(call.function(), ARRAY, call.arguments().length));
        int threads = 4;
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<Integer>> wrong = new ArrayList<>();
            for (int t = 0; t < threads; t++) {
                double[] x = new double[700 + 300 * t];
                double shift = t;
                Arrays.setAll(x, i -> Math.sin(i) * (shift + 1) - shift / 2);
                double[] expected = call.on(x);
                wrong.add(pool.submit(() -> {
                    start.await();
                    int different = 0;
                    for (int i = 0; i < 150; i++) {
                        different += Arrays.equals(invoke(bound, call, x), expected) ? 0 : 1;
                    }
                    return different;
                }));
            }
            for (Future<Integer> each : wrong) {
                assertThat(each.get()).as("%s", call).isZero();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void aBoundFunctionSurvivesSerialization(Call call) throws Exception {
        BoundActivation<?> bound = (BoundActivation<?>) new CatalogueFunction(call.function())
                .unbound("f")
                .bind(types(call.function(), ARRAY, call.arguments().length));
        double[] x = {-1.5, 0, 2};
        invoke((BoundDoubleArray) bound, call, x);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bound);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            BoundDoubleArray copy = (BoundDoubleArray) in.readObject();
            assertThat(copy).isEqualTo(bound).hasSameHashCodeAs(bound);
            assertThat(copy.canonicalName()).isEqualTo(bound.canonicalName());
            assertThat(Bits.of(invoke(copy, call, x))).isEqualTo(Bits.of(call.on(x)));
        }
    }

    @Test
    void boundFunctionsAreEqualIfTheyComputeTheSameOfTheSameTypes() {
        List<BoundActivation<?>> bound = new ArrayList<>();
        for (ActivationFunction function : Call.functions()) {
            int numbers = function.activation().definition().requiredNumbers();
            bound.add(FunctionBinder.bind(function, "f", types(function, ARRAY, numbers)));
            if (function.isRowwise()) {
                bound.add(
                        FunctionBinder.bind(function, "f", types(function, DataTypes.createArrayType(ARRAY), numbers)));
            }
            bound.add(FunctionBinder.bind(
                    function, "f", types(function, DataTypes.createArrayType(DataTypes.DoubleType), numbers)));
            bound.add(FunctionBinder.bind(
                    function, "f", types(function, DataTypes.createArrayType(DataTypes.FloatType), numbers)));
        }
        assertThat(bound).doesNotHaveDuplicates();
        assertThat(bound).extracting(BoundActivation::canonicalName).doesNotHaveDuplicates();
        ActivationFunction first = Activations.builtInFunctions().get(0);
        assertThat(FunctionBinder.bind(first, "g", types(first, ARRAY, 0))).isEqualTo(bound.get(0));
    }
}
