/**
 * The command line. {@link org.sparkactivations.job.ActivationJob} is its main class, for {@code spark-submit} and
 * Maven. Each command is a class of its own. Those that read rows check their arguments, input and output before they
 * compute anything.
 */
package org.sparkactivations.job;
