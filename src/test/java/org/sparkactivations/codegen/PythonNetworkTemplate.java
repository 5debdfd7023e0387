package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.ml.FeedForwardClassificationModel;
import org.sparkactivations.ml.FeedForwardClassifier;
import org.sparkactivations.ml.FeedForwardRegressionModel;
import org.sparkactivations.ml.FeedForwardRegressor;

/**
 * The Python classes of networks. Names, types, defaults and descriptions of params are those of the classes of Java.
 * Params that all four classes have in the same form are in base classes.
 */
final class PythonNetworkTemplate {

    private static final String UID = "net";

    private static final List<Params> STAGES = List.of(
            new FeedForwardClassifier(UID),
            new FeedForwardClassificationModel(UID),
            new FeedForwardRegressor(UID),
            new FeedForwardRegressionModel(UID));

    private static final Map<String, List<String>> DOCSTRINGS = Map.of(
            "FeedForwardClassifier",
            List.of(
                    "Estimator of feed-forward networks for classification, with any activation of the catalogue in any"
                            + " layer: ``FeedForwardClassifier(layers=\"dense(32) gelu, dense\").fit(training)``.",
                    "With the loss ``softmax_cross_entropy``, the label of a row is the index of its class, from 0."
                            + " With ``sigmoid_cross_entropy`` any number of classes apply, and the label is an ML"
                            + " Vector or an array with a number from 0 to 1 per class. ``dense`` alone is softmax"
                            + " regression."),
            "FeedForwardClassificationModel",
            List.of("A trained network for classification. ``rawPredictionCol`` gets the outputs of the network,"
                    + " ``probabilityCol`` their softmax, and ``predictionCol`` the index of the greatest. If any"
                    + " number of classes apply, the probabilities are the sigmoid of the outputs, and the prediction"
                    + " is a Vector that is 1 where the probability is above a half."),
            "FeedForwardRegressor",
            List.of("Estimator of feed-forward networks for regression, with any activation of the catalogue in any"
                    + " layer. The label of a row is a number, or an ML Vector or an array with one number per target."
                    + " The loss is summed over the targets."),
            "FeedForwardRegressionModel",
            List.of("A trained network for regression. ``predictionCol`` gets a number if the network has one output,"
                    + " and else an ML Vector with an element for each target."));

    private PythonNetworkTemplate() {}

    /** The module of the params that all classes have. */
    static String params() {
        return module("Network", "the Estimators of networks and their models", "a network", shared());
    }

    /**
     * A module of params that an Estimator and its model have in the same form: a base class of both with attributes and
     * getters, and one of Estimators with setters.
     *
     * @param prefix what the names of the classes start with
     * @param owners whose params they are, in words
     * @param owner one of them
     */
    static String module(String prefix, String owners, String owner, List<PythonParam> shared) {
        String letter = prefix.substring(0, 1);
        return PythonText.docstring("", List.of("The params that " + owners + " share."), List.of())
                + "\n"
                + PythonText.HEADER
                + """

                from __future__ import annotations

                from typing import TypeVar

                from pyspark.ml.param import Param, Params, TypeConverters

                %1$s = TypeVar("%1$s", bound="%2$sSetters")


                class %2$sParams(Params):
                    \"""The params of %3$s, with their getters.\"""
                %4$s%5$s

                class %2$sSetters(%2$sParams):
                    \"""The setters of an Estimator.\"""
                %6$s"""
                        .formatted(
                                letter,
                                prefix,
                                owner,
                                joined(shared.stream().map(PythonParam::attribute)),
                                joined(shared.stream().map(PythonParam::getter)),
                                joined(shared.stream().map(each -> each.setter("self: " + letter, letter))));
    }

    /** The classes, by their names. */
    static Map<String, String> classes() {
        Map<String, String> classes = new TreeMap<>();
        for (Params stage : STAGES) {
            classes.put(nameOf(stage), isModel(stage) ? model(stage) : estimator(stage));
        }
        return classes;
    }

    private static String estimator(Params stage) {
        String name = nameOf(stage);
        String model = nameOf(STAGES.get(STAGES.indexOf(stage) + 1));
        return PythonMlTemplate.definition(
                        name, "NetworkEstimator[" + model + "]", DOCSTRINGS.get(name), shared(), own(stage))
                + creation(model);
    }

    /** The method of an Estimator by which Spark makes its model. */
    static String creation(String model) {
        return """

                    def _create_model(self, java_model: Any) -> %1$s:
                        return %1$s(java_model)
                """
                .formatted(model);
    }

    private static String model(Params stage) {
        String name = nameOf(stage);
        return model(stage, name.replace("FeedForward", "Network"), DOCSTRINGS.get(name), shared());
    }

    /** The class of a model, which extends {@code base} with its {@code inherited} params. */
    static String model(Params stage, String base, List<String> paragraphs, List<PythonParam> inherited) {
        String name = nameOf(stage);
        List<PythonParam> all = all(stage);
        List<PythonParam> own =
                all.stream().filter(each -> !inherited.contains(each)).toList();
        return """


                class %1$s(%2$s):
                %3$s
                    __module__ = "org.sparkactivations.ml"
                %4$s
                    def __init__(self, java_model: Any = None) -> None:
                        super().__init__(
                            java_model,
                            {%5$s},
                        )
                %6$s%7$s"""
                .formatted(
                        name,
                        base,
                        PythonText.docstring("    ", paragraphs, List.of()),
                        joined(own.stream().map(PythonParam::attribute)),
                        PythonMlTemplate.defaults(all),
                        joined(own.stream().map(PythonParam::getter)),
                        joined(all.stream()
                                .filter(each -> hasSetter(stage, each))
                                .map(each -> each.setter("self", name))));
    }

    private static String nameOf(Params stage) {
        return stage.getClass().getSimpleName();
    }

    private static boolean isModel(Params stage) {
        return nameOf(stage).endsWith("Model");
    }

    private static boolean hasSetter(Params stage, PythonParam param) {
        return Arrays.stream(stage.getClass().getMethods())
                .anyMatch(each -> each.getName().equals("set" + JavaNames.capital(param.name())));
    }

    /** The params of a class, those of columns first. */
    static List<PythonParam> all(Params stage) {
        return Arrays.stream(stage.params())
                .map(each -> PythonParam.of(stage, each))
                .sorted(Comparator.comparing((PythonParam each) -> !each.name().endsWith("Col"))
                        .thenComparing(PythonParam::name))
                .toList();
    }

    private static List<PythonParam> shared() {
        return all(STAGES.get(0)).stream()
                .filter(each -> STAGES.stream().allMatch(stage -> all(stage).contains(each)))
                .toList();
    }

    private static List<PythonParam> own(Params stage) {
        List<PythonParam> shared = shared();
        return all(stage).stream().filter(each -> !shared.contains(each)).toList();
    }

    private static String joined(Stream<String> parts) {
        return parts.collect(Collectors.joining());
    }
}
