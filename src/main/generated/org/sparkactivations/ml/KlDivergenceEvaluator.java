package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.sparkactivations.families.RowLosses;

/**
 * Evaluator for the mean of {@code kl_divergence} over the rows: Kullback-Leibler divergence of predicted probabilities
 * from a distribution, {@code sum(x·ln(x/q))}.
 *
 * <p>The column {@code probabilityCol} holds x: arrays of numbers or ML Vectors with an element per class. The column
 * {@code labelCol} holds {@code q}, the probability of each class in the other distribution: arrays of numbers or ML
 * Vectors, as x.
 *
 * <p>Rows whose loss is null are left out. A loss that is NaN makes the mean NaN, as does a Dataset without losses.
 *
 * <p>Source: Kullback and Leibler 1951; torch.nn.KLDivLoss; scipy.special.rel_entr.
 *
 * <p>Generated: see CONTRIBUTING.md.
 */
public final class KlDivergenceEvaluator extends LossEvaluator<KlDivergenceEvaluator> {

    private static final long serialVersionUID = 1L;

    private final Param<String> probabilityCol = columnParam("probabilityCol", "probability");

    /** The evaluator with a random uid. */
    public KlDivergenceEvaluator() {
        this(Identifiable$.MODULE$.randomUID("klDivergenceEvaluator"));
    }

    /** The evaluator with the given uid. */
    public KlDivergenceEvaluator(String uid) {
        super(uid, RowLosses.KL_DIVERGENCE);
    }

    /**
     * Param {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}.
     */
    public Param<String> probabilityCol() {
        return probabilityCol;
    }

    /**
     * Returns {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}.
     */
    public String getProbabilityCol() {
        return getOrDefault(probabilityCol);
    }

    /** Sets {@code probabilityCol}: name of the column that is compared with the label; default {@code probability}. */
    public KlDivergenceEvaluator setProbabilityCol(String value) {
        return with(probabilityCol, value);
    }

    @Override
    Param<String> predictedCol() {
        return probabilityCol;
    }

    @Override
    List<Argument> parameters() {
        return arguments();
    }

    @Override
    public KlDivergenceEvaluator copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** The reader of saved evaluators of this class. */
    public static MLReader<KlDivergenceEvaluator> read() {
        return new StageReader<>(KlDivergenceEvaluator::new);
    }

    /** Loads the evaluator saved at {@code path}. */
    public static KlDivergenceEvaluator load(String path) {
        return read().load(path);
    }
}
