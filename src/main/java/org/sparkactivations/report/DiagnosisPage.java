package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A report for the browser: one HTML file without scripts, which loads nothing. It has the findings in words,
 * histograms of inputs and outputs beside the curves of f and f′, and a table of the units, the worst first. It follows
 * the light or dark colour scheme of the reader's system, and fits the width of a phone.
 */
public final class DiagnosisPage {

    /** Browsers become slow with more. */
    private static final int MAX_UNITS = 500;

    private final String column;
    private final String source;
    private final Map<String, Diagnosis> diagnoses;

    /**
     * A page.
     *
     * @param column what was diagnosed, as the user calls it
     * @param source where the rows come from, as the user calls it
     * @param diagnoses one for each group, by its name; without groups, one with an empty name
     */
    public DiagnosisPage(String column, String source, Map<String, Diagnosis> diagnoses) {
        this.column = column;
        this.source = source;
        this.diagnoses = diagnoses;
    }

    /** The content of the file, to be written in UTF-8. */
    public String html() {
        String activation = diagnoses.values().stream()
                .findFirst()
                .map(each -> each.subject() + " of ")
                .orElse("");
        StringBuilder page = new StringBuilder("<h1>" + Html.escaped(activation) + "<code>" + Html.escaped(column)
                + "</code></h1>\n<p class=\"source\">" + Html.escaped(source) + "</p>\n");
        if (diagnoses.isEmpty()) {
            page.append(Html.list(List.of("there are no rows")));
        } else if (diagnoses.size() > 1 || !diagnoses.containsKey("")) {
            page.append(groups());
        }
        int number = 0;
        for (Map.Entry<String, Diagnosis> each : diagnoses.entrySet()) {
            number++;
            if (!each.getKey().isEmpty()) {
                page.append("<h2 id=\"group" + number + "\">" + Html.escaped(each.getKey()) + "</h2>\n");
            }
            page.append(section(each.getValue()));
        }
        return Html.page(activation + column, PageStyle.css(DiagnosisPicture.COLOURS), page);
    }

    private String groups() {
        List<List<String>> table = DiagnosisTables.groups(diagnoses);
        List<String> rows = new ArrayList<>();
        for (int number = 1; number < table.size(); number++) {
            List<String> cells = table.get(number);
            rows.add(Html.row("<th scope=\"row\"><a href=\"#group" + number + "\">" + Html.escaped(cells.get(0))
                    + "</a></th>" + Html.cells(cells.subList(1, cells.size()))));
        }
        return Html.table("measures groups", table.get(0), rows);
    }

    private static String section(Diagnosis diagnosis) {
        StringBuilder section = new StringBuilder(cards(diagnosis));
        section.append("<h3>Findings</h3>\n").append(Html.list(diagnosis.findings()));
        if (diagnosis.overall().count() > 0) {
            section.append("<div class=\"columns\">\n")
                    .append(DiagnosisPicture.of(diagnosis)
                            .map(each -> "<figure>\n" + each.svg() + caption(diagnosis) + "</figure>\n")
                            .orElse(""))
                    .append("<div><h3>All elements</h3>\n")
                    .append(Html.table("measures", DiagnosisTables.elements(diagnosis)))
                    .append("</div>\n</div>\n<h3>")
                    .append(DiagnosisTables.unitsHeading(diagnosis, MAX_UNITS))
                    .append("</h3>\n")
                    .append(new UnitTable(diagnosis, MAX_UNITS).html());
        }
        return section.toString();
    }

    /** A note if values lie outside the histograms. */
    private static String caption(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
        boolean outside = isOutside(all.input(), diagnosis.inputs().orElseThrow())
                || isOutside(all.output(), diagnosis.outputs().orElseThrow());
        return outside
                ? "<figcaption>The first and the last bar include the values beyond the picture.</figcaption>\n"
                : "";
    }

    private static boolean isOutside(Distribution values, Histogram histogram) {
        return values.min() < histogram.from() || values.max() > histogram.to();
    }

    private static String cards(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
        Map<String, String> cards = new LinkedHashMap<>();
        cards.put("rows", Phrases.count(diagnosis.rows()));
        cards.put("units", Phrases.count(diagnosis.width()));
        cards.put("dead units", Phrases.count(diagnosis.deadUnits()));
        cards.put("outputs exactly 0", Phrases.share(all.zero()));
        cards.put("saturated, |f′| < " + Phrases.number(diagnosis.subject().epsilon()), Phrases.share(all.saturated()));
        cards.put("mean |f′|", Phrases.number(all.meanAbsoluteDerivative()));
        return Html.cards(cards);
    }
}
