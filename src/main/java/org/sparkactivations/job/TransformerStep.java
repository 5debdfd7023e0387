package org.sparkactivations.job;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.ActivationTransformer;

/** A step in the form of Spark ML: the name of an activation, an input column and an output column. */
record TransformerStep(ActivationTransformer transformer) implements JobStep {

    /**
     * A step.
     *
     * @param arguments values of the parameters, in the order of the signature
     * @throws UserError if there is no such activation
     */
    static TransformerStep of(String activation, List<Double> arguments, String inputColumn, String outputColumn) {
        // A Transformer names itself by its uid in messages.
        String given = "--activation " + activation;
        try {
            return new TransformerStep(new ActivationTransformer(given)
                    .setActivation(activation)
                    .setArguments(arguments.stream().mapToDouble(each -> each).toArray())
                    .setInputCol(inputColumn)
                    .setOutputCol(outputColumn));
        } catch (NoSuchElementException e) {
            throw new UserError(given + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        return List.of(transformer.getOutputCol());
    }

    @Override
    public String formula() {
        return Arrays.stream(transformer.getArguments())
                .mapToObj(each -> ", " + each)
                .collect(Collectors.joining(
                        "",
                        Activations.SQL_PREFIX + transformer.getActivation() + "(" + transformer.getInputCol(),
                        ")"));
    }

    @Override
    public Dataset<Row> applyTo(Dataset<Row> rows) {
        JobStep.requireNew(transformer.uid(), rows, transformer.getOutputCol());
        try {
            return transformer.transform(rows);
        } catch (IllegalArgumentException e) {
            throw new UserError(e.getMessage(), e);
        } catch (Exception e) {
            throw new UserError(transformer.uid() + ": " + SparkErrors.ofAnalysis(e, rows.columns()), e);
        }
    }
}
