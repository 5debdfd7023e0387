package org.sparkactivations.spi;

/** Describes a parameter in one line. The help texts of all doors take their words from here. */
public final class ParameterText {

    private ParameterText() {}

    /**
     * The meaning of a parameter, what it may be given as, and its default:
     * {@code slope left of 0; a finite number, default 0.01}.
     */
    public static String of(Parameter parameter) {
        String array = parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY ? " or an ARRAY with one per element" : "";
        return ofValue(parameter) + array + ", " + ifAbsent(parameter);
    }

    /** The same where no array can be given. */
    public static String ofNumber(Parameter parameter) {
        return ofValue(parameter) + ", " + ifAbsent(parameter);
    }

    /** The meaning of a parameter, and the allowed values: {@code slope left of 0; a finite number}. */
    public static String ofValue(Parameter parameter) {
        String meaning = parameter.description().isEmpty() ? "" : parameter.description() + "; ";
        return meaning + (parameter.kind() == Parameter.Kind.KEY ? "a BIGINT" : parameter.range());
    }

    /**
     * What a column is that has the values of a number parameter.
     *
     * @param name the parameter as the help text writes it
     */
    public static String ofValuesColumn(Parameter parameter, String name) {
        String array = parameter.kind() == Parameter.Kind.NUMBER_OR_ARRAY ? " or an ARRAY with one per element" : "";
        return "name of the column with " + name + " for each row, a number" + array + "; optional, not together with "
                + name;
    }

    private static String ifAbsent(Parameter parameter) {
        if (parameter.defaultValue().isPresent()) {
            return "default " + parameter.written(parameter.defaultValue().getAsDouble());
        }
        return parameter.isRequired() ? "required" : "optional";
    }
}
