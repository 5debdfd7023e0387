package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The tables of a diagnosis as cells of text. The command line aligns them in columns, and {@link DiagnosisPage} writes
 * them as HTML. The first row of each table is its header.
 */
public final class DiagnosisTables {

    private static final String SHARE_OF_ZEROS = "zero";
    private static final String MEAN_DERIVATIVE = "mean |f′|";

    private DiagnosisTables() {}

    /**
     * One row for each group: its rows, dead units, shares of zeros and of saturated elements, and mean |f′|.
     *
     * @param diagnoses one for each group, by its name
     */
    public static List<List<String>> groups(Map<String, Diagnosis> diagnoses) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "group", "rows", "dead units", SHARE_OF_ZEROS, "saturated left", "saturated right", MEAN_DERIVATIVE));
        diagnoses.forEach((name, diagnosis) -> {
            Measurements all = diagnosis.overall();
            table.add(List.of(
                    name,
                    Phrases.count(diagnosis.rows()),
                    Phrases.count(diagnosis.deadUnits()),
                    Phrases.share(all.zero()),
                    Phrases.share(all.saturatedLeft()),
                    Phrases.share(all.saturatedRight()),
                    Phrases.number(all.meanAbsoluteDerivative())));
        });
        return table;
    }

    /** What was measured of all elements: one row for each measure, a column for the inputs and one for the outputs. */
    public static List<List<String>> elements(Diagnosis diagnosis) {
        Measurements all = diagnosis.overall();
        return List.of(
                List.of("", "inputs", "outputs"),
                List.of("elements", Phrases.count(all.count()), Phrases.count(all.measured())),
                row("mean", all, Distribution::mean),
                row("standard deviation", all, Distribution::standardDeviation),
                row("min", all, Distribution::min),
                row("25 % are below", all, Distribution::lowerQuartile),
                row("median", all, Distribution::median),
                row("75 % are below", all, Distribution::upperQuartile),
                row("max", all, Distribution::max),
                List.of("above 0", "", Phrases.share(all.positive())),
                List.of("exactly 0", "", Phrases.share(all.zero())),
                List.of("below 0", "", Phrases.share(all.negative())),
                List.of("saturated on the left", Phrases.share(all.saturatedLeft()), ""),
                List.of("saturated on the right", Phrases.share(all.saturatedRight()), ""),
                List.of(MEAN_DERIVATIVE, Phrases.number(all.meanAbsoluteDerivative()), ""));
    }

    private static List<String> row(String name, Measurements all, ToDoubleFunction<Distribution> measure) {
        return List.of(
                name,
                Phrases.number(measure.applyAsDouble(all.input())),
                Phrases.number(measure.applyAsDouble(all.output())));
    }

    /**
     * One row for each unit, the worst first: position, problem, shares of zeros and of saturated elements, mean |f′|,
     * then the distributions of the inputs x and of the outputs f(x).
     *
     * @param limit the largest number of units
     */
    public static List<List<String>> units(Diagnosis diagnosis, int limit) {
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "unit",
                "problem",
                SHARE_OF_ZEROS,
                "sat. left",
                "sat. right",
                MEAN_DERIVATIVE,
                "mean x",
                "stddev x",
                "min x",
                "max x",
                "mean f(x)",
                "stddev f(x)"));
        diagnosis.unitsWorstFirst().stream().limit(limit).forEach(unit -> {
            Measurements measurements = unit.measurements();
            Distribution input = measurements.input();
            Distribution output = measurements.output();
            table.add(List.of(
                    String.valueOf(unit.unit()),
                    diagnosis.problemOf(unit).label(),
                    Phrases.share(measurements.zero()),
                    Phrases.share(measurements.saturatedLeft()),
                    Phrases.share(measurements.saturatedRight()),
                    Phrases.number(measurements.meanAbsoluteDerivative()),
                    Phrases.number(input.mean()),
                    Phrases.number(input.standardDeviation()),
                    Phrases.number(input.min()),
                    Phrases.number(input.max()),
                    Phrases.number(output.mean()),
                    Phrases.number(output.standardDeviation())));
        });
        return table;
    }

    /** The heading of the table of units; it says so if the table leaves units out. */
    public static String unitsHeading(Diagnosis diagnosis, int limit) {
        String all = Phrases.count(diagnosis.width());
        return "Units, the worst first"
                + (diagnosis.width() > limit ? ": the first " + Phrases.count(limit) + " of " + all : "");
    }
}
