package org.sparkactivations.codegen;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sparkactivations.spi.Activation;

/**
 * The source of a generated class of Spark ML, with everything that Spark expects of one: two constructors, params with
 * their methods, {@code copy}, {@code read} and {@code load}.
 *
 * @param className its simple name
 * @param base the class that it extends, which takes the uid and the activations
 * @param noun what Javadoc calls an instance
 * @param uidPrefix the start of a random uid
 * @param activations the activations of the class, the default first
 * @param documentation paragraphs of its Javadoc
 * @param params its own params
 * @param overrides the source of its other methods
 * @param imports the classes that those need
 */
record SparkMlClass(
        String className,
        String base,
        String noun,
        String uidPrefix,
        List<Activation> activations,
        List<String> documentation,
        List<GeneratedParam> params,
        String overrides,
        Set<String> imports) {

    private static final String PACKAGE = "org.sparkactivations.ml";

    /** The path of the file in a folder of sources. */
    String path() {
        return PACKAGE.replace('.', '/') + "/" + className + ".java";
    }

    String source() {
        return """
                package %1$s;

                %2$s

                %3$s
                public final class %4$s extends %5$s<%4$s> {

                    private static final long serialVersionUID = 1L;
                %6$s
                    /** The %7$s with a random uid. */
                    public %4$s() {
                        this(Identifiable$.MODULE$.randomUID("%8$s"));
                    }

                    /** The %7$s with the given uid. */
                    public %4$s(String uid) {
                        super(uid, %9$s);
                    }
                %10$s%11$s
                    @Override
                    public %4$s copy(ParamMap extra) {
                        return defaultCopy(extra);
                    }

                    /** The reader of saved %7$ss of this class. */
                    public static MLReader<%4$s> read() {
                        return new StageReader<>(%4$s::new);
                    }

                    /** Loads the %7$s saved at {@code path}. */
                    public static %4$s load(String path) {
                        return read().load(path);
                    }
                }
                """
                .formatted(
                        PACKAGE,
                        allImports().stream()
                                .map(each -> "import " + each + ";")
                                .collect(Collectors.joining("\n")),
                        Javadoc.comment("", documentation),
                        className,
                        base,
                        params.stream().map(GeneratedParam::field).collect(Collectors.joining()),
                        noun,
                        uidPrefix,
                        activations.stream().map(SparkMlClass::constant).collect(Collectors.joining(", ")),
                        params.stream().map(each -> each.methods(className)).collect(Collectors.joining()),
                        overrides);
    }

    private TreeSet<String> allImports() {
        return Stream.of(
                        imports.stream(),
                        params.stream().map(GeneratedParam::importedClass),
                        activations.stream().map(each -> family(each).getName()),
                        Stream.of(
                                "org.apache.spark.ml.param.ParamMap",
                                "org.apache.spark.ml.util.Identifiable$",
                                "org.apache.spark.ml.util.MLReader"))
                .flatMap(each -> each)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The constant of a built-in activation: {@code SelfGatedUnits.SILU}. */
    private static String constant(Activation activation) {
        return family(activation).getSimpleName() + "." + ((Enum<?>) activation).name();
    }

    private static Class<?> family(Activation activation) {
        return ((Enum<?>) activation).getDeclaringClass();
    }
}
