package org.sparkactivations.math;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Function;

/** Chooses the fastest provider that works in this JVM. */
final class Providers {

    /**
     * The system property that switches SIMD off if it is {@code false}, and on from the first call if it is
     * {@code always}, as tests and benchmarks need it. Otherwise each function changes over as soon as it is compiled.
     */
    static final String SIMD = "sparkactivations.simd";

    private static final String ALWAYS = "always";

    static final ArrayMath BEST = best("SimdMath", ScalarMath::new);

    static final ArrayMath BEST_FOR_FLOATS = best("SimdFloatMath", ScalarFloatMath::new);

    private Providers() {}

    /**
     * A pair of providers that give the same bits, or the one of them that works.
     *
     * @param simd the class of the one with the Vector API
     * @param plain makes the one in plain Java, of the reason for its use
     */
    private static ArrayMath best(String simd, Function<String, ArrayMath> plain) {
        String setting = System.getProperty(SIMD, "true");
        if (setting.equalsIgnoreCase("false")) {
            return plain.apply("system property " + SIMD + " is false");
        }
        try {
            ArrayMath vectors = simd(simd);
            return setting.equalsIgnoreCase(ALWAYS)
                    ? vectors
                    : new WarmingMath(vectors, plain.apply("functions of the Vector API are not compiled yet"));
        } catch (InvocationTargetException e) {
            return plain.apply(reason(e.getCause()));
        } catch (Exception | LinkageError e) {
            return plain.apply(reason(e));
        }
    }

    /** A SIMD provider, by reflection: its class cannot be loaded where the Vector API is missing. */
    static ArrayMath simd(String className) throws ReflectiveOperationException {
        Constructor<?> constructor = Class.forName(Providers.class.getPackageName() + "." + className)
                .getDeclaredConstructor();
        return (ArrayMath) constructor.newInstance();
    }

    private static String reason(Throwable refusal) {
        return refusal instanceof UnsupportedOperationException
                ? refusal.getMessage()
                : "the Vector API is not there; start the JVM with --add-modules=jdk.incubator.vector";
    }
}
