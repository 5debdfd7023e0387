/**
 * Activation functions for Apache Spark, as plain Java calls them. {@link org.sparkactivations.Activations} is the
 * catalogue; {@link org.sparkactivations.ActivationFunction} is one function of it, with the direct call:
 *
 * <pre>{@code
 * ActivationFunction elu = Activations.catalogue().function("elu");
 * double[] y = elu.apply(new double[] {-1, 0, 2}, 0.5);
 * }</pre>
 *
 * <p>Nothing here needs Spark. Queries run the same functions through {@code org.sparkactivations.sql}, which keeps
 * one {@link org.sparkactivations.Workspace} per thread. An activation of one's own implements an interface of
 * {@code org.sparkactivations.spi}.
 */
package org.sparkactivations;
