package org.sparkactivations.ml.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.TaskContext;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.serializer.KryoSerializer;
import org.apache.spark.serializer.SerializerInstance;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.net.Initialization;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.testing.Digits;
import org.sparkactivations.testing.TestSpark;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/** Weights have the same bits wherever the rows are and whoever sums. */
@Tag("spark")
class SameBitsTrainingTest {

    private static final Network NETWORK =
            new Network(Layers.parse("dense(12) gelu, dense(8) prelu(alpha = learned), dense"), 64, 10);
    private static final Loss LOSS = Loss.parse("softmax_cross_entropy");
    private static final int LEAVES = 16;

    private static Dataset<Row> rows;
    private static double[] byLbfgs;
    private static double[] byAdam;

    private static TrainingSettings settings(boolean usesAdam) {
        return new TrainingSettings(usesAdam, usesAdam ? 1 : 3, 0, 1e-3, 5, 0.01, 16, LEAVES, 10);
    }

    @BeforeAll
    static void train() {
        rows = Digits.rows()
                .withColumn("weight", functions.expr("1 + id % 3"))
                .withColumn("validates", functions.expr("id % 5 = 0"))
                .cache();
        byLbfgs = weights(rows, settings(false));
        byAdam = weights(rows, settings(true));
    }

    @AfterAll
    static void free() {
        rows.unpersist();
    }

    private static TrainingColumns.Source source(Dataset<Row> data, String name) {
        return new TrainingColumns.Source(name, data.col(name), data.schema().apply(name));
    }

    private static TrainingColumns columns(Dataset<Row> data) {
        return new TrainingColumns(
                "test",
                source(data, "features"),
                source(data, "label"),
                source(data, "weight"),
                source(data, "validates"));
    }

    private static RowBlocks blocks(Dataset<Row> data) {
        return RowBlocks.of(data, columns(data), Targets.CLASS);
    }

    private static double[] weights(Dataset<Row> data, TrainingSettings settings) {
        return Training.run(
                        "test",
                        NETWORK,
                        LOSS,
                        blocks(data),
                        settings,
                        Initialization.weights(NETWORK, 1, 0.1),
                        (iteration, weights) -> {},
                        iteration -> {})
                .weights();
    }

    private static Dataset<Row> shuffled(int partitions) {
        return rows.repartition(partitions, functions.expr("xxhash64(id, " + partitions + ")"))
                .sortWithinPartitions(functions.expr("xxhash64(id, -" + partitions + ")"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 16})
    void shuffledRowsInAnyNumberOfPartitionsGiveTheSameWeights(int partitions) {
        Dataset<Row> data = shuffled(partitions);
        assertThat(data.rdd().getNumPartitions()).isEqualTo(partitions);
        assertThat(weights(data, settings(false))).as("l-bfgs").isEqualTo(byLbfgs);
        assertThat(weights(data, settings(true))).as("adam").isEqualTo(byAdam);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void theClusterGivesTheSameWeightsAsTheDriverInAnyNumberOfPartitions(int partitions) {
        Dataset<Row> data = shuffled(7);
        assertThat(weights(data, settings(false).at(0, partitions)))
                .as("l-bfgs")
                .isEqualTo(byLbfgs);
        assertThat(weights(data, settings(true).at(0, partitions))).as("adam").isEqualTo(byAdam);
    }

    @Test
    void aTaskThatIsRetriedChangesNothing() {
        double[] weights = Initialization.weights(NETWORK, 1, 0.1);
        LeafWork work = new LeafWork.Gradient(NETWORK, LOSS);
        LeafWork failing = state -> {
            if (TaskContext.getPartitionId() == 1 && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("the first attempt fails");
            }
            return work.start(state);
        };
        try (Leaves onDriver = blocks(rows).leaves(settings(false));
                Leaves onCluster = blocks(rows).leaves(settings(false).at(0, 3))) {
            assertThat(onCluster.total(failing, weights)).isEqualTo(onDriver.total(work, weights));
        }
    }

    @Test
    void trainingLeavesNothingInTheCacheOfTheCluster() {
        int before = TestSpark.session().sparkContext().getPersistentRDDs().size();
        weights(rows, settings(true).at(0, 2));
        assertThat(TestSpark.session().sparkContext().getPersistentRDDs().size())
                .isEqualTo(before);
    }

    @Test
    void leavesHaveAllRowsAndNoneTwice() {
        List<Leaf> leaves = new ArrayList<>();
        RowBlocks blocks = blocks(rows);
        try (Leaves all = blocks.leaves(settings(true))) {
            all.total(
                    state -> (leaf, memory) -> {
                        synchronized (leaves) {
                            leaves.add(leaf);
                        }
                        return memory.apply(1);
                    },
                    new double[0]);
        }
        int training = leaves.stream()
                .flatMap(each -> each.training().stream())
                .mapToInt(each -> each.rows())
                .sum();
        int validation = leaves.stream()
                .flatMap(each -> each.validation().stream())
                .mapToInt(each -> each.rows())
                .sum();
        assertThat(leaves.stream().map(Leaf::number)).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(LEAVES);
        assertThat(validation).isEqualTo(360);
        assertThat(training + validation).isEqualTo(1797);
    }

    @Test
    void kryoCopiesWhatTasksSendAndSpill() {
        List<Leaf> leaves = new ArrayList<>();
        try (Leaves all = blocks(rows).leaves(settings(false))) {
            all.total(
                    state -> (leaf, memory) -> {
                        synchronized (leaves) {
                            leaves.add(leaf);
                        }
                        return null;
                    },
                    new double[0]);
        }
        Leaf leaf = leaves.get(0);
        Leaf copied = kryoCopy(leaf, Leaf.class);
        assertThat(copied.number()).isEqualTo(leaf.number());
        assertThat(copied.training().get(0).features())
                .isEqualTo(leaf.training().get(0).features());
        Row row = RowFactory.create(Vectors.dense(1, Double.NaN), 3.0, 1.0, false);
        RowFacts facts = kryoCopy(RowFacts.of(List.of(row).iterator(), Targets.CLASS), RowFacts.class);
        assertThat(facts.greatest()).isEqualTo(3);
        assertThatThrownBy(() -> facts.check(columns(rows), Targets.CLASS))
                .hasMessageContaining("got NaN as element 1 in 1 row: row 1");
        RowLayout layout = new RowLayout(2, 1, true, 4, 8);
        Row hashed = RowFactory.create(Vectors.dense(1, 2), 3.0, 1.0, false, 77L);
        TrainingRow copy = kryoCopy(TrainingRow.of(hashed, layout), TrainingRow.class);
        assertThat(new TrainingRow.Order(4).compare(copy, TrainingRow.of(hashed, layout)))
                .isZero();
    }

    private static <T> T kryoCopy(T object, Class<T> type) {
        SerializerInstance kryo = new KryoSerializer(new SparkConf()).newInstance();
        ClassTag<T> tag = ClassTag$.MODULE$.apply(type);
        return kryo.deserialize(kryo.serialize(object, tag), tag);
    }
}
