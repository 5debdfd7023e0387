package org.sparkactivations.job;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.ml.FeedForwardEstimator;
import org.sparkactivations.ml.FeedForwardRegressor;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What {@code train} trains a network for. */
enum TrainTask {
    /** The label of a row is its class. */
    CLASSIFICATION {
        @Override
        FeedForwardEstimator<?, ?> estimator() {
            return new FeedForwardClassifier();
        }
    },

    /** The label of a row has a number per class, as any number of classes may apply. */
    MULTI_LABEL {
        @Override
        FeedForwardEstimator<?, ?> estimator() {
            return new FeedForwardClassifier().setLoss("sigmoid_cross_entropy");
        }
    },

    /** The label of a row is a number, or several. */
    REGRESSION {
        @Override
        FeedForwardEstimator<?, ?> estimator() {
            return new FeedForwardRegressor();
        }
    };

    /** A new stage that trains for this task. */
    abstract FeedForwardEstimator<?, ?> estimator();

    /** The name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Reads the name of a task, in upper or lower case. */
    static final class Converter implements ITypeConverter<TrainTask> {

        @Override
        public TrainTask convert(String value) {
            for (TrainTask each : values()) {
                if (each.toString().equalsIgnoreCase(value)) {
                    return each;
                }
            }
            throw new TypeConversionException("expected "
                    + Arrays.stream(values()).map(TrainTask::toString).collect(Collectors.joining(" or "))
                    + ", got '" + value + "'");
        }
    }
}
