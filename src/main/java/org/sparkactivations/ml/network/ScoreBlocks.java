package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.net.RowBlock;

/**
 * Blocks of rows in any order, on the driver or cached on the executors, on disk where memory ends. Sums over them are
 * exact, so they have the same bits whatever the order of the rows and their partitions.
 */
abstract class ScoreBlocks implements AutoCloseable {

    private ScoreBlocks() {}

    /** What is summed. */
    interface Work extends Serializable {
        /** Adds the rows of a block. */
        void add(RowBlock rows, ExactSum[] sums);
    }

    /** Makes work for one thread. */
    interface WorkOfThread extends Serializable {
        /** Work that keeps memory for itself. */
        Work start();
    }

    /** The sums of some work over all blocks, each rounded once. */
    abstract double[] total(WorkOfThread work, int count);

    /** Frees the memory that the blocks take. */
    @Override
    public abstract void close();

    private static ExactSum[] sums(Iterator<LeafBlock> blocks, WorkOfThread work, int count) {
        ExactSum[] sums = zeros(count);
        Work own = work.start();
        blocks.forEachRemaining(each -> own.add(each.rows(), sums));
        return sums;
    }

    private static ExactSum[] zeros(int count) {
        ExactSum[] zeros = new ExactSum[count];
        Arrays.setAll(zeros, i -> new ExactSum());
        return zeros;
    }

    private static double[] merged(List<ExactSum[]> parts, int count) {
        ExactSum[] all = zeros(count);
        for (ExactSum[] part : parts) {
            for (int i = 0; i < count; i++) {
                all[i].add(part[i]);
            }
        }
        return rounded(all);
    }

    private static double[] rounded(ExactSum[] sums) {
        return Arrays.stream(sums).mapToDouble(ExactSum::value).toArray();
    }

    /** Blocks in the memory of the driver. */
    static final class OnDriver extends ScoreBlocks {

        private final List<LeafBlock> blocks;

        OnDriver(List<LeafBlock> blocks) {
            this.blocks = blocks;
        }

        @Override
        double[] total(WorkOfThread work, int count) {
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), blocks.size());
            List<ExactSum[]> parts = IntStream.range(0, threads)
                    .parallel()
                    .mapToObj(i -> {
                        int start = blocks.size() * i / threads;
                        int end = blocks.size() * (i + 1) / threads;
                        return sums(blocks.subList(start, end).iterator(), work, count);
                    })
                    .toList();
            return merged(parts, count);
        }

        @Override
        public void close() {
            // The blocks are plain objects.
        }
    }

    /** Blocks that are cached on the executors. */
    static final class OnCluster extends ScoreBlocks {

        private final JavaRDD<LeafBlock> blocks;

        OnCluster(JavaRDD<LeafBlock> blocks) {
            this.blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
        }

        @Override
        double[] total(WorkOfThread work, int count) {
            // There may be as many sums as pairs of classes, and as many results as partitions.
            ExactSum[] all = zeros(count);
            blocks.mapPartitions(part ->
                            List.of(ExactSum.packed(sums(part, work, count))).iterator())
                    .collect()
                    .forEach(each -> ExactSum.addPacked(each, all));
            return rounded(all);
        }

        @Override
        public void close() {
            blocks.unpersist();
        }
    }
}
