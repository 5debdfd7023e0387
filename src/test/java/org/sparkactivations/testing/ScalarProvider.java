package org.sparkactivations.testing;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarFloatMath;
import org.sparkactivations.math.ScalarMath;

/** The math provider in plain Java, for tests that compare it with that of the JVM. */
public final class ScalarProvider {

    public static final ArrayMath MATH = new ScalarMath("a test compares with it");

    public static final ArrayMath FOR_FLOATS = new ScalarFloatMath("a test compares with it");

    private ScalarProvider() {}
}
