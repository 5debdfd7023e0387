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
 * <p>Both {@code nn_<name>} and {@code nn.<name>} come from one table, {@code SqlFunction.byName}.
 *
 * <p>This package knows {@code .bound} (a function on a type of column), {@code .helper} (functions that are no
 * activations), {@code .diagnosis} and {@code .aggregate} (the aggregates), {@code .optimizer} (rules of the optimizer)
 * and {@code .expression} (base classes for any Scala). None of them knows this package. Only these packages touch
 * Spark's internals.
 */
package org.sparkactivations.sql;
