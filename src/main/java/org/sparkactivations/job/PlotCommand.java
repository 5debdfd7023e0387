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
import org.sparkactivations.report.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Draws activations over a range of x. Needs no Spark session. */
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
            "At a jump, a full dot is the value, an open one what it comes near to; a small full dot is a kink."
        })
final class PlotCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "ACTIVATION",
            arity = "1..*",
            description = "What to draw: gelu, or with parameters as in SQL, \"elu(x, 0.5)\", or by their names,"
                    + " \"elu(alpha = 0.5)\". Derivatives have names, too: gelu_grad.")
    private List<String> calls = new ArrayList<>();

    @Option(names = "--derivative", description = "Draw the derivative of each as well, as a dashed line.")
    private boolean derivative;

    @Option(
            names = "--range",
            paramLabel = "FROM:TO",
            converter = RangeConverter.class,
            description = "Range of x, such as -4:4. Default: -6:6, or what the activations need to be seen.")
    private Limits range;

    @Option(
            names = "--y-range",
            paramLabel = "FROM:TO",
            converter = RangeConverter.class,
            description = "Range of y. Default: that of the values, cut where they are far greater than x.")
    private Limits rangeOfY;

    @Option(
            names = "--size",
            paramLabel = "WIDTHxHEIGHT",
            defaultValue = "640x400",
            converter = SizeConverter.class,
            description = "Size in pixels. A PNG has two dots per pixel. Default: 640x400.")
    private Size size;

    @Option(
            names = "--theme",
            paramLabel = "THEME",
            defaultValue = "auto",
            converter = ThemeConverter.class,
            description = "light, dark, or auto (the default): as the reader of an SVG prefers; a PNG is light.")
    private Theme theme;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "File to write, which ends in .svg or .png. One that exists is replaced.")
    private String output;

    @Override
    public Integer call() throws IOException {
        boolean svg = isSvg(output);
        LocalFile file = LocalFile.of("--output", output);
        try {
            ActivationPlot plot = plot();
            file.write(svg ? plot.svg(theme).getBytes(StandardCharsets.UTF_8) : png(plot));
            PrintWriter out = spec.commandLine().getOut();
            out.println("wrote " + file + ": " + plot.title());
            out.flush();
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new UserError(e.getMessage(), e);
        }
        return ExitCode.OK;
    }

    private static boolean isSvg(String output) {
        String name = output.toLowerCase(Locale.ROOT);
        if (!name.endsWith(".svg") && !name.endsWith(".png")) {
            throw new UserError("--output " + output + ": the name of the file must end in .svg or .png");
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
        // A picture needs no screen, and a DISPLAY that is set but cannot be reached would be an error.
        if (System.getProperty("java.awt.headless") == null) {
            System.setProperty("java.awt.headless", "true");
        }
        return plot.png(theme);
    }

    /** Two ends, the lesser one first. */
    record Limits(double from, double to) {}

    /** Pixels. */
    record Size(int width, int height) {}

    /** {@code FROM:TO}. */
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
                // What is no number is no range.
            }
            throw new TypeConversionException(
                    "'" + value + "' is not a range; write two finite numbers, the lesser one first, such as -4:4");
        }
    }

    /** {@code WIDTHxHEIGHT}. */
    static final class SizeConverter implements ITypeConverter<Size> {

        private static final Pattern SIZE = Pattern.compile("(\\d{1,5})x(\\d{1,5})");

        @Override
        public Size convert(String value) {
            Matcher size = SIZE.matcher(value);
            if (!size.matches()) {
                throw new TypeConversionException("'" + value + "' is not a size in pixels, such as 640x400");
            }
            return new Size(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
        }
    }

    /** Names of themes, in any case. */
    static final class ThemeConverter implements ITypeConverter<Theme> {

        @Override
        public Theme convert(String value) {
            for (Theme each : Theme.values()) {
                if (each.name().equalsIgnoreCase(value)) {
                    return each;
                }
            }
            throw new TypeConversionException("'" + value + "' is not one of light, dark, auto");
        }
    }
}
