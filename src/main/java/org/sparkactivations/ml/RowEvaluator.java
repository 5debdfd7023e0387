package org.sparkactivations.ml;

import org.apache.spark.ml.evaluation.Evaluator;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.util.DefaultParamsWritable;

/**
 * The base of Evaluators that compare a column with labels, row by row. Smaller is better.
 *
 * @param <T> the concrete class, which setters return
 */
public abstract class RowEvaluator<T extends RowEvaluator<T>> extends Evaluator implements DefaultParamsWritable {

    private static final long serialVersionUID = 1L;

    private final String uid;
    private final Param<String> labelCol;
    private final Param<String> weightCol;

    RowEvaluator(String uid) {
        this.uid = uid;
        this.labelCol = CheckedParams.name(this, "labelCol", "label column name");
        this.weightCol = CheckedParams.name(
                this, "weightCol", "weight column name (all rows have weight 1 if it is empty or not set)");
        setDefault(labelCol, "label");
    }

    @Override
    public String uid() {
        return uid;
    }

    /** Param {@code labelCol}: name of the label column; default {@code label}. */
    public final Param<String> labelCol() {
        return labelCol;
    }

    /** Param {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final Param<String> weightCol() {
        return weightCol;
    }

    /** Returns {@code labelCol}: name of the label column; default {@code label}. */
    public final String getLabelCol() {
        return getOrDefault(labelCol);
    }

    /** Returns {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final String getWeightCol() {
        return getOrDefault(weightCol);
    }

    /** Sets {@code labelCol}: name of the label column; default {@code label}. */
    public final T setLabelCol(String name) {
        return with(labelCol, name);
    }

    /** Sets {@code weightCol}: name of the column of weights; no default, weight 1 if not set. */
    public final T setWeightCol(String name) {
        return with(weightCol, name);
    }

    /** Whether rows have weights. */
    final boolean isWeighted() {
        return isSet(weightCol) && !getWeightCol().isEmpty();
    }

    /** False: a smaller value is better. */
    @Override
    public final boolean isLargerBetter() {
        return false;
    }

    /** Sets a param, to a copy if its value is an array, and returns this. */
    @SuppressWarnings("unchecked")
    final <V> T with(Param<V> param, V value) {
        set(param, CheckedParams.copied(value));
        return (T) this;
    }

    /** Name, meaning, default and value of a param. An array is shown with its elements. */
    @Override
    public final String explainParam(Param<?> param) {
        return CheckedParams.explained(this, param);
    }
}
