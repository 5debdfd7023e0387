package org.sparkactivations.ml;

import java.io.IOException;
import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.apache.spark.ml.util.DefaultParamsReader;
import scala.NotImplementedError;

/**
 * The reader of saved stages and Evaluators. The metadata are from anywhere: a stage of another class is refused before
 * an object is made of it, and a param that the class does not have, or a value of a wrong type, is an error whose
 * message has the path.
 *
 * @param <T> the class of the stage
 */
class StageReader<T extends Params> extends DefaultParamsReader<T> {

    /** What Spark says of a param that the class does not have. */
    private static final Pattern UNKNOWN = Pattern.compile("Param (.*) does not exist\\.", Pattern.DOTALL);

    /** What Spark says of a number that is none. */
    private static final String NOT_DECODED = "Cannot decode";

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
     * @throws IllegalArgumentException if another class was saved there, if the class does not have a param, or if it
     *     does not take the value of a param
     */
    @Override
    public final T load(String path) {
        requireSaved(path);
        T stage = empty.get();
        requireClass(stage, path);
        try {
            T loaded = super.load(path);
            requireTexts(loaded, path);
            complete(loaded, path);
            return loaded;
        } catch (IllegalArgumentException e) {
            boolean isOurs = e.getMessage() != null && !e.getMessage().startsWith(NOT_DECODED);
            throw isOurs ? e : failure(stage, path, e.getMessage(), e);
        } catch (NoSuchElementException e) {
            Matcher unknown = UNKNOWN.matcher(String.valueOf(e.getMessage()));
            throw failure(
                    stage,
                    path,
                    unknown.matches()
                            ? "expected the params " + names(stage) + ", got '" + unknown.group(1)
                                    + "'; a newer version of spark-activations may have saved it"
                            : e.getMessage(),
                    e);
        } catch (Exception | NotImplementedError e) {
            // Scala declares no exceptions. A value of a wrong type is a MappingException or a NotImplementedError.
            throw failure(stage, path, e.getMessage(), e);
        }
    }

    /** Loads what was saved beside the params. */
    void complete(T stage, String path) {}

    /**
     * Checks that a stage is saved at {@code path}.
     *
     * @throws IllegalArgumentException if there is none
     */
    void requireSaved(String path) {
        try {
            if (!StageMetadata.exists(path)) {
                throw failure(empty.get(), path, "expected the folder of a saved stage, with metadata in it", null);
            }
        } catch (IOException e) {
            throw failure(empty.get(), path, e.getMessage(), e);
        }
    }

    private static void requireClass(Params stage, String path) {
        String wanted = stage.getClass().getName();
        try {
            String found = StageMetadata.className(path);
            if (!found.equals(wanted)) {
                throw failure(
                        stage,
                        path,
                        "expected a saved " + wanted + ", got " + (found.isEmpty() ? "no name of a class" : found),
                        null);
            }
        } catch (IOException e) {
            throw failure(stage, path, "expected metadata of a saved stage: " + e.getMessage(), e);
        }
    }

    /** Whether the values of a param are texts. */
    boolean isText(Param<?> param) {
        return param.getClass() == Param.class;
    }

    /** Texts are the one type of values that Spark does not check. */
    private void requireTexts(Params stage, String path) {
        for (Param<?> each : stage.params()) {
            if (isText(each) && stage.isDefined(each) && !((Object) stage.getOrDefault(each) instanceof String)) {
                throw failure(stage, path, each.name() + ": expected a text", null);
            }
        }
    }

    private static String names(Params stage) {
        return Arrays.stream(stage.params()).map(Param::name).collect(Collectors.joining(", "));
    }

    private static IllegalArgumentException failure(Params stage, String path, String reason, Throwable cause) {
        return new IllegalArgumentException(
                stage.getClass().getSimpleName() + ": cannot be loaded from " + path + ": " + reason, cause);
    }
}
