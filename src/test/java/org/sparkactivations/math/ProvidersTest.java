package org.sparkactivations.math;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("kernel")
class ProvidersTest {

    private static final long SEED = 20261121;
    private static final double[] SPECIAL = {
        0.0,
        -0.0,
        Double.MIN_VALUE,
        -Double.MIN_VALUE,
        Double.MIN_NORMAL,
        Double.MAX_VALUE,
        -Double.MAX_VALUE,
        Double.POSITIVE_INFINITY,
        Double.NEGATIVE_INFINITY,
        Double.NaN,
        -745.2,
        -708.4,
        -37.43,
        -40,
        40,
        709.78,
        709.79,
        710
    };

    private static final String WHY = "the test wants it";

    /** Ends the names of calls that providers for floats leave to two calls. */
    private static final String OF_DOUBLES = "_WITH_DERIVATIVE";

    private final ScalarMath scalar = new ScalarMath(WHY);

    /** Two providers that give the same bits. */
    enum Pair {
        DOUBLES(new ScalarMath(WHY), "SimdMath", ArrayMath.provider()),
        FLOATS(new ScalarFloatMath(WHY), "SimdFloatMath", ArrayMath.forFloats());

        final ArrayMath plain;
        final String simd;
        final ArrayMath best;

        Pair(ArrayMath plain, String simd, ArrayMath best) {
            this.plain = plain;
            this.simd = simd;
            this.best = best;
        }

        ArrayMath simd() throws ReflectiveOperationException {
            assumeTrue(
                    ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(),
                    "this JVM runs without the Vector API");
            return Providers.simd(simd);
        }
    }

    static Stream<Arguments> calls() {
        return Arrays.stream(Pair.values()).flatMap(pair -> Arrays.stream(Call.values())
                .filter(call -> pair == Pair.DOUBLES || !call.name().endsWith(OF_DOUBLES))
                .map(call -> Arguments.of(pair, call)));
    }

    /** Every method of a provider, from input arrays to output arrays. */
    enum Call {
        EXP(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.exp(in[0], out[0], n);
            }
        },
        EXP_OF_SUM(2, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.exp(in[0], in[1], out[0], n);
            }
        },
        PRECISE_EXP(1, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.preciseExp(in[0], out[0], out[1], n);
                forgetFar(in[0], out, n);
            }
        },
        EXPM1(1, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.expm1(in[0], out[0], out[1], n);
            }
        },
        LN(2, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.ln(in[0], in[1], out[0], out[1], n, new ScratchStack(math));
            }
        },
        TANH(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.tanh(in[0], out[0], n);
            }
        },
        SIGMOID(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.sigmoid(in[0], out[0], n);
            }
        },
        SIGMOID_PRODUCT(3, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.sigmoidProduct(in[2], in[0], in[1], out[0], n);
            }
        },
        SWISH(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.swish(1.702, 4.263256414560601e-17, in[0], out[0], n);
            }
        },
        DECAY(2, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.decay(in[0], in[1], out[0], out[1], n);
                forgetFar(in[0], out, n);
            }
        },
        DENSITY(2, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.density(2.5, in[0], in[1], out[0], n, new ScratchStack(math));
                forgetFar(in[0], out, n);
            }
        },
        PRODUCT_DERIVATIVE(3, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                double[] v = bounded(in[2], in[0], n);
                math.productDerivative(in[0], in[1], v, in[1], out[0], n, new ScratchStack(math));
                forgetFar(in[0], out, n);
            }
        },
        TANH_WITH_DERIVATIVE(1, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.tanhWithDerivative(in[0], out[0], out[1], n);
            }
        },
        SIGMOID_WITH_DERIVATIVE(1, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.sigmoidWithDerivative(in[0], out[0], out[1], n);
            }
        },
        SIGMOID_PRODUCT_WITH_DERIVATIVE(3, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                double[] v = bounded(in[2], in[0], n);
                math.sigmoidProductWithDerivative(in[2], in[0], in[1], v, in[1], out[0], out[1], n);
            }
        },
        SWISH_WITH_DERIVATIVE(1, 2) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.swishWithDerivative(1.702, 4.263256414560601e-17, in[0], out[0], out[1], n);
            }
        },
        EXP_BELOW(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                math.expBelow(3.3, below(3.3, in[0], n), out[0], n);
            }
        },
        MAX(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                out[0][0] = math.max(below(1e300, in[0], n), n);
            }
        },
        SUM(1, 1) {
            @Override
            void run(ArrayMath math, double[][] in, double[][] out, int n) {
                out[0][0] = math.sum(in[0], n);
            }
        };

        final int inputs;
        final int outputs;

        Call(int inputs, int outputs) {
            this.inputs = inputs;
            this.outputs = outputs;
        }

        abstract void run(ArrayMath math, double[][] in, double[][] out, int n);

        private static double[] below(double top, double[] x, int n) {
            return Arrays.stream(x, 0, n)
                    .map(each -> Double.isNaN(each) ? top : Math.min(each, top))
                    .toArray();
        }

        /** The factors, of which none is more than 4 times as large as its exponent. */
        private static double[] bounded(double[] factors, double[] exponents, int n) {
            double[] v = new double[n];
            for (int i = 0; i < n; i++) {
                double most = 4 * Math.abs(exponents[i]);
                v[i] = Math.min(Math.max(factors[i], -most), most);
            }
            return v;
        }

        /** Sets results that providers leave undefined to 0. */
        private static void forgetFar(double[] exponents, double[][] out, int n) {
            for (int i = 0; i < n; i++) {
                if (!(Math.abs(exponents[i]) <= ArrayMath.NEAR)) {
                    for (double[] each : out) {
                        each[i] = 0;
                    }
                }
            }
        }
    }

    @BeforeAll
    static void printSeed() {
        System.out.println("ProvidersTest: seed " + SEED);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void bothGiveTheSameBits(Pair pair, Call call) throws ReflectiveOperationException {
        ArrayMath simd = pair.simd();
        ArrayMath plain = pair.plain;
        double[][] in = inputs(call, 200_000);

        // Short arrays run in cold code, the long one in compiled code.
        for (int n : lengths()) {
            assertThat(run(call, simd, in, 0, n)).as("%d elements", n).isEqualTo(run(call, plain, in, 0, n));
        }
        assertThat(run(call, simd, in, 0, 200_000)).isEqualTo(run(call, plain, in, 0, 200_000));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void anElementDoesNotDependOnItsPlace(Pair pair, Call call) {
        if (call == Call.MAX || call == Call.SUM) {
            return;
        }
        ArrayMath math = pair.best;
        double[][] in = inputs(call, 2000);
        long[][] whole = run(call, math, in, 0, 2000);

        for (int n : lengths()) {
            for (int start : new int[] {1, 2, 3, 5, 7, 8, 13, 511, 1000}) {
                long[][] part = run(call, math, in, start, n);
                for (int k = 0; k < call.outputs; k++) {
                    assertThat(part[k])
                            .as("%d elements from %d", n, start)
                            .isEqualTo(Arrays.copyOfRange(whole[k], start, start + n));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(value = Call.class, mode = EnumSource.Mode.MATCH_NONE, names = ".*" + OF_DOUBLES)
    void thoseForFloatsAreWithinTheirBoundOfThoseForDoubles(Call call) {
        double[][] in = inputs(call, 200_000);
        if (call == Call.PRODUCT_DERIVATIVE) {
            // Next to a zero of the derivative, the largest addend counts.
            Arrays.setAll(in[2], i -> Math.abs(in[2][i]));
        }
        long[] floats = run(call, ArrayMath.forFloats(), in, 0, 200_000)[0];
        long[] doubles = run(call, ArrayMath.provider(), in, 0, 200_000)[0];

        for (int i = 0; i < floats.length; i++) {
            double y = Double.longBitsToDouble(floats[i]);
            double exact = Double.longBitsToDouble(doubles[i]);
            if (Double.doubleToLongBits(y) != Double.doubleToLongBits(exact)) {
                assertThat(Math.abs(y - exact))
                        .as("%s in place of %s at %s", y, exact, in[0][i])
                        .isLessThanOrEqualTo(0x1p-33 * Math.abs(exact) + Double.MIN_NORMAL);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pair.class)
    void conversionsAreThoseOfJava(Pair pair) throws ReflectiveOperationException {
        for (ArrayMath math : List.of(pair.plain, pair.simd())) {
            for (int n : lengths()) {
                double[] x = inputs(Call.EXP, n)[0];
                float[] narrow = new float[n];
                double[] wide = new double[n];
                math.narrow(x, 0, narrow, n);
                math.widen(narrow, wide, 0, n);
                for (int i = 0; i < n; i++) {
                    assertThat(Float.floatToIntBits(narrow[i])).isEqualTo(Float.floatToIntBits((float) x[i]));
                    assertThat(Double.doubleToLongBits(wide[i])).isEqualTo(Double.doubleToLongBits((float) x[i]));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Pair.class)
    void describesItself(Pair pair) throws ReflectiveOperationException {
        assertThat(pair.plain.description()).isEqualTo("plain Java, as the test wants it");
        assertThat(pair.simd().description()).startsWith("SIMD, with vectors of ");
        assertThat(pair.plain.isForFloats()).isEqualTo(pair == Pair.FLOATS);
        assertThat(pair.simd().isForFloats()).isEqualTo(pair == Pair.FLOATS);
        assertThat(pair.best.isForFloats()).isEqualTo(pair == Pair.FLOATS);
    }

    @Test
    void vectorsAreOfTheClassThatMllibUses() throws ReflectiveOperationException {
        Pair.DOUBLES.simd();
        assertThat(constant("org.sparkactivations.math.SimdMath", "SPECIES"))
                .isSameAs(constant("dev.ludovic.netlib.blas.VectorBLAS", "DMAX"));
    }

    private static Object constant(String type, String name) throws ReflectiveOperationException {
        Field field = Class.forName(type).getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    @ParameterizedTest
    @EnumSource(Pair.class)
    void usesSimdIfTheModuleIsPresent(Pair pair) {
        boolean module = ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
        assertThat(pair.best.description())
                .startsWith(module ? "SIMD" : "plain Java, as the Vector API is not there; start the JVM with");
    }

    @ParameterizedTest
    @EnumSource(Pair.class)
    void decayReturnsFalseIfAnElementIsTooFarOut(Pair pair) throws ReflectiveOperationException {
        for (ArrayMath math : List.of(pair.plain, pair.simd())) {
            for (int n : new int[] {1, 7, 8, 9, 40}) {
                double[] x = new double[n];
                Arrays.fill(x, -700);
                assertThat(math.decay(x, new double[n], new double[n], new double[n], n))
                        .isTrue();
                for (double far : new double[] {Math.nextUp(700.0), -1e300, Double.NaN}) {
                    x[n - 1] = far;
                    assertThat(math.decay(x, new double[n], new double[n], new double[n], n))
                            .isFalse();
                }
            }
        }
    }

    @Test
    void maxIsNanIfAnElementIsAndNeverMinusZero() throws ReflectiveOperationException {
        for (ArrayMath math : new ArrayMath[] {scalar, Pair.DOUBLES.simd()}) {
            for (int n : new int[] {1, 7, 8, 9, 40}) {
                for (int place = 0; place < n; place++) {
                    double[] x = new double[n];
                    Arrays.fill(x, -0.0);
                    assertThat(math.max(x, n)).isEqualTo(0.0);
                    x[place] = 1e-300;
                    assertThat(math.max(x, n)).isEqualTo(1e-300);
                    x[place] = Double.NaN;
                    assertThat(math.max(x, n)).isNaN();
                }
            }
            assertThat(math.max(new double[0], 0)).isEqualTo(Double.NEGATIVE_INFINITY);
        }
    }

    @Test
    void sumsAsIfWithTwiceThePrecision() {
        double[] x = {1, 1e100, 1, -1e100, 0x1p-60};
        assertThat(ArrayMath.provider().sum(x, 2)).isEqualTo(1e100);
        assertThat(ArrayMath.provider().sum(x, 4)).isEqualTo(2);
        assertThat(ArrayMath.provider().sum(x, 0)).isZero();
        assertThatThrownBy(() -> ArrayMath.provider().sum(x, 6)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static int[] lengths() {
        return Stream.of(IntStream.rangeClosed(1, 70), IntStream.rangeClosed(500, 530), IntStream.of(0, 255, 256, 777))
                .flatMapToInt(each -> each)
                .toArray();
    }

    /** Values of all magnitudes, and special ones. The second input is a low part, small beside the first. */
    private static double[][] inputs(Call call, int n) {
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] in = new double[call.inputs][n];
        for (int i = 0; i < n; i++) {
            double x = i % 100 < SPECIAL.length ? SPECIAL[i % 100] : spread(random);
            in[0][i] = x;
            for (int k = 1; k < call.inputs; k++) {
                in[k][i] = k == 2 ? spread(random) : Double.isFinite(x) ? x * random.nextDouble(-1e-16, 1e-16) : 0;
            }
        }
        return in;
    }

    private static double spread(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextDouble(-760, 760);
            case 1 -> random.nextDouble(-4, 4);
            case 2 -> random.nextDouble(-1, 1) * Math.scalb(1.0, random.nextInt(-1074, 1024));
            default -> random.nextDouble(-40, 40);
        };
    }

    /** The bits of all outputs. All NaNs count as the same. */
    private static long[][] run(Call call, ArrayMath math, double[][] in, int start, int n) {
        double[][] part = new double[call.inputs][];
        for (int k = 0; k < call.inputs; k++) {
            part[k] = Arrays.copyOfRange(in[k], start, start + n);
        }
        double[][] out = new double[call.outputs][Math.max(n, 1)];
        call.run(math, part, out, n);
        return Arrays.stream(out)
                .map(each -> Arrays.stream(each)
                        .limit(n)
                        .mapToLong(Double::doubleToLongBits)
                        .toArray())
                .toArray(long[][]::new);
    }
}
