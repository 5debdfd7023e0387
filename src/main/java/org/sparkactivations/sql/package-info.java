/**
 * Spark SQL's door: functions bound to the shape of a column, registration as {@code nn_<name>}, the catalog {@code
 * nn.<name>}, and the Column functions. The only package that touches Spark's internals.
 */
package org.sparkactivations.sql;
