package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.testing.ScalarProvider;

/** Change from plain Java to SIMD, function by function, as soon as SIMD is compiled. */
@Tag("kernel")
class WarmingMathTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final Thread me = Thread.currentThread();
    private final AtomicInteger mine = new AtomicInteger();
    private final AtomicInteger others = new AtomicInteger();
    private final double[] x = {-2, 0, 3};
    private final double[] y = new double[3];

    /** A provider that counts its calls by thread, and throws {@code failure} unless it is null. */
    private ArrayMath counting(RuntimeException failure) {
        return (ArrayMath) Proxy.newProxyInstance(
                ArrayMath.class.getClassLoader(), new Class<?>[] {ArrayMath.class}, (proxy, method, arguments) -> {
                    (Thread.currentThread() == me ? mine : others).incrementAndGet();
                    if (failure != null) {
                        throw failure;
                    }
                    try {
                        return method.invoke(ScalarProvider.MATH, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    private void call(ArrayMath math) {
        math.sigmoid(x, y, 3);
        assertThat(y).containsExactly(0.11920292202211756, 0.5, 0.9525741268224333);
    }

    @Test
    void simdTakesOverAfterManyCalls() {
        ArrayMath math = new WarmingMath(counting(null), ScalarProvider.MATH);
        long end = System.nanoTime() + LONG.toNanos();

        while (mine.get() == 0 && System.nanoTime() < end) {
            call(math);
        }

        assertThat(mine.get()).isPositive();
        assertThat(others.get()).isPositive();
    }

    @Test
    void functionsChangeOneByOne() {
        ArrayMath math = new WarmingMath(counting(null), ScalarProvider.MATH);
        long end = System.nanoTime() + LONG.toNanos();
        while (mine.get() == 0 && System.nanoTime() < end) {
            call(math);
        }
        int before = mine.get();

        math.tanh(x, y, 3);

        assertThat(mine.get()).isEqualTo(before);
    }

    @Test
    void fewCallsStayInPlainJava() {
        ArrayMath math = new WarmingMath(counting(null), ScalarProvider.MATH);

        for (int i = 0; i < 20; i++) {
            call(math);
        }

        assertThat(mine.get() + others.get()).isZero();
    }

    @Test
    void plainJavaGoesOnIfSimdFails() {
        ArrayMath math =
                new WarmingMath(counting(new UnsupportedOperationException("no vectors")), ScalarProvider.MATH);
        long end = System.nanoTime() + LONG.toNanos();
        while (others.get() == 0 && System.nanoTime() < end) {
            call(math);
        }

        for (int i = 0; i < 1000; i++) {
            call(math);
        }

        assertThat(others.get()).isEqualTo(1);
        assertThat(mine.get()).isZero();
    }

    @Test
    void describesThatFunctionsChangeLater() {
        ArrayMath simd = new WarmingMath(ScalarProvider.MATH, ScalarProvider.MATH);

        assertThat(simd.description()).endsWith(", each function as soon as it is compiled");
    }
}
