/**
 * The aggregates of SQL but {@code nn_diagnose}: their states, and their forms for the two doors of SQL. {@link
 * org.sparkactivations.sql.aggregate.ExactMean} is that of Evaluators.
 */
package org.sparkactivations.sql.aggregate;
