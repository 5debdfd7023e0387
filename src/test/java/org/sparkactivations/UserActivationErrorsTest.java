package org.sparkactivations;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.testing.ServiceFolder;

/** Activations of users that throw errors, have names that cannot be, or stand in broken files. */
@Tag("kernel")
class UserActivationErrorsTest {

    @TempDir
    private Path folder;

    /** An activation that works. */
    public static class Works implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("works").formula("x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            System.arraycopy(x, 0, y, 0, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            java.util.Arrays.fill(y, 0, n, 1);
        }
    }

    /** The base of the broken ones. */
    abstract static class Named extends Works {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("broken").formula("x").build();
        }
    }

    public static final class IsNotImplemented extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public void value(double[] x, double[] y, int n, KernelContext context) {
            throw new scala.NotImplementedError();
        }
    }

    public static final class HasNoMemory extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext context) {
            throw new OutOfMemoryError("Java heap space");
        }
    }

    public static final class LacksAClass extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            throw new NoClassDefFoundError("com/example/Missing");
        }
    }

    public static final class HasAnErrorOfItsOwn extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            throw new Error("own");
        }
    }

    public static final class ThrowsAnErrorInItsConstructor extends Named {
        private static final long serialVersionUID = 1L;

        public ThrowsAnErrorInItsConstructor() {
            throw new InternalError("fault");
        }
    }

    /** Has a message that throws, and is its own cause. */
    public static final class ThrowsAgain extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new Error("again");
                }
            };
        }
    }

    public static final class IsItsOwnCause extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            RuntimeException first = new IllegalStateException("first");
            first.initCause(new IllegalStateException("second", first));
            throw first;
        }
    }

    public static final class HasALongName extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("a_".repeat(500_000) + "a").formula("x").build();
        }
    }

    public static final class IsCalledDiagnose extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("diagnose").formula("x").build();
        }
    }

    public static final class IsCalledAsAHelper extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("fresh").alias("top_k").formula("x").build();
        }
    }

    public static final class HasAParameterTwice extends Named {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("twice")
                    .formula("x")
                    .parameter(Parameter.number("alpha", 1))
                    .parameter(Parameter.number("alpha", 2))
                    .build();
        }
    }

    private Activations catalogue(String... lines) {
        return Activations.catalogue(ServiceFolder.withActivations(folder, lines));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                IsNotImplemented.class,
                HasNoMemory.class,
                LacksAClass.class,
                HasAnErrorOfItsOwn.class,
                ThrowsAnErrorInItsConstructor.class,
                ThrowsAgain.class,
                IsItsOwnCause.class,
                HasALongName.class,
                IsCalledDiagnose.class,
                IsCalledAsAHelper.class,
                HasAParameterTwice.class
            })
    void onlyTheBrokenOneIsLeftOut(Class<?> broken) {
        Activations catalogue = catalogue(broken.getName(), Works.class.getName());
        assertThat(catalogue.problems()).as(broken.getSimpleName()).hasSize(1).allSatisfy(each -> assertThat(each)
                .contains(broken.getName())
                .hasSizeLessThan(500));
        assertThat(catalogue.activations()).hasSize(Activations.builtIn().size() + 1);
        assertThat(catalogue.function("works").apply(new double[] {3})).containsExactly(3);
    }

    @Test
    void theProblemSaysWhatIsWrong() {
        assertThat(catalogue(HasALongName.class.getName()).problems().get(0))
                .contains("of at most 64 letters, got 'a_a_", "…' of 1000001 letters");
        assertThat(catalogue(IsCalledDiagnose.class.getName()).problems().get(0))
                .endsWith("the name 'diagnose' belongs to a function that is no activation, nn_diagnose");
        assertThat(catalogue(HasAParameterTwice.class.getName()).problems().get(0))
                .contains("twice: expected arguments of different names, got 'alpha' twice");
        assertThat(catalogue(HasNoMemory.class.getName()).problems().get(0))
                .contains("OutOfMemoryError: Java heap space");
    }

    @Test
    void aBrokenLineOfAFileLeavesTheOthers() {
        List<String> lines = List.of(
                "\uFEFF# with a mark",
                "this is no class name",
                "no.such.Activation # missing",
                "java.lang.String",
                "x".repeat(100_000),
                "",
                Works.class.getName() + " # works");
        Activations catalogue = catalogue(lines.toArray(new String[0]));
        assertThat(catalogue.problems()).hasSize(4);
        for (int i = 0; i < 4; i++) {
            assertThat(catalogue.problems().get(i))
                    .contains(folder.toString(), ", line " + (i + 2) + ": ")
                    .hasSizeLessThan(1_000);
        }
        assertThat(catalogue.function("works").activation()).isInstanceOf(Works.class);
    }

    @Test
    void aClassThatIsNamedTwiceIsLoadedOnce() {
        Activations catalogue =
                catalogue(Collections.nCopies(3, Works.class.getName()).toArray(new String[0]));
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.activations()).hasSize(Activations.builtIn().size() + 1);
    }
}
