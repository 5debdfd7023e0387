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
        List<UnitMeasurements> worst = diagnosis.unitsByTrouble();
        worst.stream().limit(MOST_UNITS).forEach(this::add);
        String left = worst.size() > MOST_UNITS
                ? "<p>The first " + Phrases.count(MOST_UNITS) + " of " + Phrases.count(worst.size()) + " units.</p>\n"
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

    private void add(UnitMeasurements unit) {
        Measurements figures = unit.figures();
        String trouble = diagnosis.troubleOf(unit);
        rows.append("<tr><th scope=\"row\">" + unit.unit() + "</th><td class=\"t\">"
                + (trouble.isEmpty() ? "" : "<span class=\"badge\">" + Html.escaped(trouble) + "</span>")
                + "</td><td class=\"s\">"
                + strip(figures.input()) + "</td>");
        rows.append(Html.cells(
                        Phrases.share(figures.zero()),
                        Phrases.share(figures.saturatedLeft()),
                        Phrases.share(figures.saturatedRight()),
                        Phrases.number(figures.meanAbsoluteDerivative()),
                        Phrases.number(figures.input().mean()),
                        Phrases.number(figures.input().deviation()),
                        Phrases.number(figures.output().mean()),
                        Phrases.number(figures.output().deviation())))
                .append("</tr>\n");
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
