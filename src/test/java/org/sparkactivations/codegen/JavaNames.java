package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Java's names for what SQL writes in snake_case. */
final class JavaNames {

    private JavaNames() {}

    /** {@code negative_slope} → {@code NegativeSlope}. */
    static String upperCamel(String snake) {
        return Arrays.stream(snake.split("_"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    /** {@code negative_slope} → {@code negativeSlope}. */
    static String lowerCamel(String snake) {
        String upper = upperCamel(snake);
        return upper.substring(0, 1).toLowerCase(Locale.ROOT) + upper.substring(1);
    }

    /** Text for Javadoc: HTML's special characters escaped. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
