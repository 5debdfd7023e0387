package org.sparkactivations;

import java.io.IOException;
import java.io.InputStream;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.kernel.OneBendLine;
import org.sparkactivations.math.ArrayMath;
import org.sparkactivations.math.ScalarFloatMath;
import org.sparkactivations.math.ScalarMath;
import org.sparkactivations.math.Scratch;
import org.sparkactivations.spi.Activation;

/**
 * A second copy of the code of the built-in activations and their kernels, for calls with few elements.
 *
 * <p>HotSpot compiles a loop once, for the numbers of iterations that it has counted until then. A loop that has run
 * over single numbers is compiled without vector instructions, and stays so: rows of 256 then take up to 5 times as
 * long. One that has run over long rows is compiled for them: a number then takes up to twice as long. So numbers,
 * short rows and long rows run through classes of their own, which HotSpot counts and compiles apart. A copy has the
 * same class files, and so the same bits, loaded by another class loader. Where they cannot be read, the code itself
 * serves for all.
 */
final class CodeCopy {

    /** The system property that turns copies off if it is false, for tools that change classes, as mutation tests do. */
    static final String COPIES = "sparkactivations.copies";

    /** The most elements of a row that {@link #OF_SHORT_ROWS} computes. */
    static final int MAX_SHORT_ROW = 32;

    static final CodeCopy OF_NUMBERS = new CodeCopy();
    static final CodeCopy OF_SHORT_ROWS = new CodeCopy();

    private final ClassLoader classes = System.getProperty(COPIES, "true").equalsIgnoreCase("false")
            ? CodeCopy.class.getClassLoader()
            : new Loader();
    private final ArrayMath math = copy(ArrayMath.provider());
    private final ArrayMath mathForFloats = copy(ArrayMath.forFloats());

    private CodeCopy() {}

    /** The copy of a built-in activation. */
    Activation of(Activation activation) {
        Enum<?> constant = (Enum<?>) activation;
        try {
            Class<?> family = classes.loadClass(constant.getDeclaringClass().getName());
            return (Activation) family.getEnumConstants()[constant.ordinal()];
        } catch (ClassNotFoundException | LinkageError | SecurityException e) {
            return activation;
        }
    }

    /** As {@link ArrayMath#provider}. */
    ArrayMath math() {
        return math;
    }

    /** As {@link ArrayMath#forFloats}. */
    ArrayMath mathForFloats() {
        return mathForFloats;
    }

    /** The copy of a provider in plain Java. Loops of the Vector API have one form for all lengths. */
    ArrayMath copy(ArrayMath provider) {
        if (!(provider instanceof ScalarMath || provider instanceof ScalarFloatMath)) {
            return provider;
        }
        try {
            return (ArrayMath) classes.loadClass(provider.getClass().getName())
                    .getConstructor(String.class)
                    .newInstance(provider.description());
        } catch (ReflectiveOperationException | LinkageError | SecurityException e) {
            return provider;
        }
    }

    /** Loads families, kernels and plain arithmetic anew, and takes all else, such as their interfaces, from the parent. */
    private static final class Loader extends ClassLoader {

        static {
            registerAsParallelCapable();
        }

        Loader() {
            super(CodeCopy.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!isCopied(name)) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : findClass(name);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream file = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] code = file.readAllBytes();
                return defineClass(name, code, 0, code.length, CodeCopy.class.getProtectionDomain());
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }

        private static boolean isCopied(String name) {
            return (isNextTo(Rectifiers.class, name)
                            || isNextTo(OneBendLine.class, name)
                            || isNextTo(ArrayMath.class, name))
                    && !name.equals(ArrayMath.class.getName())
                    && !name.equals(Scratch.class.getName());
        }

        private static boolean isNextTo(Class<?> type, String name) {
            return name.lastIndexOf('.') == type.getPackageName().length() && name.startsWith(type.getPackageName());
        }
    }
}
