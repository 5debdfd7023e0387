package org.sparkactivations.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** Says in words what stands out in a diagnosis. */
final class Findings {

    /** So many units have a sentence each; more are put together. Of dead ones, people want to know more. */
    private static final int ONE_BY_ONE = 5;

    private static final int DEAD_ONE_BY_ONE = 20;

    /** So many units are named in one sentence. */
    private static final int NAMED = 12;

    /** What is left of a gradient where even the best derivative of a sigmoid is 1/4. */
    private static final double VANISHING = 0.25;

    private static final double MANY = 0.5;

    private final Diagnosis diagnosis;
    private final String name;
    private final List<UnitProblem> troubles;
    private final List<String> sentences = new ArrayList<>();

    Findings(Diagnosis diagnosis) {
        this.diagnosis = diagnosis;
        this.name = diagnosis.subject().function().name();
        this.troubles = diagnosis.troubles();
    }

    List<String> sentences() {
        rows();
        dead();
        notFinite();
        each(
                UnitProblem.ALMOST_DEAD,
                "are almost dead: their output is 0 in 99 % of the rows or more",
                unit -> "is almost dead: its output is 0 in "
                        + Phrases.share(unit.figures().zero()) + " of its rows");
        each(UnitProblem.SATURATED, "are saturated" + small() + " in half of the rows or more", this::saturated);
        each(
                UnitProblem.CONSTANT,
                "are constant: their input is the same in every row",
                unit -> "is constant: its input is "
                        + Phrases.number(unit.figures().input().mean()) + " in every row");
        each(
                UnitProblem.ALWAYS_ON,
                "are always on: above 0 in every row, so they never use the bend of " + name,
                unit -> "is always on: above 0 in all " + rowsOf(unit) + ", so it never uses the bend of " + name);
        overall();
        if (sentences.isEmpty()) {
            sentences.add("nothing stands out");
        }
        return List.copyOf(sentences);
    }

    private void rows() {
        if (diagnosis.rows() == 0) {
            sentences.add(
                    diagnosis.nullRows() == 0
                            ? "there are no rows"
                            : "all rows are null: " + Phrases.count(diagnosis.nullRows()));
            return;
        }
        if (diagnosis.overall().count() == 0) {
            sentences.add("no row has an element that is not null");
        }
        if (diagnosis.nullRows() > 0) {
            sentences.add(Phrases.count(diagnosis.nullRows(), "row is null", "rows are null"));
        }
        if (diagnosis.narrowerRows() > 0) {
            sentences.add(Phrases.count(diagnosis.narrowerRows(), "row has", "rows have")
                    + " fewer elements than the widest, which has " + Phrases.count(diagnosis.width()));
        }
        if (diagnosis.overall().nulls() > 0) {
            sentences.add(Phrases.count(diagnosis.overall().nulls(), "element is null", "elements are null"));
        }
    }

    private void dead() {
        each(UnitProblem.DEAD, "are dead: nothing comes through them, or no gradient comes back", unit -> {
            Measurements figures = unit.figures();
            String why;
            if (figures.zero() < 1) {
                why = "its derivative is 0 in all ";
            } else if (figures.input().greatest() <= 0 && figures.meanAbsoluteDerivative() == 0) {
                why = "never above 0 in ";
            } else {
                why = "its output is 0 in all ";
            }
            return "is dead: " + why + rowsOf(unit);
        });
    }

    private void notFinite() {
        notFinite("inputs are NaN", Measurements::nans);
        notFinite("inputs are infinite", each -> each.negativeInfinities() + each.positiveInfinities());
        notFinite("finite inputs have an output that is NaN", Measurements::outputNans);
        notFinite("finite inputs have an output that is infinite", Measurements::outputInfinities);
    }

    private void notFinite(String what, Function<Measurements, Long> count) {
        long all = count.apply(diagnosis.overall());
        if (all > 0) {
            String units = Phrases.units(positions(each -> count.apply(each.figures()) > 0), NAMED);
            sentences.add(Phrases.count(all) + " " + what + ", in " + units);
        }
    }

    private String saturated(UnitMeasurements unit) {
        Measurements figures = unit.figures();
        double left = figures.saturatedLeft();
        double right = figures.saturatedRight();
        String sides = left == 0
                ? "on the right"
                : right == 0
                        ? "on the left"
                        : Phrases.share(left) + " on the left and " + Phrases.share(right) + " on the right";
        return "is saturated" + small() + " in " + Phrases.share(left + right) + " of its rows, " + sides;
    }

    private String small() {
        return ": |f′| is below " + Phrases.number(diagnosis.subject().epsilon());
    }

    private static String rowsOf(UnitMeasurements unit) {
        return Phrases.count(unit.figures().measured(), "row", "rows");
    }

    private void each(UnitProblem trouble, String ofMany, Function<UnitMeasurements, String> ofOne) {
        List<UnitMeasurements> found = diagnosis.units().stream()
                .filter(each -> troubles.get(each.unit()) == trouble)
                .toList();
        if (found.size() <= (trouble == UnitProblem.DEAD ? DEAD_ONE_BY_ONE : ONE_BY_ONE)) {
            found.forEach(each -> sentences.add("unit " + each.unit() + " " + ofOne.apply(each)));
        } else {
            sentences.add(Phrases.count(found.size()) + " of " + Phrases.count(diagnosis.width()) + " units " + ofMany
                    + " ("
                    + Phrases.units(found.stream().map(UnitMeasurements::unit).toList(), NAMED) + ")");
        }
    }

    private List<Integer> positions(Predicate<UnitMeasurements> chosen) {
        return diagnosis.units().stream()
                .filter(chosen)
                .map(UnitMeasurements::unit)
                .toList();
    }

    private void overall() {
        Measurements overall = diagnosis.overall();
        double slope = overall.meanAbsoluteDerivative();
        if (slope < VANISHING) {
            sentences.add("gradients vanish: on their way back through " + name + " they keep " + Phrases.share(slope)
                    + " of their size (mean |f′|)");
        }
        int alive = diagnosis.width() - diagnosis.deadUnits();
        if (alive > 1 && diagnosis.oneSignUnits() >= MANY * alive) {
            sentences.add(Phrases.count(diagnosis.oneSignUnits()) + " of " + Phrases.count(alive)
                    + " units that are alive have outputs of one sign: the gradients of the weights behind them share a"
                    + " sign, and descent zigzags");
        }
        if (overall.offCentre() > 1) {
            sentences.add("the outputs are not centred: their mean is " + Phrases.number(overall.offCentre())
                    + " standard deviations from 0");
        }
    }
}
