/**
 * The command line. {@link org.sparkactivations.job.ActivationJob} is its main class, for {@code spark-submit} and
 * Maven. Each command is a class of its own; {@code apply} and {@code diagnose} check their arguments, input and output
 * before they compute anything.
 */
package org.sparkactivations.job;
