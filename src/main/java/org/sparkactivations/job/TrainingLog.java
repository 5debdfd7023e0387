package org.sparkactivations.job;

import java.io.PrintWriter;
import org.sparkactivations.ml.network.TrainingListener;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.report.Phrases;

/**
 * Prints a line for each iteration of a training.
 *
 * @param out receives it and what comes after it
 * @param isAsked whether anything is printed
 */
record TrainingLog(PrintWriter out, boolean isAsked) implements TrainingListener {

    private static final int WIDTH = 10;

    @Override
    public void onIteration(Iteration iteration) {
        if (!isAsked) {
            return;
        }
        StringBuilder line = new StringBuilder("iteration ")
                .append(padded(String.valueOf(iteration.number()), 5))
                .append("  objective ")
                .append(padded(Phrases.number(iteration.objective()), WIDTH));
        iteration.validationLoss().ifPresent(loss -> line.append("  validation loss ")
                .append(padded(Phrases.number(loss), WIDTH)));
        out.println(line);
        for (HiddenUnits.Layer each : iteration.hiddenLayers()) {
            if (!each.findings().isEmpty()) {
                out.println("  " + each);
            }
        }
        out.flush();
    }

    private static String padded(String text, int width) {
        return " ".repeat(Math.max(0, width - text.length())) + text;
    }
}
