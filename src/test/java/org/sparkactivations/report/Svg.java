package org.sparkactivations.report;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG picture, parsed as XML. */
final class Svg {

    private final Document document;

    private Svg(Document document) {
        this.document = document;
    }

    /** Parses a document, and fails if it is not well-formed. */
    static Svg parse(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return new Svg(factory.newDocumentBuilder().parse(new InputSource(new StringReader(text))));
        } catch (Exception e) {
            throw new AssertionError("not XML: " + e.getMessage() + "\n" + text, e);
        }
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagNameNS("http://www.w3.org/2000/svg", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** All texts in the picture. */
    List<String> labels() {
        return elements("text").stream().map(Element::getTextContent).toList();
    }

    /** The inner element that contains the curves. */
    Element area() {
        return elements("svg").get(1);
    }

    static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** The points of each line of the curve with these classes; a line begins with a move. */
    List<List<double[]>> lines(String classes) {
        Element path = elements("path").stream()
                .filter(each -> each.getParentNode() == area()
                        && each.getAttribute("class").equals(classes))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no path " + classes));
        List<List<double[]>> lines = new ArrayList<>();
        for (String line : path.getAttribute("d").substring(1).split("M")) {
            List<double[]> points = new ArrayList<>();
            String[] numbers = line.split("[L ]");
            for (int i = 0; i < numbers.length; i += 2) {
                points.add(new double[] {Double.parseDouble(numbers[i]), Double.parseDouble(numbers[i + 1])});
            }
            lines.add(points);
        }
        return lines;
    }

    /** The distance of a point from the nearest line, by projection on each segment. */
    static double distance(List<List<double[]>> lines, double x, double y) {
        double min = Double.POSITIVE_INFINITY;
        for (List<double[]> line : lines) {
            for (int i = 1; i < line.size(); i++) {
                double[] a = line.get(i - 1);
                double[] b = line.get(i);
                double length = Math.hypot(b[0] - a[0], b[1] - a[1]);
                double ux = (b[0] - a[0]) / length;
                double uy = (b[1] - a[1]) / length;
                double along = Math.min(Math.max((x - a[0]) * ux + (y - a[1]) * uy, 0), length);
                min = Math.min(min, Math.hypot(x - a[0] - along * ux, y - a[1] - along * uy));
            }
        }
        return min;
    }
}
