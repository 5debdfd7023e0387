/**
 * Spark ML's door: a typed Transformer per activation, and {@link org.sparkactivations.ml.ActivationTransformer} for any by
 * its name.
 */
package org.sparkactivations.ml;
