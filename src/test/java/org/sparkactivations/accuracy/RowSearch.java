package org.sparkactivations.accuracy;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.oracle.WideRow;
import org.sparkactivations.oracle.WideRowReference;
import org.sparkactivations.testing.Reference;

/**
 * Search for the largest error of a row function in double, for one set of parameter values: at the rows of the
 * reference file, and at those of {@link RowPoints}.
 */
final class RowSearch {

    private static final int ROWS_AT_A_TIME = 64;

    private final ActivationFunction function;
    private final Reference.Trial trial;
    private final WideRowReference.Formula reference;
    private final RowPoints points;
    private final double bound;

    RowSearch(ActivationFunction function, Reference.Trial trial) {
        this.function = function;
        this.trial = trial;
        this.reference = WideRowReference.of(function.name());
        this.points = new RowPoints(function, trial.parameters);
        this.bound = Bounds.of(function) + Bounds.TOLERANCE;
    }

    /** Compares at least {@code count} results, on all cores. */
    Finding run(long count) {
        Finding all = new Finding();
        for (int row = 0; row < trial.rows.size(); row++) {
            compare("reference row " + row, trial.rows.get(row), trial.parts.get(row), all);
        }
        int tasks = 2 * Runtime.getRuntime().availableProcessors();
        for (long start = 0; all.compared() < count; start += (long) tasks * ROWS_AT_A_TIME) {
            long from = start;
            IntStream.range(0, tasks)
                    .parallel()
                    .mapToObj(task -> task(from + (long) task * ROWS_AT_A_TIME))
                    .toList()
                    .forEach(all::add);
        }
        return all;
    }

    private Finding task(long from) {
        Finding finding = new Finding();
        for (long number = from; number < from + ROWS_AT_A_TIME; number++) {
            RowPoints.Point point = points.at(number);
            compare("row " + number, point.x(), point.part(), finding);
        }
        return finding;
    }

    private void compare(String where, double[] x, Reference.RowPart part, Finding finding) {
        if (x.length == 0) {
            return;
        }
        double[] p = trial.parameters;
        WideRowReference.Exact[] exact = reference.of(
                part.label() >= 0 ? WideRow.ofClass(x, part.label(), p) : new WideRow(x, part.operand(), p));
        if (exact == null) {
            return;
        }
        double[] y = part.apply(function, x, p);
        for (int i = 0; i < y.length; i++) {
            double ulps = exact[i].value().ulps(y[i], exact[i].magnitude().doubleValue());
            String place = where + ", element " + i + " of " + y.length;
            finding.measure(ulps, place, p);
            finding.countCompared(1);
            if (!(ulps <= bound)) {
                finding.fail("%.3f ulp at %s: expected %s, got %s", ulps, place, exact[i].value(), y[i]);
            }
        }
    }

    /**
     * A hash of the results at the rows of the reference file, for all parameter values. All NaNs count as the same.
     */
    static long fingerprint(ActivationFunction function) {
        long hash = 0;
        for (Reference.Trial trial : Reference.of(function).trials()) {
            for (int row = 0; row < trial.rows.size(); row++) {
                hash = 31 * hash + Arrays.hashCode(trial.applyToRow(function, row));
            }
        }
        return hash;
    }
}
