package org.sparkactivations.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("kernel")
class SumTreeTest {

    /** Sums whose bits depend on the order of their addition; null for a leaf without rows. */
    private static double[][] leaves(int count, boolean hasEmpty) {
        Random random = new Random(count);
        double[][] leaves = new double[count][];
        for (int i = 0; i < count; i++) {
            if (!hasEmpty || random.nextInt(3) > 0) {
                leaves[i] = new double[] {random.nextGaussian() * 1e10, random.nextGaussian(), -0.0};
            }
        }
        return leaves;
    }

    /** The definition: the sum of a node is that of its left child plus that of its right one. */
    private static double[] sum(double[][] leaves, int from, int width) {
        if (from >= leaves.length) {
            return null;
        }
        if (width == 1) {
            return leaves[from];
        }
        double[] left = sum(leaves, from, width / 2);
        double[] right = sum(leaves, from + width / 2, width / 2);
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return IntStream.range(0, left.length)
                .mapToDouble(i -> left[i] + right[i])
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 16, 64, 100})
    void theTotalHasTheSameBitsForAnyGroupingOfLeaves(int count) {
        for (boolean hasEmpty : new boolean[] {false, true}) {
            double[][] leaves = leaves(count, hasEmpty);
            int width = 1;
            while (width < count) {
                width *= 2;
            }
            double[] expected = sum(leaves, 0, width);
            for (int parts : new int[] {1, 2, 3, 7, count}) {
                for (int trial = 0; trial < 10; trial++) {
                    assertThat(total(leaves, parts, new Random(trial)))
                            .as("%d leaves in %d parts", count, parts)
                            .isEqualTo(expected);
                }
            }
        }
    }

    private static double[] total(double[][] leaves, int parts, Random random) {
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, leaves.length).boxed().toList());
        Collections.shuffle(order, random);
        List<SumTree> trees = trees(parts, leaves.length);
        for (int leaf : order) {
            if (leaves[leaf] != null) {
                trees.get(random.nextInt(parts)).add(leaf, leaves[leaf].clone());
            }
        }
        List<SumTree.Node> nodes = new ArrayList<>();
        trees.forEach(tree -> nodes.addAll(tree.nodes()));
        Collections.shuffle(nodes, random);
        SumTree all = new SumTree(leaves.length);
        nodes.forEach(all::add);
        return all.total();
    }

    private static List<SumTree> trees(int parts, int leaves) {
        return IntStream.range(0, parts).mapToObj(i -> new SumTree(leaves)).toList();
    }

    @Test
    void adjacentLeavesFillFewNodes() {
        SumTree tree = new SumTree(64);
        for (int leaf = 1; leaf < 63; leaf++) {
            tree.add(leaf, new double[] {1});
        }
        assertThat(tree.nodes()).hasSize(10);
    }

    @Test
    void anArrayThatIsNoLongerNeededIsUsedAgain() {
        SumTree tree = new SumTree(4);
        double[] right = tree.newSums(2);
        right[1] = 5;
        tree.add(0, tree.newSums(2));
        tree.add(1, right);
        assertThat(tree.newSums(2)).isSameAs(right).containsOnly(0);
        assertThat(tree.total()).containsExactly(0, 5);
        assertThat(tree.total()).isNull();
    }

    @Test
    void aLeafCannotBeAddedTwice() {
        SumTree tree = new SumTree(4);
        tree.add(2, new double[1]);
        tree.add(3, new double[1]);
        assertThatThrownBy(() -> tree.add(2, new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("node 6 of the tree was added before");
        assertThatThrownBy(() -> tree.add(4, new double[1])).hasMessage("leaf: expected a number from 0 to 3, got 4");
        assertThatThrownBy(() -> tree.add(new SumTree.Node(1, new double[1])))
                .hasMessage("node 1 of the tree was added before");
    }
}
