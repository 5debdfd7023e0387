/**
 * The aggregate {@code nn_diagnose}: what an activation does to the values of a column.
 *
 * <p>Start at {@link org.sparkactivations.sql.diagnosis.DiagnoseExpression}, which Spark calls for every row.
 * {@code DiagnosisBuffer} is the state of the aggregate: {@code RowBatch} has the rows that wait to be diagnosed together,
 * {@code UnitTotals} the counts and exact sums of each unit, {@code UnitHistograms} the distributions. They depend on the
 * rows alone, not on their order. {@code DiagnosisResult} makes the struct of them, and declares its type.
 *
 * <p>This package reads rows with {@code org.sparkactivations.sql.bound}. It does not know
 * {@code org.sparkactivations.sql}, where {@code ActivationDiagnostics} explains the fields of the result.
 */
package org.sparkactivations.sql.diagnosis;
