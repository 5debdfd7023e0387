package org.sparkactivations.accuracy;

import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.oracle.Wide;
import org.sparkactivations.oracle.WideReference;
import org.sparkactivations.testing.Reference;

/**
 * Search for the largest error of an elementwise function in double, for one set of parameter values: at the points of
 * {@link DoublePoints}, then in the neighbourhood of the worst of them.
 */
final class DoubleSearch {

    /** Within this distance of a simple zero of a derivative, its error is measured in ulp of its largest addend. */
    static final double ZONE = 0.1;

    /** Points per block. The choice of points depends on it, so it does not follow the library's block size. */
    private static final int BLOCK = 512;

    private static final int BLOCKS_AT_A_TIME = 32;
    private static final int LOOKED_AT_AGAIN = 64;

    private final ActivationFunction function;
    private final Reference.Trial trial;
    private final double[] parameters;
    private final WideReference.Formula reference;
    private final WideReference.Formula magnitude;
    private final List<double[]> zones;
    private final DoublePoints points;
    private final double bound;

    /** Whether the error of a value is measured in ulp of its largest addend. */
    private final boolean isSum;

    DoubleSearch(ActivationFunction function, Reference.Trial trial) {
        this.function = function;
        this.trial = trial;
        this.parameters = trial.parameters;
        this.reference = WideReference.of(function.name());
        this.magnitude = WideReference.magnitude(function.name());
        this.zones = ExactShape.of(function, trial).zones(ZONE);
        this.points =
                new DoublePoints(function.activation().definition().kinks().at(parameters), zones);
        this.isSum = function.output() == ActivationFunction.Output.VALUE;
        this.bound = Bounds.of(function) + Bounds.TOLERANCE;
    }

    /** Compares at least {@code count} points, on all cores. */
    Finding run(int count) {
        int tasks = (count + BLOCKS_AT_A_TIME * BLOCK - 1) / (BLOCKS_AT_A_TIME * BLOCK);
        List<Finding> findings =
                IntStream.range(0, tasks).parallel().mapToObj(this::task).toList();
        List<Finding> again = findings.stream()
                .sorted(Comparator.comparingDouble(Finding::worst).reversed())
                .limit(LOOKED_AT_AGAIN)
                .toList()
                .parallelStream()
                .filter(each -> each.worst() > 0)
                .map(each -> around(each.worstInput()))
                .toList();
        Finding all = new Finding();
        findings.forEach(all::add);
        again.forEach(all::add);
        return all;
    }

    private Finding task(int task) {
        Finding finding = new Finding();
        double[] x = new double[BLOCK];
        for (int block = 0; block < BLOCKS_AT_A_TIME; block++) {
            points.fill((long) task * BLOCKS_AT_A_TIME + block, x);
            compare(x, finding);
        }
        return finding;
    }

    private Finding around(double worst) {
        Finding finding = new Finding();
        SplittableRandom random = new SplittableRandom(DoublePoints.SEED);
        double[] x = new double[BLOCK];
        for (int block = 0; block < 4; block++) {
            for (int i = 0; i < BLOCK; i++) {
                x[i] = DoublePoints.near(worst, random);
            }
            compare(x, finding);
        }
        return finding;
    }

    private void compare(double[] x, Finding finding) {
        double[] y = trial.apply(function, x);
        for (int i = 0; i < x.length; i++) {
            Wide exact = reference.at(x[i], parameters);
            if (exact == null) {
                continue;
            }
            double ulps = exact.ulps(
                    y[i],
                    isSum || isNearZero(x[i]) ? magnitude.at(x[i], parameters).doubleValue() : 0);
            finding.measure(ulps, x[i], parameters);
            finding.countCompared(1);
            if (!(ulps <= bound)) {
                finding.fail(
                        "%.3f ulp at %s = %s: expected %s, got %s", ulps, Double.toHexString(x[i]), x[i], exact, y[i]);
            }
        }
    }

    private boolean isNearZero(double x) {
        for (double[] zone : zones) {
            if (x >= zone[0] && x <= zone[1]) {
                return true;
            }
        }
        return false;
    }

    /**
     * A hash of the results at the points of the reference file, for all parameter values. All NaNs count as the same.
     */
    static long fingerprint(ActivationFunction function) {
        long hash = 0;
        for (Reference.Trial trial : Reference.of(function).trials()) {
            double[] x = trial.rows.stream().mapToDouble(each -> each[0]).toArray();
            for (double y : trial.apply(function, x)) {
                hash = 31 * hash + Double.doubleToLongBits(y);
            }
        }
        return hash;
    }
}
