package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.Comparator;
import org.apache.spark.Partitioner;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;

/**
 * A row that is on its way to its leaf. It is no record, as Kryo does not copy records.
 */
final class TrainingRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long hash;
    private final boolean validates;

    /** The features, then the targets, then the weight. */
    private final double[] values;

    private TrainingRow(long hash, boolean validates, double[] values) {
        this.hash = hash;
        this.validates = validates;
        this.values = values;
    }

    /** A row of {@link TrainingColumns#select}. */
    static TrainingRow of(Row row, RowLayout layout) {
        double[] values = new double[layout.inputs() + layout.targets() + 1];
        copy(row.get(TrainingColumns.FEATURES), values, 0, layout.inputs());
        copy(row.get(TrainingColumns.LABEL), values, layout.inputs(), layout.targets());
        values[values.length - 1] = row.getDouble(TrainingColumns.WEIGHT);
        return new TrainingRow(row.getLong(TrainingColumns.HASH), row.getBoolean(TrainingColumns.VALIDATION), values);
    }

    private static void copy(Object from, double[] values, int place, int width) {
        double[] numbers = from instanceof Vector vector ? vector.toArray() : new double[] {(Double) from};
        if (numbers.length != width) {
            throw new IllegalStateException("expected the rows that were counted before, of " + width
                    + " elements, got one of " + numbers.length + "; the rows differ from one reading to the next");
        }
        for (int i = 0; i < width; i++) {
            // Makes 0 of −0, so that features that are equal have the same bits.
            values[place + i] = numbers[i] + 0.0;
        }
    }

    double[] values() {
        return values;
    }

    /** Whether it is a validation row. */
    boolean validates() {
        return validates;
    }

    int leaf(int leaves) {
        return Math.floorMod(hash, leaves);
    }

    /** Leaf by leaf, and within a leaf by hash and content. Rows that it does not tell apart are equal. */
    record Order(int leaves) implements Comparator<TrainingRow>, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public int compare(TrainingRow a, TrainingRow b) {
            int order = Integer.compare(a.leaf(leaves), b.leaf(leaves));
            order = order != 0 ? order : Long.compare(a.hash, b.hash);
            for (int i = 0; order == 0 && i < a.values.length; i++) {
                order = Double.compare(a.values[i], b.values[i]);
            }
            return order != 0 ? order : Boolean.compare(a.validates, b.validates);
        }
    }

    /** Gives each partition adjacent leaves. */
    static final class LeafPartitioner extends Partitioner {

        private static final long serialVersionUID = 1L;

        private final int leaves;
        private final int partitions;

        LeafPartitioner(int leaves, int partitions) {
            this.leaves = leaves;
            this.partitions = partitions;
        }

        @Override
        public int numPartitions() {
            return partitions;
        }

        @Override
        public int getPartition(Object row) {
            return (int) ((long) ((TrainingRow) row).leaf(leaves) * partitions / leaves);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof LeafPartitioner that && leaves == that.leaves && partitions == that.partitions;
        }

        @Override
        public int hashCode() {
            return 31 * leaves + partitions;
        }
    }
}
