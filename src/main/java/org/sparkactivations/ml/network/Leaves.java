package org.sparkactivations.ml.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.sparkactivations.net.SumTree;
import scala.Tuple2;

/** The leaves of all rows, on the driver or on the cluster. Sums over them have the same bits. */
abstract class Leaves implements AutoCloseable {

    private final int count;

    private Leaves(int count) {
        this.count = count;
    }

    /** The sums of some work over all leaves. */
    final double[] total(LeafWork work, double[] state) {
        SumTree tree = new SumTree(count);
        addAll(work, state, tree);
        return tree.total();
    }

    abstract void addAll(LeafWork work, double[] state, SumTree tree);

    /** Frees the memory that the leaves take. */
    @Override
    public abstract void close();

    private static void add(Iterator<LeafBlock> blocks, LeafWork.Sums work, SumTree tree) {
        Leaf.forEach(blocks, leaf -> {
            double[] sums = work.of(leaf, tree::newSums);
            if (sums != null) {
                tree.add(leaf.number(), sums);
            }
        });
    }

    /** Leaves in the memory of the driver, of which its threads take adjacent ones. */
    static final class OnDriver extends Leaves {

        private final List<List<LeafBlock>> leaves = new ArrayList<>();

        OnDriver(int count, List<LeafBlock> blocks) {
            super(count);
            int last = -1;
            for (LeafBlock each : blocks) {
                if (each.leaf() != last) {
                    leaves.add(new ArrayList<>());
                    last = each.leaf();
                }
                leaves.get(leaves.size() - 1).add(each);
            }
        }

        @Override
        void addAll(LeafWork work, double[] state, SumTree tree) {
            int threads = Math.min(Runtime.getRuntime().availableProcessors(), leaves.size());
            SumTree[] trees = new SumTree[threads];
            Arrays.setAll(trees, i -> new SumTree(super.count));
            IntStream.range(0, threads).parallel().forEach(i -> {
                LeafWork.Sums sums = work.start(state);
                int end = leaves.size() * (i + 1) / threads;
                for (List<LeafBlock> each : leaves.subList(leaves.size() * i / threads, end)) {
                    add(each.iterator(), sums, trees[i]);
                }
            });
            for (SumTree each : trees) {
                each.nodes().forEach(tree::add);
            }
        }

        @Override
        public void close() {
            // The leaves are plain objects.
        }
    }

    /**
     * Leaves that are cached on the executors, on disk where memory ends. A task sends the nodes of the tree that its
     * leaves fill.
     */
    static final class OnCluster extends Leaves {

        private final JavaSparkContext context;
        private final JavaRDD<LeafBlock> blocks;

        OnCluster(int count, JavaSparkContext context, JavaRDD<LeafBlock> blocks) {
            super(count);
            this.context = context;
            this.blocks = blocks.persist(StorageLevel.MEMORY_AND_DISK());
        }

        @Override
        void addAll(LeafWork work, double[] state, SumTree tree) {
            Broadcast<double[]> shared = context.broadcast(state);
            try {
                int all = super.count;
                blocks.mapPartitions(part -> {
                            SumTree own = new SumTree(all);
                            LeafWork.Sums sums = work.start(shared.value());
                            add(part, sums, own);
                            List<Tuple2<Integer, double[]>> nodes = new ArrayList<>();
                            own.nodes().forEach(each -> nodes.add(new Tuple2<>(each.place(), each.sums())));
                            return nodes.iterator();
                        })
                        .collect()
                        .forEach(each -> tree.add(new SumTree.Node(each._1(), each._2())));
            } finally {
                shared.destroy();
            }
        }

        @Override
        public void close() {
            blocks.unpersist();
        }
    }
}
