package org.sparkactivations.job;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sparkactivations.report.Diagnosis;
import org.sparkactivations.report.DiagnosisTables;
import org.sparkactivations.report.Phrases;
import org.sparkactivations.report.ShownText;

/**
 * The report of {@code diagnose} on the terminal: the findings first, then the tables.
 *
 * @param diagnoses one for each group, by its name; without groups, one with an empty name
 * @param column what was diagnosed, as the user calls it
 * @param input where the rows come from
 * @param time how long the measurement took
 */
record DiagnosisText(Map<String, Diagnosis> diagnoses, String column, Input input, Duration time) {

    private static final String NEW_LINE = System.lineSeparator();

    /**
     * The report.
     *
     * @param units largest number of units to show
     */
    String text(int units) {
        StringBuilder text = new StringBuilder(head());
        if (diagnoses.isEmpty()) {
            return text.append("  there are no rows").append(NEW_LINE).toString();
        }
        boolean grouped = !diagnoses.containsKey("");
        if (grouped) {
            text.append(NEW_LINE).append(table("Groups", "lrrrrrr", DiagnosisTables.groups(diagnoses)));
        }
        diagnoses.forEach((name, diagnosis) -> {
            text.append(NEW_LINE)
                    .append(grouped ? ShownText.of(name) : "Findings")
                    .append(NEW_LINE)
                    .append(lines(diagnosis.findings()));
            if (!grouped && diagnosis.overall().count() > 0) {
                text.append(NEW_LINE).append(table("All elements", "lrr", DiagnosisTables.elements(diagnosis)));
                if (units > 0) {
                    String heading = DiagnosisTables.unitsHeading(diagnosis, units);
                    text.append(NEW_LINE)
                            .append(table(heading, "rlrrrrrrrrrr", DiagnosisTables.units(diagnosis, units)));
                }
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
                .map(each -> each.subject() + " of ")
                .orElse("");
        TextTable facts = new TextTable("ll")
                .row("read", Phrases.count(rows, "row", "rows") + " from " + input)
                .row("units", Phrases.count(width))
                .row("time", Report.seconds(time));
        return "Diagnosis: " + ShownText.of(subject + column) + NEW_LINE + facts.text("  ");
    }

    private static String lines(List<String> sentences) {
        return sentences.stream().map(each -> "  " + each + NEW_LINE).collect(Collectors.joining());
    }

    private static String table(String heading, String alignment, List<List<String>> rows) {
        TextTable table = new TextTable(alignment);
        rows.forEach(each -> table.row(each.toArray(new String[0])));
        return heading + NEW_LINE + table.text("  ");
    }
}
