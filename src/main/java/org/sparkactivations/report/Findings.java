package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** What stands out in a diagnosis, as sentences. All units with the same problem share one sentence. */
final class Findings {

    /** A sentence lists at most this many units; the table of units shows the others. */
    private static final int MAX_LISTED = 16;

    /** Mean |f′| below which gradients are said to vanish: the largest derivative of the sigmoid. */
    private static final double VANISHING = 0.25;

    /** Share of the units that are not dead from which outputs of one sign are reported. */
    private static final double MANY = 0.5;

    private final Diagnosis diagnosis;
    private final String activation;
    private final Map<UnitProblem, List<UnitMeasurements>> problems;
    private final List<String> sentences = new ArrayList<>();

    Findings(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.activation = diagnosis.subject().function().name();
        this.problems = diagnosis.unitsByProblem();
    }

    List<String> sentences() {
        rows();
        units(UnitProblem.DEAD, Findings::deadBecause);
        notFinite();
        units(UnitProblem.ALMOST_DEAD, units -> "output is 0 in " + shares(units, Measurements::zero) + " of the rows");
        units(UnitProblem.SATURATED, this::saturatedWhere);
        units(UnitProblem.CONSTANT, Findings::constantAt);
        units(
                UnitProblem.ALWAYS_ON,
                units -> "output is above 0 in every row, so the bend of " + activation + " is never used");
        overall();
        if (sentences.isEmpty()) {
            sentences.add("nothing stands out");
        }
        return List.copyOf(sentences);
    }

    private void rows() {
        long nullRows = diagnosis.nullRows();
        if (diagnosis.rows() == 0) {
            sentences.add(nullRows == 0 ? "there are no rows" : "every row is null: " + Phrases.count(nullRows));
            return;
        }
        if (diagnosis.overall().count() == 0) {
            sentences.add("no row has an element that is not null");
        }
        if (nullRows > 0) {
            sentences.add(Phrases.count(nullRows, "row is null", "rows are null"));
        }
        if (diagnosis.narrowerRows() > 0) {
            sentences.add(Phrases.count(diagnosis.narrowerRows(), "row has", "rows have")
                    + " fewer elements than the widest row, which has " + Phrases.count(diagnosis.width()));
        }
        if (diagnosis.overall().nulls() > 0) {
            sentences.add(Phrases.count(diagnosis.overall().nulls(), "element is null", "elements are null"));
        }
    }

    /** One sentence about all units with a problem, if there are any. */
    private void units(UnitProblem problem, Function<List<UnitMeasurements>, String> detail) {
        List<UnitMeasurements> units = problems.getOrDefault(problem, List.of());
        if (!units.isEmpty()) {
            add("is " + problem.label(), "are " + problem.label(), units, detail.apply(units));
        }
    }

    /** One sentence: how many units, what holds for them, which ones, and the detail in brackets. */
    private void add(String one, String many, List<UnitMeasurements> units, String detail) {
        int width = diagnosis.width();
        String subject;
        String listed = "";
        if (width == 1) {
            subject = "the only unit " + one;
        } else if (units.size() == width) {
            subject = "all " + Phrases.count(width) + " units " + many;
        } else {
            subject = of(units) + " " + (units.size() == 1 ? one : many);
            listed = ": " + positions(units);
        }
        sentences.add(subject + listed + " (" + detail + ")");
    }

    private String of(List<UnitMeasurements> units) {
        return Phrases.count(units.size()) + " of " + Phrases.count(diagnosis.width(), "unit", "units");
    }

    private static String positions(List<UnitMeasurements> units) {
        return Phrases.positions(units.stream().map(UnitMeasurements::unit).toList(), MAX_LISTED);
    }

    private static String deadBecause(List<UnitMeasurements> units) {
        boolean outputs = units.stream().allMatch(each -> each.measurements().zero() == 1);
        boolean derivatives =
                units.stream().allMatch(each -> each.measurements().meanAbsoluteDerivative() == 0);
        if (outputs && derivatives) {
            return "output and derivative are 0 in every row";
        }
        if (outputs || derivatives) {
            return (outputs ? "output" : "derivative") + " is 0 in every row";
        }
        return "output or derivative is 0 in every row";
    }

    private String saturatedWhere(List<UnitMeasurements> units) {
        boolean left = units.stream().anyMatch(each -> each.measurements().saturatedLeft() > 0);
        boolean right = units.stream().anyMatch(each -> each.measurements().saturatedRight() > 0);
        String where = left && right
                ? shares(units, Measurements::saturatedLeft) + " on the left, "
                        + shares(units, Measurements::saturatedRight) + " on the right"
                : left ? "all on the left" : "all on the right";
        return "|f′| is below " + Phrases.number(diagnosis.subject().epsilon()) + " in "
                + shares(units, Measurements::saturated) + " of the rows: " + where;
    }

    private static String constantAt(List<UnitMeasurements> units) {
        String first = Phrases.number(units.get(0).measurements().input().mean());
        boolean same = units.stream()
                .allMatch(each ->
                        Phrases.number(each.measurements().input().mean()).equals(first));
        return same ? "input is " + first + " in every row" : "input is the same in every row";
    }

    /** A share of one unit, or the range of the shares of several. */
    private static String shares(List<UnitMeasurements> units, ToDoubleFunction<Measurements> share) {
        double[] sorted = units.stream()
                .mapToDouble(each -> share.applyAsDouble(each.measurements()))
                .sorted()
                .toArray();
        String min = Phrases.share(sorted[0]);
        String max = Phrases.share(sorted[sorted.length - 1]);
        return min.equals(max) ? min : min + " to " + max;
    }

    private void notFinite() {
        notFinite("input is NaN", "inputs are NaN", Measurements::nans);
        notFinite("input is infinite", "inputs are infinite", Measurements::infinities);
        notFinite(
                "finite input has an output that is NaN",
                "finite inputs have an output that is NaN",
                Measurements::outputNans);
        notFinite(
                "finite input has an output that is infinite",
                "finite inputs have an output that is infinite",
                Measurements::outputInfinities);
    }

    private void notFinite(String one, String many, ToLongFunction<Measurements> count) {
        long all = count.applyAsLong(diagnosis.overall());
        if (all > 0) {
            List<UnitMeasurements> units = units(each -> count.applyAsLong(each.measurements()) > 0);
            sentences.add(Phrases.count(all, one, many) + ", in " + of(units) + ": " + positions(units));
        }
    }

    private List<UnitMeasurements> units(Predicate<UnitMeasurements> chosen) {
        return diagnosis.units().stream().filter(chosen).toList();
    }

    private void overall() {
        Measurements overall = diagnosis.overall();
        double slope = overall.meanAbsoluteDerivative();
        if (slope < VANISHING) {
            sentences.add("gradients vanish: " + activation + " passes on " + Phrases.share(slope)
                    + " of a gradient (mean |f′|)");
        }
        int alive = diagnosis.width() - diagnosis.deadUnits();
        if (alive > 1 && diagnosis.oneSignUnits() >= MANY * alive) {
            add(
                    "has outputs of one sign",
                    "have outputs of one sign",
                    units(UnitMeasurements::oneSign),
                    "gradients of the weights behind them share a sign, so descent zigzags");
        }
        if (overall.offCentre() > 1) {
            sentences.add("the outputs are not centred: their mean is " + Phrases.number(overall.offCentre())
                    + " standard deviations from 0");
        }
    }
}
