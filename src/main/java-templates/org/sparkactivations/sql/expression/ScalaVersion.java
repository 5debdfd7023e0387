package org.sparkactivations.sql.expression;

import java.util.Optional;
import scala.util.Properties;

/** The version of Scala for which this artifact is built, and the check against that of Spark. */
public final class ScalaVersion {

    /** The binary version for which this artifact is built. */
    static final String BUILT_FOR = "${scala.binary.version}";

    private static final String MISMATCH = mismatch(Properties.versionNumberString()).orElse(null);

    private ScalaVersion() {}

    /** What is wrong, and what to do, if this Spark runs on another version of Scala. */
    public static Optional<String> mismatch() {
        return Optional.ofNullable(MISMATCH);
    }

    /**
     * Refuses to go on with the wrong artifact, which would end in an error that names neither.
     *
     * @throws IllegalStateException if this Spark runs on another version of Scala
     */
    public static void require() {
        if (MISMATCH != null) {
            throw new IllegalStateException(MISMATCH);
        }
    }

    static Optional<String> mismatch(String running) {
        String binary = running.replaceAll("^(\\d+\\.\\d+).*", "$1");
        return binary.equals(BUILT_FOR)
                ? Optional.empty()
                : Optional.of("spark-activations_" + BUILT_FOR + ": expected a Spark for Scala " + BUILT_FOR
                        + ", got one for Scala " + running + ". Use spark-activations_" + binary + " instead.");
    }
}
