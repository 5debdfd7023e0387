/**
 * What can be looked at: {@link org.sparkactivations.report.ActivationPlot} draws activations and their derivatives as SVG
 * and PNG; {@link org.sparkactivations.report.Diagnosis} says what one does to a column, and {@link
 * org.sparkactivations.report.DiagnosisPage} shows it.
 */
package org.sparkactivations.report;
