/**
 * What can be looked at: {@link org.sparkactivations.report.ActivationPlot} draws activations and their derivatives as SVG
 * and PNG.
 */
package org.sparkactivations.report;
