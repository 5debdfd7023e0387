package org.sparkactivations.ml;

import java.util.List;
import org.apache.spark.ml.param.IntParam;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReader;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;

/**
 * Transformer for the greatest of each group of k neighbours: {@code max(x₁, …, xₖ)}.
 *
 * <p>Works on columns of arrays and ML Vectors, each of them one row of n elements, and makes n/k elements of it. Generated: see CONTRIBUTING.md.
 */
public final class Maxout extends CatalogueStage<Maxout> {

    private static final long serialVersionUID = 1L;

    private final IntParam k = intParam(parameter("k"), "k");

    /** With a random uid. */
    public Maxout() {
        this(Identifiable$.MODULE$.randomUID("maxout"));
    }

    /** With the given uid. */
    public Maxout(String uid) {
        super(uid);
    }

    /** Param for the number of elements in each group, a whole number ≥ 1. */
    public IntParam k() {
        return k;
    }

    /** Returns the number of elements in each group, a whole number ≥ 1; by default 2. */
    public int getK() {
        return (Integer) getOrDefault(k);
    }

    /** Sets the number of elements in each group, a whole number ≥ 1. */
    public Maxout setK(int value) {
        return with(parameter("k"), k, value);
    }

    @Override
    List<Argument> sqlArguments() {
        return List.of(Argument.number(getK()));
    }

    @Override
    public Maxout copy(ParamMap extra) {
        return defaultCopy(extra);
    }

    /** A reader of saved stages of this class. */
    public static MLReader<Maxout> read() {
        return new DefaultParamsReader<>();
    }

    /** The stage saved at {@code path}. */
    public static Maxout load(String path) {
        return read().load(path);
    }
}
