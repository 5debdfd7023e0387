/**
 * Transformers, Evaluators and Estimators for Spark ML.
 *
 * <p>Each activation of the catalogue has a Transformer with typed params, such as
 * {@link org.sparkactivations.ml.GELU}, and each loss an Evaluator, such as
 * {@link org.sparkactivations.ml.HuberEvaluator}. Both are generated from the catalogue.
 * {@link org.sparkactivations.ml.ActivationTransformer} takes any function by name, a user's own included. All of them
 * call the SQL functions, so the results are the same bits. They can be saved and loaded, copied, and used in Pipelines
 * and parameter grids, and their params are listed by {@code explainParams}.
 *
 * <p>{@link org.sparkactivations.ml.FeedForwardClassifier} and {@link org.sparkactivations.ml.FeedForwardRegressor} train
 * networks of the activations.
 */
package org.sparkactivations.ml;
