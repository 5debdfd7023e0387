package org.sparkactivations.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sparkactivations.report.Diagnosis;
import org.sparkactivations.report.Distribution;
import org.sparkactivations.report.Figures;
import org.sparkactivations.report.UnitFigures;
import org.sparkactivations.report.Words;

/** What a user reads on the terminal of diagnoses: the findings first, then the figures. */
final class DiagnosisText {

    private static final String NEW_LINE = System.lineSeparator();

    private final Map<String, Diagnosis> diagnoses;
    private final String column;
    private final Input input;
    private final Duration time;

    /** @param diagnoses one for each group, by its name; one without a name if there are no groups */
    DiagnosisText(Map<String, Diagnosis> diagnoses, String column, Input input, Duration time) {
        this.diagnoses = diagnoses;
        this.column = column;
        this.input = input;
        this.time = time;
    }

    /** @param units how many units to show the figures of */
    String text(int units) {
        StringBuilder text = new StringBuilder(head());
        if (diagnoses.isEmpty()) {
            return text.append("  there are no rows").append(NEW_LINE).toString();
        }
        boolean grouped = !diagnoses.containsKey("");
        if (grouped) {
            text.append(NEW_LINE).append(groups());
        }
        diagnoses.forEach((name, diagnosis) -> {
            text.append(NEW_LINE)
                    .append(grouped ? name : "Findings")
                    .append(NEW_LINE)
                    .append(lines(diagnosis.findings()));
            if (!grouped && diagnosis.overall().count() > 0) {
                text.append(NEW_LINE).append(figures(diagnosis));
                text.append(units > 0 ? NEW_LINE + units(diagnosis, units) : "");
            }
        });
        return text.toString();
    }

    private String head() {
        long rows = diagnoses.values().stream()
                .mapToLong(each -> each.rows() + each.nullRows())
                .sum();
        int width = diagnoses.values().stream().mapToInt(Diagnosis::width).max().orElse(0);
        String subject = diagnoses.values().stream()
                .findFirst()
                .map(each -> each.subject().toString() + " of ")
                .orElse("");
        TextTable facts = new TextTable("ll")
                .row("read", Report.rows(rows) + " from " + input)
                .row("units", Words.count(width))
                .row("time", String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0));
        return "Diagnosis: " + subject + column + NEW_LINE + facts.text("  ");
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().map(each -> "  " + each + NEW_LINE).collect(Collectors.joining());
    }

    private String groups() {
        TextTable table = new TextTable("lrrrrrr")
                .row("group", "rows", "dead units", "zero", "saturated left", "right", "mean |f′|");
        diagnoses.forEach((name, each) -> table.row(
                name,
                Words.count(each.rows()),
                Words.count(each.deadUnits()),
                Words.share(each.overall().zero()),
                Words.share(each.overall().saturatedLeft()),
                Words.share(each.overall().saturatedRight()),
                Words.number(each.overall().meanAbsoluteDerivative())));
        return "Groups" + NEW_LINE + table.text("  ");
    }

    private static String figures(Diagnosis diagnosis) {
        Figures all = diagnosis.overall();
        TextTable table = new TextTable("lrr").row("", "inputs", "outputs");
        row(table, "mean", all, Distribution::mean);
        row(table, "standard deviation", all, Distribution::deviation);
        row(table, "least", all, Distribution::least);
        row(
                table,
                "median",
                all,
                each -> each.quantiles().isEmpty()
                        ? Double.NaN
                        : each.quantiles().get(3));
        row(table, "greatest", all, Distribution::greatest);
        table.row("exactly 0", "", Words.share(all.zero()));
        table.row("above 0", "", Words.share(all.positive()));
        table.row("below 0", "", Words.share(all.negative()));
        table.row("saturated on the left", Words.share(all.saturatedLeft()), "");
        table.row("saturated on the right", Words.share(all.saturatedRight()), "");
        table.row("mean |f′|", Words.number(all.meanAbsoluteDerivative()), "");
        return "All elements" + NEW_LINE + table.text("  ");
    }

    private static void row(TextTable table, String name, Figures all, Function<Distribution, Double> figure) {
        table.row(name, Words.number(figure.apply(all.input())), Words.number(figure.apply(all.output())));
    }

    private static String units(Diagnosis diagnosis, int most) {
        TextTable table = new TextTable("rlrrrrrrrr")
                .row(
                        "unit",
                        "trouble",
                        "mean x",
                        "deviation",
                        "least",
                        "greatest",
                        "zero",
                        "left",
                        "right",
                        "mean |f′|");
        List<UnitFigures> worst = diagnosis.unitsByTrouble();
        for (UnitFigures each : worst.subList(0, Math.min(most, worst.size()))) {
            Figures figures = each.figures();
            table.row(
                    String.valueOf(each.unit()),
                    diagnosis.troubleOf(each),
                    Words.number(figures.input().mean()),
                    Words.number(figures.input().deviation()),
                    Words.number(figures.input().least()),
                    Words.number(figures.input().greatest()),
                    Words.share(figures.zero()),
                    Words.share(figures.saturatedLeft()),
                    Words.share(figures.saturatedRight()),
                    Words.number(figures.meanAbsoluteDerivative()));
        }
        String shown = worst.size() > most ? ", the first " + most + " of " + Words.count(worst.size()) : "";
        return "Units, those in most trouble first" + shown + NEW_LINE + table.text("  ");
    }
}
