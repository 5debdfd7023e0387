package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Java's names for what SQL writes in snake_case. */
final class JavaNames {

    private JavaNames() {}

    /** {@code negative_slope} → {@code NegativeSlope}. */
    static String upperCamel(String snake) {
        return Arrays.stream(snake.split("_")).map(JavaNames::capital).collect(Collectors.joining());
    }

    /** {@code negative_slope} → {@code negativeSlope}. */
    static String lowerCamel(String snake) {
        return uncapital(upperCamel(snake));
    }

    /** Text for Javadoc: HTML's special characters escaped. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** {@code negativeSlope} → {@code NegativeSlope}. */
    static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code HuberEvaluator} → {@code huberEvaluator}. */
    static String uncapital(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
