package org.sparkactivations.codegen;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ActivationPlot;
import org.sparkactivations.report.Theme;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.ElementwiseActivation;

/** A picture of every element-wise function of one column, and the page that shows all of them. */
final class Gallery {

    /** The folder of the pictures. */
    static final String FOLDER = "src/site/resources/gallery/";

    private static final String PAGE = "src/site/markdown/gallery.md";
    private static final String FOLDER_FROM_PAGE = "../resources/gallery/";

    private Gallery() {}

    /** Whether the activation has a picture. */
    static boolean shows(Activation activation) {
        return activation instanceof ElementwiseActivation
                && activation.definition().operand().isEmpty();
    }

    /** The path of its picture in the project. */
    static String picture(Activation activation) {
        return FOLDER + fileName(activation);
    }

    /** The path of its picture from a page of the site. */
    static String pictureFromPage(Activation activation) {
        return FOLDER_FROM_PAGE + fileName(activation);
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
        return """
                # Gallery

                Every function of one x, family by family, with its derivative as a dashed line. Parameters have their
                defaults, or example values where there is no default. At a jump, a filled dot is the value and an open
                dot is the limit from the other side. A small filled dot is a kink. Lines that leave the picture go on.
                Each picture leads to the formulas.

                The job's `plot` draws other pictures: several functions in one, with parameters and a range of
                your choice.
                """
                + Family.all().stream().map(Gallery::family).collect(Collectors.joining());
    }

    private static String family(Family family) {
        String pictures = family.activations().stream()
                .filter(Gallery::shows)
                .map(Gallery::linkedPicture)
                .collect(Collectors.joining());
        return pictures.isEmpty() ? "" : "\n## " + family.title() + "\n\n" + pictures;
    }

    private static String linkedPicture(Activation activation) {
        String name = activation.definition().name();
        return "<a href=\"functions.md#" + name + "\"><img src=\"" + pictureFromPage(activation)
                + "\"\nwidth=\"420\" alt=\"" + plot(activation).title() + "\"></a>\n";
    }
}
