package org.sparkactivations.math;

import java.lang.reflect.InvocationTargetException;

/** Finds the fastest provider that works here. */
final class Providers {

    /** System property that switches SIMD off when it is {@code false}. */
    static final String SIMD = "sparkactivations.simd";

    static final ArrayMath BEST = best();

    private Providers() {}

    private static ArrayMath best() {
        if (!Boolean.parseBoolean(System.getProperty(SIMD, "true"))) {
            return new ScalarMath("system property " + SIMD + " is false");
        }
        try {
            return simd();
        } catch (InvocationTargetException e) {
            return new ScalarMath(reason(e.getCause()));
        } catch (Exception | LinkageError e) {
            return new ScalarMath(reason(e));
        }
    }

    /** The SIMD provider by reflection, as its class cannot even be loaded where the Vector API is missing. */
    static ArrayMath simd() throws ReflectiveOperationException {
        return (ArrayMath) Class.forName(Providers.class.getPackageName() + ".SimdMath")
                .getDeclaredConstructor()
                .newInstance();
    }

    private static String reason(Throwable refusal) {
        return refusal instanceof UnsupportedOperationException
                ? refusal.getMessage()
                : "the Vector API is not there; start the JVM with --add-modules=jdk.incubator.vector";
    }
}
