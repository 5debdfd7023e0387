package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.Activations;
import org.sparkactivations.families.Rectifiers;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.KernelContext;
import org.sparkactivations.spi.Parameter;
import org.sparkactivations.spi.Range;
import org.sparkactivations.spi.RowActivation;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Sessions;

/** Activations of users: they reach every door, and a broken one leaves the others intact. */
@Tag("spark")
class UserActivationsTest {

    /** {@code weight·x²}, with its definition in a field. */
    public static final class WeightedSquare implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        private final Definition definition = Definition.of("weighted_square")
                .alias("wsq")
                .formula("weight·x²")
                .parameter(
                        Parameter.number("weight", 1).in(Range.greaterThan(0)).describedAs("factor"))
                .kinks(parameters -> new double[] {0})
                .build();

        @Override
        public Definition definition() {
            return definition;
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = arguments.number(0) * x[i] * x[i];
            }
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            for (int i = 0; i < n; i++) {
                y[i] = 2 * arguments.number(0) * x[i];
            }
        }
    }

    /** Every element divided by the sum of the row. */
    public static final class Share implements RowActivation {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("share").formula("x / Σ x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += x[i];
            }
            for (int i = 0; i < n; i++) {
                y[i] = x[i] / sum;
            }
        }
    }

    /** The base of the broken activations, with a kernel that works. */
    abstract static class Identity implements ElementwiseActivation {
        private static final long serialVersionUID = 1L;

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            System.arraycopy(x, 0, y, 0, n);
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            java.util.Arrays.fill(y, 0, n, 1);
        }
    }

    public static final class ThrowsInConstructor extends Identity {
        private static final long serialVersionUID = 1L;

        public ThrowsInConstructor() {
            throw new IllegalStateException("no licence");
        }

        @Override
        public Definition definition() {
            return Definition.of("throwing").formula("x").build();
        }
    }

    public static final class FailsToInitialize extends Identity {
        private static final long serialVersionUID = 1L;
        private static final Definition DEFINITION = Definition.of("Bad Name").build();

        @Override
        public Definition definition() {
            return DEFINITION;
        }
    }

    public static final class HasNoDefinition extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return null;
        }
    }

    public static final class HasABadDefinition extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("without_formula").build();
        }
    }

    public static final class FailsAnAssertion extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            throw new AssertionError("cannot be");
        }
    }

    public static final class OverflowsTheStack extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return definition();
        }
    }

    public static final class TakesABuiltInName extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("relu").formula("x").build();
        }
    }

    public static final class TakesABuiltInNameAsAlias extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("fresh").alias("leaky_relu_grad").formula("x").build();
        }
    }

    public static final class HasABrokenKernel extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("broken_kernel").formula("x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            y[x.length] = 0;
        }
    }

    public static final class HasABrokenDerivative extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("broken_derivative").formula("x").build();
        }

        @Override
        public void derivative(double[] x, double[] y, int n, KernelContext arguments) {
            throw new UnsupportedOperationException("not differentiable");
        }
    }

    private static String name(Class<?> type) {
        return type.getName();
    }

    @Test
    void aUsersActivationReachesEveryDoor(@TempDir Path folder) {
        ClassLoader loader = Sessions.withActivations(folder, name(WeightedSquare.class), name(Share.class));
        Activations catalogue = Activations.catalogue(loader);
        assertThat(catalogue.problems()).isEmpty();
        assertThat(catalogue.functionsByName().keySet())
                .containsAll(Activations.catalogue().functionsByName().keySet())
                .contains("weighted_square", "weighted_square_grad", "wsq", "wsq_grad", "share")
                .doesNotContain("share_grad");
        assertThat(catalogue.function("NN_WSQ").apply(new double[] {-3}, 0.5)).containsExactly(4.5);

        SparkSession session = Sessions.startedWith(loader);
        assertThat(session.sql("SELECT nn_weighted_square(3), nn_wsq(array(-3D, NULL), 0.5),"
                                + " nn_wsq_grad(CAST(3 AS FLOAT), 2),"
                                + " nn_share(array(1D, NULL, 3D)), nn_share(array(0.5))")
                        .first()
                        .toString())
                .isEqualTo(
                        ScalaLists.printed("[9.0,ArraySeq(4.5, null),12.0,ArraySeq(0.25, null, 0.75),ArraySeq(1.0)]"));
        assertThat(session.sql("DESCRIBE FUNCTION EXTENDED nn_wsq")
                        .collectAsList()
                        .toString())
                .contains("weight·x²", "default 1.0", "a finite number > 0", "[1.0,0.0,4.0]");
        assertThatThrownBy(() -> session.sql("SELECT nn_weighted_square(1, -1)"))
                .hasMessageContaining("parameter weight: expected a finite number > 0, got -1.0");
        session.conf().set("spark.sql.catalog.nn", ActivationCatalog.class.getName());
        Sessions.in(loader, () -> assertThat(session.sql("SELECT nn.wsq(3, 2), nn.share(array(4))")
                        .first()
                        .toString())
                .isEqualTo(ScalaLists.printed("[18.0,ArraySeq(1.0)]")));
    }

    @Test
    void theGenericTransformerAppliesIt(@TempDir Path folder) {
        ClassLoader loader = Sessions.withActivations(folder, name(WeightedSquare.class), name(Share.class));
        SparkSession session = Sessions.startedWith(loader);
        Row row = Sessions.in(loader, () -> {
            ActivationTransformer square = new ActivationTransformer()
                    .setActivation("weighted_square_grad")
                    .setArguments(0.5)
                    .setInputCols(new String[] {"v", "s"})
                    .setOutputCols(new String[] {"v2", "s2"});
            ActivationTransformer share = new ActivationTransformer()
                    .setActivation("share")
                    .setInputCol("v")
                    .setOutputCol("shares");
            return share.transform(square.transform(session.createDataFrame(
                            List.of(RowFactory.create(
                                    Vectors.dense(1, 3), Vectors.sparse(9, new int[] {7}, new double[] {5}))),
                            new StructType().add("v", SQLDataTypes.VectorType()).add("s", SQLDataTypes.VectorType()))))
                    .first();
        });
        assertThat(row.toString()).isEqualTo("[[1.0,3.0],(9,[7],[5.0]),[1.0,3.0],(9,[7],[5.0]),[0.25,0.75]]");
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ThrowsInConstructor.class,
                FailsToInitialize.class,
                HasNoDefinition.class,
                HasABadDefinition.class,
                FailsAnAssertion.class,
                TakesABuiltInName.class,
                TakesABuiltInNameAsAlias.class,
                HasABrokenKernel.class,
                HasABrokenDerivative.class,
                OverflowsTheStack.class,
                UserActivationsTest.class
            })
    void aBrokenOneIsReportedByNameAndLeftOut(Class<?> broken, @TempDir Path folder) {
        ClassLoader loader =
                Sessions.withActivations(folder, name(broken), name(WeightedSquare.class), "no.such.Activation");
        Activations catalogue = Activations.catalogue(loader);
        assertThat(catalogue.problems()).hasSize(2);
        assertThat(catalogue.problems().get(0)).contains(name(broken));
        assertThat(catalogue.problems().get(1)).contains("no.such.Activation");
        assertThat(catalogue.activations())
                .hasSize(Activations.builtIn().size() + 1)
                .noneMatch(broken::isInstance);
        assertThat(catalogue.functionsByName())
                .containsKey("wsq")
                .doesNotContainKeys("fresh", "broken_kernel", "broken_derivative", "broken_derivative_grad");
    }

    @Test
    void aSessionStartsWhateverIsBroken(@TempDir Path folder) {
        SparkSession session = Sessions.startedWith(Sessions.withActivations(
                folder,
                name(HasABrokenKernel.class),
                name(HasNoDefinition.class),
                name(ThrowsInConstructor.class),
                name(TakesABuiltInName.class),
                name(WeightedSquare.class)));
        assertThat(session.sql("SELECT nn_relu(-1), nn_wsq(3)").first().toString())
                .isEqualTo("[0.0,9.0]");
        assertThat(session.sql("SHOW FUNCTIONS").where("function LIKE 'nn\\\\_%'").collectAsList().stream()
                        .map(row -> row.getString(0))
                        .toList())
                .contains("nn_weighted_square_grad")
                .doesNotContain("nn_broken_kernel");
    }

    @Test
    void aLineThatIsNoClassNameIsReported(@TempDir Path folder) {
        Activations catalogue =
                Activations.catalogue(Sessions.withActivations(folder, "this is no class name", name(Share.class)));
        assertThat(catalogue.problems()).hasSize(1);
        assertThat(catalogue.problems().get(0)).contains(folder.toString(), ", line 1: ");
        assertThat(catalogue.activations()).hasSize(Activations.builtIn().size() + 1);
    }

    @Test
    void theSecondOfTwoEqualNamesIsLeftOut(@TempDir Path folder) {
        Activations catalogue =
                Activations.catalogue(Sessions.withActivations(folder, name(Share.class), name(SecondShare.class)));
        assertThat(catalogue.problems())
                .containsExactly(name(SecondShare.class)
                        + " is left out: the name 'share' belongs to an earlier activation, " + name(Share.class));
        assertThat(catalogue.function("share").activation()).isInstanceOf(Share.class);
    }

    public static final class SecondShare implements RowActivation {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("share").formula("x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            System.arraycopy(x, 0, y, 0, n);
        }
    }

    /** An activation whose kernel runs another function of the catalogue. */
    public static final class Composed extends Identity {
        private static final long serialVersionUID = 1L;

        @Override
        public Definition definition() {
            return Definition.of("composed").formula("max(x, 0) + x").build();
        }

        @Override
        public void value(double[] x, double[] y, int n, KernelContext arguments) {
            Rectifiers.RELU.value(x, y, n, arguments);
            for (int i = 0; i < n; i++) {
                y[i] += x[i];
            }
        }
    }

    @Test
    void aKernelMayCallAnothersKernel(@TempDir Path folder) {
        SparkSession session = Sessions.startedWith(Sessions.withActivations(folder, name(Composed.class)));
        assertThat(session.sql("SELECT nn_composed(array(-1D, 2D))").first().toString())
                .isEqualTo(ScalaLists.printed("[ArraySeq(-1.0, 4.0)]"));
    }
}
