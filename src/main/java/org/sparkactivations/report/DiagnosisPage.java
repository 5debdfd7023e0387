package org.sparkactivations.report;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A report to be opened in a browser: one HTML file, without scripts and without anything to load. Findings in words,
 * histograms of inputs and outputs beside the curves of f and f′, and the units, those in most trouble first. It is light or
 * dark as the reader's system is, and fits a phone.
 */
public final class DiagnosisPage {

    private final String column;
    private final String source;
    private final Map<String, Diagnosis> diagnoses;

    /**
     * A page.
     *
     * @param column what was diagnosed, as the user calls it
     * @param source where the rows are from, as the user calls it
     * @param diagnoses one for each group, by its name; a single one may have an empty name
     */
    public DiagnosisPage(String column, String source, Map<String, Diagnosis> diagnoses) {
        this.column = column;
        this.source = source;
        this.diagnoses = diagnoses;
    }

    /** The whole file, to be written in UTF-8. */
    public String html() {
        String activation = diagnoses.values().stream()
                .findFirst()
                .map(each -> each.subject() + " of ")
                .orElse("");
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta name=\"color-scheme\" content=\"light dark\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                + "<title>" + Html.escaped(activation + column) + "</title>\n<style>\n" + PageStyle.css()
                + "</style>\n</head>\n<body>\n<main>\n");
        page.append("<h1>" + Html.escaped(activation) + "<code>" + Html.escaped(column)
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
        return page.append("</main>\n</body>\n</html>\n").toString();
    }

    private String groups() {
        StringBuilder rows = new StringBuilder(
                Html.head("group", "rows", "dead units", "zero", "saturated left", "right", "mean |f′|") + "<tbody>\n");
        int number = 0;
        for (Map.Entry<String, Diagnosis> each : diagnoses.entrySet()) {
            number++;
            Diagnosis diagnosis = each.getValue();
            Measurements all = diagnosis.overall();
            rows.append("<tr><th scope=\"row\"><a href=\"#group" + number + "\">" + Html.escaped(each.getKey())
                    + "</a></th>"
                    + Html.cells(
                            Phrases.count(diagnosis.rows()),
                            Phrases.count(diagnosis.deadUnits()),
                            Phrases.share(all.zero()),
                            Phrases.share(all.saturatedLeft()),
                            Phrases.share(all.saturatedRight()),
                            Phrases.number(all.meanAbsoluteDerivative()))
                    + "</tr>\n");
        }
        return Html.table("figures groups", rows.append("</tbody>\n").toString());
    }

    private static String section(Diagnosis diagnosis) {
        StringBuilder section = new StringBuilder(cards(diagnosis));
        section.append("<h3>Findings</h3>\n").append(Html.list(diagnosis.findings()));
        if (diagnosis.overall().count() > 0) {
            String picture = DiagnosisPicture.of(diagnosis);
            section.append("<div class=\"columns\">\n")
                    .append(picture.isEmpty() ? "" : "<figure>\n" + picture + caption(diagnosis) + "</figure>\n")
                    .append("<div><h3>All elements</h3>\n" + figures(diagnosis) + "</div>\n</div>\n");
            section.append("<h3>Units, those in most trouble first</h3>\n").append(UnitTable.of(diagnosis));
        }
        return section.toString();
    }

    /** Says so if the picture ends before the values do. */
    private static String caption(Diagnosis diagnosis) {
        List<Double> x = diagnosis.inputs().orElseThrow().edges();
        List<Double> y = diagnosis.outputs().orElseThrow().edges();
        Measurements all = diagnosis.overall();
        boolean beyond = isBeyond(all.input(), x) || isBeyond(all.output(), y);
        return beyond ? "<figcaption>The first and the last bar hold what lies beyond as well.</figcaption>\n" : "";
    }

    private static boolean isBeyond(Distribution values, List<Double> edges) {
        return values.least() < edges.get(0) || values.greatest() > edges.get(edges.size() - 1);
    }

    private static String cards(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
        return "<dl class=\"cards\">\n"
                + card("rows", Phrases.count(diagnosis.rows()))
                + card("units", Phrases.count(diagnosis.width()))
                + card("dead units", Phrases.count(diagnosis.deadUnits()))
                + card("outputs exactly 0", Phrases.share(all.zero()))
                + card(
                        "saturated, |f′| < "
                                + Phrases.number(diagnosis.subject().epsilon()),
                        Phrases.share(all.saturatedLeft() + all.saturatedRight()))
                + card("mean |f′|", Phrases.number(all.meanAbsoluteDerivative()))
                + "</dl>\n";
    }

    private static String card(String name, String value) {
        return "<div><dt>" + Html.escaped(name) + "</dt><dd>" + Html.escaped(value) + "</dd></div>\n";
    }

    private static String figures(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
        return Html.table(
                "figures",
                Html.head("", "inputs", "outputs") + "<tbody>\n"
                        + Html.row("elements", Phrases.count(all.count()), Phrases.count(all.measured()))
                        + row("mean", all, Distribution::mean)
                        + row("standard deviation", all, Distribution::deviation)
                        + row("least", all, Distribution::least)
                        + row("25 % are below", all, each -> quantile(each, 2))
                        + row("median", all, each -> quantile(each, 3))
                        + row("75 % are below", all, each -> quantile(each, 4))
                        + row("greatest", all, Distribution::greatest)
                        + Html.row("above 0", "", Phrases.share(all.positive()))
                        + Html.row("exactly 0", "", Phrases.share(all.zero()))
                        + Html.row("below 0", "", Phrases.share(all.negative()))
                        + Html.row("saturated on the left", Phrases.share(all.saturatedLeft()), "")
                        + Html.row("saturated on the right", Phrases.share(all.saturatedRight()), "")
                        + "</tbody>\n");
    }

    private static double quantile(Distribution distribution, int position) {
        return distribution.quantiles().isEmpty()
                ? Double.NaN
                : distribution.quantiles().get(position);
    }

    private static String row(String name, Measurements all, Function<Distribution, Double> figure) {
        return Html.row(name, Phrases.number(figure.apply(all.input())), Phrases.number(figure.apply(all.output())));
    }
}
