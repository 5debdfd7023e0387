/**
 * The door for the command line: {@link org.sparkactivations.job.ActivationJob} applies activations to files, under
 * {@code spark-submit} or started by Maven.
 */
package org.sparkactivations.job;
