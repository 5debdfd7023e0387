package org.sparkactivations.math;

import java.lang.reflect.InvocationTargetException;

/** Chooses the fastest provider that works in this JVM. */
final class Providers {

    /**
     * The system property that switches SIMD off if it is {@code false}, and on from the first call if it is
     * {@code always}, as tests and benchmarks need it. Otherwise each function changes over as soon as it is compiled.
     */
    static final String SIMD = "sparkactivations.simd";

    private static final String ALWAYS = "always";

    static final ArrayMath BEST = best();

    private Providers() {}

    private static ArrayMath best() {
        String setting = System.getProperty(SIMD, "true");
        if (setting.equalsIgnoreCase("false")) {
            return new ScalarMath("system property " + SIMD + " is false");
        }
        try {
            ArrayMath simd = simd();
            return setting.equalsIgnoreCase(ALWAYS)
                    ? simd
                    : new WarmingMath(simd, new ScalarMath("functions of the Vector API are not compiled yet"));
        } catch (InvocationTargetException e) {
            return new ScalarMath(reason(e.getCause()));
        } catch (Exception | LinkageError e) {
            return new ScalarMath(reason(e));
        }
    }

    /** The SIMD provider, by reflection: its class cannot be loaded where the Vector API is missing. */
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
