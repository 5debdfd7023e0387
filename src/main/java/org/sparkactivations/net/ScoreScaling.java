package org.sparkactivations.net;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Maps of the raw scores of a classifier, {@code z = scale·x + bias}. Softmax of z, or sigmoid if there is one score, is
 * then a calibrated probability. Immutable.
 *
 * <p>Parameters are those of the {@link Form}, in one array.
 */
public final class ScoreScaling implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Form form;
    private final int scores;

    /** Which scales and biases there are. */
    public enum Form {
        /**
         * One scale for all scores, 1/T for a temperature T, and no bias. The order of the classes stays.
         *
         * @see <a href="https://arxiv.org/abs/1706.04599">Guo and others: On Calibration of Modern Neural Networks</a>
         */
        TEMPERATURE,
        /** A scale and a bias for each score. */
        VECTOR,
        /**
         * A scale and a bias for a single score.
         *
         * @see <a href="https://doi.org/10.1007/s10994-007-5018-6">Lin, Lin, Weng: A note on Platt's probabilistic
         *     outputs for support vector machines</a>
         */
        SIGMOID
    }

    /**
     * The maps of {@code scores} scores.
     *
     * @throws IllegalArgumentException if the form does not take so many scores
     */
    public ScoreScaling(Form form, int scores) {
        if (scores < 1 || form == Form.SIGMOID && scores != 1 || form == Form.VECTOR && scores < 2) {
            throw new IllegalArgumentException("expected "
                    + (form == Form.SIGMOID ? "one score" : form == Form.VECTOR ? "at least two scores" : "scores")
                    + " for each row, got " + scores);
        }
        this.form = form;
        this.scores = scores;
    }

    /** Which parameters there are. */
    public Form form() {
        return form;
    }

    /** How many scores a row has. */
    public int scores() {
        return scores;
    }

    /** How many parameters there are. */
    public int size() {
        return form == Form.TEMPERATURE ? 1 : 2 * scores;
    }

    /** The parameters of the map that changes nothing: scales 1, biases 0. */
    public double[] identity() {
        double[] parameters = new double[size()];
        Arrays.fill(parameters, 0, form == Form.TEMPERATURE ? 1 : scores, 1);
        return parameters;
    }

    /** The scale of score {@code i}. */
    public double scale(double[] parameters, int i) {
        return parameters[form == Form.TEMPERATURE ? 0 : i];
    }

    /** The bias of score {@code i}. */
    public double bias(double[] parameters, int i) {
        return form == Form.TEMPERATURE ? 0 : parameters[scores + i];
    }
}
