package org.sparkactivations.ml;

import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.sparkactivations.net.BrierScore;

/**
 * The Brier score: the mean of {@code Σ (p − y)²} over the classes, where y is 1 for the class of the label and else 0.
 * For two classes it is the mean of {@code (p − y)²} for class 1, half of that sum, as scikit-learn has it. NaN if there
 * is no row, or a probability is NaN.
 *
 * @see <a href="https://doi.org/10.1175/1520-0493(1950)078%3C0001:VOFEIT%3E2.0.CO;2">Brier: Verification of Forecasts
 *     Expressed in Terms of Probability, 1950</a>
 */
public final class BrierScoreEvaluator extends ProbabilityEvaluator<BrierScoreEvaluator> {

    private static final long serialVersionUID = 1L;

    /** An Evaluator with a random uid. */
    public BrierScoreEvaluator() {
        this(Identifiable$.MODULE$.randomUID("brierscore"));
    }

    /** An Evaluator with the given uid. */
    public BrierScoreEvaluator(String uid) {
        super(uid);
    }

    private static final class Scores implements Totals<BrierScore> {
        private static final long serialVersionUID = 1L;

        @Override
        public BrierScore start() {
            return new BrierScore();
        }

        @Override
        public void add(BrierScore score, double[] probabilities, int label, double weight) {
            score.add(probabilities, label, weight);
        }

        @Override
        public void merge(BrierScore score, BrierScore other) {
            score.add(other);
        }
    }

    /**
     * The Brier score.
     *
     * @throws IllegalArgumentException if a column is missing or of the wrong type
     */
    @Override
    public double evaluate(Dataset<?> dataset) {
        return totals(dataset, new Scores()).value();
    }

    @Override
    public BrierScoreEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved Evaluators of this class. */
    public static MLReader<BrierScoreEvaluator> read() {
        return new StageReader<>(BrierScoreEvaluator::new);
    }

    /** Loads the Evaluator saved at {@code path}. */
    public static BrierScoreEvaluator load(String path) {
        return read().load(path);
    }
}
