package org.sparkactivations.sql.helper;

/**
 * An argument of a helper function.
 *
 * @param name name in snake_case, as in SQL
 * @param description meaning in a few words
 * @param least null for a column; for a whole number, the least value that is allowed
 * @param isOptional whether it may be left out, as the last one
 */
public record HelperArgument(String name, String description, Long least, boolean isOptional) {

    /** A column of any type that the function takes. */
    static HelperArgument column(String name, String description) {
        return new HelperArgument(name, description, null, false);
    }

    /** A column that may be left out. */
    static HelperArgument optionalColumn(String name, String description) {
        return new HelperArgument(name, description, null, true);
    }

    /** A whole number, a constant or a column. */
    static HelperArgument wholeNumber(String name, String description, long least) {
        return new HelperArgument(name, description, least, false);
    }

    /** Whether it is a whole number, for which doors take a number of their language too. */
    public boolean isWholeNumber() {
        return least != null;
    }

    /** The meaning and the allowed values. */
    public String text() {
        return isWholeNumber() ? description + "; a whole number ≥ " + least : description;
    }

    /**
     * Checks a whole number.
     *
     * @param function the name of the function, for the message
     * @throws IllegalArgumentException if the value is not allowed
     */
    public void check(String function, long value) {
        if (value < least) {
            throw new IllegalArgumentException(
                    function + ": " + name + ": expected a whole number ≥ " + least + ", got " + value);
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
