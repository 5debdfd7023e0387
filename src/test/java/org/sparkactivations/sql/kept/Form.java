package org.sparkactivations.sql.kept;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * A form of an expression that calls a function f on a column x.
 *
 * @param sortable whether its value can be sorted and grouped, if that of x can
 * @param sorts whether the expression itself sorts values of f
 * @param ofArrays whether x must be an array
 * @param sql the expression
 */
record Form(boolean sortable, boolean sorts, boolean ofArrays, BiFunction<UnaryOperator<String>, String, String> sql) {

    static final List<Form> ALL = List.of(
            plain((f, x) -> f.apply(x)),
            plain((f, x) -> f.apply(f.apply(x))),
            plain((f, x) -> f.apply(f.apply(f.apply(x)))),
            plain((f, x) -> "IF(id % 2 = 0, " + f.apply(x) + ", " + x + ")"),
            plain((f, x) -> "CASE WHEN id % 3 = 0 THEN " + f.apply(x) + " WHEN id % 3 = 1 THEN " + f.apply(f.apply(x))
                    + " END"),
            plain((f, x) -> "coalesce(IF(id % 5 = 0, null, " + f.apply(x) + "), " + f.apply(f.apply(x)) + ")"),
            plain((f, x) -> f.apply("IF(id % 2 = 0, " + f.apply(x) + ", " + x + ")")),
            plain((f, x) -> "array(" + f.apply(x) + ", " + f.apply(f.apply(x)) + ", " + x + ")"),
            plain((f, x) ->
                    "named_struct('a', " + f.apply(x) + ", 'b', named_struct('c', " + f.apply(f.apply(x)) + "))"),
            plain((f, x) -> "named_struct('a', named_struct('b', " + f.apply(x) + ")).a.b"),
            plain((f, x) -> "array(" + f.apply(x) + ", " + f.apply(f.apply(x)) + ")[CAST(id % 2 AS INT)]"),
            plain((f, x) -> "element_at(map(0L, " + f.apply(x) + ", 1L, " + x + "), id % 2)"),
            plain((f, x) -> "transform(array(" + x + ", " + f.apply(x) + "), v -> " + f.apply("v") + ")"),
            plain((f, x) -> "filter(array(" + x + ", " + f.apply(x) + "), v -> " + f.apply("v") + " IS NOT NULL)"),
            plain((f, x) -> "aggregate(array(" + x + ", " + x + "), " + f.apply(x) + ", (s, v) -> IF(s IS NULL, "
                    + f.apply("v") + ", " + f.apply("s") + "))"),
            plain((f, x) -> "zip_with(array(" + x + ", " + f.apply(x) + "), array(" + f.apply(x) + ", " + x
                    + "), (a, b) -> array(" + f.apply("a") + ", " + f.apply("b") + "))"),
            plain((f, x) -> "transform(array(1, 2), i -> array(" + f.apply(x) + ", " + x + ")[i - 1])"),
            plain((f, x) -> "reverse(concat(array(" + f.apply(x) + "), array(" + x + ")))"),
            plain((f, x) -> "flatten(array(array(" + f.apply(x) + "), array(" + f.apply(f.apply(x)) + ")))"),
            plain((f, x) -> "slice(array_repeat(" + f.apply(x) + ", 3), 2, 2)"),
            plain((f, x) -> "array_append(array(" + f.apply(x) + "), " + f.apply(f.apply(x)) + ")"),
            new Form(false, false, false, (f, x) -> "map('k', " + f.apply(x) + ", 'l', " + x + ")"),
            new Form(
                    false,
                    false,
                    false,
                    (f, x) -> "transform_values(map(1, " + x + "), (k, v) -> array(" + f.apply("v") + ", "
                            + f.apply(f.apply("v")) + "))"),
            new Form(
                    false,
                    false,
                    false,
                    (f, x) -> "map_from_arrays(array(1, 2), array(" + f.apply(x) + ", " + f.apply(f.apply(x)) + "))"),
            new Form(true, true, false, (f, x) -> "greatest(" + f.apply(x) + ", " + x + ")"),
            new Form(true, true, false, (f, x) -> "sort_array(array(" + f.apply(x) + ", " + x + "))"),
            new Form(
                    true,
                    true,
                    false,
                    (f, x) -> "array_sort(array(" + x + ", " + f.apply(x) + "), (a, b) -> CASE WHEN " + f.apply("a")
                            + " < " + f.apply("b") + " THEN 1 WHEN " + f.apply("a") + " > " + f.apply("b")
                            + " THEN -1 ELSE 0 END)"),
            new Form(
                    true,
                    true,
                    false,
                    (f, x) -> "array_distinct(array(" + f.apply(x) + ", " + f.apply(f.apply(x)) + "))"),
            new Form(true, true, false, (f, x) -> f.apply(x) + " = " + f.apply(f.apply(x))),
            new Form(true, false, true, (f, x) -> "concat(" + f.apply(x) + ", " + f.apply(f.apply(x)) + ")"),
            new Form(true, false, true, (f, x) -> f.apply("concat(" + f.apply(x) + ", " + x + ")")),
            new Form(true, false, true, (f, x) -> "slice(" + f.apply(x) + ", 1, 2)"),
            new Form(
                    true,
                    false,
                    true,
                    (f, x) -> "array(size(" + f.apply(x) + "), size(" + f.apply("reverse(" + x + ")") + "))"),
            new Form(true, false, true, (f, x) -> "get(array(" + f.apply(x) + "), 0)"));

    private static Form plain(BiFunction<UnaryOperator<String>, String, String> sql) {
        return new Form(true, false, false, sql);
    }
}
