package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;
import org.sparkactivations.spi.Parameter;

/** The Python module of the Transformers and Evaluators: one class per class of Java. */
final class PythonMlTemplate {

    private static final String DOCSTRING = "The Transformers and Evaluators of the catalogue for Spark ML, and the"
            + " Estimators and models of networks and of calibration. The classes are those of the Java package of the"
            + " same name as their module, by which Spark loads saved stages.";

    private static final List<PythonParam> COLUMNS = List.of(
            PythonParam.ofColumn("inputCol", "", ""),
            PythonParam.ofColumn("outputCol", "", ""),
            new PythonParam("inputCols", "inputCols", "list[str]", "", "", ""),
            new PythonParam("outputCols", "outputCols", "list[str]", "", "", ""));

    private static final PythonParam DERIVATIVE = new PythonParam("derivative", "derivative", "bool", "", "False", "");

    static final List<PythonParam> LABELS =
            List.of(PythonParam.ofColumn("labelCol", "label", ""), PythonParam.ofColumn("weightCol", "", ""));

    private PythonMlTemplate() {}

    static String source() {
        TreeMap<String, String> classes = new TreeMap<>();
        TransformerTemplate.classes().forEach((name, activations) -> classes.put(name, transformer(name, activations)));
        EvaluatorTemplate.losses().forEach(loss -> classes.put(EvaluatorTemplate.className(loss), evaluator(loss)));
        classes.putAll(PythonNetworkTemplate.classes());
        classes.putAll(PythonCalibrationTemplate.classes());
        String names = Stream.concat(Stream.of("ActivationTransformer"), classes.keySet().stream())
                .sorted()
                .map(each -> "    \"" + each + "\",\n")
                .collect(Collectors.joining());
        return PythonText.docstring("", List.of(DOCSTRING), List.of())
                + "\n"
                + PythonText.HEADER
                + """

                from __future__ import annotations

                from typing import Any

                from pyspark.ml import Estimator
                from pyspark.ml.param import Param, Params, TypeConverters

                from sparkactivations._calibration import CalibrationEstimator, CalibrationModel
                from sparkactivations._cross_fitting import CrossFitEstimator
                from sparkactivations._networks import (
                    NetworkClassificationModel,
                    NetworkEstimator,
                    NetworkRegressionModel,
                )
                from sparkactivations._stages import (
                    ActivationTransformer,
                    ElementwiseStage,
                    LossEvaluator,
                    ProbabilityEvaluator,
                    Stage,
                    numbers,
                )

                __all__ = [
                %s]
                """
                        .formatted(names)
                + String.join("", classes.values());
    }

    private static String transformer(String className, List<Activation> activations) {
        Definition first = activations.get(0).definition();
        List<PythonParam> own = Stream.concat(
                        first
                                .variantParameter()
                                .map(name -> PythonParam.ofVariant(name, TransformerTemplate.variants(activations)))
                                .stream(),
                        first.parameters().stream()
                                .flatMap(each -> Stream.concat(
                                        Stream.of(PythonParam.of(each)), PythonParam.ofValues(each).stream())))
                .toList();
        boolean isElementwise = activations.get(0) instanceof ElementwiseActivation;
        List<PythonParam> inherited = new ArrayList<>(COLUMNS);
        if (isElementwise) {
            inherited.add(DERIVATIVE);
        }
        String kind = "Transformer for ``" + first.name() + "``: ";
        return definition(
                className, isElementwise ? "ElementwiseStage" : "Stage", paragraphs(kind, first), inherited, own);
    }

    private static String evaluator(Activation loss) {
        Definition definition = loss.definition();
        String column = definition.evaluatedColumn().orElseThrow();
        List<PythonParam> own = Stream.concat(
                        Stream.of(PythonParam.ofColumn(
                                column + "Col",
                                column,
                                "name of the column that is compared with the label; default ``" + column + "``")),
                        definition.parameters().stream()
                                .map(Parameter::ofEvaluator)
                                .map(PythonParam::of))
                .toList();
        String kind = "Evaluator for the mean of ``" + definition.name() + "`` over the rows: ";
        return definition(
                EvaluatorTemplate.className(loss), "LossEvaluator", paragraphs(kind, definition), LABELS, own);
    }

    private static List<String> paragraphs(String kind, Definition definition) {
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(kind + definition.summary() + ", ``" + definition.formula() + "``.");
        if (!definition.source().isEmpty()) {
            paragraphs.add("Source: " + definition.source() + ".");
        }
        return paragraphs;
    }

    /**
     * A class whose constructor takes params as keywords.
     *
     * @param base the class that it extends, whose constructor takes defaults and given values
     * @param paragraphs of its docstring
     * @param inherited the params whose attributes and methods are those of {@code base}
     * @param own the other params
     */
    static String definition(
            String className,
            String base,
            List<String> paragraphs,
            List<PythonParam> inherited,
            List<PythonParam> own) {
        List<PythonParam> all = Stream.concat(inherited.stream(), own.stream()).toList();
        return """


                class %1$s(%2$s):
                %3$s
                    __module__ = "org.sparkactivations.ml"
                %4$s
                    def __init__(
                        self,
                        *,
                %5$s    ) -> None:
                        super().__init__(
                            {%6$s},
                            {
                %7$s            },
                        )
                %8$s%9$s"""
                .formatted(
                        className,
                        base,
                        PythonText.docstring("    ", paragraphs, List.of()),
                        own.stream().map(PythonParam::attribute).collect(Collectors.joining()),
                        all.stream()
                                .map(each -> "        " + each.keywordArgument() + ",\n")
                                .collect(Collectors.joining()),
                        defaults(all),
                        all.stream()
                                .map(each -> "                " + each.entry() + ",\n")
                                .collect(Collectors.joining()),
                        own.stream().map(each -> each.methods(className)).collect(Collectors.joining()),
                        own.stream().map(each -> each.attributeAfter(className)).collect(Collectors.joining()));
    }

    /** The defaults between the braces of a dictionary: in one line if it fits, else one to a line. */
    static String defaults(List<PythonParam> all) {
        List<String> entries = all.stream()
                .filter(each -> !each.defaultValue().isEmpty())
                .map(PythonParam::defaultEntry)
                .toList();
        String line = String.join(", ", entries);
        return "            {%s},".formatted(line).length() <= PythonText.WIDTH
                ? line
                : entries.stream()
                        .map(each -> "                " + each + ",\n")
                        .collect(Collectors.joining("", "\n", "            "));
    }
}
