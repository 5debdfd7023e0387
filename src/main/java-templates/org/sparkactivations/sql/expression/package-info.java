/**
 * Base classes for Spark's expressions that speak of Java's lists, and the conversions they need. They are all that
 * differs between Scala 2.12 and 2.13, whose {@code Seq} are different classes: the build filters these sources.
 */
package org.sparkactivations.sql.expression;
