package org.sparkactivations.sql.kept;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.sql.Row;
import org.sparkactivations.testing.Bits;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * A query in which Spark keeps results of a function for longer than their row: one form of an expression in one frame,
 * for a type of column, with settings of the session and a way to take the rows.
 */
record GeneratedQuery(Call call, Input input, Form form, Frame frame, Map<String, String> settings, Keeper keeper) {

    private static final String LIMIT_OF_METHODS = "spark.sql.codegen.hugeMethodLimit";

    /** What a session may be set to. */
    private static final List<Map<String, String>> SETTINGS = List.of(
            Map.of(),
            Settings.WHOLE_STAGE,
            Settings.PROJECTIONS_COMPILED,
            Settings.INTERPRETED,
            Map.of("spark.sql.adaptive.enabled", "false"),
            // Stages are compiled, found too large, and run as projections.
            Map.of(LIMIT_OF_METHODS, "10"),
            Map.of("spark.sql.codegen.methodSplitThreshold", "1"),
            Map.of("spark.sql.subexpressionElimination.enabled", "false"),
            Map.of("spark.sql.optimizer.collapseProjectAlwaysInline", "true"),
            Map.of("spark.sql.inMemoryColumnarStorage.batchSize", "7"),
            Map.of(
                    "spark.sql.sort.enableRadixSort",
                    "false",
                    "spark.sql.codegen.aggregate.map.twolevel.enabled",
                    "false"),
            Map.of("spark.sql.autoBroadcastJoinThreshold", "-1", "spark.sql.shuffle.partitions", "5"),
            Map.of("spark.sql.windowExec.buffer.in.memory.threshold", "2"),
            Map.of("spark.sql.sortMergeJoinExec.buffer.in.memory.threshold", "2"),
            Map.of("spark.sql.objectHashAggregate.sortBased.fallbackThreshold", "1"));

    /** {@code count} queries drawn at random from all that there are. */
    static List<GeneratedQuery> sample(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Call> calls = Call.shortest();
        List<GeneratedQuery> queries = new ArrayList<>();
        while (queries.size() < count) {
            GeneratedQuery query = new GeneratedQuery(
                    any(calls, random),
                    any(List.of(Input.values()), random),
                    any(Form.ALL, random),
                    any(Frame.ALL, random),
                    any(SETTINGS, random),
                    any(List.of(Keeper.values()), random));
            if (query.isPossible()) {
                queries.add(query);
            }
        }
        return queries;
    }

    private static <T> T any(List<T> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }

    /** The number of combinations of a form and a frame that Spark takes for some type of column. */
    static long shapes() {
        return Form.ALL.stream()
                .flatMap(form -> Frame.ALL.stream().filter(frame -> form.sortable() || !frame.sorts()))
                .count();
    }

    /** The number of combinations of a form and a frame in queries. */
    static long shapes(List<GeneratedQuery> queries) {
        return queries.stream()
                .map(each -> List.of(each.form, each.frame))
                .distinct()
                .count();
    }

    private boolean isPossible() {
        boolean sorts = frame.sorts() || form.sorts();
        return input.takes(call)
                && (form.sortable() || !frame.sorts())
                && (input.isSortable() || !sorts)
                && (input.isArray() || !form.ofArrays());
    }

    /** The rows by the function of this library, and by a UDF that computes the same; both sorted. */
    List<List<String>> bothResults() {
        String plain = input.register(call);
        List<List<String>> results = new ArrayList<>();
        Settings.with(settings, () -> {
            results.add(rows(call::sql));
            results.add(rows(x -> plain + "(" + x + ")"));
        });
        return results;
    }

    private List<String> rows(UnaryOperator<String> function) {
        String sql = sql(function);
        return keeper.rows(TestSpark.session().sql(sql)).stream()
                .map(GeneratedQuery::text)
                .sorted()
                .toList();
    }

    private String sql(UnaryOperator<String> function) {
        return frame.sql().replace("$e", form.sql().apply(function, input.column));
    }

    /** The text of a value; a sparse Vector has that of the dense one, and zeros that are not stored have no sign. */
    @SuppressWarnings("deprecation") // The conversions that Scala 2.12 and 2.13 have.
    private static String text(Object value) {
        if (value instanceof Row row) {
            return texts(ScalaLists.asJava(row.toSeq()));
        }
        if (value instanceof Vector vector) {
            return Bits.of(
                    Arrays.stream(vector.toArray()).map(each -> each + 0.0).toArray());
        }
        if (value instanceof Seq<?> elements) {
            return texts(ScalaLists.asJava(elements));
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            JavaConverters.mapAsJavaMap(map).forEach((key, each) -> sorted.put(text(key), text(each)));
            return sorted.toString();
        }
        return value instanceof Number || value == null ? Bits.of(value) : value.toString();
    }

    private static String texts(List<?> values) {
        return values.stream().map(GeneratedQuery::text).collect(Collectors.joining(", ", "[", "]"));
    }

    @Override
    public String toString() {
        return keeper + " " + settings + ": " + sql(call::sql);
    }
}
