package org.sparkactivations.ml;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.DefaultParamsReader;

/**
 * The reader of saved stages and Evaluators. A param that the class does not have is an error whose message has the
 * path and the params of the class.
 *
 * @param <T> the class of the stage
 */
class StageReader<T extends Params> extends DefaultParamsReader<T> {

    /** What Spark says of a param that the class does not have. */
    private static final Pattern UNKNOWN = Pattern.compile("Param (.*) does not exist\\.");

    private final Supplier<T> empty;

    /**
     * A reader.
     *
     * @param empty makes a stage of the class, of which the names of the params are read
     */
    StageReader(Supplier<T> empty) {
        this.empty = empty;
    }

    /**
     * Loads the stage saved at {@code path}.
     *
     * @throws IllegalArgumentException if the class does not have a param, or does not take the value of a param
     */
    @Override
    public T load(String path) {
        try {
            return super.load(path);
        } catch (NoSuchElementException e) {
            Matcher unknown = UNKNOWN.matcher(e.getMessage());
            if (!unknown.matches()) {
                throw e;
            }
            T stage = empty.get();
            throw new IllegalArgumentException(
                    stage.getClass().getSimpleName() + ": cannot be loaded from " + path + ": expected the params "
                            + Arrays.stream(stage.params()).map(Param::name).collect(Collectors.joining(", "))
                            + ", got '" + unknown.group(1)
                            + "'; a newer version of spark-activations may have saved it",
                    e);
        }
    }
}
