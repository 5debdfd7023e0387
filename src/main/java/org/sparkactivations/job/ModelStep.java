package org.sparkactivations.job;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardModel;

/**
 * A step that adds the predictions of a trained network.
 *
 * @param path where the network was loaded from
 * @param model the network
 * @param features the columns that it reads
 */
record ModelStep(String path, FeedForwardModel<?> model, RowColumn features) implements JobStep {

    /**
     * Loads a network.
     *
     * @throws UserError if there is none at {@code path}
     */
    static FeedForwardModel<?> load(String option, String path) {
        try {
            return FeedForwardModel.load(path);
        } catch (IllegalArgumentException e) {
            throw new UserError(option + ": " + e.getMessage(), e);
        }
    }

    @Override
    public List<String> columns() {
        Stream<String> ofClasses = model instanceof FeedForwardClassificationModel classifier
                ? Stream.of(classifier.getRawPredictionCol(), classifier.getProbabilityCol())
                : Stream.empty();
        return Stream.concat(ofClasses, Stream.of(model.getPredictionCol()))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    @Override
    public String formula() {
        return path + " of " + String.join(", ", features.parts());
    }

    @Override
    public Dataset<Row> applyTo(Dataset<Row> rows) {
        try {
            Dataset<Row> scored = model.transform(features.addTo(rows));
            return features.parts().size() == 1 ? scored : scored.drop(features.name());
        } catch (IllegalArgumentException e) {
            throw new UserError(ParamOptions.withoutPrefix(model.uid() + ": ", e.getMessage()), e);
        }
    }
}
