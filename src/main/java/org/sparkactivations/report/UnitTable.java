package org.sparkactivations.report;

import static org.sparkactivations.report.Polyline.pixel;

import java.util.List;

/** The units of a diagnosis as a table, those in most trouble first, each with a strip that shows where its inputs are. */
final class UnitTable {

    /** A page with more is slow. */
    private static final int MOST_UNITS = 500;

    private static final double WIDTH = 130;
    private static final double HEIGHT = 16;

    private final Diagnosis diagnosis;
    private final StringBuilder rows = new StringBuilder();

    private UnitTable(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
    }

    static String of(Diagnosis diagnosis) {
        return new UnitTable(diagnosis).html();
    }

    private String html() {
        List<UnitFigures> worst = diagnosis.unitsByTrouble();
        worst.stream().limit(MOST_UNITS).forEach(this::add);
        String left = worst.size() > MOST_UNITS
                ? "<p>The first " + Words.count(MOST_UNITS) + " of " + Words.count(worst.size()) + " units.</p>\n"
                : "";
        String head = Html.head(
                "unit",
                "trouble",
                "inputs",
                "zero",
                "saturated left",
                "right",
                "mean |f′|",
                "mean x",
                "deviation of x",
                "mean f(x)",
                "deviation of f(x)");
        return Html.table("units", head + "<tbody>\n" + rows + "</tbody>\n") + left;
    }

    private void add(UnitFigures unit) {
        Figures figures = unit.figures();
        String trouble = diagnosis.troubleOf(unit);
        rows.append("<tr><th scope=\"row\">" + unit.unit() + "</th><td class=\"t\">"
                + (trouble.isEmpty() ? "" : "<span class=\"badge\">" + Html.escaped(trouble) + "</span>")
                + "</td><td class=\"s\">"
                + strip(figures.input()) + "</td>");
        for (String each : List.of(
                Words.share(figures.zero()),
                Words.share(figures.saturatedLeft()),
                Words.share(figures.saturatedRight()),
                Words.number(figures.meanAbsoluteDerivative()),
                Words.number(figures.input().mean()),
                Words.number(figures.input().deviation()),
                Words.number(figures.output().mean()),
                Words.number(figures.output().deviation()))) {
            rows.append("<td>" + Html.escaped(each) + "</td>");
        }
        rows.append("</tr>\n");
    }

    /** From the quantile at 1 % to that at 99 %, with a box from 25 to 75 %, the median, and 0. */
    private String strip(Distribution inputs) {
        List<Double> quantiles = inputs.quantiles();
        if (quantiles.isEmpty() || diagnosis.inputs().isEmpty()) {
            return "";
        }
        List<Double> edges = diagnosis.inputs().get().edges();
        double from = edges.get(0);
        double to = edges.get(edges.size() - 1);
        double box = place(quantiles.get(2), from, to);
        double boxEnd = place(quantiles.get(4), from, to);
        double median = place(quantiles.get(3), from, to);
        String zero = from <= 0 && 0 <= to
                ? "<path class=\"axis\" d=\"M" + pixel(place(0, from, to)) + " 0V" + pixel(HEIGHT) + "\"/>"
                : "";
        return "<svg viewBox=\"0 0 " + pixel(WIDTH) + " " + pixel(HEIGHT) + "\" class=\"strip\" aria-hidden=\"true\">"
                + zero
                + "<path class=\"whisker\" d=\"M" + pixel(place(quantiles.get(0), from, to)) + " 8H"
                + pixel(place(quantiles.get(6), from, to)) + "\"/><rect class=\"bar\" x=\"" + pixel(box)
                + "\" y=\"3.5\" width=\"" + pixel(Math.max(1, boxEnd - box))
                + "\" height=\"9\"/><path class=\"median\" d=\"M" + pixel(median) + " 2V14\"/></svg>";
    }

    private static double place(double value, double from, double to) {
        double share = (value / 2 - from / 2) / (to / 2 - from / 2);
        return 2 + Math.max(0, Math.min(share, 1)) * (WIDTH - 4);
    }
}
