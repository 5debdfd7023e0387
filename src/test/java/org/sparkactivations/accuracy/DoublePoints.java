package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Points of a search for errors among doubles: blocks of sixteen kinds in turn, the same points every time. Functions
 * and their approximations change at kinks, powers of 2, eighths, multiples of ln 2 and the edges of double, so many
 * points lie there.
 */
final class DoublePoints {

    static final long SEED = 20261121;

    private static final double LN2 = 0.6931471805599453;

    /** Where exponentials, squares and cubes overflow or become subnormal, and where 1 has no effect on a sum. */
    private static final double[] EDGES = {
        Double.MAX_VALUE,
        Double.MIN_NORMAL,
        709.782712893384,
        708.3964185322641,
        745.1332191019411,
        354.891356446692,
        372.6,
        36.7368005696771,
        37.42994775023705,
        26.615717509251258,
        38.485408335567336,
        19.06154746539849,
        18.714973875118524,
        5.921587195794508,
        1.3407807929942596E154,
        1.4916681462400413E-154,
        5.643803094122362E102,
        2.8126442852362986E-103,
        0x1p27,
        0x1p53,
        1 / 3.0,
        2 / 3.0,
    };

    private final double[] kinks;
    private final List<double[]> zeros;

    /**
     * @param kinks where the function changes its formula
     * @param zeros intervals around the simple zeros of a derivative
     */
    DoublePoints(double[] kinks, List<double[]> zeros) {
        this.kinks = Arrays.stream(kinks).filter(Double::isFinite).toArray();
        this.zeros = zeros;
    }

    /** Fills x with the points of a block. */
    void fill(long block, double[] x) {
        SplittableRandom random = new SplittableRandom(SEED ^ block * 0x9E3779B97F4A7C15L);
        int kind = (int) (block % 16);
        for (int i = 0; i < x.length; i++) {
            x[i] = point(kind, random);
        }
    }

    private double point(int kind, SplittableRandom random) {
        return switch (kind) {
            case 0, 1, 2 -> sign(random) * random.nextDouble(1, 2) * power(random.nextInt(-1074, 1024));
            case 3 -> sign(random) * random.nextDouble(1, 2) * power(random.nextInt(-35, 8));
            case 4, 5, 6, 7 -> random.nextDouble(-40, 40);
            case 8, 9 -> random.nextDouble(-4, 4);
            case 10, 11 -> random.nextDouble(-760, 760);
            case 12 -> near(sign(random) * EDGES[random.nextInt(EDGES.length)], random);
            case 13 -> near(sign(random) * power(random.nextInt(-1074, 1024)), random);
            case 14 ->
                near(
                        random.nextBoolean()
                                ? random.nextInt(-12000, 12001) / 8.0
                                : random.nextInt(-4200, 4201) / 4.0 * LN2,
                        random);
            default -> special(random);
        };
    }

    /** A point next to a kink or a zero if there are any; else a small one. */
    private double special(SplittableRandom random) {
        int which = random.nextInt(kinks.length + zeros.size() + 1);
        if (which < kinks.length) {
            return near(kinks[which], random);
        }
        if (which < kinks.length + zeros.size()) {
            double[] zone = zeros.get(which - kinks.length);
            return random.nextInt(4) == 0 ? near((zone[0] + zone[1]) / 2, random) : random.nextDouble(zone[0], zone[1]);
        }
        return random.nextDouble(-1, 1);
    }

    /** A point few or many doubles away from {@code point}, on either side. */
    static double near(double point, SplittableRandom random) {
        long distance = random.nextLong(1L << random.nextInt(1, 50)) * (random.nextBoolean() ? 1 : -1);
        long bits = Double.doubleToRawLongBits(Math.abs(point)) + distance;
        // Steps over 0 end on its other side, steps over the largest double at that.
        double magnitude = Math.min(Double.longBitsToDouble(Math.abs(bits)), Double.MAX_VALUE);
        return Math.copySign(Double.isNaN(magnitude) ? Double.MAX_VALUE : magnitude, bits < 0 ? -point : point);
    }

    private static double sign(SplittableRandom random) {
        return random.nextBoolean() ? 1 : -1;
    }

    private static double power(int exponent) {
        return Math.scalb(1.0, exponent);
    }
}
