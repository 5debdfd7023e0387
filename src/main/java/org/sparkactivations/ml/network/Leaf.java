package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.sparkactivations.net.RowBlock;

/** The rows of a leaf of the tree, in blocks. It is no record, as Kryo does not copy records. */
final class Leaf implements Serializable {

    private static final long serialVersionUID = 1L;

    private final int number;
    private final Blocks training;
    private final Blocks validation;

    private Leaf(int number, RowLayout layout) {
        this.number = number;
        this.training = new Blocks(layout);
        this.validation = new Blocks(layout);
    }

    /** Its number in the tree. */
    int number() {
        return number;
    }

    /** The rows that are trained on. */
    List<RowBlock> training() {
        return training.list();
    }

    /** The rows by which training is watched. */
    List<RowBlock> validation() {
        return validation.list();
    }

    /** The leaves of rows that are in {@link TrainingRow.Order}, each as soon as its rows have been read. */
    static Iterator<Leaf> of(Iterator<TrainingRow> rows, RowLayout layout) {
        return new Iterator<>() {
            private TrainingRow next = rows.hasNext() ? rows.next() : null;

            @Override
            public boolean hasNext() {
                return next != null;
            }

            @Override
            public Leaf next() {
                if (next == null) {
                    throw new NoSuchElementException();
                }
                Leaf leaf = new Leaf(next.leaf(layout.leaves()), layout);
                while (next != null && next.leaf(layout.leaves()) == leaf.number) {
                    (next.validates() ? leaf.validation : leaf.training).add(next.values());
                    next = rows.hasNext() ? rows.next() : null;
                }
                leaf.training.trim();
                leaf.validation.trim();
                return leaf;
            }
        };
    }

    /** Blocks of which the last may have fewer rows. */
    private static final class Blocks implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int inputs;
        private final int targets;
        private final boolean isWeighted;
        private final int blockRows;
        private final List<double[][]> arrays = new ArrayList<>();
        private int rowsOfLast;

        Blocks(RowLayout layout) {
            this.inputs = layout.inputs();
            this.targets = layout.targets();
            this.isWeighted = layout.isWeighted();
            this.blockRows = layout.blockRows();
        }

        void add(double[] values) {
            if (arrays.isEmpty() || rowsOfLast == blockRows) {
                arrays.add(new double[][] {
                    new double[blockRows * inputs],
                    new double[blockRows * targets],
                    isWeighted ? new double[blockRows] : null
                });
                rowsOfLast = 0;
            }
            double[][] last = arrays.get(arrays.size() - 1);
            System.arraycopy(values, 0, last[0], rowsOfLast * inputs, inputs);
            System.arraycopy(values, inputs, last[1], rowsOfLast * targets, targets);
            if (isWeighted) {
                last[2][rowsOfLast] = values[values.length - 1];
            }
            rowsOfLast++;
        }

        void trim() {
            if (!arrays.isEmpty() && rowsOfLast < blockRows) {
                double[][] last = arrays.get(arrays.size() - 1);
                last[0] = Arrays.copyOf(last[0], rowsOfLast * inputs);
                last[1] = Arrays.copyOf(last[1], rowsOfLast * targets);
                last[2] = isWeighted ? Arrays.copyOf(last[2], rowsOfLast) : null;
            }
        }

        List<RowBlock> list() {
            List<RowBlock> list = new ArrayList<>();
            for (int i = 0; i < arrays.size(); i++) {
                double[][] each = arrays.get(i);
                int rows = i + 1 < arrays.size() ? blockRows : rowsOfLast;
                list.add(new RowBlock(each[0], each[1], each[2], rows));
            }
            return list;
        }
    }
}
