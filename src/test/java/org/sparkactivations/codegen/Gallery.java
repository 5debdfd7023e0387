package org.sparkactivations.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ActivationPlot;
import org.sparkactivations.report.Theme;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import org.sparkactivations.spi.ElementwiseActivation;

/** A picture of every function that has one x, and the page that shows them all. */
final class Gallery {

    /** Where the pictures are. */
    static final String FOLDER = "src/site/resources/gallery/";

    private static final String PAGE = "src/site/markdown/gallery.md";
    private static final String FOLDER_FROM_PAGE = "../resources/gallery/";
    private static final int PER_ROW = 2;

    private Gallery() {}

    /** Whether there is a picture of it. */
    static boolean shows(Activation activation) {
        return activation instanceof ElementwiseActivation
                && activation.definition().operand().isEmpty();
    }

    /** The path of its picture. */
    static String picture(Activation activation) {
        return FOLDER + fileName(activation);
    }

    private static String fileName(Activation activation) {
        return activation.definition().name() + ".svg";
    }

    private static List<Activation> activations() {
        return Activations.builtIn().stream().filter(Gallery::shows).toList();
    }

    /** The page and the pictures. */
    static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        files.put(PAGE, page());
        activations().forEach(each -> files.put(picture(each), plot(each).svg(Theme.AUTO)));
        return files;
    }

    private static ActivationPlot plot(Activation activation) {
        return ActivationPlot.builder()
                .add(
                        ActivationFunction.value(activation),
                        activation.definition().exampleParameters())
                .withDerivatives()
                .size(480, 320)
                .build();
    }

    private static String page() {
        List<String> cells =
                new ArrayList<>(activations().stream().map(Gallery::cell).toList());
        while (cells.size() % PER_ROW > 0) {
            cells.add("");
        }
        StringBuilder rows = new StringBuilder("|" + " |".repeat(PER_ROW) + "\n|" + " --- |".repeat(PER_ROW) + "\n");
        for (int i = 0; i < cells.size(); i += PER_ROW) {
            rows.append("| ")
                    .append(String.join(" | ", cells.subList(i, i + PER_ROW)))
                    .append(" |\n");
        }
        return """
                # Gallery

                Every element-wise function, and its derivative as a dashed line. Parameters have their defaults, or example values
                where they have none. At a jump, a full dot is the value, an open one what the function comes near to; a small full
                dot is a kink. Lines that leave the picture go on.

                The job's `plot` draws others: several in one picture, with parameters and ranges of your own.

                """
                + rows;
    }

    private static String cell(Activation activation) {
        Definition definition = activation.definition();
        String words = "**" + definition.name() + "**, " + definition.summary() + ": " + definition.formula();
        return "![" + plot(activation).title() + "](" + FOLDER_FROM_PAGE + fileName(activation) + ")<br>"
                + words.replace("|", "\\|").replace("*·", "\\*·");
    }
}
