package org.sparkactivations.math;

/** The provider in plain Java, for tests that compare with it whatever this JVM has. */
public final class ScalarProvider {

    public static final ArrayMath MATH = new ScalarMath("a test compares with it");

    private ScalarProvider() {}
}
