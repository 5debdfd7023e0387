/**
 * Feed-forward networks of the catalogue's activations, without Spark: {@link org.sparkactivations.net.Layers} as text,
 * the {@link org.sparkactivations.net.Network} of them, and its value, loss and gradient for a block of rows by {@link
 * org.sparkactivations.net.NetworkPass}.
 *
 * <pre>{@code
 * Layers layers = Layers.parse("dense(32) gelu, dense(16) prelu(alpha = learned), dense");
 * Network network = new Network(layers, 64, 10);
 * NetworkPass pass = new NetworkPass(network, Loss.parse("softmax_cross_entropy"));
 * pass.setWeights(Initialization.weights(network, 42, 0));
 * double[] sums = network.newSums();
 * pass.addGradient(block, sums);
 * }</pre>
 *
 * <p>Results have the same bits whatever the size of the blocks, the provider of {@link
 * org.sparkactivations.math.ArrayMath} and the width of its vectors. A {@link org.sparkactivations.net.SumTree} keeps
 * them the same for any distribution of the rows' leaves.
 */
package org.sparkactivations.net;
