package org.sparkactivations.report;

import static org.sparkactivations.report.Polyline.pixel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The units of a diagnosis as an HTML table, the worst first. A strip in each row shows where the inputs of the
 * unit are.
 */
final class UnitTable {

    private static final double WIDTH = 130;
    private static final double HEIGHT = 16;

    private final Diagnosis diagnosis;
    private final List<List<String>> cells;

    UnitTable(Diagnosis diagnosis, int limit) {
        this.diagnosis = diagnosis;
        this.cells = DiagnosisTables.units(diagnosis, limit);
    }

    String html() {
        List<String> header = new ArrayList<>(cells.get(0));
        header.add(2, "inputs");
        List<UnitMeasurements> units = diagnosis.unitsWorstFirst();
        List<String> rows = new ArrayList<>();
        for (int i = 1; i < cells.size(); i++) {
            rows.add(row(cells.get(i), units.get(i - 1)));
        }
        return Html.table("units", header, rows);
    }

    private String row(List<String> texts, UnitMeasurements unit) {
        String problem = texts.get(1);
        return Html.row("<th scope=\"row\">" + texts.get(0) + "</th><td>"
                + (problem.isEmpty() ? "" : "<span class=\"badge\">" + Html.escaped(problem) + "</span>")
                + "</td><td>" + strip(unit.measurements().input()) + "</td>"
                + Html.cells(texts.subList(2, texts.size())));
    }

    /** A line from the quantile at 1 % to that at 99 %, a box from 25 % to 75 %, the median, and 0. */
    private String strip(Distribution inputs) {
        List<Double> quantiles = inputs.quantiles();
        Optional<Histogram> histogram = diagnosis.inputs();
        if (quantiles.isEmpty() || histogram.isEmpty()) {
            return "";
        }
        double from = histogram.get().from();
        double to = histogram.get().to();
        double box = at(inputs.lowerQuartile(), from, to);
        double boxEnd = at(inputs.upperQuartile(), from, to);
        String zero = from <= 0 && 0 <= to
                ? "<path class=\"axis\" d=\"M" + pixel(at(0, from, to)) + " 0V" + pixel(HEIGHT) + "\"/>"
                : "";
        return "<svg viewBox=\"0 0 " + pixel(WIDTH) + " " + pixel(HEIGHT) + "\" class=\"strip\" aria-hidden=\"true\">"
                + zero
                + "<path class=\"whisker\" d=\"M" + pixel(at(quantiles.get(0), from, to)) + " 8H"
                + pixel(at(quantiles.get(quantiles.size() - 1), from, to)) + "\"/><rect class=\"b\" x=\"" + pixel(box)
                + "\" y=\"3.5\" width=\"" + pixel(Math.max(1, boxEnd - box))
                + "\" height=\"9\"/><path class=\"median\" d=\"M" + pixel(at(inputs.median(), from, to))
                + " 2V14\"/></svg>";
    }

    /** Where a number between {@code from} and {@code to} is in a strip; halves, as their difference may overflow. */
    private static double at(double value, double from, double to) {
        double share = (value / 2 - from / 2) / (to / 2 - from / 2);
        return 2 + Math.max(0, Math.min(share, 1)) * (WIDTH - 4);
    }
}
