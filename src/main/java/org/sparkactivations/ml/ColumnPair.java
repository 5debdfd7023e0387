package org.sparkactivations.ml;

import java.util.ArrayList;
import java.util.List;

/** One input column and the output column that is made of it. */
final class ColumnPair {

    private final String input;
    private final String output;

    private ColumnPair(String input, String output) {
        this.input = input;
        this.output = output;
    }

    String input() {
        return input;
    }

    String output() {
        return output;
    }

    /**
     * The pairs that a stage's params name.
     *
     * @throws IllegalArgumentException unless exactly one of inputCol and inputCols is set, with its counterpart
     */
    static List<ColumnPair> of(ActivationStage<?> stage) {
        boolean single = stage.isSet(stage.inputCol());
        boolean multiple = stage.isSet(stage.inputCols());
        if (single == multiple) {
            throw new IllegalArgumentException(stage + ": "
                    + (single ? "both inputCol and inputCols are set" : "neither inputCol nor inputCols is set")
                    + "; set inputCol and outputCol, or inputCols and outputCols");
        }
        if (single) {
            if (stage.isSet(stage.outputCols())) {
                throw new IllegalArgumentException(stage + ": outputCols goes with inputCols; inputCol is set");
            }
            return List.of(new ColumnPair(stage.getInputCol(), stage.getOutputCol()));
        }
        if (stage.isSet(stage.outputCol())) {
            throw new IllegalArgumentException(stage + ": outputCol goes with inputCol; inputCols is set");
        }
        if (!stage.isSet(stage.outputCols())) {
            throw new IllegalArgumentException(stage + ": inputCols is set, but outputCols is not");
        }
        String[] inputs = stage.getInputCols();
        String[] outputs = stage.getOutputCols();
        if (inputs.length != outputs.length || inputs.length == 0) {
            throw new IllegalArgumentException(stage + ": there are " + inputs.length + " inputCols and "
                    + outputs.length + " outputCols; there must be as many of each, and at least one");
        }
        List<ColumnPair> pairs = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            pairs.add(new ColumnPair(inputs[i], outputs[i]));
        }
        return pairs;
    }
}
