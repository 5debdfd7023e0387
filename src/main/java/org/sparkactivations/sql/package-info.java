/**
 * Spark SQL's door to the activations. Three ways lead in, and all of them share the bound functions of {@code .bound}:
 *
 * <ul>
 *   <li>{@link org.sparkactivations.sql.ActivationExtensions} registers {@code nn_<name>} with every session that
 *       starts with this library on its class path; {@link org.sparkactivations.sql.SqlFunctions#register} does so for
 *       other sessions.
 *   <li>{@link org.sparkactivations.sql.ActivationCatalog} offers {@code nn.<name>} to sessions that are
 *       already running.
 *   <li>{@link org.sparkactivations.sql.functions} has the functions of Columns, and
 *       {@link org.sparkactivations.sql.ActivationDiagnostics} the aggregate {@code nn_diagnose}.
 * </ul>
 *
 * <p>To follow a call from the text of a query to the kernel, start at {@code SqlFunctions.entries()}: it makes an
 * {@code ActivationExpression}, which binds the function to the types of its arguments and leaves the rest to Spark.
 *
 * <p>This package knows {@code .bound} (a function on a type of column), {@code .diagnosis} (the aggregate),
 * {@code .optimizer} (rules of the optimizer) and {@code .expression} (base classes for any Scala). None of them knows
 * this package. The five are the only packages that touch Spark's internals.
 */
package org.sparkactivations.sql;
