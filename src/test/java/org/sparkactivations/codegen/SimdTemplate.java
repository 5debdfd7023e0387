package org.sparkactivations.codegen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The loops of the Vector API that are built on an exponential. They repeat its reduction, polynomial and power of 2,
 * since HotSpot keeps vectors in registers only within one method; here each of these parts stands once.
 *
 * <p>The arithmetic is that of {@code ScalarMath}, operation by operation, so that both give the same bits.
 */
final class SimdTemplate {

    private static final String FOLDER = "org/sparkactivations/math/";

    /** The constants that a loop may use, by name. A loop broadcasts those that it names, once before it starts. */
    private static final Map<String, String> CONSTANTS = constants();

    /** {@code z = k·ln 2 + r + c} for an integer k, where c is the rounding error of r. */
    private static final String REDUCE =
            """
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector k = rounded.sub(rounder);
            DoubleVector h = k.fma(minusLn2, z);
            DoubleVector r = k.fma(minusLn2Low, h);
            DoubleVector c = k.fma(minusLn2Low, h.sub(r));
            """;

    /** {@code z + zLow = k·ln 2 + r + c}, likewise. */
    private static final String REDUCE_SUM =
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
    private static final String REST = POLYNOMIAL
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

    /** {@code y = 2ᵏ(1 + r + q)}, by the bits of the exponent. */
    private static final String STORE_EXPONENTIAL =
            """
            DoubleVector m = one.add(r.add(q));
            m.reinterpretAsLongs()
                    .add(rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52))
                    .reinterpretAsDoubles()
                    .intoArray(y, i);
            """;

    /** {@code sigmoid = 1/(1 + 2ᵏ(1 + r + q))}. */
    private static final String SIGMOID =
            """
            DoubleVector u = r.add(q);
            DoubleVector m = one.add(u);
            DoubleVector mLow = u.sub(m.sub(one));
            """
                    + POWER
                    + """
                    DoubleVector g = power.mul(m);
                    DoubleVector d = one.add(g);
                    DoubleVector back = d.sub(one);
                    DoubleVector dLow = one.sub(d.sub(back)).sub(back.sub(g)).add(power.mul(mLow));
                    DoubleVector inverse = one.div(d);
                    DoubleVector minus = inverse.neg();
                    DoubleVector error = minus.fma(dLow, minus.fma(d, one));
                    DoubleVector sigmoid = inverse.fma(error, inverse);
                    """;

    /** {@code x + xLow} from the arrays, and {@code z + zLow = −|x + xLow|}. */
    private static final String LOAD_MAGNITUDE =
            """
            DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
            DoubleVector xLow = DoubleVector.fromArray(SPECIES, low, i);
            VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
            DoubleVector z = x.abs().neg();
            DoubleVector zLow = xLow.blend(xLow.neg(), right);
            """;

    /** {@code power·(m + mLow) = e^(z + zLow)} to more than double precision. */
    private static final String DECAY = REDUCE_SUM
            + REST
            + """
                    DoubleVector u = r.add(q);
                    DoubleVector m = one.add(u);
                    DoubleVector mLow = u.sub(m.sub(one)).add(r.sub(u).add(q));
                    """
            + POWER;

    static final String NEAR_MAGNITUDE = "z.abs().compare(VectorOperators.LE, NEAR)";

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
                        logistics()));
    }

    private static List<Loop> exponentials() {
        return List.of(
                new Loop(
                        "ArrayMath#exp(double[], double[], int)",
                        "exp",
                        "double[] x, double[] y",
                        load("z", "x") + REDUCE + REST + STORE_EXPONENTIAL,
                        new Far(NEAR_MAGNITUDE, "Math.abs(x[i])", "y[i] = ScalarMath.farProduct(1, x[i], 0);")),
                new Loop(
                        "ArrayMath#exp(double[], double[], double[], int)",
                        "exp",
                        "double[] high, double[] low, double[] y",
                        load("z", "high") + load("zLow", "low") + REDUCE_SUM + REST + STORE_EXPONENTIAL,
                        new Far(
                                NEAR_MAGNITUDE,
                                "Math.abs(high[i])",
                                "y[i] = ScalarMath.farProduct(1, high[i], low[i]);")),
                new Loop(
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
                        new Far(
                                "z.compare(VectorOperators.GE, -NEAR)",
                                "Math.abs(x[i] - top)",
                                "y[i] = ScalarMath.farExpBelow(top, x[i]);")),
                new Loop(
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
                        new Far(
                                NEAR_MAGNITUDE,
                                "Math.abs(x[i])",
                                """
                                y[i] = ScalarMath.farExpm1(x[i]);
                                low[i] = 0;""")),
                new Loop(
                        "ArrayMath#tanh",
                        "tanh",
                        "double[] x, double[] y",
                        load("argument", "x")
                                + """
                                DoubleVector z = argument.abs().mul(minusTwo);
                                """
                                + REDUCE
                                + REST
                                + POWER
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
                                DoubleVector minus = quotient.neg();
                                DoubleVector dLow = e.sub(d.sub(two)).add(eLow);
                                DoubleVector error = minus.fma(dLow, minus.fma(d, e).add(eLow));
                                LongVector magnitude = error.fma(inverse, quotient).abs().reinterpretAsLongs();
                                LongVector sign = argument.reinterpretAsLongs().and(signBit);
                                magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
                                """,
                        new Far(
                                "argument.abs().compare(VectorOperators.LE, NEAR / 2)",
                                "2 * Math.abs(x[i])",
                                "y[i] = ScalarMath.farTanh(x[i]);")));
    }

    private static List<Loop> logistics() {
        return List.of(
                new Loop(
                        "ArrayMath#sigmoid",
                        "sigmoid",
                        "double[] x, double[] y",
                        loadNegated("z", "x")
                                + REDUCE
                                + REST
                                + SIGMOID
                                + """
                                sigmoid.intoArray(y, i);
                                """,
                        new Far(NEAR_MAGNITUDE, "Math.abs(x[i])", "y[i] = ScalarMath.farSigmoidProduct(1, x[i], 0);")),
                new Loop(
                        "ArrayMath#sigmoidProduct",
                        "sigmoidProduct",
                        "double[] factor, double[] high, double[] low, double[] y",
                        loadNegated("z", "high")
                                + loadNegated("zLow", "low")
                                + REDUCE_SUM
                                + REST
                                + SIGMOID
                                + """
                                DoubleVector.fromArray(SPECIES, factor, i).mul(sigmoid).intoArray(y, i);
                                """,
                        new Far(
                                NEAR_MAGNITUDE,
                                "Math.abs(high[i])",
                                "y[i] = ScalarMath.farSigmoidProduct(factor[i], high[i], low[i]);")),
                new Loop(
                        "ArrayMath#swish",
                        "swish",
                        "double beta, double betaLow, double[] x, double[] y",
                        load("argument", "x")
                                + """
                                DoubleVector z = betas.mul(argument).neg();
                                DoubleVector zLow = betasLow.fma(argument, betas.fma(argument, z)).neg();
                                """
                                + REDUCE_SUM
                                + REST
                                + SIGMOID
                                + """
                                argument.mul(sigmoid).intoArray(y, i);
                                """,
                        new Far(
                                NEAR_MAGNITUDE,
                                "Math.abs(beta * x[i])",
                                "y[i] = ScalarMath.farSwish(beta, betaLow, x[i]);")),
                new Loop(
                        "ArrayMath#decay",
                        "decay",
                        "double[] high, double[] low, double[] g, double[] gLow",
                        LOAD_MAGNITUDE
                                + DECAY
                                + """
                                power.mul(m).intoArray(g, i);
                                power.mul(mLow).intoArray(gLow, i);
                                """,
                        null),
                new Loop(
                        "ArrayMath#productDerivative",
                        "productDerivative",
                        "double[] high, double[] low, double[] v, double[] vLow, double[] y",
                        LOAD_MAGNITUDE
                                + DECAY
                                + """
                                DoubleVector g = power.mul(m);
                                DoubleVector gLow = power.mul(mLow);
                                DoubleVector factor = DoubleVector.fromArray(SPECIES, v, i);
                                DoubleVector factorLow = DoubleVector.fromArray(SPECIES, vLow, i);
                                DoubleVector weight = one.blend(g, right);
                                DoubleVector weightLow = zero.blend(gLow, right);
                                DoubleVector p = factor.mul(weight);
                                DoubleVector pError = factorLow.fma(weight, factor.fma(weight, p.neg()));
                                DoubleVector pLow = factor.fma(weightLow, pError);
                                DoubleVector d = one.add(g);
                                DoubleVector dLow = g.sub(d.sub(one)).add(gLow);
                                DoubleVector inverse = one.div(d);
                                DoubleVector minus = inverse.neg();
                                DoubleVector inverseLow = inverse.mul(minus.fma(dLow, minus.fma(d, one)));
                                DoubleVector sum = d.add(p);
                                DoubleVector back = sum.sub(d);
                                DoubleVector sumLow = d.sub(sum.sub(back)).sub(back.sub(p)).add(dLow.add(pLow));
                                DoubleVector t = sum.mul(inverse);
                                DoubleVector tLow = sum.fma(inverseLow, sumLow.fma(inverse, sum.fma(inverse, t.neg())));
                                DoubleVector w = t.mul(inverse);
                                DoubleVector wLow = t.fma(inverseLow, tLow.fma(inverse, t.fma(inverse, w.neg())));
                                DoubleVector scale = g.blend(one, right);
                                DoubleVector scaleLow = gLow.blend(zero, right);
                                w.fma(scale, wLow.fma(scale, w.mul(scaleLow))).intoArray(y, i);
                                """,
                        null));
    }

    static String load(String name, String array) {
        return "DoubleVector %s = DoubleVector.fromArray(SPECIES, %s, i);\n".formatted(name, array);
    }

    static String loadNegated(String name, String array) {
        return "DoubleVector %s = DoubleVector.fromArray(SPECIES, %s, i).neg();\n".formatted(name, array);
    }

    /**
     * Elements that are too far out for the arithmetic of the loop.
     *
     * @param nearLanes the lanes that are not
     * @param size of an element, compared with {@code NEAR}
     * @param statements that compute element i
     */
    record Far(String nearLanes, String size, String statements) {}

    /**
     * A method that computes {@code body} for each vector of its arrays.
     *
     * @param implemented what it implements, for its Javadoc
     * @param far null for a method that returns whether no element is far out
     */
    record Loop(String implemented, String name, String arguments, String body, Far far) {

        /**
         * The method, and one for a range of places. The last vector of an array may overlap the one before, so it is a
         * range of its own: in a loop without it, HotSpot proves that all places are within the arrays.
         */
        String source() {
            String type = far == null ? "boolean" : "void";
            String last = far == null
                    ? "return %s(%s, 0, last) & (n %% LANES == 0 || %s(%s, last, last));"
                            .formatted(name, names(), name, names())
                    : """
                    %s(%s, 0, last);
                    if (n %% LANES != 0) {
                        %s(%s, last, last);
                    }"""
                            .formatted(name, names(), name, names());
            return """
                    /** {@link %s}. */
                    static %s %s(%s, int n) {
                        int last = n - LANES;
                    %s}

                    private static %s %s(%s, int first, int last) {
                    %s    VectorMask<Double> near = SPECIES.maskAll(true);
                        for (int i = first; i <= last; i += LANES) {
                    %s        near = near.and(%s);
                        }
                    %s}
                    """
                            .formatted(
                                    implemented,
                                    type,
                                    name,
                                    arguments,
                                    last.indent(4),
                                    type,
                                    name,
                                    arguments,
                                    broadcasts().indent(4),
                                    body.indent(8),
                                    far == null ? "z.compare(VectorOperators.GE, -NEAR)" : far.nearLanes,
                                    (far == null
                                                    ? "return near.allTrue();"
                                                    : """
                                                    if (!near.allTrue()) {
                                                        %s(%s, first, last + LANES);
                                                    }"""
                                                            .formatted(farName(), names()))
                                            .indent(4))
                    + (far == null ? "" : "\n" + farSource());
        }

        private String farSource() {
            return """
                    private static void %s(%s, int start, int end) {
                        for (int i = start; i < end; i++) {
                            if (!(%s <= NEAR)) {
                    %s        }
                        }
                    }
                    """
                    .formatted(farName(), arguments, far.size, far.statements.indent(12));
        }

        private String farName() {
            return "far" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1);
        }

        private String names() {
            return arguments.replaceAll("(double|float)(\\[\\])? ", "");
        }

        private String broadcasts() {
            return CONSTANTS.entrySet().stream()
                    .filter(each -> Pattern.compile("\\b" + each.getKey() + "\\b")
                            .matcher(body)
                            .find())
                    .map(each -> each.getValue().endsWith("Longs()")
                            ? "LongVector %s = %s;\n".formatted(each.getKey(), each.getValue())
                            : "DoubleVector %s = broadcast(SPECIES, %s);\n".formatted(each.getKey(), each.getValue()))
                    .collect(Collectors.joining());
        }
    }

    private static String file(String className, String documentation, List<Loop> loops) {
        return """
                package org.sparkactivations.math;

                import static jdk.incubator.vector.DoubleVector.broadcast;
                import static org.sparkactivations.math.ArrayMath.NEAR;
                import static org.sparkactivations.math.Coefficients.*;
                import static org.sparkactivations.math.SimdMath.*;

                import jdk.incubator.vector.DoubleVector;
                %simport jdk.incubator.vector.LongVector;
                import jdk.incubator.vector.VectorMask;
                import jdk.incubator.vector.VectorOperators;

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
                        loops.stream().anyMatch(each -> each.body.contains("FloatVector"))
                                ? "import jdk.incubator.vector.FloatVector;\n"
                                : "",
                        documentation,
                        className,
                        className,
                        loops.stream()
                                .map(Loop::source)
                                .collect(Collectors.joining("\n"))
                                .indent(4)
                                .replaceAll("(?m)^ +$", ""));
    }

    private static Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("tops", "top");
        constants.put("betas", "beta");
        constants.put("betasLow", "betaLow");
        constants.put("inverseLn2", "INVERSE_LN2");
        constants.put("rounder", "ROUNDER");
        constants.put("minusLn2", "-LN2");
        constants.put("minusLn2Low", "-LN2_LOW");
        for (int i = 0; i <= 9; i++) {
            constants.put("e" + i, "EXP_" + i);
        }
        for (int i = 0; i <= 6; i++) {
            constants.put("p" + i, "FloatCoefficients.EXP_" + i);
        }
        constants.put("zero", "0");
        constants.put("oneHalf", "0.5");
        constants.put("one", "1");
        constants.put("two", "2");
        constants.put("minusTwo", "-2");
        constants.put("bitsOfOne", "one.reinterpretAsLongs()");
        constants.put("signBit", "broadcast(SPECIES, -0.0).reinterpretAsLongs()");
        return constants;
    }
}
