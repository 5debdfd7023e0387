package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Network;

/**
 * How a training went, as {@link TrainingPage} shows it.
 *
 * @param network what was trained
 * @param objectives the objective at the start and after each iteration
 * @param validationLosses the mean loss of the validation rows at the start and after each iteration; empty if there
 *     are none
 * @param bestIteration the iteration whose weights the model has
 * @param stopReason why training stopped, as a clause: <i>because …</i>
 * @param hidden the hidden layers by iteration; that of {@code bestIteration} is there
 */
public record TrainingCourse(
        Network network,
        double[] objectives,
        double[] validationLosses,
        int bestIteration,
        String stopReason,
        SortedMap<Integer, List<HiddenUnits.Layer>> hidden) {

    /** Iterations over which the findings say how far the objective still fell. */
    private static final int LAST = 10;

    /** How many iterations were made. */
    public int iterations() {
        return objectives.length - 1;
    }

    /** The hidden layers of the model. */
    public List<HiddenUnits.Layer> hiddenLayers() {
        return hidden.get(bestIteration);
    }

    /** How many units of the hidden layers are dead. */
    long deadUnits() {
        return hiddenLayers().stream().mapToLong(HiddenUnits.Layer::dead).sum();
    }

    /** What can be said of the training, one sentence for each kind of finding. */
    public List<String> findings() {
        List<String> sentences = new ArrayList<>();
        sentences.add("training stopped after " + Phrases.count(iterations(), "iteration", "iterations") + " because "
                + stopReason);
        addObjective(sentences);
        if (validationLosses.length > 0) {
            String least = Phrases.number(validationLosses[bestIteration]);
            sentences.add(
                    bestIteration == iterations()
                            ? "the validation loss is least after the last iteration: " + least
                            : "the validation loss is least after iteration " + Phrases.count(bestIteration) + ", whose"
                                    + " weights the model has: " + least);
        }
        List<String> ofLayers = hiddenLayers().stream()
                .filter(each -> !each.findings().isEmpty())
                .map(HiddenUnits.Layer::toString)
                .toList();
        sentences.addAll(ofLayers);
        if (ofLayers.isEmpty() && !hiddenLayers().isEmpty()) {
            sentences.add("no hidden unit is dead or saturated");
        }
        return sentences;
    }

    private void addObjective(List<String> sentences) {
        int n = iterations();
        String sentence =
                "the objective went from " + Phrases.number(objectives[0]) + " to " + Phrases.number(objectives[n]);
        if (n > LAST) {
            double before = objectives[n - LAST];
            double share = (before - objectives[n]) / before;
            if (share > 0 && share <= 1) {
                sentence += "; in the last " + LAST + " iterations it fell by " + Phrases.share(share);
            }
        }
        sentences.add(sentence);
    }
}
