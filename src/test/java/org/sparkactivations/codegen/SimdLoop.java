package org.sparkactivations.codegen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A method that computes {@code body} for each vector of its arrays.
 *
 * @param implemented what it implements, for its Javadoc
 * @param arguments of the method, without the length
 * @param body the statements of a turn; the first pass defines {@code rounded}, and passes are separated by {@link
 *     #NEXT_PASS}
 * @param far null for a method that returns whether no element is far out
 */
record SimdLoop(String implemented, String name, String arguments, String body, Far far) {

    /**
     * Ends a pass over the arrays: the vectors that the next one needs wait in arrays of the thread. A CPU holds the
     * instructions of two or three turns of a long loop, and these are too few to hide how long each of them takes. Two
     * loops of half the length hold twice as many turns.
     */
    static final String NEXT_PASS = "next pass\n";

    /** A loop with more statements than this is computed in passes only, if it has them. */
    private static final int MOST = 20;

    private static final String IN_PASSES = "InPasses";

    private static final List<String> PASSES = List.of("First", "Second");

    private static final String RETURN = "return %s;\n";

    private static final String RANGE = ", int first, int last";

    /**
     * How a loop finds elements that are far out.
     *
     * @param start the statements before the loop
     * @param turn the statements of a turn
     * @param result the result after the loop
     */
    private record Search(String start, String turn, String result) {}

    /** By a mask, which takes fewer nodes of HotSpot's graph. */
    private static final Search BY_MASK = new Search(
            "VectorMask<Double> near = SPECIES.maskAll(true);\n",
            "near = near.and(z.abs().compare(VectorOperators.LE, NEAR));\n",
            "near.allTrue()");

    /**
     * By the bits of k + 512, where k is the integer of the reduction: elements far out have more than ten, and some
     * nearer ones too.
     */
    private static final Search BY_BITS = new Search(
            """
            LongVector bitsOfRounder = broadcast(SPECIES, ROUNDER).reinterpretAsLongs();
            LongVector bits = broadcast(SPECIES, 0).reinterpretAsLongs();
            """,
            "bits = bits.or(rounded.reinterpretAsLongs().sub(bitsOfRounder));\n",
            "areNear(bits.reduceLanes(VectorOperators.OR))");

    /** What a method that returns whether all elements are near adds to a search that finds more than those far out. */
    private static final String OR_ONE_BY_ONE = " || areNear(high, first, last + LANES)";

    /**
     * Statements that add g to the sums of the lanes: two vectors by turns if a vector has half as many lanes as there
     * are sums. A method with them is called for ranges, and stores the sums.
     */
    static final String SUM_LANES =
            """
            DoubleVector sum = total.add(g);
            total = LANES == ScalarRows.SUMS ? sum : second;
            second = sum;
            """;

    /** The arrays of a thread, in which vectors wait. */
    private static final List<String> WAITING = List.of("r", "c", "high", "low", "power");

    /** A statement that a later pass may repeat: it loads a vector, or compares one. */
    private static final Pattern LOADED = Pattern.compile("\\.(fromArray|compare)\\(");

    private static final Pattern DEFINITION = Pattern.compile("\\bDoubleVector (\\w+) =");

    /** The constants that a loop may use, by name. A loop broadcasts those that it names, once before it starts. */
    private static final Map<String, String> CONSTANTS = constants();

    /**
     * Elements that are too far out for the arithmetic of the loop.
     *
     * @param size of an element, compared with {@code NEAR}
     * @param statements that compute element i
     */
    record Far(String size, String statements) {}

    SimdLoop withBody(String other) {
        return new SimdLoop(implemented, name, arguments, other, far);
    }

    /**
     * The method, and one for a range of places. The last vector of an array may overlap the one before, so it is a
     * range of its own: in a loop without it, HotSpot proves that all places are within the arrays. Each of many passes
     * is a method of its own, as HotSpot limits how much it puts into one. If that is far enough, short arrays are
     * computed in one pass.
     */
    String source() {
        if (body.contains(SUM_LANES)) {
            return "/** {@link %s} for a range of places. */\n".formatted(implemented) + sums();
        }
        List<String> passes = List.of(body.split(NEXT_PASS));
        String once = onePass();
        boolean isOfOnePass = passes.size() == 1 || once.lines().count() <= MOST;
        StringBuilder entry = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        if (isOfOnePass) {
            methods.append('\n').append(inOnePass(search(once)));
        }
        if (passes.size() > 1) {
            methods.append('\n').append(inPasses(passes));
            String calls = "ScalarMath.Temporaries own = temporaries(n);\n" + calls(IN_PASSES, ", own");
            entry.append(isOfOnePass ? "if (n >= LONG && n <= BLOCK) {\n%sreturn;\n}\n".formatted(calls) : calls);
        }
        if (isOfOnePass) {
            entry.append(calls("", ""));
        }
        return """
                /** {@link %s}. */
                static %s %s(%s, int n) {
                %s}
                """
                        .formatted(
                                implemented,
                                type(),
                                name,
                                arguments,
                                entry.toString().indent(4))
                + methods
                + (far == null ? "" : "\n" + farSource());
    }

    private String sums() {
        String turn = suited(body, BY_BITS);
        return method(
                        "boolean",
                        name,
                        arguments + RANGE,
                        broadcasts(turn)
                                + BY_BITS.start
                                + "DoubleVector total = broadcast(SPECIES, 0);\n"
                                + "DoubleVector second = broadcast(SPECIES, 0);\n"
                                + loop(turn + BY_BITS.turn)
                                + "total.intoArray(sums, 0);\n"
                                + "if (LANES < ScalarRows.SUMS) {\n    second.intoArray(sums, LANES);\n}\n"
                                + RETURN.formatted(BY_BITS.result))
                .replaceFirst("private ", "");
    }

    private String inOnePass(Search search) {
        String turn = suited(onePass(), search);
        return method(
                type(),
                name,
                arguments + RANGE,
                broadcasts(turn) + search.start + loop(turn + search.turn) + end(search.result + exactly(search)));
    }

    private String exactly(Search search) {
        return far == null && search == BY_BITS ? OR_ONE_BY_ONE : "";
    }

    private static Search search(String statements) {
        return statements.contains("VectorMask") ? BY_MASK : BY_BITS;
    }

    /** The statements, for a search by bits with sums ROUNDER + 512 + k, whose low bits are not negative. */
    private static String suited(String statements, Search search) {
        return search == BY_MASK
                ? statements
                : statements.replace("rounder", "centredRounder").replace("bitsOfOne", "bitsOfUnit");
    }

    private String type() {
        return far == null ? "boolean" : "void";
    }

    /** Calls the method for a range of places with all whole vectors, and with the last one where it overlaps. */
    private String calls(String suffix, String own) {
        String call = "%s(%s, %%s, n - LANES%s)".formatted(name + suffix, names(arguments), own);
        String first = call.formatted("0");
        String last = call.formatted("n - LANES");
        return far == null
                ? "return %s & (n %% LANES == 0 || %s);\n".formatted(first, last)
                : """
                %s;
                if (n %% LANES != 0) {
                    %s;
                }
                """
                        .formatted(first, last);
    }

    private static String method(String type, String name, String parameters, String statements) {
        return """
                private static %s %s(%s) {
                %s}
                """
                .formatted(type, name, parameters, statements.indent(4));
    }

    private static String loop(String turn) {
        return """
                for (int i = first; i <= last; i += LANES) {
                %s}
                """
                .formatted(turn.indent(4));
    }

    /** The body without passes: a vector that a later pass loads once more is there already. */
    String onePass() {
        Set<String> known = new LinkedHashSet<>();
        StringBuilder statements = new StringBuilder();
        for (String pass : body.split(NEXT_PASS)) {
            pass.lines()
                    .filter(line -> !LOADED.matcher(line).find() || known.add(line))
                    .forEach(line -> statements.append(line).append('\n'));
        }
        return statements.toString();
    }

    /** A method that calls one for each pass, and these. */
    private String inPasses(List<String> passes) {
        StringBuilder calls = new StringBuilder();
        StringBuilder methods = new StringBuilder();
        Set<String> waiting = new LinkedHashSet<>();
        Search search = search(passes.get(0));
        for (int i = 0; i < passes.size(); i++) {
            String pass = suited(passes.get(i), search);
            StringBuilder turn = new StringBuilder();
            Set<String> arrays = new LinkedHashSet<>();
            for (String each : waiting) {
                if (takes(pass, each)) {
                    turn.append(SimdTemplate.load(each, each + "Of"));
                    arrays.add(each);
                }
            }
            turn.append(pass);
            List<String> later = passes.subList(i + 1, passes.size());
            for (String each : definitions(pass)) {
                if (later.stream().anyMatch(next -> takes(next, each)) && waiting.add(each)) {
                    turn.append("%s.intoArray(%sOf, i);\n".formatted(each, each));
                    arrays.add(each);
                    calls.append("double[] %sOf = own.%s();\n".formatted(each, WAITING.get(waiting.size() - 1)));
                }
            }
            String parameters = Stream.concat(
                            Arrays.stream(arguments.split(", "))
                                    .filter(each -> uses(broadcasts(pass) + pass, names(each))),
                            arrays.stream().map(each -> "double[] " + each + "Of"))
                    .collect(Collectors.joining(", "));
            String passName = name + (arguments.contains("float[]") ? "OfFloats" : "") + PASSES.get(i);
            String call = "%s(%s, first, last);\n".formatted(passName, names(parameters));
            calls.append(i == 0 ? "boolean near = " + call : call);
            String statements = broadcasts(turn.toString())
                    + (i == 0
                            ? search.start + loop(turn + search.turn) + RETURN.formatted(search.result)
                            : loop(turn.toString()));
            methods.append('\n').append(method(i == 0 ? "boolean" : "void", passName, parameters + RANGE, statements));
        }
        return method(
                        type(),
                        name + IN_PASSES,
                        arguments + RANGE + ", ScalarMath.Temporaries own",
                        calls + end("near" + exactly(search)))
                + methods;
    }

    /** Whether {@code pass} uses a vector of this name that another pass defines. */
    private static boolean takes(String pass, String name) {
        return uses(pass, name) && !definitions(pass).contains(name);
    }

    private static Set<String> definitions(String statements) {
        return DEFINITION
                .matcher(statements)
                .results()
                .map(each -> each.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean uses(String statements, String name) {
        return Pattern.compile("\\b" + name + "\\b").matcher(statements).find();
    }

    private String end(String near) {
        return far == null
                ? RETURN.formatted(near)
                : """
                if (!%s) {
                    %s(%s, first, last + LANES);
                }
                """
                        .formatted(near, farName(), names(arguments));
    }

    private String farSource() {
        return """
                private static void %s(%s, int start, int end) {
                    for (int i = start; i < end; i++) {
                        if (!(%s <= NEAR)) {
                %s        }
                    }
                }
                """
                .formatted(farName(), arguments, far.size, far.statements.indent(12));
    }

    private String farName() {
        return "far" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static String names(String arguments) {
        return arguments.replaceAll("(double|float)(\\[\\])? ", "");
    }

    private static String broadcasts(String statements) {
        String named = uses(statements, "bitsOfOne") ? statements + " one" : statements;
        return CONSTANTS.entrySet().stream()
                .filter(each -> uses(named, each.getKey()))
                .map(each -> each.getValue().endsWith("Longs()")
                        ? "LongVector %s = %s;\n".formatted(each.getKey(), each.getValue())
                        : "DoubleVector %s = broadcast(SPECIES, %s);\n".formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
    }

    private static Map<String, String> constants() {
        Map<String, String> constants = new LinkedHashMap<>();
        constants.put("tops", "top");
        constants.put("factors", "factor");
        constants.put("betas", "beta");
        constants.put("betasLow", "betaLow");
        constants.put("inverseLn2", "INVERSE_LN2");
        constants.put("minusInverseLn2", "-INVERSE_LN2");
        constants.put("rounder", "ROUNDER");
        constants.put("centredRounder", "ROUNDER + 512");
        constants.put("ln2", "LN2");
        constants.put("minusLn2", "-LN2");
        constants.put("minusLn2Low", "-LN2_LOW");
        for (int i = 0; i <= 9; i++) {
            constants.put("e" + i, "EXP_" + i);
        }
        for (int i = 0; i <= 6; i++) {
            constants.put("p" + i, "FloatCoefficients.EXP_" + i);
        }
        for (int i = 0; i <= 5; i++) {
            constants.put("q" + i, (i % 2 == 0 ? "" : "-") + "0x1p-512 * FloatCoefficients.POWER_" + i);
        }
        constants.put("unit", "0x1p-512");
        constants.put("minusUnit", "-0x1p-512");
        constants.put("zero", "0");
        constants.put("oneHalf", "0.5");
        constants.put("one", "1");
        constants.put("minusOne", "-1");
        constants.put("two", "2");
        constants.put("minusTwo", "-2");
        constants.put("four", "4");
        constants.put("bitsOfOne", "one.reinterpretAsLongs()");
        constants.put("bitsOfUnit", "broadcast(SPECIES, 0x1p-512).reinterpretAsLongs()");
        constants.put("signBit", "broadcast(SPECIES, -0.0).reinterpretAsLongs()");
        return constants;
    }
}
