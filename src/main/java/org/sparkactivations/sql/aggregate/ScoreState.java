package org.sparkactivations.sql.aggregate;

import java.io.Serializable;
import org.sparkactivations.net.ProbabilityMeasure;

/** The measure of a group; none before its first row. */
final class ScoreState implements Serializable {

    private static final long serialVersionUID = 1L;

    private ProbabilityMeasure<?> measure;

    void add(ScoreArguments arguments, int bins, Object row, double label) {
        if (measure == null) {
            measure = arguments.score().start(bins);
        }
        arguments.add(measure, row, label);
    }

    void merge(ScoreState other) {
        if (measure == null) {
            measure = other.measure;
        } else if (other.measure != null) {
            ScoreArguments.merge(measure, other.measure);
        }
    }

    /** The result as Spark holds it; null if there was no row. */
    Object result(ScoreArguments arguments) {
        return measure == null ? null : arguments.score().result(measure);
    }
}
