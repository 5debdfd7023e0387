package org.sparkactivations.testing;

import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarMath;

/** The provider in plain Java, for tests that compare with it whatever this JVM has. */
public final class ScalarProvider {

    public static final ArrayMath MATH = new ScalarMath("a test compares with it");

    private ScalarProvider() {}
}
