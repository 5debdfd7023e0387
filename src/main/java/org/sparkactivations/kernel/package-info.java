/**
 * Kernels of activations that need more than one loop. A kernel reads and writes whole arrays and takes its working
 * memory from a {@link org.sparkactivations.math.Scratch}, so that nothing is allocated per call.
 *
 * <p>A kernel is a sequence of short loops, which HotSpot compiles to vector instructions, between calls of the hard
 * functions of {@link org.sparkactivations.math.ArrayMath}. It computes all elements as if they were close to 0,
 * then again those that are far out, one by one. A name that ends in {@code Low} is the low part of a sum of two
 * doubles: {@code g + gLow}.
 */
package org.sparkactivations.kernel;
