package org.sparkactivations.ml.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.Serializable;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.net.Initialization;
import org.sparkactivations.net.Layers;
import org.sparkactivations.net.Loss;
import org.sparkactivations.net.Network;
import org.sparkactivations.net.RowBlock;
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

    /** The rows of a leaf that are trained on, or its validation rows. */
    private interface Kind extends Function<Leaf, Iterator<RowBlock>>, Serializable {}

    /** The rows of a kind in each leaf. */
    private static Map<Integer, Integer> rowsOfLeaves(Leaves leaves, Kind kind) {
        double[] total = leaves.total(
                state -> (leaf, memory) -> {
                    double[] sums = memory.apply(LEAVES);
                    kind.apply(leaf).forEachRemaining(each -> sums[leaf.number()] += each.rows());
                    return sums;
                },
                new double[0]);
        return IntStream.range(0, LEAVES).boxed().collect(Collectors.toMap(leaf -> leaf, leaf -> (int) total[leaf]));
    }

    @Test
    void leavesHaveAllRowsAndNoneTwice() {
        RowBlocks blocks = blocks(rows);
        Map<Integer, Long> expected = rows
                .select(functions.expr("pmod(xxhash64(nn_to_array(features), label), " + LEAVES + ") AS leaf"))
                .groupBy("leaf")
                .count()
                .collectAsList()
                .stream()
                .collect(Collectors.toMap(each -> (int) each.getLong(0), each -> each.getLong(1)));
        try (Leaves onDriver = blocks.leaves(settings(true));
                Leaves onCluster = blocks.leaves(settings(true).at(0, 3))) {
            for (Leaves all : List.of(onDriver, onCluster)) {
                Map<Integer, Integer> training = rowsOfLeaves(all, Leaf::training);
                Map<Integer, Integer> validation = rowsOfLeaves(all, Leaf::validation);
                assertThat(validation.values().stream().mapToInt(each -> each).sum())
                        .isEqualTo(360);
                for (int leaf = 0; leaf < LEAVES; leaf++) {
                    assertThat((long) training.get(leaf) + validation.get(leaf))
                            .as("rows of leaf " + leaf)
                            .isEqualTo(expected.getOrDefault(leaf, 0L));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 1", "64, 2", "64, 3", "64, 28", "64, 64", "5, 4", "1000, 7"})
    void aPartitionHasAdjacentLeaves(int leaves, int partitions) {
        List<List<Integer>> found = LeafOrder.of(columns(rows).select(rows), leaves, partitions)
                .toJavaRDD()
                .map(each -> (int) each.getLong(LeafOrder.LEAF))
                .glom()
                .collect();
        assertThat(found).hasSize(partitions);
        for (int partition = 0; partition < partitions; partition++) {
            List<Integer> own = found.get(partition);
            int least = (partition * leaves + partitions - 1) / partitions;
            int greatest = ((partition + 1) * leaves + partitions - 1) / partitions - 1;
            assertThat(own).as("partition " + partition).isSorted().allMatch(leaf -> leaf >= least && leaf <= greatest);
        }
    }

    /** A cut within equal rows is no harm, and neither is one leaf for all rows. */
    @Test
    void equalRowsFillBlocksOfOneLeaf() {
        Dataset<Row> equal = rows.where("id = 7 OR id = 8")
                .join(TestSpark.session().range(1000).toDF("copy"));
        try (Leaves all = blocks(equal.withColumn("validates", functions.expr("copy % 4 = 0")))
                .leaves(settings(true).at(0, 3))) {
            assertThat(rowsOfLeaves(all, Leaf::training).values()).containsOnly(0, 750);
            assertThat(rowsOfLeaves(all, Leaf::validation).values()).containsOnly(0, 250);
        }
    }

    @Test
    void kryoCopiesWhatTasksSendAndSpill() {
        RowBlock block = new RowBlock(new double[] {1, 2, 3, 4}, new double[] {0, 1}, null, 2);
        LeafBlock copied = kryoCopy(new LeafBlock(5, true, block), LeafBlock.class);
        assertThat(copied.leaf()).isEqualTo(5);
        assertThat(copied.validates()).isTrue();
        assertThat(copied.rows().features()).isEqualTo(block.features());
        assertThat(copied.rows().targets()).isEqualTo(block.targets());
        assertThat(copied.rows().rows()).isEqualTo(2);
        Row row = RowFactory.create(Vectors.dense(1, Double.NaN), 3.0, 1.0, false);
        RowFacts facts = kryoCopy(RowFacts.of(List.of(row).iterator(), Targets.CLASS), RowFacts.class);
        assertThat(facts.greatest()).isEqualTo(3);
        assertThatThrownBy(() -> facts.check(columns(rows), Targets.CLASS))
                .hasMessageContaining("got NaN as element 1 in 1 row: row 1");
    }

    private static <T> T kryoCopy(T object, Class<T> type) {
        SerializerInstance kryo = new KryoSerializer(new SparkConf()).newInstance();
        ClassTag<T> tag = ClassTag$.MODULE$.apply(type);
        return kryo.deserialize(kryo.serialize(object, tag), tag);
    }
}
