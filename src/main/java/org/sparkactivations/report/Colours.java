package org.sparkactivations.report;

import java.util.List;

/**
 * The colours of a picture, as {@code #rrggbb}. Each of the curves has a contrast of at least 4.5 : 1 with the ground, and
 * neighbours differ in lightness or in blue against yellow, so that most people who confuse red and green can tell them
 * apart.
 *
 * @param ground behind everything
 * @param text labels
 * @param axis the lines x = 0 and y = 0, and the border
 * @param grid the other lines
 * @param curves one after the other
 */
record Colours(String ground, String text, String axis, String grid, List<String> curves) {

    static final Colours LIGHT = new Colours(
            "#ffffff",
            "#3d444d",
            "#8b949e",
            "#e6e9ed",
            List.of("#0b5fc0", "#c2410c", "#157347", "#8b2fa8", "#0f6f80", "#8a5a00", "#b5174f", "#55606e"));

    static final Colours DARK = new Colours(
            "#0d1117",
            "#c3cad3",
            "#6e7681",
            "#252c35",
            List.of("#6cb2ff", "#ff9e64", "#5fd08f", "#d7a1f0", "#56cfe1", "#e3b341", "#ff8fb1", "#a3afbd"));

    /** The colours of a theme; those of the light one, if the reader is to choose. */
    static Colours of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** The colour of the curve with this number. */
    String curve(int number) {
        return curves.get(number);
    }
}
