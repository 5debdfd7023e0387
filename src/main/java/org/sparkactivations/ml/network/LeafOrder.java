package org.sparkactivations.ml.network;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.unsafe.hash.Murmur3_x86_32;

/**
 * The order of rows by leaf and content. Spark sorts them as rows of its own, on disk where memory ends. Rows that the
 * order does not tell apart are equal.
 */
final class LeafOrder {

    /** The column of the leaf, after those of {@link TrainingColumns}. */
    static final int LEAF = TrainingColumns.HASH;

    /** What {@code repartition} hashes keys with. */
    private static final int SEED = 42;

    /** Bits of the hash that fit beside a leaf into a BIGINT. */
    private static final int HASH_BITS = 33;

    private LeafOrder() {}

    /**
     * The rows of {@link TrainingColumns#select}, leaf by leaf, and within a leaf by hash and content. The last column
     * is the leaf. Each partition has adjacent leaves.
     */
    static Dataset<Row> of(Dataset<Row> rows, int leaves, int partitions) {
        Column hash = functions.col(TrainingColumns.NAMES.get(TrainingColumns.HASH));
        Column leaf = functions.pmod(hash, functions.lit((long) leaves));
        Column[] sorted = Stream.concat(
                        Stream.of("place", TrainingColumns.NAMES.get(TrainingColumns.HASH)),
                        TrainingColumns.NAMES.stream().limit(TrainingColumns.HASH))
                .map(functions::col)
                .toArray(Column[]::new);
        // Spark compares the first column of an order alone, as long as that tells rows apart.
        Column place = functions.shiftleft(leaf, HASH_BITS).plus(functions.shiftright(hash, Long.SIZE - HASH_BITS));
        Dataset<Row> ordered = rows.select(functions.col("*"), leaf.as("leaf"), place.as("place"))
                .repartition(partitions, key(leaf, leaves, partitions))
                .sortWithinPartitions(sorted);
        return ordered.select(Stream.concat(TrainingColumns.unboxed(rows), Stream.of(functions.col("leaf")))
                .toArray(Column[]::new));
    }

    /** A key of the leaf that Spark's hash sends to the partition of the leaf. */
    private static Column key(Column leaf, int leaves, int partitions) {
        Column partition =
                functions.floor(leaf.multiply(functions.lit((long) partitions)).divide(functions.lit((long) leaves)));
        return functions.get(functions.lit(keys(partitions)), partition.cast("int"));
    }

    /** For each partition a key that it gets. With another hash of Spark, leaves would not be adjacent, but whole. */
    private static int[] keys(int partitions) {
        int[] keys = new int[partitions];
        boolean[] isKnown = new boolean[partitions];
        int missing = partitions;
        for (int key = 0; missing > 0; key++) {
            int partition = Math.floorMod(Murmur3_x86_32.hashInt(key, SEED), partitions);
            if (!isKnown[partition]) {
                isKnown[partition] = true;
                keys[partition] = key;
                missing--;
            }
        }
        return keys;
    }
}
