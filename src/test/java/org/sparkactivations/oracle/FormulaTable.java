package org.sparkactivations.oracle;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The formulas of one reference, by the name of the function. */
final class FormulaTable<F> {

    private final Class<?> reference;
    private final Class<?> test;
    private final Map<String, F> formulas = new TreeMap<>();

    /**
     * An empty table.
     *
     * @param reference the class that defines the formulas
     * @param test the class that compares its formulas with values of 40 digits
     */
    FormulaTable(Class<?> reference, Class<?> test) {
        this.reference = reference;
        this.test = test;
    }

    /** Adds or replaces the formula of a function. */
    void put(String name, F formula) {
        formulas.put(name, formula);
    }

    /** The names of all functions that have a formula. */
    Set<String> names() {
        return formulas.keySet();
    }

    /** The formula of a function; throws an AssertionError that says what to do if there is none. */
    F of(String name) {
        F formula = formulas.get(name);
        if (formula == null) {
            throw new AssertionError(
                    "%s has no formula in %s; add one to src/test/java/%s.java, written apart from the kernel,"
                                    .formatted(
                                            name,
                                            reference.getSimpleName(),
                                            reference.getName().replace('.', '/'))
                            + " and compare it with 40 digits: mvn -q test -Dtest=" + test.getSimpleName());
        }
        return formula;
    }
}
