package org.sparkactivations.ml.network;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.sparkactivations.net.RowBlock;

/**
 * Puts rows that come in the order of {@link LeafOrder} into blocks, and gives each away as soon as it is full. So it
 * holds at most two blocks, one of rows that are trained on and one of validation rows.
 */
final class BlockReader implements Iterator<LeafBlock> {

    private final Iterator<Row> rows;
    private final OpenBlock training;
    private final OpenBlock validation;
    private final Queue<LeafBlock> full = new ArrayDeque<>();
    private int leaf = -1;

    BlockReader(Iterator<Row> rows, RowLayout layout) {
        this.rows = rows;
        this.training = new OpenBlock(layout);
        this.validation = new OpenBlock(layout);
    }

    @Override
    public boolean hasNext() {
        while (full.isEmpty() && rows.hasNext()) {
            add(rows.next());
        }
        if (full.isEmpty()) {
            endLeaf();
        }
        return !full.isEmpty();
    }

    @Override
    public LeafBlock next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return full.remove();
    }

    private void add(Row row) {
        int number = (int) row.getLong(LeafOrder.LEAF);
        if (number != leaf) {
            endLeaf();
            leaf = number;
        }
        boolean validates = row.getBoolean(TrainingColumns.VALIDATION);
        OpenBlock open = validates ? validation : training;
        open.add(row);
        if (open.isFull()) {
            full.add(new LeafBlock(leaf, validates, open.close()));
        }
    }

    private void endLeaf() {
        if (training.rows > 0) {
            full.add(new LeafBlock(leaf, false, training.close()));
        }
        if (validation.rows > 0) {
            full.add(new LeafBlock(leaf, true, validation.close()));
        }
    }

    /** A block that takes rows. */
    private static final class OpenBlock {
        private final RowLayout layout;
        private double[] features;
        private double[] targets;
        private double[] weights;
        private int rows;

        OpenBlock(RowLayout layout) {
            this.layout = layout;
        }

        void add(Row row) {
            if (rows == 0) {
                features = new double[layout.blockRows() * layout.inputs()];
                targets = new double[layout.blockRows() * layout.targets()];
                weights = layout.isWeighted() ? new double[layout.blockRows()] : null;
            }
            copy(row.get(TrainingColumns.FEATURES), features, layout.inputs());
            copy(row.get(TrainingColumns.LABEL), targets, layout.targets());
            if (layout.isWeighted()) {
                weights[rows] = row.getDouble(TrainingColumns.WEIGHT) + 0.0;
            }
            rows++;
        }

        private void copy(Object from, double[] to, int width) {
            double[] numbers = RowFacts.numbers(from);
            if (numbers.length != width) {
                throw new IllegalStateException("expected the rows that were counted before, of " + width
                        + " elements, got one of " + numbers.length
                        + "; the rows differ from one reading to the next");
            }
            for (int i = 0; i < width; i++) {
                // Makes 0 of −0, so that rows that are equal have the same bits.
                to[rows * width + i] = numbers[i] + 0.0;
            }
        }

        boolean isFull() {
            return rows == layout.blockRows();
        }

        RowBlock close() {
            RowBlock block = new RowBlock(
                    trimmed(features, layout.inputs()), trimmed(targets, layout.targets()), trimmed(weights, 1), rows);
            rows = 0;
            return block;
        }

        private double[] trimmed(double[] numbers, int width) {
            return numbers == null || isFull() ? numbers : Arrays.copyOf(numbers, rows * width);
        }
    }
}
