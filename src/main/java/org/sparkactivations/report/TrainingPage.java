package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.sparkactivations.net.HiddenUnits;
import org.sparkactivations.net.Network.LayerSizes;

/**
 * The report of a training for the browser: one HTML file without scripts, which loads nothing. It has the findings in
 * words, the curves of the objective and the validation loss, a picture and a table of the layers, and the params. It
 * follows the light or dark colour scheme of the reader's system, and fits the width of a phone.
 */
public final class TrainingPage {

    private static final String UNKNOWN = "–";

    private final TrainingCourse course;
    private final String source;
    private final Map<String, String> results;
    private final Map<String, String> params;

    /**
     * A page.
     *
     * @param source where the rows come from, as the user calls it
     * @param results what else was measured, by name
     * @param params params of the training, by name
     */
    public TrainingPage(TrainingCourse course, String source, Map<String, String> results, Map<String, String> params) {
        this.course = course;
        this.source = source;
        this.results = results;
        this.params = params;
    }

    /** The content of the file, to be written in UTF-8. */
    public String html() {
        String layers = course.network().layers().toString();
        LayersPicture picture = new LayersPicture(course);
        StringBuilder page = new StringBuilder("<h1>Training of <code>" + Html.escaped(layers)
                + "</code></h1>\n<p class=\"source\">" + Html.escaped(source) + "</p>\n");
        page.append(Html.cards(cards()))
                .append("<h3>Findings</h3>\n")
                .append(Html.list(course.findings()))
                .append("<div class=\"columns pair\">\n<figure>\n")
                .append(new LossPicture(course).svg())
                .append("</figure>\n<figure>\n")
                .append(picture.svg())
                .append(caption())
                .append("</figure>\n</div>\n<h3>Layers</h3>\n")
                .append(Html.table("measures groups", layers()))
                .append("<h3>Params</h3>\n")
                .append(Html.table("pairs", named(params)));
        TreeSet<Integer> colours = new TreeSet<>(LossPicture.COLOURS);
        colours.addAll(LayersPicture.COLOURS);
        return Html.page("Training of " + layers, PageStyle.css(colours), page);
    }

    private Map<String, String> cards() {
        Map<String, String> cards = new LinkedHashMap<>();
        cards.put("iterations", Phrases.count(course.iterations()));
        cards.put("objective", Phrases.number(course.objectives()[course.iterations()]));
        if (course.validationLosses().length > 0) {
            cards.put("least validation loss", Phrases.number(course.validationLosses()[course.bestIteration()]));
        }
        cards.putAll(results);
        cards.put("weights", Phrases.count(course.network().size()));
        if (!course.hiddenLayers().isEmpty()) {
            cards.put("dead hidden units", Phrases.count(course.deadUnits()));
        }
        return cards;
    }

    private String caption() {
        int layers = course.network().layers().count();
        List<String> sentences = new ArrayList<>();
        if (!course.hiddenLayers().isEmpty()) {
            sentences.add("The strip below a hidden layer has the shares of its units, from the first iteration on the"
                    + " left to the last on the right; its upper edge is all units.");
        }
        if (layers > LayersPicture.MAX_LAYERS) {
            sentences.add("These are the first " + LayersPicture.MAX_LAYERS + " of " + layers + " layers.");
        }
        return sentences.isEmpty() ? "" : "<figcaption>" + String.join(" ", sentences) + "</figcaption>\n";
    }

    private List<List<String>> layers() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("layer", "inputs", "units", "outputs", "weights", "dead", "saturated", "of one sign"));
        List<LayerSizes> sizes = course.network().sizes();
        for (int l = 0; l < sizes.size(); l++) {
            LayerSizes each = sizes.get(l);
            List<String> row = new ArrayList<>(List.of(
                    (l + 1) + "  " + each.text(),
                    Phrases.count(each.inputs()),
                    Phrases.count(each.units()),
                    Phrases.count(each.outputs()),
                    Phrases.count(each.weights())));
            if (l < course.hiddenLayers().size()) {
                HiddenUnits.Layer units = course.hiddenLayers().get(l);
                row.add(Phrases.count(units.dead()));
                row.add(Phrases.count(units.saturated()));
                row.add(Phrases.count(units.oneSigned()));
            } else {
                row.addAll(List.of(UNKNOWN, UNKNOWN, UNKNOWN));
            }
            table.add(row);
        }
        return table;
    }

    private static List<List<String>> named(Map<String, String> values) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("param", "value"));
        values.forEach((name, value) -> table.add(List.of(name, value)));
        return table;
    }
}
