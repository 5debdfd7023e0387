/**
 * The training of networks on Datasets: rows are checked, put into leaves and blocks, and summed over one fixed tree,
 * so that the weights have the same bits in any partitioning.
 */
package org.sparkactivations.ml.network;
