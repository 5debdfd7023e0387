package org.sparkactivations.math;

/**
 * The constants of the hard functions: coefficients of polynomials, from the lowest power up, and numbers as sums of
 * two doubles. The script {@code derive_polynomials.py}, among the test sources, derives all of them with 60 digits and
 * samples the error bounds stated here.
 */
public final class Coefficients {

    /** Added to a double of magnitude below 2⁵¹, it rounds that to an integer, which is in the low bits of the sum. */
    public static final double ROUNDER = 0x1.8p52;

    /** The bits of 1. */
    public static final long ONE_BITS = 1023L << 52;

    /** 1/ln 2 as a sum of two doubles. */
    public static final double INVERSE_LN2 = 1.4426950408889634;

    public static final double INVERSE_LN2_LOW = 2.0355273740931033e-17;

    /**
     * ln 2 as a sum of two doubles. An fma subtracts k·LN2 from x without error: the difference is a multiple
     * of 2⁻⁵⁴ and below ½.
     */
    public static final double LN2 = 0.6931471805599453;

    public static final double LN2_LOW = 2.3190468138462996e-17;

    /** (eʳ − 1 − r − r²/2)/r³ for |r| ≤ ln 2 / 2; error of eʳ below 2⁻⁶⁰. */
    public static final double EXP_0 = 0.16666666666666669;

    public static final double EXP_1 = 0.041666666666666664;
    public static final double EXP_2 = 0.008333333333330065;
    public static final double EXP_3 = 0.0013888888888886554;
    public static final double EXP_4 = 0.0001984126986304067;
    public static final double EXP_5 = 2.4801587317135252e-5;
    public static final double EXP_6 = 2.7557268480116333e-6;
    public static final double EXP_7 = 2.7557282983917557e-7;
    public static final double EXP_8 = 2.5100375924709717e-8;
    public static final double EXP_9 = 2.0911229795563617e-9;

    /** (artanh(s)/s − 1)/s² in s² for 0 ≤ s ≤ 1/3; error of artanh(s)/s below 2⁻⁵⁸. */
    public static final double ATANH_0 = 0.3333333333333333;

    public static final double ATANH_1 = 0.19999999999999762;
    public static final double ATANH_2 = 0.1428571428580005;
    public static final double ATANH_3 = 0.11111111099118386;
    public static final double ATANH_4 = 0.09090909948981357;
    public static final double ATANH_5 = 0.07692271982430275;
    public static final double ATANH_6 = 0.06667589315724629;
    public static final double ATANH_7 = 0.05867139530651599;
    public static final double ATANH_8 = 0.05422589197440007;
    public static final double ATANH_9 = 0.03746071897775383;
    public static final double ATANH_10 = 0.07815288900461426;

    /**
     * e^(t²/2)·Φ(−t)/s in 2s − 1 for s = 5.5/(t + 5.5) and 0 ≤ t ≤ 40; relative error below 2⁻⁵⁷. The first four are
     * multiples of 2⁻⁴³, so that the rounding errors of sums with them are exact in one subtraction.
     */
    public static final double MILLS_0 = 0.14068538805020125;

    public static final double MILLS_0_LOW = 5.452150278268488e-14;
    public static final double MILLS_1 = 0.12457880374074648;
    public static final double MILLS_1_LOW = 4.226570816350298e-14;
    public static final double MILLS_2 = 0.09738117982954009;
    public static final double MILLS_2_LOW = 4.403944646033227e-15;
    public static final double MILLS_3 = 0.06673619368973505;
    public static final double MILLS_3_LOW = 1.423356839451048e-14;
    public static final double MILLS_4 = 0.03961316961053778;
    public static final double MILLS_5 = 0.019946016356123798;
    public static final double MILLS_6 = 0.00819956014817036;
    public static final double MILLS_7 = 0.002531547375669808;
    public static final double MILLS_8 = 0.0004441786679885501;
    public static final double MILLS_9 = -4.9018909916621316e-5;
    public static final double MILLS_10 = -5.900411770169662e-5;
    public static final double MILLS_11 = -1.2984515561317924e-5;
    public static final double MILLS_12 = 2.9672658968672905e-6;
    public static final double MILLS_13 = 2.2034293152309237e-6;
    public static final double MILLS_14 = 8.116407567267989e-8;
    public static final double MILLS_15 = -2.6978430097587275e-7;
    public static final double MILLS_16 = -4.8701992396452447e-8;
    public static final double MILLS_17 = 3.2284716529478895e-8;
    public static final double MILLS_18 = 9.151030392129853e-9;
    public static final double MILLS_19 = -4.172200833842638e-9;
    public static final double MILLS_20 = -1.0334065568611286e-9;
    public static final double MILLS_21 = 4.712171245281583e-10;

    /** (x − tanh x)/x³ in x² for |x| ≤ 3/4; relative error below 2⁻⁵⁵. */
    public static final double SHRINK_0 = 0.3333333333333333;

    public static final double SHRINK_0_LOW = 1.7929919257661638e-17;
    public static final double SHRINK_1 = -0.13333333333333294;
    public static final double SHRINK_2 = 0.0539682539682076;
    public static final double SHRINK_3 = -0.021869488534033452;
    public static final double SHRINK_4 = 0.008863235479105364;
    public static final double SHRINK_5 = -0.003592127305771337;
    public static final double SHRINK_6 = 0.0014558275482916571;
    public static final double SHRINK_7 = -0.0005899837682081133;
    public static final double SHRINK_8 = 0.0002389332673687292;
    public static final double SHRINK_9 = -9.628953316427487e-5;
    public static final double SHRINK_10 = 3.784864316675998e-5;
    public static final double SHRINK_11 = -1.3601729022897116e-5;
    public static final double SHRINK_12 = 3.833589294501544e-6;
    public static final double SHRINK_13 = -5.985399672039163e-7;

    /** erf(x)/x in x² for |x| ≤ 3/4; relative error below 2⁻⁵⁶. */
    public static final double ERF_0 = 1.1283791670955126;

    public static final double ERF_0_LOW = 1.532658413126606e-17;
    public static final double ERF_1 = -0.37612638903183754;
    public static final double ERF_2 = 0.11283791670955087;
    public static final double ERF_3 = -0.026866170645118446;
    public static final double ERF_4 = 0.005223977625222192;
    public static final double ERF_5 = -0.0008548327001135946;
    public static final double ERF_6 = 0.00012055331545294116;
    public static final double ERF_7 = -1.4925589383821143e-5;
    public static final double ERF_8 = 1.646038320985815e-6;
    public static final double ERF_9 = -1.63332293434337e-7;
    public static final double ERF_10 = 1.4413879289095029e-8;
    public static final double ERF_11 = -9.502840894774706e-10;

    private Coefficients() {}
}
