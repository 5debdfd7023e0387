package org.sparkactivations.report;

import static org.sparkactivations.report.Polyline.pixel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A canvas that writes compact SVG. The same picture gives the same bytes. Elements have classes, and {@link #style}
 * gives the classes their colours, either in the document itself or in the page around an element.
 */
final class SvgCanvas implements Canvas {

    private static final String SHAPES =
            """
            text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}\
            .m{text-anchor:middle}.e{text-anchor:end}.l{fill:none;stroke-width:2;stroke-linejoin:round}\
            .d{stroke-dasharray:6 4}.o{stroke-width:1.5}""";

    private final int width;
    private final int height;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final Set<Integer> curves = new TreeSet<>();
    private boolean bars;

    SvgCanvas(int width, int height, String title) {
        this.width = width;
        this.height = height;
        this.title = title;
    }

    @Override
    public void label(double x, double y, Anchor anchor, String text) {
        label(x, y, anchor, text, Double.POSITIVE_INFINITY);
    }

    @Override
    public void label(double x, double y, Anchor anchor, String text, double limit) {
        String shown = Canvas.shortened(text, limit);
        String whole = shown.equals(ShownText.of(text)) ? "" : "<title>" + Html.escaped(text) + "</title>";
        String classes =
                switch (anchor) {
                    case START -> "";
                    case MIDDLE -> " class=\"m\"";
                    case END -> " class=\"e\"";
                };
        add("<text" + classes + at(" x", x) + at(" y", y) + ">" + whole + Html.escaped(shown) + "</text>");
    }

    @Override
    public void grid(List<double[]> lines, boolean axes) {
        if (!lines.isEmpty()) {
            add(lines.stream()
                    .map(each -> "M" + pixel(each[0]) + " " + pixel(each[1])
                            + (each[1] == each[3] ? "H" + pixel(each[2]) : "V" + pixel(each[3])))
                    .collect(Collectors.joining("", "<path class=\"" + (axes ? "a" : "r") + "\" d=\"", "\"/>")));
        }
    }

    @Override
    public void curve(int colour, boolean dashed, List<Polyline> lines) {
        curves.add(colour);
        add(lines.stream()
                .map(Polyline::path)
                .collect(Collectors.joining(
                        "", "<path class=\"l" + (dashed ? " d" : "") + " c" + colour + "\" d=\"", "\"/>")));
    }

    @Override
    public void dot(int colour, boolean open, double x, double y, double radius) {
        curves.add(colour);
        add("<circle class=\"" + (open ? "o c" : "f") + colour + "\"" + at(" cx", x) + at(" cy", y) + at(" r", radius)
                + "/>");
    }

    @Override
    public void bar(double x, double y, double barWidth, double barHeight) {
        bars = true;
        add("<rect class=\"b\"" + at(" x", x) + at(" y", y) + at(" width", barWidth) + at(" height", barHeight) + "/>");
    }

    @Override
    public void block(int colour, double x, double y, double blockWidth, double blockHeight) {
        curves.add(colour);
        add("<rect class=\"f" + colour + "\"" + at(" x", x) + at(" y", y) + at(" width", blockWidth)
                + at(" height", blockHeight) + "/>");
    }

    /** An inner svg element clips without an id. An id could occur twice in a page with several pictures. */
    @Override
    public void enter(double x, double y, double innerWidth, double innerHeight) {
        add("<svg" + at(" x", x) + at(" y", y) + at(" width", innerWidth) + at(" height", innerHeight) + ">");
    }

    @Override
    public void leave() {
        add("</svg>");
    }

    /** The picture as a document of its own. */
    String document(Theme theme) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + width + " " + height + "\" role=\"img\">\n<title>" + Html.escaped(title) + "</title>\n<style>"
                + style(theme, curves, bars) + "</style>\n<rect class=\"g\" width=\"" + width + "\" height=\"" + height
                + "\"/>\n" + body + "</svg>\n";
    }

    /** The picture as an element of an HTML page that has {@link #style}. */
    String element(String className) {
        return "<svg class=\"" + className + "\" viewBox=\"0 0 " + width + " " + height
                + "\" role=\"img\" aria-label=\"" + Html.escaped(title) + "\">\n" + body + "</svg>\n";
    }

    /**
     * The style sheet of pictures.
     *
     * @param theme light, dark, or both with the reader's choice
     * @param curves numbers of the colours of curves
     * @param bars whether there are bars
     */
    static String style(Theme theme, Collection<Integer> curves, boolean bars) {
        String first = SHAPES + colours(Colours.of(theme), curves, bars);
        return theme == Theme.AUTO
                ? first + "@media(prefers-color-scheme:dark){" + colours(Colours.DARK, curves, bars) + "}"
                : first;
    }

    private static String colours(Colours colours, Collection<Integer> curves, boolean bars) {
        String ofCurves = curves.stream()
                .map(i -> ".c" + i + "{stroke:" + colours.curve(i) + "}.f" + i + "{fill:" + colours.curve(i) + "}")
                .collect(Collectors.joining());
        return "text{fill:" + colours.text() + "}.g,.o{fill:" + colours.ground() + "}.r{stroke:" + colours.grid()
                + "}.a{stroke:" + colours.axis() + "}" + ofCurves
                + (bars ? ".b{fill:" + colours.bar() + "}" : "");
    }

    private void add(String line) {
        body.append(line).append('\n');
    }

    private static String at(String attribute, double value) {
        return attribute + "=\"" + pixel(value) + "\"";
    }
}
