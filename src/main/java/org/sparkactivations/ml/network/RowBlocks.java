package org.sparkactivations.ml.network;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * The rows of a Dataset, in leaves and blocks that depend on the content of the rows alone.
 *
 * <p>The leaf of a row is {@code pmod(xxhash64(features, label), leaves)}, of the features as an array. The rows of a
 * leaf are sorted by that hash, and then by features, label, weight and whether they validate. So neither the order of
 * the rows nor their partitions matter. The rows are read twice: once to check and count them, and once to make blocks.
 */
public final class RowBlocks {

    /** Blocks of at most so many bytes are trained on by the driver, where a job would take longer than the work. */
    static final long DRIVER_BYTES = 32L << 20;

    /** A partition of blocks has about so many bytes: few enough to be sorted in memory. */
    private static final long PARTITION_BYTES = 32L << 20;

    private final TrainingColumns columns;
    private final Dataset<Row> rows;
    private final RowFacts facts;
    private final int inputs;

    private RowBlocks(TrainingColumns columns, Dataset<Row> rows, RowFacts facts, int inputs) {
        this.columns = columns;
        this.rows = rows;
        this.facts = facts;
        this.inputs = inputs;
    }

    /**
     * Reads and checks all rows.
     *
     * @throws IllegalArgumentException if rows cannot be trained on; it names the column, what was expected, how many
     *     rows are wrong and the place of the first, counted from 1
     */
    public static RowBlocks of(Dataset<?> dataset, TrainingColumns columns, Targets targets) {
        Dataset<Row> rows = columns.select(dataset);
        List<RowFacts> parts = rows.select(TrainingColumns.unboxed(rows).toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(part -> List.of(RowFacts.of(part, targets)).iterator())
                .collect();
        RowFacts facts = new RowFacts();
        parts.forEach(facts::append);
        facts.check(columns, targets);
        return new RowBlocks(columns, rows, facts, facts.width());
    }

    /**
     * The same rows with features that were made from theirs. They are not read.
     *
     * @param dataset the rows
     * @param made the columns, which differ in the features alone
     * @param width how many of them there are
     */
    public RowBlocks withFeatures(Dataset<?> dataset, TrainingColumns made, int width) {
        return new RowBlocks(made, made.select(dataset), facts, width);
    }

    /** The number of rows. */
    public long rows() {
        return facts.rows();
    }

    /** The number of validation rows. */
    long validationRows() {
        return facts.validationRows();
    }

    /** The number of features of a row. */
    public int inputs() {
        return inputs;
    }

    /** The number of elements of a label. */
    public int targets() {
        return facts.targetWidth();
    }

    /** The greatest class, or the greatest element of any label. */
    public double greatestLabel() {
        return facts.greatest();
    }

    /** The greatest magnitude of a feature that was read. */
    public double greatestFeature() {
        return facts.greatestFeature();
    }

    /** Whether there are validation rows. */
    boolean hasValidation() {
        return columns.validation() != null;
    }

    /** The rows in leaves. */
    Leaves leaves(TrainingSettings settings) {
        int leaves = settings.leaves();
        RowLayout layout = layout(settings.blockRows());
        long bytes = rows() * layout.rowBytes();
        boolean isOnDriver = bytes <= settings.driverBytes();
        JavaSparkContext context =
                JavaSparkContext.fromSparkContext(rows.sparkSession().sparkContext());
        int parts = settings.partitions() > 0 ? settings.partitions() : partitions(bytes, context);
        int partitions = isOnDriver ? 1 : Math.min(leaves, parts);
        JavaRDD<LeafBlock> blocks =
                LeafOrder.of(rows, leaves, partitions).toJavaRDD().mapPartitions(part -> new BlockReader(part, layout));
        return isOnDriver
                ? new Leaves.OnDriver(leaves, blocks.collect())
                : new Leaves.OnCluster(leaves, context, blocks);
    }

    /**
     * The rows in blocks, in any order.
     *
     * @param blockRows rows of a block
     * @param driverBytes blocks of at most so many bytes stay on the driver
     */
    ScoreBlocks unordered(int blockRows, long driverBytes) {
        RowLayout layout = layout(blockRows);
        Stream<Column> oneLeaf = Stream.of(functions.lit(0L));
        JavaRDD<LeafBlock> blocks = rows.select(
                        Stream.concat(TrainingColumns.unboxed(rows), oneLeaf).toArray(Column[]::new))
                .toJavaRDD()
                .mapPartitions(part -> new BlockReader(part, layout));
        return rows() * layout.rowBytes() <= driverBytes
                ? new ScoreBlocks.OnDriver(blocks.collect())
                : new ScoreBlocks.OnCluster(blocks);
    }

    private RowLayout layout(int blockRows) {
        return new RowLayout(inputs(), targets(), columns.weight() != null, blockRows);
    }

    private static int partitions(long bytes, JavaSparkContext context) {
        return (int) Math.max(context.defaultParallelism(), Math.min(Integer.MAX_VALUE, bytes / PARTITION_BYTES + 1));
    }
}
