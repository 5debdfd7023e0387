package org.sparkactivations.ml;

import java.util.List;
import org.sparkactivations.Activations;
import org.sparkactivations.ml.network.Targets;
import org.sparkactivations.net.Loss;

/** What a network is trained for, and the losses that go with it. */
enum FeedForwardTask {
    /** Classes, of which one applies or any number do. */
    CLASSIFICATION("softmax_cross_entropy") {
        @Override
        boolean takes(Loss loss) {
            return List.of(SOFTMAX, SIGMOID).contains(loss.name());
        }

        @Override
        String losses() {
            return SOFTMAX + ", for one class per row, or " + SIGMOID + ", for any number of classes per row";
        }

        @Override
        Targets targets(Loss loss) {
            return loss.takesClasses() ? Targets.CLASS : Targets.SHARES;
        }
    },

    /** Numbers. */
    REGRESSION("squared_error") {
        @Override
        boolean takes(Loss loss) {
            return Activations.catalogue()
                    .function(loss.name())
                    .activation()
                    .definition()
                    .evaluatedColumn()
                    .filter("prediction"::equals)
                    .isPresent();
        }

        @Override
        String losses() {
            return "a loss of a prediction, such as squared_error, huber(1), log_cosh or absolute_error";
        }

        @Override
        Targets targets(Loss loss) {
            return Targets.NUMBERS;
        }
    };

    private static final String SOFTMAX = "softmax_cross_entropy";
    private static final String SIGMOID = "sigmoid_cross_entropy";

    private final String defaultLoss;

    FeedForwardTask(String defaultLoss) {
        this.defaultLoss = defaultLoss;
    }

    abstract boolean takes(Loss loss);

    /** The losses in words. */
    abstract String losses();

    /** What the labels are for a loss. */
    abstract Targets targets(Loss loss);

    String defaultLoss() {
        return defaultLoss;
    }

    /** Throws if {@code text} is no loss of this task. */
    void check(String text) {
        if (!takes(Loss.parse(text))) {
            throw new IllegalArgumentException("loss: expected " + losses() + ", got '" + text + "'");
        }
    }
}
