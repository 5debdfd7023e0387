/**
 * Pictures and reports. {@link org.sparkactivations.report.ActivationPlot} draws activations and their derivatives as
 * SVG or PNG. {@link org.sparkactivations.report.Diagnosis} holds what {@link
 * org.sparkactivations.sql.ActivationDiagnostics} measured, typed and with findings in words; {@link
 * org.sparkactivations.report.DiagnosisPage} shows it in a browser, and {@link
 * org.sparkactivations.report.DiagnosisTables} has its tables as text. {@link
 * org.sparkactivations.report.TrainingPage} shows how the training of a network went.
 */
package org.sparkactivations.report;
