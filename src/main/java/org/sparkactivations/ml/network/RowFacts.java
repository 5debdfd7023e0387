package org.sparkactivations.ml.network;

import java.io.Serializable;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;

/**
 * What must be known of all rows before any is trained on, and which rows cannot be trained on. Its classes are ones that
 * Kryo copies.
 */
final class RowFacts implements Serializable {

    private static final long serialVersionUID = 1L;

    /** Rows of more widths than these are counted together. */
    private static final int MAX_WIDTHS = 8;

    private long rows;
    private long validationRows;
    private double weight;
    private double validationWeight;
    private double least = Double.POSITIVE_INFINITY;
    private double greatest = Double.NEGATIVE_INFINITY;
    private double greatestOfAll = -1;
    private double greatestFeature;
    private final TreeMap<Problem, Found> problems = new TreeMap<>();
    private final TreeMap<Integer, Found> widths = new TreeMap<>();
    private final TreeMap<Integer, Found> targetWidths = new TreeMap<>();

    private enum Problem {
        NULL_FEATURES,
        FEATURES,
        NULL_LABEL,
        LABEL,
        WEIGHT,
        VALIDATION
    }

    /** How many rows there are of a kind, and where the first is. */
    private static final class Found implements Serializable {
        private static final long serialVersionUID = 1L;

        long count;
        final long first;
        final String example;

        Found(long first, String example) {
            this.first = first;
            this.example = example;
        }

        Found(Found other, long before) {
            this(other.first + before, other.example);
            this.count = other.count;
        }

        @Override
        public String toString() {
            return (count == 1 ? "1 row: row " : count + " rows; the first is row ") + (first + 1);
        }
    }

    /** The facts of the rows of a partition. */
    static RowFacts of(Iterator<Row> rows, Targets targets) {
        RowFacts facts = new RowFacts();
        rows.forEachRemaining(each -> facts.add(each, targets));
        return facts;
    }

    private void add(Row row, Targets targets) {
        boolean isValidation = false;
        if (row.isNullAt(TrainingColumns.VALIDATION)) {
            report(Problem.VALIDATION, "NULL");
        } else {
            isValidation = row.getBoolean(TrainingColumns.VALIDATION);
        }
        double share = row.isNullAt(TrainingColumns.WEIGHT) ? Double.NaN : row.getDouble(TrainingColumns.WEIGHT);
        if (!(share >= 0 && share < Double.POSITIVE_INFINITY)) {
            report(Problem.WEIGHT, row.isNullAt(TrainingColumns.WEIGHT) ? "NULL" : String.valueOf(share));
        }
        if (row.isNullAt(TrainingColumns.FEATURES)) {
            report(Problem.NULL_FEATURES, "NULL");
        } else {
            addFeatures(numbers(row.get(TrainingColumns.FEATURES)));
        }
        if (row.isNullAt(TrainingColumns.LABEL)) {
            report(Problem.NULL_LABEL, "NULL");
        } else {
            addLabels(numbers(row.get(TrainingColumns.LABEL)), targets, share > 0 && !isValidation);
        }
        rows++;
        validationRows += isValidation ? 1 : 0;
        validationWeight += isValidation ? share : 0;
        weight += isValidation ? 0 : share;
    }

    /** The elements of a Vector, or a single number. */
    static double[] numbers(Object given) {
        return given instanceof Vector vector ? vector.toArray() : new double[] {(Double) given};
    }

    private void addFeatures(double[] features) {
        count(widths, features.length);
        for (int i = 0; i < features.length; i++) {
            if (!Double.isFinite(features[i])) {
                report(Problem.FEATURES, features[i] + " as element " + i);
                return;
            }
            greatestFeature = Math.max(greatestFeature, Math.abs(features[i]));
        }
    }

    private void addLabels(double[] labels, Targets targets, boolean isTrainedOn) {
        count(targetWidths, labels.length);
        for (double label : labels) {
            if (!targets.allows(label)) {
                report(Problem.LABEL, String.valueOf(label));
                return;
            }
            greatestOfAll = Math.max(greatestOfAll, label);
            if (isTrainedOn) {
                least = Math.min(least, label);
                greatest = Math.max(greatest, label);
            }
        }
    }

    private void report(Problem problem, String example) {
        problems.computeIfAbsent(problem, each -> new Found(rows, example)).count++;
    }

    private void count(TreeMap<Integer, Found> all, int width) {
        int key = all.containsKey(width) || all.size() < MAX_WIDTHS ? width : all.lastKey();
        all.computeIfAbsent(key, each -> new Found(rows, width + " elements")).count++;
    }

    /** Adds the facts of the rows that follow. */
    void append(RowFacts next) {
        next.problems.forEach((problem, found) -> merge(problems, problem, found));
        next.widths.forEach((width, found) -> merge(widths, width, found));
        next.targetWidths.forEach((width, found) -> merge(targetWidths, width, found));
        rows += next.rows;
        validationRows += next.validationRows;
        weight += next.weight;
        validationWeight += next.validationWeight;
        least = Math.min(least, next.least);
        greatest = Math.max(greatest, next.greatest);
        greatestOfAll = Math.max(greatestOfAll, next.greatestOfAll);
        greatestFeature = Math.max(greatestFeature, next.greatestFeature);
    }

    private <K> void merge(Map<K, Found> all, K key, Found found) {
        Found known = all.get(key);
        if (known == null) {
            all.put(key, new Found(found, rows));
        } else {
            known.count += found.count;
        }
    }

    /** Throws the error for the first thing because of which the rows cannot be trained on. */
    void check(TrainingColumns columns, Targets targets) {
        if (rows == 0) {
            throw new IllegalArgumentException(columns.stage() + ": expected at least one row, got none");
        }
        String features = columns.features().name();
        String label = columns.label().name();
        String rowElements = "features without nulls";
        refuse(Problem.NULL_FEATURES, columns, features, rowElements);
        refuseWidths(widths, columns, features);
        refuse(Problem.FEATURES, columns, features, "finite numbers");
        refuse(Problem.NULL_LABEL, columns, label, "labels without nulls");
        refuseWidths(targetWidths, columns, label);
        refuse(Problem.LABEL, columns, label, targets.expected());
        if (columns.weight() != null) {
            refuse(Problem.WEIGHT, columns, columns.weight().name(), "finite numbers ≥ 0");
        }
        if (columns.validation() != null) {
            refuse(Problem.VALIDATION, columns, columns.validation().name(), "true or false");
            checkValidation(columns);
        }
        if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
            throw error(
                    columns,
                    columns.weight().name(),
                    "expected weights with a finite sum > 0 for the rows that are trained on, got " + weight);
        }
        if (targets == Targets.CLASS && least == greatest) {
            throw error(columns, label, "expected at least two classes, got only " + least);
        }
    }

    private void checkValidation(TrainingColumns columns) {
        if (validationRows == 0 || validationRows == rows) {
            throw error(
                    columns,
                    columns.validation().name(),
                    "expected true in some rows and false in others, got " + (validationRows == 0 ? "false" : "true")
                            + " in all " + rows);
        }
        if (!(validationWeight > 0 && validationWeight < Double.POSITIVE_INFINITY)) {
            throw error(
                    columns,
                    columns.weight().name(),
                    "expected weights with a finite sum > 0 for the validation rows, got " + validationWeight);
        }
    }

    private void refuse(Problem problem, TrainingColumns columns, String column, String expected) {
        Found found = problems.get(problem);
        if (found != null) {
            throw error(columns, column, "expected " + expected + ", got " + found.example + " in " + found);
        }
    }

    private void refuseWidths(TreeMap<Integer, Found> all, TrainingColumns columns, String column) {
        int first = width(all);
        Found other = null;
        long count = 0;
        for (Map.Entry<Integer, Found> each : all.entrySet()) {
            if (each.getKey() != first) {
                other = other == null || each.getValue().first < other.first ? each.getValue() : other;
                count += each.getValue().count;
            }
        }
        if (other != null) {
            other.count = count;
            throw error(
                    columns,
                    column,
                    "expected " + first + " elements, as row 1 has, got " + other.example + " in " + other);
        }
        if (first == 0) {
            throw error(columns, column, "expected at least one element, got none");
        }
    }

    private static IllegalArgumentException error(TrainingColumns columns, String column, String message) {
        return new IllegalArgumentException(columns.stage() + ": column '" + column + "': " + message);
    }

    /** The width of the first row. */
    private static int width(TreeMap<Integer, Found> all) {
        return all.entrySet().stream()
                .min((a, b) -> Long.compare(a.getValue().first, b.getValue().first))
                .map(Map.Entry::getKey)
                .orElse(-1);
    }

    long rows() {
        return rows;
    }

    long validationRows() {
        return validationRows;
    }

    int width() {
        return width(widths);
    }

    int targetWidth() {
        return width(targetWidths);
    }

    /** The greatest magnitude of a feature. */
    double greatestFeature() {
        return greatestFeature;
    }

    /** The greatest label. */
    double greatest() {
        return greatestOfAll;
    }
}
