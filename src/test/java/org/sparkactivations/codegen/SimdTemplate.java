package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The loops of the Vector API that are built on an exponential. They repeat its reduction, polynomial and power of 2,
 * since HotSpot keeps vectors in registers only within one method; here each of these parts stands once.
 *
 * <p>The arithmetic is that of {@code ScalarMath}, operation by operation, so that both give the same bits.
 */
final class SimdTemplate {

    private static final String FOLDER = "org/sparkactivations/math/";

    /** {@code z = k·ln 2 + r + c} for an integer k, where c is the rounding error of r. */
    static final String REDUCE =
            """
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            """;

    /** {@code z + zLow = k·ln 2 + r + c}, likewise. */
    static final String REDUCE_SUM =
            """
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector hLow = k.fma(minusLn2Low, zLow);
            DoubleVector r = h.add(hLow);
            DoubleVector c = h.sub(r).add(hLow);
            """;

    /** {@code eʳ = 1 + r + r²/2 + r³(even + r·odd)}. */
    private static final String POLYNOMIAL =
            """
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = e9.fma(r2, e7).fma(r2, e5).fma(r2, e3).fma(r2, e1);
            DoubleVector even = e8.fma(r2, e6).fma(r2, e4).fma(r2, e2).fma(r2, e0);
            """;

    /** {@code e^(r + c) = 1 + r + q}. */
    static final String REST = POLYNOMIAL
            + """
                    DoubleVector q = r2.fma(r.fma(r.fma(odd, even), oneHalf), c);
                    """;

    /** {@code power = 2ᵏ}: the low bits of {@code rounded} are k. */
    static final String POWER =
            """
            DoubleVector power = rounded.reinterpretAsLongs()
                    .lanewise(VectorOperators.LSHL, 52)
                    .add(bitsOfOne)
                    .reinterpretAsDoubles();
            """;

    /** {@code y = 2ᵏ(1 + r + q)}, where a product by 2ᵏ is exact. */
    private static final String STORE_EXPONENTIAL = POWER + "power.fma(r.add(q), power).intoArray(y, i);\n";

    /** {@code g + gLow = 2ᵏ(1 + u)}, as a sum of two doubles, of which the first is negated: it serves as an addend too. */
    static final String SCALED_SUM =
            """
            DoubleVector minusM = minusOne.sub(u);
            DoubleVector mLow = u.add(minusM.add(one));
            DoubleVector minusG = power.mul(minusM);
            DoubleVector gLow = power.mul(mLow);
            """;

    /** The same for u = r + q, rounded. */
    static final String ROUNDED_SUM =
            """
            DoubleVector u = r.add(q);
            """ + POWER + SimdLoop.NEXT_PASS + SCALED_SUM;

    /** {@code slope = g/(d + dLow)²} for g = g + gLow, with {@code inverse = 1/d} and its negative. */
    static final String SQUARED_INVERSE =
            """
            DoubleVector t = minusG.mul(minus);
            DoubleVector minusTLow = minus.fma(gLow, minusG.fma(inverse, t));
            DoubleVector half = minus.fma(dLow, minus.fma(d, one));
            DoubleVector minusRest = half.mul(minusTwo).fma(t, minusTLow);
            DoubleVector slope = t.fma(inverse, minus.mul(minusRest));
            """;

    /** {@code y = tanh x = −sgn(x)·e/(2 + e)} with e = e^(−2|x|) − 1. */
    private static final String TANH = load("argument", "x")
            + """
                    DoubleVector z = argument.abs().mul(minusTwo);
                    """
            + REDUCE
            + REST
            + POWER
            + SimdLoop.NEXT_PASS
            + load("argument", "x")
            + """
                    DoubleVector a = power.sub(one);
                    DoubleVector aLow = power.sub(a.add(one));
                    DoubleVector b = power.mul(r);
                    DoubleVector sum = a.add(b);
                    DoubleVector rest = power.fma(q, b.sub(sum.sub(a))).add(aLow);
                    DoubleVector e = sum.add(rest);
                    DoubleVector eLow = sum.sub(e).add(rest);
                    DoubleVector d = two.add(e);
                    DoubleVector inverse = one.div(d);
                    DoubleVector quotient = e.mul(inverse);
                    DoubleVector minusQuotient = quotient.neg();
                    DoubleVector dLow = e.sub(d.sub(two)).add(eLow);
                    DoubleVector error = minusQuotient.fma(dLow, minusQuotient.fma(d, e).add(eLow));
                    LongVector magnitude = error.fma(inverse, quotient).abs().reinterpretAsLongs();
                    LongVector sign = argument.reinterpretAsLongs().and(signBit);
                    magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
                    """;

    /** {@code m + mLow = 1 + r + q}. */
    static final String MANTISSA =
            """
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector mLow = u.sub(m.sub(one)).add(r.sub(u).add(q));
            """;

    private SimdTemplate() {}

    /** All files, by path below the folder of generated sources. */
    static Map<String, String> files() {
        return Map.of(
                FOLDER + "SimdFloats.java",
                file(
                        "SimdFloats",
                        "The loops of {@link SimdFloatMath}, on arrays of at least a vector.",
                        SimdFloatTemplate.loops()),
                FOLDER + "SimdExponential.java",
                file(
                        "SimdExponential",
                        "Exponentials and the hyperbolic tangent of {@link SimdMath}, on arrays of at least a vector.",
                        exponentials()),
                FOLDER + "SimdLogistic.java",
                file(
                        "SimdLogistic",
                        "The logistic sigmoid and its relatives of {@link SimdMath}, on arrays of at least a vector.",
                        SimdLogisticTemplate.loops()));
    }

    private static List<SimdLoop> exponentials() {
        return List.of(
                new SimdLoop(
                        "ArrayMath#exp(double[], double[], int)",
                        "exp",
                        "double[] x, double[] y",
                        load("z", "x") + REDUCE + REST + STORE_EXPONENTIAL,
                        new SimdLoop.Far("Math.abs(x[i])", "y[i] = ScalarMath.farProduct(1, x[i], 0);")),
                new SimdLoop(
                        "ArrayMath#exp(double[], double[], double[], int)",
                        "exp",
                        "double[] high, double[] low, double[] y",
                        load("z", "high") + load("zLow", "low") + REDUCE_SUM + REST + STORE_EXPONENTIAL,
                        new SimdLoop.Far("Math.abs(high[i])", "y[i] = ScalarMath.farProduct(1, high[i], low[i]);")),
                new SimdLoop(
                        "ArrayMath#preciseExp",
                        "preciseExp",
                        "double[] high, double[] y, double[] yLow",
                        load("z", "high")
                                + REDUCE
                                + REST
                                + MANTISSA
                                + POWER
                                + """
                                power.mul(m).intoArray(y, i);
                                power.mul(mLow).intoArray(yLow, i);
                                """,
                        null),
                new SimdLoop(
                        "ArrayMath#expBelow",
                        "expBelow",
                        "double top, double[] x, double[] y",
                        load("argument", "x")
                                + """
                                DoubleVector z = argument.sub(tops);
                                DoubleVector back = z.add(tops);
                                DoubleVector zLow = argument.sub(back).sub(tops.sub(back.sub(z)));
                                """
                                + REDUCE_SUM
                                + REST
                                + STORE_EXPONENTIAL,
                        new SimdLoop.Far("Math.abs(x[i] - top)", "y[i] = ScalarMath.farExpBelow(top, x[i]);")),
                new SimdLoop(
                        "ArrayMath#expm1",
                        "expm1",
                        "double[] x, double[] y, double[] low",
                        load("z", "x")
                                + REDUCE
                                + POLYNOMIAL
                                + """
                                DoubleVector tail = r.fma(odd, even);
                                DoubleVector half = r2.mul(oneHalf);
                                DoubleVector u = r.add(half);
                                DoubleVector square = oneHalf.fma(r.fma(r, r2.neg()), r.sub(u).add(half));
                                DoubleVector v = r2.mul(r).fma(tail, c.fma(u, c).add(square));
                                """
                                + POWER
                                + """
                                DoubleVector a = power.sub(one);
                                DoubleVector back = a.sub(power);
                                DoubleVector aLow = power.sub(a.sub(back)).sub(one.add(back));
                                DoubleVector b = power.mul(u);
                                DoubleVector sum = a.add(b);
                                DoubleVector rest = a.sub(sum).add(b).add(power.fma(v, aLow));
                                DoubleVector value = sum.add(rest);
                                value.intoArray(y, i);
                                rest.sub(value.sub(sum)).intoArray(low, i);
                                """,
                        new SimdLoop.Far(
                                "Math.abs(x[i])",
                                """
                                y[i] = ScalarMath.farExpm1(x[i]);
                                low[i] = 0;""")),
                new SimdLoop(
                        "ArrayMath#tanh",
                        "tanh",
                        "double[] x, double[] y",
                        TANH,
                        new SimdLoop.Far("2 * Math.abs(x[i])", "y[i] = ScalarMath.farTanh(x[i]);")),
                new SimdLoop(
                        "ArrayMath#tanhWithDerivative",
                        "tanhWithDerivative",
                        "double[] x, double[] y, double[] slopes",
                        TANH
                                + """
                                DoubleVector u = r.add(q);
                                DoubleVector minus = inverse.neg();
                                """
                                + SCALED_SUM
                                + SQUARED_INVERSE
                                + "slope.mul(four).intoArray(slopes, i);\n",
                        new SimdLoop.Far(
                                "2 * Math.abs(x[i])",
                                """
                                y[i] = ScalarMath.farTanh(x[i]);
                                slopes[i] = ScalarMath.farProduct(4, -2 * Math.abs(x[i]), 0);""")));
    }

    static String load(String name, String array) {
        return "DoubleVector %s = DoubleVector.fromArray(SPECIES, %s, i);\n".formatted(name, array);
    }

    static String loadNegated(String name, String array) {
        return "DoubleVector %s = DoubleVector.fromArray(SPECIES, %s, i).neg();\n".formatted(name, array);
    }

    private static String file(String className, String documentation, List<SimdLoop> loops) {
        return """
                package org.sparkactivations.math;

                import static jdk.incubator.vector.DoubleVector.broadcast;
                import static org.sparkactivations.math.ArrayMath.NEAR;
                import static org.sparkactivations.math.Coefficients.*;
                import static org.sparkactivations.math.Scratch.BLOCK;
                import static org.sparkactivations.math.SimdMath.*;

                import jdk.incubator.vector.DoubleVector;
                %simport jdk.incubator.vector.LongVector;
                %simport jdk.incubator.vector.VectorOperators;

                /**
                 * %s
                 *
                 * <p>Generated: see CONTRIBUTING.md.
                 */
                final class %s {

                    private %s() {}

                %s}
                """
                .formatted(
                        loops.stream().anyMatch(each -> each.body().contains("FloatVector"))
                                ? "import jdk.incubator.vector.FloatVector;\n"
                                : "",
                        loops.stream().anyMatch(each -> each.source().contains("VectorMask"))
                                ? "import jdk.incubator.vector.VectorMask;\n"
                                : "",
                        documentation,
                        className,
                        className,
                        loops.stream()
                                .map(SimdLoop::source)
                                .collect(Collectors.joining("\n"))
                                .indent(4)
                                .replaceAll("(?m)^ +$", ""));
    }
}
