package org.sparkactivations.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A canvas that draws with Java 2D and writes PNG. */
final class PngCanvas implements Canvas {

    /** Dots per pixel, for sharp screens and print. */
    private static final int DENSITY = 2;

    private static final BasicStroke THIN = new BasicStroke(1);
    private static final BasicStroke OUTLINE = new BasicStroke(1.5f);
    private static final BasicStroke LINE = new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    private static final BasicStroke DASHED =
            new BasicStroke(2, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {6, 4}, 0);

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final AffineTransform outside;
    private final Colours colours;

    PngCanvas(int width, int height, Theme theme) {
        this.image = new BufferedImage(width * DENSITY, height * DENSITY, BufferedImage.TYPE_INT_RGB);
        this.graphics = image.createGraphics();
        this.colours = Colours.of(theme);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 12));
        graphics.scale(DENSITY, DENSITY);
        this.outside = graphics.getTransform();
        fill(new Rectangle2D.Double(0, 0, width, height), colours.ground());
    }

    @Override
    public void label(double x, double y, Anchor anchor, String text) {
        double length =
                graphics.getFontMetrics().getStringBounds(text, graphics).getWidth();
        double shift =
                switch (anchor) {
                    case START -> 0;
                    case MIDDLE -> length / 2;
                    case END -> length;
                };
        graphics.setColor(Color.decode(colours.text()));
        graphics.drawString(text, (float) (x - shift), (float) y);
    }

    @Override
    public void grid(List<double[]> lines, boolean axes) {
        for (double[] each : lines) {
            draw(new Line2D.Double(each[0], each[1], each[2], each[3]), axes ? colours.axis() : colours.grid(), THIN);
        }
    }

    @Override
    public void curve(int colour, boolean dashed, List<Polyline> lines) {
        for (Polyline each : lines) {
            Path2D path = new Path2D.Double();
            each.forEachPoint((x, y) -> {
                if (path.getCurrentPoint() == null) {
                    path.moveTo(x, y);
                } else {
                    path.lineTo(x, y);
                }
            });
            draw(path, colours.curve(colour), dashed ? DASHED : LINE);
        }
    }

    @Override
    public void dot(int colour, boolean open, double x, double y, double radius) {
        Shape circle = new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
        fill(circle, open ? colours.ground() : colours.curve(colour));
        if (open) {
            draw(circle, colours.curve(colour), OUTLINE);
        }
    }

    @Override
    public void bar(double x, double y, double width, double height) {
        fill(new Rectangle2D.Double(x, y, width, height), colours.bar());
    }

    @Override
    public void block(int colour, double x, double y, double width, double height) {
        fill(new Rectangle2D.Double(x, y, width, height), colours.curve(colour));
    }

    @Override
    public void enter(double x, double y, double width, double height) {
        graphics.translate(x, y);
        graphics.clip(new Rectangle2D.Double(0, 0, width, height));
    }

    @Override
    public void leave() {
        graphics.setTransform(outside);
        graphics.setClip(null);
    }

    private void fill(Shape shape, String colour) {
        graphics.setColor(Color.decode(colour));
        graphics.fill(shape);
    }

    private void draw(Shape shape, String colour, BasicStroke stroke) {
        graphics.setColor(Color.decode(colour));
        graphics.setStroke(stroke);
        graphics.draw(shape);
    }

    /** The content of the PNG file. */
    byte[] file() {
        graphics.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
