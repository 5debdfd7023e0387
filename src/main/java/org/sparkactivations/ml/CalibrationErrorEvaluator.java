package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.sparkactivations.net.ConfidenceCells;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.spi.Range;

/**
 * How far confidence and accuracy are apart, over bins of the confidence.
 *
 * <ul>
 *   <li>{@code expected}: the mean gap of the bins, weighted by their rows (ECE). The confidence of a row is its greatest
 *       probability, which holds if its first greatest class is the label. Of numbers, it is the probability of class 1.
 *   <li>{@code maximum}: the greatest gap of a bin (MCE).
 *   <li>{@code classwise}: the mean over the classes of the expected error of the probabilities of one class.
 * </ul>
 *
 * <p>Bins have equal width, or equal mass: about as many rows each, cut by value, so that equal confidences share a bin.
 *
 * @see <a href="https://arxiv.org/abs/1706.04599">Guo and others: On Calibration of Modern Neural Networks, 2017</a>
 * @see <a href="https://arxiv.org/abs/1910.12656">Kull and others: Beyond temperature scaling, 2019, for classwise</a>
 */
public final class CalibrationErrorEvaluator extends ProbabilityEvaluator<CalibrationErrorEvaluator> {

    private static final long serialVersionUID = 1L;

    private static final String EXPECTED = "expected";
    private static final String MAXIMUM = "maximum";
    private static final String CLASSWISE = "classwise";
    private static final String WIDTH = "width";
    private static final String MASS = "mass";

    private final Param<String> metricName;
    private final Param<String> strategy;
    private final IntParam bins;

    /** An Evaluator with a random uid. */
    public CalibrationErrorEvaluator() {
        this(Identifiable$.MODULE$.randomUID("calibrationerror"));
    }

    /** An Evaluator with the given uid. */
    public CalibrationErrorEvaluator(String uid) {
        super(uid);
        this.metricName = CheckedParams.choice(this, "metricName", List.of(EXPECTED, MAXIMUM, CLASSWISE));
        this.strategy = CheckedParams.choice(this, "strategy", List.of(WIDTH, MASS));
        this.bins = CheckedParams.wholeNumber(
                this, "bins", "number of bins", Range.wholeBetween(1, ReliabilityBins.MAX_BINS), 15);
    }

    /** Param {@code metricName}: {@code expected}, {@code maximum} or {@code classwise}; default {@code expected}. */
    public Param<String> metricName() {
        return metricName;
    }

    /** Param {@code strategy}: bins of equal {@code width} or {@code mass}; default {@code width}. */
    public Param<String> strategy() {
        return strategy;
    }

    /** Param {@code bins}: number of bins, from 1 to {@value ReliabilityBins#MAX_BINS}; default 15. */
    public IntParam bins() {
        return bins;
    }

    /** Returns {@code metricName}: {@code expected}, {@code maximum} or {@code classwise}; default {@code expected}. */
    public String getMetricName() {
        return getOrDefault(metricName);
    }

    /** Returns {@code strategy}: bins of equal {@code width} or {@code mass}; default {@code width}. */
    public String getStrategy() {
        return getOrDefault(strategy);
    }

    /** Returns {@code bins}: number of bins, from 1 to {@value ReliabilityBins#MAX_BINS}; default 15. */
    public int getBins() {
        return (int) getOrDefault(bins);
    }

    /** Sets {@code metricName}: {@code expected}, {@code maximum} or {@code classwise}; default {@code expected}. */
    public CalibrationErrorEvaluator setMetricName(String value) {
        return with(metricName, value);
    }

    /** Sets {@code strategy}: bins of equal {@code width} or {@code mass}; default {@code width}. */
    public CalibrationErrorEvaluator setStrategy(String value) {
        return with(strategy, value);
    }

    /** Sets {@code bins}: number of bins, from 1 to {@value ReliabilityBins#MAX_BINS}; default 15. */
    public CalibrationErrorEvaluator setBins(int value) {
        return with(bins, value);
    }

    /** What a row says to the bins: of its greatest probability, or of each of its probabilities. */
    private interface Prediction {
        void of(int series, double confidence, boolean holds);
    }

    private static void predictions(double[] p, int label, boolean isClasswise, Prediction prediction) {
        if (p.length == 1) {
            prediction.of(0, p[0], label == 1);
        } else if (isClasswise) {
            for (int i = 0; i < p.length; i++) {
                prediction.of(i, p[i], i == label);
            }
        } else {
            int greatest = ReliabilityBins.greatest(p);
            prediction.of(0, greatest < 0 ? Double.NaN : p[greatest], greatest == label);
        }
    }

    /** Cells of the confidences, for each series of predictions. */
    private record Cells(boolean isClasswise) implements Totals<ArrayList<ConfidenceCells>> {
        private static final long serialVersionUID = 1L;

        @Override
        public ArrayList<ConfidenceCells> start() {
            return new ArrayList<>();
        }

        @Override
        public void add(ArrayList<ConfidenceCells> all, double[] p, int label, double weight) {
            if (weight > 0) {
                predictions(p, label, isClasswise, (series, confidence, holds) -> {
                    while (all.size() <= series) {
                        all.add(new ConfidenceCells());
                    }
                    all.get(series).add(confidence);
                });
            }
        }

        @Override
        public void merge(ArrayList<ConfidenceCells> all, ArrayList<ConfidenceCells> others) {
            for (int i = 0; i < others.size(); i++) {
                if (i < all.size()) {
                    all.get(i).add(others.get(i));
                } else {
                    all.add(others.get(i));
                }
            }
        }
    }

    /** Bins for each series of predictions, with the same edges for all or with edges of their own. */
    private record Bins(boolean isClasswise, int bins, List<double[]> edges)
            implements Totals<ArrayList<ReliabilityBins>> {
        private static final long serialVersionUID = 1L;

        @Override
        public ArrayList<ReliabilityBins> start() {
            return new ArrayList<>();
        }

        private ReliabilityBins empty(int series) {
            return series < edges.size() ? new ReliabilityBins(edges.get(series)) : ReliabilityBins.ofEqualWidth(bins);
        }

        @Override
        public void add(ArrayList<ReliabilityBins> all, double[] p, int label, double weight) {
            predictions(p, label, isClasswise, (series, confidence, holds) -> {
                while (all.size() <= series) {
                    all.add(empty(all.size()));
                }
                all.get(series).add(confidence, holds, weight);
            });
        }

        @Override
        public void merge(ArrayList<ReliabilityBins> all, ArrayList<ReliabilityBins> others) {
            for (int i = 0; i < others.size(); i++) {
                if (i < all.size()) {
                    all.get(i).add(others.get(i));
                } else {
                    all.add(others.get(i));
                }
            }
        }
    }

    /**
     * The bins of the rows: what a reliability diagram shows, with the errors over them. For {@code classwise} one for
     * each class, else one; none if there are no rows.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type
     */
    public List<ReliabilityBins> reliability(Dataset<?> dataset) {
        boolean isClasswise = getMetricName().equals(CLASSWISE);
        List<double[]> edges = new ArrayList<>();
        if (getStrategy().equals(MASS)) {
            totals(dataset, new Cells(isClasswise)).forEach(each -> edges.add(each.edges(getBins())));
        }
        return totals(dataset, new Bins(isClasswise, getBins(), edges));
    }

    /**
     * The error; NaN if there is no row, or a probability is NaN.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type
     */
    @Override
    public double evaluate(Dataset<?> dataset) {
        List<ReliabilityBins> series = reliability(dataset);
        boolean isMaximum = getMetricName().equals(MAXIMUM);
        return series.stream()
                .mapToDouble(each -> isMaximum ? each.greatestError() : each.value())
                .average()
                .orElse(Double.NaN);
    }

    @Override
    public CalibrationErrorEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved Evaluators of this class. */
    public static MLReader<CalibrationErrorEvaluator> read() {
        return new StageReader<>(CalibrationErrorEvaluator::new);
    }

    /** Loads the Evaluator saved at {@code path}. */
    public static CalibrationErrorEvaluator load(String path) {
        return read().load(path);
    }
}
