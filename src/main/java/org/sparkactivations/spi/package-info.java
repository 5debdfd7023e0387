/**
 * The terms in which an activation is defined, for the built-in families and for users.
 *
 * <p>Start at {@link org.sparkactivations.spi.Activation}: its Javadoc lists the duties of a kernel. An {@link
 * org.sparkactivations.spi.ElementwiseActivation} maps every element on its own, a {@link
 * org.sparkactivations.spi.RowActivation} a whole row; {@link org.sparkactivations.spi.DifferentiableRowActivation}
 * adds the vector-Jacobian product, and {@link org.sparkactivations.spi.RowLoss} a label and a gradient. {@link
 * org.sparkactivations.spi.Definition} has everything except the kernel: {@link org.sparkactivations.spi.Parameter}s
 * with their {@link org.sparkactivations.spi.Range}, the {@link org.sparkactivations.spi.Operand}, formulas and bounds
 * of error.
 */
package org.sparkactivations.spi;
