package org.sparkactivations.job;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sparkactivations.report.Diagnosis;
import org.sparkactivations.report.Distribution;
import org.sparkactivations.report.Measurements;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.UnitMeasurements;

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
                .row("units", Phrases.count(width))
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
                Phrases.count(each.rows()),
                Phrases.count(each.deadUnits()),
                Phrases.share(each.overall().zero()),
                Phrases.share(each.overall().saturatedLeft()),
                Phrases.share(each.overall().saturatedRight()),
                Phrases.number(each.overall().meanAbsoluteDerivative())));
        return "Groups" + NEW_LINE + table.text("  ");
    }

    private static String figures(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
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
        table.row("exactly 0", "", Phrases.share(all.zero()));
        table.row("above 0", "", Phrases.share(all.positive()));
        table.row("below 0", "", Phrases.share(all.negative()));
        table.row("saturated on the left", Phrases.share(all.saturatedLeft()), "");
        table.row("saturated on the right", Phrases.share(all.saturatedRight()), "");
        table.row("mean |f′|", Phrases.number(all.meanAbsoluteDerivative()), "");
        return "All elements" + NEW_LINE + table.text("  ");
    }

    private static void row(TextTable table, String name, Measurements all, Function<Distribution, Double> figure) {
        table.row(name, Phrases.number(figure.apply(all.input())), Phrases.number(figure.apply(all.output())));
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
        List<UnitMeasurements> worst = diagnosis.unitsByTrouble();
        for (UnitMeasurements each : worst.subList(0, Math.min(most, worst.size()))) {
            Measurements figures = each.figures();
            table.row(
                    String.valueOf(each.unit()),
                    diagnosis.troubleOf(each),
                    Phrases.number(figures.input().mean()),
                    Phrases.number(figures.input().deviation()),
                    Phrases.number(figures.input().least()),
                    Phrases.number(figures.input().greatest()),
                    Phrases.share(figures.zero()),
                    Phrases.share(figures.saturatedLeft()),
                    Phrases.share(figures.saturatedRight()),
                    Phrases.number(figures.meanAbsoluteDerivative()));
        }
        String shown = worst.size() > most ? ", the first " + most + " of " + Phrases.count(worst.size()) : "";
        return "Units, those in most trouble first" + shown + NEW_LINE + table.text("  ");
    }
}
