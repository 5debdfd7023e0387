/**
 * Rules by which Spark's optimizer understands calls of functions of the catalogue.
 *
 * <p>{@link org.sparkactivations.sql.optimizer.ImpliedFilters} adds filters on columns to filters on functions.
 * {@code Comparison} finds the limit by bisection with the function itself, within the error that its definition
 * declares. {@link org.sparkactivations.sql.optimizer.SimplerCalls} replaces calls by equal or more exact ones.
 *
 * <p>This package knows {@code org.sparkactivations.sql.bound} and {@code org.sparkactivations.sql.expression}.
 * {@code org.sparkactivations.sql} adds the rules to sessions.
 */
package org.sparkactivations.sql.optimizer;
