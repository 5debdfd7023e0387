package org.sparkactivations.ml;

import java.util.List;
import java.util.stream.IntStream;

/** An input column and the output column that is computed from it. */
record ColumnPair(String input, String output) {

    /**
     * The pairs that a stage's params name.
     *
     * @throws IllegalArgumentException unless exactly one of inputCol and inputCols is set, with its counterpart
     */
    static List<ColumnPair> of(ActivationStage<?> stage) {
        boolean single = stage.isSet(stage.inputCol());
        boolean multiple = stage.isSet(stage.inputCols());
        if (single == multiple) {
            throw new IllegalArgumentException(stage
                    + ": expected inputCol and outputCol, or inputCols and outputCols, got "
                    + (single ? "both inputCol and inputCols" : "neither inputCol nor inputCols"));
        }
        return single ? ofOne(stage) : ofSeveral(stage);
    }

    private static List<ColumnPair> ofOne(ActivationStage<?> stage) {
        if (stage.isSet(stage.outputCols())) {
            throw new IllegalArgumentException(stage + ": expected outputCol with inputCol, got outputCols");
        }
        return List.of(new ColumnPair(stage.getInputCol(), stage.getOutputCol()));
    }

    private static List<ColumnPair> ofSeveral(ActivationStage<?> stage) {
        boolean single = stage.isSet(stage.outputCol());
        if (single || !stage.isSet(stage.outputCols())) {
            throw new IllegalArgumentException(
                    stage + ": expected outputCols with inputCols, got " + (single ? "outputCol" : "none"));
        }
        String[] inputs = stage.getInputCols();
        String[] outputs = stage.getOutputCols();
        if (inputs.length != outputs.length || inputs.length == 0) {
            throw new IllegalArgumentException(
                    stage + ": expected as many outputCols as inputCols, and at least one, got " + inputs.length
                            + " inputCols and " + outputs.length + " outputCols");
        }
        return IntStream.range(0, inputs.length)
                .mapToObj(i -> new ColumnPair(inputs[i], outputs[i]))
                .toList();
    }
}
