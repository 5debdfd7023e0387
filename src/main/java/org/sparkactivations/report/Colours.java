package org.sparkactivations.report;

import java.util.List;

/**
 * The colours of a picture, as {@code #rrggbb}. Each curve has a contrast of at least 4.5 : 1 with the ground.
 * Neighbours in the list of curves differ in lightness, or in blue against yellow, so that most people who confuse red
 * and green can tell them apart.
 *
 * @param ground background
 * @param text labels
 * @param axis the lines x = 0 and y = 0
 * @param grid the other lines of the grid
 * @param bar bars of histograms
 * @param curves curves, by number
 */
record Colours(String ground, String text, String axis, String grid, String bar, List<String> curves) {

    static final Colours LIGHT = new Colours(
            "#ffffff",
            "#3d444d",
            "#8b949e",
            "#e6e9ed",
            "#7fa8d8",
            List.of("#0b5fc0", "#c2410c", "#157347", "#8b2fa8", "#0f6f80", "#8a5a00", "#b5174f", "#55606e"));

    static final Colours DARK = new Colours(
            "#0d1117",
            "#c3cad3",
            "#6e7681",
            "#252c35",
            "#4574ab",
            List.of("#6cb2ff", "#ff9e64", "#5fd08f", "#d7a1f0", "#56cfe1", "#e3b341", "#ff8fb1", "#a3afbd"));

    /** The colours of a theme; {@link Theme#AUTO} has the light ones. */
    static Colours of(Theme theme) {
        return theme == Theme.DARK ? DARK : LIGHT;
    }

    /** The colour of the curve with this number. */
    String curve(int number) {
        return curves.get(number);
    }
}
