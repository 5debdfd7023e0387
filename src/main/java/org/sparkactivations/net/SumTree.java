package org.sparkactivations.net;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.TreeMap;

/**
 * A sum of arrays over leaves, whose bits do not depend on who adds which leaves and when. The leaves are those of one
 * fixed binary tree. Two siblings are added as soon as both are known, the left one first. A leaf that never comes
 * counts as nothing, not as zeros.
 *
 * <p>A task adds the leaves that it has and sends the {@link #nodes()} that they fill: at most 2·log₂(leaves) for
 * adjacent ones. The receiver adds these, and takes the {@link #total()}. Not thread-safe.
 *
 * <p>Node 1 is the root, and node i has the children 2i and 2i + 1.
 */
public final class SumTree {

    private final int leaves;
    private final int width;
    private final TreeMap<Integer, double[]> filled = new TreeMap<>();
    private final Deque<double[]> spare = new ArrayDeque<>();

    /**
     * A node with the sum of its leaves.
     *
     * @param place its number in the tree
     */
    public record Node(int place, double[] sums) implements Serializable {}

    /** A tree over leaves 0 … {@code leaves − 1}. */
    public SumTree(int leaves) {
        if (leaves < 1 || leaves > 1 << 30) {
            throw new IllegalArgumentException("leaves: expected a number from 1 to " + (1 << 30) + ", got " + leaves);
        }
        this.leaves = leaves;
        this.width = leaves == 1 ? 1 : Integer.highestOneBit(leaves - 1) << 1;
    }

    /** An array of {@code length} zeros for a leaf, one that the tree no longer needs if there is one. */
    public double[] newSums(int length) {
        double[] sums = spare.poll();
        if (sums == null || sums.length != length) {
            return new double[length];
        }
        Arrays.fill(sums, 0);
        return sums;
    }

    /**
     * Adds a leaf. The tree keeps the array and changes it.
     *
     * @throws IllegalArgumentException if there is no such leaf, or if it was added before
     */
    public void add(int leaf, double[] sums) {
        if (leaf < 0 || leaf >= leaves) {
            throw new IllegalArgumentException("leaf: expected a number from 0 to " + (leaves - 1) + ", got " + leaf);
        }
        add(new Node(width + leaf, sums));
    }

    /**
     * Adds a node of another tree over as many leaves. The tree keeps the array and changes it.
     *
     * @throws IllegalArgumentException if one of its leaves was added before
     */
    public void add(Node node) {
        int place = node.place();
        double[] sums = node.sums();
        checkIsNew(place);
        while (place > 1) {
            double[] sibling = filled.remove(place ^ 1);
            if (sibling == null) {
                break;
            }
            double[] left = (place & 1) == 0 ? sums : sibling;
            double[] right = left == sums ? sibling : sums;
            addTo(left, right);
            spare.push(right);
            sums = left;
            place >>= 1;
        }
        filled.put(place, sums);
    }

    /** Checks that neither the node nor one above or below it is there. */
    private void checkIsNew(int place) {
        for (int other : filled.keySet()) {
            int levels = Integer.numberOfLeadingZeros(other) - Integer.numberOfLeadingZeros(place);
            if (levels >= 0 ? place >> levels == other : other >> -levels == place) {
                throw new IllegalArgumentException("node " + place + " of the tree was added before");
            }
        }
    }

    private static void addTo(double[] left, double[] right) {
        if (left.length != right.length) {
            throw new IllegalArgumentException(
                    "sums: expected " + left.length + " elements, as its sibling has, got " + right.length);
        }
        for (int i = 0; i < left.length; i++) {
            left[i] += right[i];
        }
    }

    /** The nodes that the leaves fill so far, in the order of their places. Their arrays are not copied. */
    public List<Node> nodes() {
        List<Node> nodes = new ArrayList<>();
        filled.forEach((place, sums) -> nodes.add(new Node(place, sums)));
        return nodes;
    }

    /**
     * The sum over all leaves that were added; null if there are none. Afterwards the tree is empty, and may be filled
     * again.
     */
    public double[] total() {
        // The last node is of the lowest level, so no other one can still become its sibling.
        while (!filled.isEmpty() && filled.lastKey() > 1) {
            int place = filled.lastKey();
            double[] sums = filled.remove(place);
            double[] left = filled.remove(place ^ 1);
            if (left != null) {
                addTo(left, sums);
                spare.push(sums);
                sums = left;
            }
            filled.put(place >> 1, sums);
        }
        return filled.remove(1);
    }
}
