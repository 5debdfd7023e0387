/**
 * Primitives over arrays of doubles, twice: in plain Java ({@link org.sparkactivations.math.ScalarMath}) and with the
 * Vector API ({@code SimdMath}), behind {@link org.sparkactivations.math.ArrayMath}. Both give the same bits.
 *
 * <p>There is another such pair for results that are rounded to float:
 * {@link org.sparkactivations.math.ScalarFloatMath} and {@code SimdFloatMath}, with shorter polynomials and without low
 * parts.
 *
 * <p>{@link org.sparkactivations.math.ErrorFree} has the rounding errors of sums and products,
 * {@link org.sparkactivations.math.Conditions} comparisons without branches, {@link org.sparkactivations.math.Scratch}
 * the memory of kernels. Only the {@code Simd} classes import {@code jdk.incubator.vector}.
 */
package org.sparkactivations.math;
