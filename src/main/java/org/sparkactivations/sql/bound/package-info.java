/**
 * A function of the catalogue on a type of column: what runs once per row of a query.
 *
 * <p>{@link org.sparkactivations.sql.bound.FunctionBinder} chooses the class for the types of the arguments. There is
 * one class per form of column, not per function: {@code BoundNumbers}, {@code BoundArrays}, {@code BoundVectors},
 * {@code BoundPairs}, {@code BoundRows} and {@code BoundNestedRows}. Their generated subclasses declare the
 * {@code invoke} methods that Spark's compiled queries call.
 *
 * <p>To follow a row, start at {@code BoundArrays.apply}. {@code BlockLoop} streams the elements through the kernel
 * block by block. {@code ElementType} reads a block of any array of Spark ({@code UnsafeArrayData},
 * {@code ColumnarArray}, {@code GenericArrayData}), and {@code FlatResult} makes the array of the results. A function
 * of a whole row takes another way: {@code RowInput} holds the row, and {@code RowCall} handles its nulls.
 *
 * <p>This package knows neither {@code org.sparkactivations.sql} nor {@code .diagnosis}.
 */
package org.sparkactivations.sql.bound;
