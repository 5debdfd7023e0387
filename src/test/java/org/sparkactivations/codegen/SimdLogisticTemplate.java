package org.sparkactivations.codegen;

import static org.sparkactivations.codegen.SimdTemplate.MANTISSA;
import static org.sparkactivations.codegen.SimdTemplate.POWER;
import static org.sparkactivations.codegen.SimdTemplate.REDUCE;
import static org.sparkactivations.codegen.SimdTemplate.REDUCE_SUM;
import static org.sparkactivations.codegen.SimdTemplate.REST;
import static org.sparkactivations.codegen.SimdTemplate.ROUNDED_SUM;
import static org.sparkactivations.codegen.SimdTemplate.SQUARED_INVERSE;
import static org.sparkactivations.codegen.SimdTemplate.load;
import static org.sparkactivations.codegen.SimdTemplate.loadNegated;

import java.util.List;

/** The loops of {@link SimdTemplate} for the logistic sigmoid and its relatives. */
final class SimdLogisticTemplate {

    /** {@code inverse·(1 − excess) = 1/(1 + 2ᵏ(1 + r + q))}. */
    private static final String INVERSE = ROUNDED_SUM
            + """
                    DoubleVector d = one.sub(minusG);
                    DoubleVector back = d.sub(one);
                    DoubleVector dLow = one.sub(d.sub(back)).sub(back.add(minusG)).add(gLow);
                    DoubleVector inverse = one.div(d);
                    DoubleVector minus = inverse.neg();
                    DoubleVector excess = inverse.fma(dLow, inverse.fma(d, minusOne));
                    """;

    /** {@code sigmoid = inverse·(1 − excess)}. */
    private static final String SIGMOID = "DoubleVector sigmoid = minus.fma(excess, inverse);\n";

    /** That of the sigmoid of {@code high + low}. */
    private static final String SIGMOID_OF_SUM =
            loadNegated("z", "high") + loadNegated("zLow", "low") + REDUCE_SUM + REST + INVERSE;

    private static final String STORE_PRODUCT =
            "DoubleVector.fromArray(SPECIES, factor, i).mul(sigmoid).intoArray(y, i);\n";

    /** That of the sigmoid of {@code (beta + betaLow)·x}. */
    private static final String SIGMOID_OF_MULTIPLE = load("argument", "x")
            + """
                    DoubleVector z = betas.mul(argument).neg();
                    DoubleVector zLow = betasLow.fma(argument, betas.fma(argument, z)).neg();
                    """
            + REDUCE_SUM
            + REST
            + INVERSE;

    private static final String STORE_SWISH =
            SIGMOID + load("argument", "x") + "argument.mul(sigmoid).intoArray(y, i);\n";

    /** {@code slopes = σ·(1 + weight·b)} with σ as in {@link #SIGMOID} and b = g·σ, which is 1 − σ. */
    private static final String PRODUCT_DERIVATIVE =
            """
            DoubleVector b = minusG.mul(minus);
            DoubleVector minusBLow = b.fma(excess, minus.fma(gLow, minusG.fma(inverse, b)));
            DoubleVector p = weight.mul(b);
            DoubleVector minusPLow = minusWeightLow.fma(b, weight.fma(minusBLow, minusWeight.fma(b, p)));
            DoubleVector sum = one.add(p);
            DoubleVector sumLow = one.sub(sum).add(p).sub(minusPLow);
            DoubleVector rest = sumLow.fma(inverse, sum.mul(minus).mul(excess));
            sum.fma(inverse, rest).intoArray(slopes, i);
            """;

    /** The argument of σ is the weight. */
    private static final String WEIGHT_OF_ARGUMENT =
            """
            DoubleVector weight = z.neg();
            DoubleVector minusWeight = z;
            DoubleVector minusWeightLow = zLow;
            """;

    private static final String WEIGHT_OF_ARRAY = load("weight", "v")
            + loadNegated("minusWeightLow", "vLow")
            + """
                    DoubleVector minusWeight = weight.neg();
                    """;

    /**
     * {@code y = σ(x) = (x < 0 ? g : 1)/(1 + g)} with g = e^−|x|. Wide vectors choose by bits, as HotSpot of JDK 17 moves
     * masks of them from register to register; narrow ones have no shift that copies the sign.
     */
    private static final String SIGMOID_OF_X = load("argument", "x")
            + """
                    DoubleVector z = argument.reinterpretAsLongs().or(signBit).reinterpretAsDoubles();
                    """
            + REDUCE
            + REST
            + ROUNDED_SUM
            + load("argument", "x")
            + """
                    DoubleVector d = one.sub(minusG);
                    DoubleVector dLow = one.sub(d).sub(minusG).add(gLow);
                    DoubleVector minus = minusOne.div(d);
                    DoubleVector minusNumerator = LANES == NARROW
                            ? minusOne.blend(minusG, argument.compare(VectorOperators.LT, 0))
                            : minusOne.reinterpretAsLongs()
                                    .lanewise(
                                            VectorOperators.BITWISE_BLEND,
                                            minusG.reinterpretAsLongs(),
                                            argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                                    .reinterpretAsDoubles();
                    DoubleVector numeratorLow = LANES == NARROW
                            ? zero.blend(gLow, argument.compare(VectorOperators.LT, 0))
                            : gLow.reinterpretAsLongs()
                                    .and(argument.reinterpretAsLongs().lanewise(VectorOperators.ASHR, 63))
                                    .reinterpretAsDoubles();
                    DoubleVector quotient = minusNumerator.mul(minus);
                    DoubleVector excess = quotient.fma(dLow, quotient.fma(d, minusNumerator).sub(numeratorLow));
                    excess.fma(minus, quotient).intoArray(y, i);
                    """;

    /** {@code x} from its array, and the lanes right of 0. */
    private static final String LOAD_SIDE = load("x", "high")
            + """
                    VectorMask<Double> right = x.compare(VectorOperators.GT, 0);
                    """;

    /** {@code x + xLow} from the arrays, and {@code z + zLow = −|x + xLow|}. */
    private static final String LOAD_MAGNITUDE = LOAD_SIDE
            + load("xLow", "low")
            + """
                    DoubleVector z = x.abs().neg();
                    DoubleVector zLow = xLow.blend(xLow.neg(), right);
                    """;

    /** {@code power·(m + mLow) = e^(z + zLow)} to more than double precision. */
    private static final String DECAY = REDUCE_SUM + REST + MANTISSA + POWER;

    /** {@code g + gLow}, the same, as a sum of two doubles. */
    private static final String PRODUCTS =
            """
            DoubleVector g = power.mul(m);
            DoubleVector gLow = power.mul(mLow);
            """;

    /** {@code w + wLow = (numerator + numeratorLow)/(d + dLow)²}. */
    private static final String QUOTIENT =
            """
            DoubleVector inverse = one.div(d);
            DoubleVector minus = inverse.neg();
            DoubleVector half = minus.fma(dLow, minus.fma(d, one));
            DoubleVector t = numerator.mul(inverse);
            DoubleVector tLow = numeratorLow.fma(inverse, numerator.fma(inverse, t.neg()));
            DoubleVector w = t.mul(inverse);
            DoubleVector wLow = half.add(half).fma(w, tLow.fma(inverse, t.fma(inverse, w.neg())));
            """;

    private SimdLogisticTemplate() {}

    static List<SimdLoop> loops() {
        return List.of(
                new SimdLoop(
                        "ArrayMath#sigmoid",
                        "sigmoid",
                        "double[] x, double[] y",
                        SIGMOID_OF_X,
                        new SimdLoop.Far("Math.abs(x[i])", "y[i] = Logistic.farSigmoidProduct(1, x[i], 0);")),
                new SimdLoop(
                        "ArrayMath#sigmoidWithDerivative",
                        "sigmoidWithDerivative",
                        "double[] x, double[] y, double[] slopes",
                        SIGMOID_OF_X
                                + "DoubleVector inverse = minus.neg();\n"
                                + SQUARED_INVERSE
                                + "slope.intoArray(slopes, i);\n",
                        new SimdLoop.Far(
                                "Math.abs(x[i])",
                                """
                                y[i] = Logistic.farSigmoidProduct(1, x[i], 0);
                                slopes[i] = ScalarMath.farProduct(1, -Math.abs(x[i]), 0);""")),
                new SimdLoop(
                        "ArrayMath#sigmoidProduct",
                        "sigmoidProduct",
                        "double[] factor, double[] high, double[] low, double[] y",
                        SIGMOID_OF_SUM + SIGMOID + STORE_PRODUCT,
                        new SimdLoop.Far(
                                "Math.abs(high[i])", "y[i] = Logistic.farSigmoidProduct(factor[i], high[i], low[i]);")),
                new SimdLoop(
                        "ArrayMath#sigmoidProductWithDerivative",
                        "sigmoidProductWithDerivative",
                        "double[] factor, double[] high, double[] low, double[] v, double[] vLow, double[] y, double[] slopes",
                        SIGMOID_OF_SUM + SIGMOID + STORE_PRODUCT + WEIGHT_OF_ARRAY + PRODUCT_DERIVATIVE,
                        new SimdLoop.Far(
                                "Math.abs(high[i])",
                                """
                                y[i] = Logistic.farSigmoidProduct(factor[i], high[i], low[i]);
                                slopes[i] = Logistic.farProductDerivative(high[i], low[i], v[i], vLow[i]);""")),
                new SimdLoop(
                        "ArrayMath#swish",
                        "swish",
                        "double beta, double betaLow, double[] x, double[] y",
                        SIGMOID_OF_MULTIPLE + STORE_SWISH,
                        new SimdLoop.Far("Math.abs(beta * x[i])", "y[i] = Logistic.farSwish(beta, betaLow, x[i]);")),
                new SimdLoop(
                        "ArrayMath#swishWithDerivative",
                        "swishWithDerivative",
                        "double beta, double betaLow, double[] x, double[] y, double[] slopes",
                        SIGMOID_OF_MULTIPLE + STORE_SWISH + WEIGHT_OF_ARGUMENT + PRODUCT_DERIVATIVE,
                        new SimdLoop.Far(
                                "Math.abs(beta * x[i])",
                                """
                                y[i] = Logistic.farSwish(beta, betaLow, x[i]);
                                slopes[i] = Logistic.farSwishDerivative(beta, betaLow, x[i]);""")),
                new SimdLoop(
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
                new SimdLoop(
                        "ArrayMath#density",
                        "density",
                        "double factor, double[] high, double[] low, double[] y",
                        load("x", "high")
                                + load("xLow", "low")
                                + """
                                LongVector side = x.reinterpretAsLongs().and(signBit);
                                DoubleVector z = x.abs().neg();
                                DoubleVector zLow = xLow.reinterpretAsLongs()
                                        .lanewise(VectorOperators.XOR, side)
                                        .reinterpretAsDoubles()
                                        .neg();
                                """
                                + REDUCE_SUM
                                + REST
                                + POWER
                                + SimdLoop.NEXT_PASS
                                + MANTISSA
                                + PRODUCTS
                                + """
                                DoubleVector d = one.add(g);
                                DoubleVector dLow = g.sub(d.sub(one)).add(gLow);
                                DoubleVector numerator = g;
                                DoubleVector numeratorLow = gLow;
                                """
                                + QUOTIENT
                                + """
                                factors.fma(w, factors.mul(wLow)).intoArray(y, i);
                                """,
                        null),
                new SimdLoop(
                        "ArrayMath#productDerivative",
                        "productDerivative",
                        "double[] high, double[] low, double[] v, double[] vLow, double[] slopes",
                        SIGMOID_OF_SUM + WEIGHT_OF_ARRAY + PRODUCT_DERIVATIVE,
                        null));
    }
}
