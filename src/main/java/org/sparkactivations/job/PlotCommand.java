package org.sparkactivations.job;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ActivationPlot;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.report.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command {@code plot}: draws activations over a range of x. It needs no Spark session. */
@Command(
        name = "plot",
        header = "Draw activations and their derivatives, as SVG or PNG.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  plot gelu --derivative --output gelu.svg",
            "  plot relu \"elu(x, 0.5)\" \"leaky_relu(negative_slope = 0.2)\" --range -4:4 --output some.png",
            "",
            "At a jump, a full dot is the value, and an open dot a one-sided limit. A small full dot is a kink."
        })
final class PlotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ACTIVATION",
            arity = "1..*",
            description = "What to draw: gelu, or with parameters as in SQL, \"elu(x, 0.5)\", or by name,"
                    + " \"elu(alpha = 0.5)\". A derivative has a name of its own: gelu_grad.")
    private List<String> calls = new ArrayList<>();

    @Option(names = "--derivative", description = "Also draw the derivative of each activation, as a dashed line.")
    private boolean derivative;

    @Option(
            names = "--range",
            paramLabel = "FROM:TO",
            converter = RangeConverter.class,
            description = "Range of x, such as -4:4. Default: -6:6, adapted to kinks and domains.")
    private Limits range;

    @Option(
            names = "--y-range",
            paramLabel = "FROM:TO",
            converter = RangeConverter.class,
            description = "Range of y. Default: the range of the values, cut where they are far larger than x.")
    private Limits rangeOfY;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "640x400",
            converter = SizeConverter.class,
            description = "Size in pixels. A PNG has twice as many in each direction. Default: 640x400.")
    private Size size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "auto",
            converter = ThemeConverter.class,
            description =
                    "light, dark or auto. An SVG with auto follows the reader's system; a PNG is light. Default: auto.")
    private Theme theme;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "File to write, with the ending .svg or .png. An existing file is replaced.")
    private String output;

    @Override
    public Integer call() throws IOException {
        boolean svg = isSvg(output);
        try (LocalFile file = LocalFile.begin("--output", output)) {
            ActivationPlot plot = plot();
            file.complete(svg ? plot.svg(theme).getBytes(StandardCharsets.UTF_8) : png(plot));
            PrintWriter out = Terminal.out(spec);
            out.println(ShownText.of("wrote " + file + ": " + plot.title()));
            out.flush();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private static boolean isSvg(String output) {
        String name = output.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new UserError("--output " + output + ": expected a file name that ends in .svg or .png");
        }
        return name.endsWith(".svg");
    }

    private ActivationPlot plot() {
        Activations catalogue = Activations.catalogue();
        ActivationPlot.Builder builder = ActivationPlot.builder().size(size.width, size.height);
        if (derivative) {
            builder.withDerivatives();
        }
        if (range != null) {
            builder.over(range.from, range.to);
        }
        if (rangeOfY != null) {
            builder.between(rangeOfY.from, rangeOfY.to);
        }
        for (String each : calls) {
            CallText call = CallText.parse(each, catalogue);
            builder.add(call.function(), call.parameters());
        }
        return builder.build();
    }

    private byte[] png(ActivationPlot plot) {
        // A picture needs no screen, and Java 2D would fail on a DISPLAY that is set and cannot be reached.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        return plot.png(theme);
    }

    /** The ends of a range, in ascending order. */
    record Limits(double from, double to) {}

    /** Width and height in pixels. */
    record Size(int width, int height) {}

    /** Reads {@code FROM:TO}. */
    static final class RangeConverter implements ITypeConverter<Limits> {

        @Override
        public Limits convert(String value) {
            String[] ends = value.split(":", -1);
            try {
                Limits range = new Limits(Double.parseDouble(ends[0]), Double.parseDouble(ends[ends.length - 1]));
                if (ends.length == 2 && range.from < range.to && !Double.isInfinite(range.to - range.from)) {
                    return range;
                }
            } catch (NumberFormatException e) {
                // Refused below, like every other text that is not a range.
            }
            throw new TypeConversionException(
                    "expected two finite numbers in ascending order, such as -4:4, got '" + value + "'");
        }
    }

    /** Reads {@code WIDTHxHEIGHT}. */
    static final class SizeConverter implements ITypeConverter<Size> {

        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        @Override
        public Size convert(String value) {
            Matcher size = SIZE.matcher(value);
            if (!size.matches()) {
                throw new TypeConversionException("expected a size in pixels, such as 640x400, got '" + value + "'");
            }
            return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
    }

    /** Reads the name of a theme, in upper or lower case. */
    static final class ThemeConverter implements ITypeConverter<Theme> {

        @Override
        public Theme convert(String value) {
            for (Theme each : Theme.values()) {
                if (each.name().equalsIgnoreCase(value)) {
                    return each;
                }
            }
            throw new TypeConversionException("expected light, dark or auto, got '" + value + "'");
        }
    }
}
