package org.sparkactivations.ml.network;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import org.sparkactivations.net.RowBlock;

/** A leaf of the tree, whose blocks pass by once: they are never in memory together because of it. */
final class Leaf {

    private final int number;
    private final Blocks blocks;

    private Leaf(int number, Blocks blocks) {
        this.number = number;
        this.blocks = blocks;
    }

    /** Its number in the tree. */
    int number() {
        return number;
    }

    /** The rows that are trained on. Only these or the validation rows can be had, and once. */
    Iterator<RowBlock> training() {
        return rows(false);
    }

    /** The rows by which training is watched. */
    Iterator<RowBlock> validation() {
        return rows(true);
    }

    private Iterator<RowBlock> rows(boolean validates) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (blocks.isOf(number) && blocks.next.validates() != validates) {
                    blocks.move();
                }
                return blocks.isOf(number);
            }

            @Override
            public RowBlock next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                RowBlock rows = blocks.next.rows();
                blocks.move();
                return rows;
            }
        };
    }

    /** Shows each leaf of blocks that come leaf by leaf. */
    static void forEach(Iterator<LeafBlock> all, Consumer<Leaf> action) {
        Blocks blocks = new Blocks(all);
        while (blocks.next != null) {
            int number = blocks.next.leaf();
            action.accept(new Leaf(number, blocks));
            while (blocks.isOf(number)) {
                blocks.move();
            }
        }
    }

    /** Blocks of which the next is known. */
    private static final class Blocks {
        private final Iterator<LeafBlock> all;
        private LeafBlock next;

        Blocks(Iterator<LeafBlock> all) {
            this.all = all;
            move();
        }

        void move() {
            next = all.hasNext() ? all.next() : null;
        }

        boolean isOf(int leaf) {
            return next != null && next.leaf() == leaf;
        }
    }
}
