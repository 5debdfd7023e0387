package org.sparkactivations.math;

/**
 * Coefficients of the polynomials for results that are rounded to float: shorter than those of {@link Coefficients},
 * from the lowest power up. The script {@code derive_polynomials.py}, among the test sources, derives them with 60
 * digits and samples the error bounds stated here.
 */
public final class FloatCoefficients {

    /** (eʳ − 1 − r)/r² for |r| ≤ ln 2 / 2; error of eʳ − 1 below 2⁻³⁶. */
    public static final double EXP_0 = 0.5;

    public static final double EXP_1 = 0.16666666718997808;
    public static final double EXP_2 = 0.041666666718981143;
    public static final double EXP_3 = 0.008333298483621828;
    public static final double EXP_4 = 0.0013888854049481818;
    public static final double EXP_5 = 0.00019899274069434545;
    public static final double EXP_6 = 2.48595783333601e-5;

    /** (eʳ − 1 − r)/r² for |r| ≤ ln 2 / 2; relative error of eʳ below 2⁻³³. */
    public static final double POWER_0 = 0.5000000079061446;

    public static final double POWER_1 = 0.16666666754471793;
    public static final double POWER_2 = 0.04166626730952432;
    public static final double POWER_3 = 0.008333288979218891;
    public static final double POWER_4 = 0.001394621416963701;
    public static final double POWER_5 = 0.00019904943868500908;

    /** (ln(1 + g) − g)/g² for 0 ≤ g ≤ 1; error of ln(1 + g) below 2⁻³⁵. */
    public static final double LOG_0 = -0.49999999998039;

    public static final double LOG_1 = 0.3333333266871208;
    public static final double LOG_2 = -0.24999962270579754;
    public static final double LOG_3 = 0.1999914868206205;
    public static final double LOG_4 = -0.1665655049202328;
    public static final double LOG_5 = 0.14212938430161082;
    public static final double LOG_6 = -0.12156043590601222;
    public static final double LOG_7 = 0.09984660898954768;
    public static final double LOG_8 = -0.07342184295787502;
    public static final double LOG_9 = 0.0441502416519822;
    public static final double LOG_10 = -0.01951234762952301;
    public static final double LOG_11 = 0.0054760449206835565;
    public static final double LOG_12 = -0.0007201587220168384;

    /** C, the t in the middle of the polynomial of Mills' ratio. */
    public static final double CENTRE = 4;

    /** e^(t²/2)·Φ(−t)/s in 2s − 1 for s = C/(t + C) and 0 ≤ t ≤ 14.5; relative error below 2⁻³⁴. */
    public static final double MILLS_0 = 0.18882128260209066;

    public static final double MILLS_1 = 0.15197416055421437;
    public static final double MILLS_2 = 0.09678435039363198;
    public static final double MILLS_3 = 0.04663046120213091;
    public static final double MILLS_4 = 0.015099141616120009;
    public static final double MILLS_5 = 0.0018850975624099607;
    public static final double MILLS_6 = -0.0008699473870561245;
    public static final double MILLS_7 = -0.0004080114086005945;
    public static final double MILLS_8 = 3.370986750447377e-5;
    public static final double MILLS_9 = 5.847837953634181e-5;
    public static final double MILLS_10 = -1.9686233981924565e-6;
    public static final double MILLS_11 = -8.78463828648352e-6;
    public static final double MILLS_12 = 2.0298791792621302e-6;

    private FloatCoefficients() {}
}
