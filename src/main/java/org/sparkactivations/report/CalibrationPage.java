package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.sparkactivations.net.ReliabilityBins.Bin;

/**
 * The report of a calibration for the browser: one HTML file without scripts, which loads nothing. It has the findings in
 * words, the reliability diagrams before and after, measures, the model as SQL, and the bins. It follows the light or
 * dark colour scheme of the reader's system, and fits the width of a phone.
 *
 * @param source where the rows come from, as the user calls it
 * @param what the method, with what it learned
 * @param sql the model as an expression of SQL
 * @param before the probabilities before
 * @param after the calibrated probabilities
 * @param isHeldOut whether the measured rows are others than those that it learned from
 */
public record CalibrationPage(
        String source, String what, String sql, Reliability before, Reliability after, boolean isHeldOut) {

    /** A difference of less than this is no finding. */
    private static final double SMALL = 0.01;

    /** The content of the file, to be written in UTF-8. */
    public String html() {
        StringBuilder page = new StringBuilder(
                "<h1>Calibration</h1>\n<p class=\"source\">" + Html.escaped(what + ", " + source) + "</p>\n");
        page.append(Html.cards(cards()))
                .append("<h3>Findings</h3>\n")
                .append(Html.list(findings()))
                .append("<div class=\"columns pair\">\n<figure>\n")
                .append(new ReliabilityPicture(before.name(), before.bins()).element())
                .append("</figure>\n<figure>\n")
                .append(new ReliabilityPicture(after.name(), after.bins()).element())
                .append("</figure>\n</div>\n<p>")
                .append(Html.escaped("A dot is a bin: its mean confidence, and the share of its predictions that holds,"
                        + " with the 95 % interval. Calibrated predictions lie on the dashed line. The bars below are"
                        + " the predictions of each bin."))
                .append("</p>\n<h3>Measures</h3>\n")
                .append(Html.table("measures groups", measures()))
                .append("<h3>SQL</h3>\n")
                .append(Html.code(sql))
                .append("<h3>Bins</h3>\n")
                .append(Html.table("measures groups", bins()));
        return Html.page("Calibration", PageStyle.css(new TreeSet<>(ReliabilityPicture.COLOURS)), page);
    }

    private Map<String, String> cards() {
        Map<String, String> cards = new LinkedHashMap<>();
        cards.put("rows measured", Phrases.count(after.count()));
        cards.put("expected calibration error", change(before.expectedError(), after.expectedError()));
        cards.put("log loss", change(before.logLoss(), after.logLoss()));
        cards.put("Brier score", change(before.brierScore(), after.brierScore()));
        return cards;
    }

    private static String change(double from, double to) {
        return Phrases.number(from) + " → " + Phrases.number(to);
    }

    /** What the figures say, in sentences. */
    public List<String> findings() {
        List<String> findings = new ArrayList<>();
        double gap = before.confidence() - before.accuracy();
        String said = before.name() + ": the mean confidence is " + Phrases.share(before.confidence()) + ", and "
                + Phrases.share(before.accuracy()) + " of the predictions hold";
        findings.add(
                gap > SMALL
                        ? said + ": they are too certain."
                        : gap < -SMALL ? said + ": they are not certain enough." : said + ".");
        findings.add(String.format(
                Locale.ROOT,
                "Calibration changes the expected calibration error from %s to %s, and the log loss from %s to %s.",
                Phrases.number(before.expectedError()),
                Phrases.number(after.expectedError()),
                Phrases.number(before.logLoss()),
                Phrases.number(after.logLoss())));
        if (!isHeldOut) {
            findings.add("The rows measured are those that calibration learned from; other rows may be further off.");
        }
        return findings;
    }

    private List<List<String>> measures() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("measure", before.name(), after.name()));
        table.add(row("expected calibration error", before.expectedError(), after.expectedError()));
        table.add(row("maximum calibration error", before.maximumError(), after.maximumError()));
        table.add(row("log loss", before.logLoss(), after.logLoss()));
        table.add(row("Brier score", before.brierScore(), after.brierScore()));
        table.add(row("mean confidence", before.confidence(), after.confidence()));
        table.add(row("accuracy", before.accuracy(), after.accuracy()));
        return table;
    }

    private static List<String> row(String name, double one, double other) {
        return List.of(name, Phrases.number(one), Phrases.number(other));
    }

    private List<List<String>> bins() {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of("probabilities", "bin", "predictions", "confidence", "accuracy", "95 % interval"));
        for (Reliability side : List.of(before, after)) {
            for (Bin bin : side.bins()) {
                if (bin.weight() > 0) {
                    table.add(List.of(
                            side.name(),
                            Phrases.number(bin.low()) + " to " + Phrases.number(bin.high()),
                            Phrases.count(bin.count()),
                            Phrases.number(bin.confidence()),
                            Phrases.number(bin.accuracy()),
                            Phrases.number(ReliabilityPicture.lowEnd(bin)) + " to "
                                    + Phrases.number(ReliabilityPicture.highEnd(bin))));
                }
            }
        }
        return table;
    }
}
