package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.SimdTemplate.POWER;
import static org.sparkactivations.codegen.SimdTemplate.load;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The loops of {@link SimdTemplate} for results that are rounded to float: the arithmetic of {@code ScalarFloatMath}. */
final class SimdFloatTemplate {

    /** {@code z = k·ln 2 + r} for an integer k and {@code u = eʳ − 1}. */
    private static final String REDUCE =
            """
            DoubleVector rounded = z.fma(inverseLn2, rounder);
            DoubleVector r = rounded.sub(rounder).fma(minusLn2, z);
            """
                    + POWER + SimdLoop.NEXT_PASS
                    + """
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = p5.fma(r2, p3).fma(r2, p1);
            DoubleVector even = p6.fma(r2, p4).fma(r2, p2).fma(r2, p0);
            DoubleVector u = r2.fma(r.fma(odd, even), r);
            """;

    /** {@code g = eᶻ}, where a product by 2ᵏ is exact. */
    private static final String EXPONENTIAL = REDUCE + "DoubleVector g = power.fma(u, power);\n";

    /**
     * {@code g = e⁻ᶻ} with z = −k·ln 2 + r, where eᶻ⁻ʳ is 2⁻ᵏ: a polynomial in −r that is shorter, as no difference to 1
     * is needed. It is scaled by 2⁻⁵¹², so that the low bits of {@code rounded}, k + 512, are added to its exponent.
     */
    private static final String NEGATIVE_EXPONENTIAL =
            """
            DoubleVector rounded = z.fma(minusInverseLn2, rounder);
            DoubleVector r = rounded.sub(rounder).fma(ln2, z);
            """
                    + SimdLoop.NEXT_PASS
                    + """
            DoubleVector r2 = r.mul(r);
            DoubleVector odd = q5.fma(r2, q3).fma(r2, q1).fma(r2, minusUnit);
            DoubleVector even = q4.fma(r2, q2).fma(r2, q0).fma(r2, unit);
            LongVector power = rounded.reinterpretAsLongs().lanewise(VectorOperators.LSHL, 52);
            DoubleVector g = odd.fma(r, even).reinterpretAsLongs().add(power).reinterpretAsDoubles();
            """;

    /** The loops that exist for arrays of floats, too: name and arguments. */
    private static final Set<String> DIRECT = Set.of(
            "expdouble[] x, double[] y",
            "tanhdouble[] x, double[] y",
            "sigmoiddouble[] x, double[] y",
            "swishdouble beta, double betaLow, double[] x, double[] y");

    /** The statement that stores the result of a loop. */
    private static final Pattern STORE = Pattern.compile("(?m)^(.*)\\.intoArray\\(y, i\\);$");

    private static final String LOADED = "DoubleVector.fromArray(SPECIES, x, i)";

    private static final String WIDENED = "((DoubleVector) FloatVector.fromArray(SimdConversions.FLOATS, x, i)"
            + ".convertShape(VectorOperators.F2D, SPECIES, 0))";

    private static final String NARROWED =
            """
            ((FloatVector) $1.convertShape(VectorOperators.D2F, SimdConversions.FLOATS, 0)).intoArray(y, i);""";

    private SimdFloatTemplate() {}

    static List<SimdLoop> loops() {
        List<SimdLoop> loops = new ArrayList<>();
        ofDoubles().forEach(each -> loops.add(each.withBody(each.onePass())));
        ofDoubles().stream()
                .filter(each -> DIRECT.contains(each.name() + each.arguments()))
                .map(SimdFloatTemplate::ofFloats)
                .forEach(loops::add);
        ofDoubles().stream()
                .filter(each -> each.name().equals("expBelow"))
                .map(SimdFloatTemplate::summing)
                .forEach(loops::add);
        return loops;
    }

    /** The same loop from floats to floats, which widens and narrows them in the vector registers. */
    private static SimdLoop ofFloats(SimdLoop loop) {
        String body = loop.body().replace(LOADED, WIDENED);
        SimdLoop.Far far = loop.far();
        return new SimdLoop(
                loop.implemented(),
                loop.name(),
                loop.arguments().replace("double[]", "float[]"),
                STORE.matcher(body).replaceFirst(NARROWED),
                new SimdLoop.Far(far.size(), far.statements().replace("y[i] = ", "y[i] = (float) ")));
    }

    /** The same loop from floats to doubles, which also stores the sums of each lane. */
    private static SimdLoop summing(SimdLoop loop) {
        return new SimdLoop(
                "ArrayMath#sumOfExpBelow",
                loop.name(),
                loop.arguments().replace("double[] x", "float[] x") + ", double[] sums",
                loop.onePass().replace(LOADED, WIDENED) + SimdLoop.SUM_LANES,
                null);
    }

    /** The loops for doubles. Two passes pay only for {@link #ofFloats loops of floats}, which also convert. */
    private static List<SimdLoop> ofDoubles() {
        return List.of(
                new SimdLoop(
                        "ArrayMath#exp(double[], double[], int)",
                        "exp",
                        "double[] x, double[] y",
                        load("z", "x") + EXPONENTIAL + "g.intoArray(y, i);\n",
                        new SimdLoop.Far("Math.abs(x[i])", "y[i] = ScalarMath.farProduct(1, x[i], 0);")),
                new SimdLoop(
                        "ArrayMath#expBelow",
                        "expBelow",
                        "double top, double[] x, double[] y",
                        "DoubleVector z = tops.sub(DoubleVector.fromArray(SPECIES, x, i));\n"
                                + NEGATIVE_EXPONENTIAL
                                + "g.intoArray(y, i);\n",
                        new SimdLoop.Far("Math.abs(x[i] - top)", "y[i] = ScalarMath.farExpBelow(top, x[i]);")),
                new SimdLoop(
                        "ArrayMath#expm1",
                        "expm1",
                        "double[] x, double[] y, double[] low",
                        load("z", "x")
                                + REDUCE
                                + """
                                power.fma(u, power.sub(one)).intoArray(y, i);
                                zero.intoArray(low, i);
                                """,
                        new SimdLoop.Far("Math.abs(x[i])", "y[i] = ScalarMath.farExpm1(x[i]);")),
                new SimdLoop(
                        "ArrayMath#tanh",
                        "tanh",
                        "double[] x, double[] y",
                        load("argument", "x")
                                + """
                                DoubleVector z = argument.abs().mul(minusTwo);
                                """
                                + REDUCE
                                + load("argument", "x")
                                + """
                                DoubleVector e = power.fma(u, power.sub(one));
                                LongVector magnitude = e.div(two.add(e)).abs().reinterpretAsLongs();
                                LongVector sign = argument.reinterpretAsLongs().and(signBit);
                                magnitude.or(sign).reinterpretAsDoubles().intoArray(y, i);
                                """,
                        new SimdLoop.Far("2 * Math.abs(x[i])", "y[i] = ScalarMath.farTanh(x[i]);")),
                new SimdLoop(
                        "ArrayMath#sigmoid",
                        "sigmoid",
                        "double[] x, double[] y",
                        load("z", "x") + NEGATIVE_EXPONENTIAL + "one.div(one.add(g)).intoArray(y, i);\n",
                        new SimdLoop.Far("Math.abs(x[i])", "y[i] = Logistic.farSigmoidProduct(1, x[i], 0);")),
                new SimdLoop(
                        "ArrayMath#sigmoidProduct",
                        "sigmoidProduct",
                        "double[] factor, double[] high, double[] y",
                        load("z", "high")
                                + NEGATIVE_EXPONENTIAL
                                + "DoubleVector.fromArray(SPECIES, factor, i).div(one.add(g)).intoArray(y, i);\n",
                        new SimdLoop.Far(
                                "Math.abs(high[i])", "y[i] = Logistic.farSigmoidProduct(factor[i], high[i], 0);")),
                new SimdLoop(
                        "ArrayMath#swish",
                        "swish",
                        "double beta, double betaLow, double[] x, double[] y",
                        load("argument", "x")
                                + """
                                DoubleVector z = betas.mul(argument);
                                """
                                + NEGATIVE_EXPONENTIAL
                                + load("argument", "x")
                                + "argument.div(one.add(g)).intoArray(y, i);\n",
                        new SimdLoop.Far("Math.abs(beta * x[i])", "y[i] = Logistic.farSwish(beta, betaLow, x[i]);")),
                new SimdLoop(
                        "ArrayMath#decay",
                        "decay",
                        "double[] high, double[] g, double[] gLow",
                        "DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).abs().neg();\n"
                                + REDUCE
                                + """
                                power.mul(one.add(u)).intoArray(g, i);
                                zero.intoArray(gLow, i);
                                """,
                        null),
                new SimdLoop(
                        "ArrayMath#density",
                        "density",
                        "double factor, double[] high, double[] y",
                        "DoubleVector z = DoubleVector.fromArray(SPECIES, high, i).abs().neg();\n"
                                + EXPONENTIAL
                                + """
                                DoubleVector d = one.add(g);
                                factors.mul(g.div(d.mul(d))).intoArray(y, i);
                                """,
                        null),
                new SimdLoop(
                        "ArrayMath#productDerivative",
                        "productDerivative",
                        "double[] high, double[] v, double[] y",
                        """
                        DoubleVector x = DoubleVector.fromArray(SPECIES, high, i);
                        VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
                        DoubleVector z = x.abs().neg();
                        """
                                + EXPONENTIAL
                                + """
                                DoubleVector factor = DoubleVector.fromArray(SPECIES, v, i);
                                DoubleVector d = one.add(g);
                                DoubleVector numerator = factor.fma(one.blend(g, right), d);
                                numerator.mul(g.blend(one, right)).div(d.mul(d)).intoArray(y, i);
                                """,
                        null));
    }
}
