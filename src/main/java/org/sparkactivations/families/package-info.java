/**
 * The built-in activations: one enum per family, one constant per activation. A constant holds its
 * {@link org.sparkactivations.spi.Definition} and computes its value and derivative, in a loop of its own or by a
 * kernel of {@code org.sparkactivations.kernel}.
 */
package org.sparkactivations.families;
