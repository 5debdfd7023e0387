package org.sparkactivations.report;

import static org.sparkactivations.report.Polyline.pixel;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes SVG: small, and the same bytes for the same picture. */
final class SvgCanvas implements Canvas {

    private static final String SHAPES =
            """
            text{font:12px system-ui,-apple-system,"Segoe UI",Roboto,"DejaVu Sans",sans-serif}\
            .m{text-anchor:middle}.e{text-anchor:end}.l{fill:none;stroke-width:2;stroke-linejoin:round}\
            .d{stroke-dasharray:6 4}.o{stroke-width:1.5}""";

    private final int width;
    private final int height;
    private final Theme theme;
    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final Set<Integer> used = new TreeSet<>();

    SvgCanvas(int width, int height, Theme theme, String title) {
        this.width = width;
        this.height = height;
        this.theme = theme;
        this.title = title;
    }

    @Override
    public void label(double x, double y, Anchor anchor, String text) {
        String classes = anchor == Anchor.MIDDLE ? " class=\"m\"" : anchor == Anchor.END ? " class=\"e\"" : "";
        add("<text" + classes + at(" x", x) + at(" y", y) + ">" + escaped(text) + "</text>");
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
        used.add(colour);
        add(lines.stream()
                .map(Polyline::path)
                .collect(Collectors.joining(
                        "", "<path class=\"l" + (dashed ? " d" : "") + " c" + colour + "\" d=\"", "\"/>")));
    }

    @Override
    public void dot(int colour, boolean open, double x, double y, double radius) {
        used.add(colour);
        add("<circle class=\"" + (open ? "o c" : "f") + colour + "\"" + at(" cx", x) + at(" cy", y) + at(" r", radius)
                + "/>");
    }

    /** An inner svg cuts off what is outside of it without an id, which could clash with another one in the same page. */
    @Override
    public void enter(double x, double y, double innerWidth, double innerHeight) {
        add("<svg" + at(" x", x) + at(" y", y) + at(" width", innerWidth) + at(" height", innerHeight) + ">");
    }

    @Override
    public void leave() {
        add("</svg>");
    }

    /** The finished document. */
    String document() {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + width + "\" height=\"" + height
                + "\" viewBox=\"0 0 "
                + width + " " + height + "\" role=\"img\">\n<title>" + escaped(title) + "</title>\n<style>" + style()
                + "</style>\n<rect class=\"g\" width=\"" + width + "\" height=\"" + height + "\"/>\n" + body
                + "</svg>\n";
    }

    private String style() {
        String first = SHAPES + colours(Colours.of(theme));
        return theme == Theme.AUTO ? first + "@media(prefers-color-scheme:dark){" + colours(Colours.DARK) + "}" : first;
    }

    private String colours(Colours colours) {
        String curves = used.stream()
                .map(i -> ".c" + i + "{stroke:" + colours.curve(i) + "}.f" + i + "{fill:" + colours.curve(i) + "}")
                .collect(Collectors.joining());
        return "text{fill:" + colours.text() + "}.g,.o{fill:" + colours.ground() + "}.r{stroke:" + colours.grid()
                + "}.a{stroke:" + colours.axis() + "}" + curves;
    }

    private void add(String line) {
        body.append(line).append('\n');
    }

    private static String at(String attribute, double value) {
        return attribute + "=\"" + pixel(value) + "\"";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
