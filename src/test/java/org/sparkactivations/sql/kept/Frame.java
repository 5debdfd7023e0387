package org.sparkactivations.sql.kept;

import java.util.List;

/**
 * A query that keeps values of an expression for longer than their row: in a sort, a group, a window, a join.
 *
 * @param sorts whether it sorts, groups or compares the values
 * @param sql the query, with {@code $e} for the expression
 */
record Frame(boolean sorts, String sql) {

    private static final String BOTH =
            " a.id AS i, b.id AS j, a.y AS y, b.y AS z FROM (SELECT id, $e AS y FROM kept) a %s"
                    + " JOIN (SELECT id, g, $e AS y FROM kept) b ON ";

    static final List<Frame> ALL = List.of(
            keeps("SELECT id, $e AS y FROM kept"),
            keeps("SELECT id, $e AS y, $e AS z FROM kept"),
            keeps("SELECT y, y AS z, id FROM (SELECT id, $e AS y FROM kept) WHERE id > 10"),
            keeps("SELECT id, $e AS y FROM kept WHERE $e IS NOT NULL"),
            keeps("SELECT id, $e AS y FROM kept ORDER BY id DESC"),
            keeps("SELECT id, $e AS y FROM kept ORDER BY g, id LIMIT 30"),
            keeps("SELECT id, $e AS y FROM kept ORDER BY id LIMIT 30 OFFSET 7"),
            keeps("SELECT id, $e AS y FROM kept SORT BY id DESC"),
            keeps("SELECT id, $e AS y FROM kept DISTRIBUTE BY g SORT BY id"),
            keeps("SELECT /*+ REPARTITION(3) */ id, $e AS y FROM kept"),
            keeps("SELECT /*+ COALESCE(1) */ id, $e AS y FROM kept"),
            keeps("SELECT max_by($e, id), min_by($e, id) FROM kept"),
            keeps("SELECT g, max_by($e, id), min_by($e, id), count($e) FROM kept GROUP BY g"),
            keeps("SELECT g, max_by($e, id) FILTER (WHERE id % 2 = 0), count(DISTINCT id) FROM kept GROUP BY g"),
            keeps("SELECT g, first(y), last(y) FROM (SELECT g, $e AS y FROM kept WHERE id = g) GROUP BY g"),
            keeps("SELECT g, any_value(y) FROM (SELECT g, $e AS y FROM kept WHERE id = g + 7) GROUP BY g"),
            keeps("SELECT g, array_sort(collect_list(named_struct('i', id, 'y', $e)), (l, r) -> CAST(l.i - r.i AS INT))"
                    + " FROM kept GROUP BY g"),
            keeps("SELECT g, h, grouping_id(), max_by($e, id) FROM kept GROUP BY CUBE(g, h)"),
            keeps("SELECT g, h, min_by($e, id) FROM kept GROUP BY GROUPING SETS ((g), (h), ())"),
            keeps("SELECT * FROM (SELECT g, id, $e AS y FROM kept) PIVOT (max_by(y, id) FOR g IN (0, 1, 2))"),
            keeps("SELECT id, lag($e) OVER (PARTITION BY g ORDER BY id), lead($e, 2) OVER (PARTITION BY g ORDER BY id)"
                    + " FROM kept"),
            keeps("SELECT id, first_value($e) OVER w, last_value($e) OVER w, nth_value($e, 2) OVER w FROM kept"
                    + " WINDOW w AS (PARTITION BY g ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)"),
            keeps("SELECT id, max_by($e, id) OVER (PARTITION BY g) FROM kept"),
            keeps("SELECT id, y, row_number() OVER (PARTITION BY g ORDER BY id DESC) AS n"
                    + " FROM (SELECT id, g, $e AS y FROM kept)"),
            joins("/*+ BROADCAST(b) */", "", "a.id = b.id + 1"),
            joins("/*+ BROADCAST(b) */", "LEFT", "a.id = b.id * 2"),
            joins("/*+ MERGE(b) */", "", "a.id = b.id + 1"),
            joins("/*+ MERGE(b) */", "FULL", "a.id = b.id + 50"),
            joins("/*+ SHUFFLE_HASH(b) */", "", "a.id = b.id + 1"),
            joins("/*+ SHUFFLE_HASH(b) */", "RIGHT", "a.id = b.id + 50"),
            joins("/*+ SHUFFLE_REPLICATE_NL(b) */", "", "a.id < b.id AND b.id < a.id + 3"),
            joins("/*+ BROADCAST(b) */", "", "a.id < b.id AND b.id < a.id + 3"),
            keeps("SELECT a.id, a.y FROM (SELECT id, $e AS y FROM kept) a LEFT SEMI JOIN kept b ON a.id = b.id * 3"),
            keeps("SELECT a.id, a.y FROM (SELECT id, $e AS y FROM kept) a LEFT ANTI JOIN kept b ON a.id = b.id * 3"),
            keeps("SELECT id, $e AS y FROM kept UNION ALL SELECT id + 1000, $e FROM kept WHERE id % 2 = 0"),
            keeps("WITH c AS (SELECT id, $e AS y FROM kept) SELECT a.id, a.y, b.y AS z FROM c a JOIN c b"
                    + " ON a.id = b.id + 3"),
            keeps("SELECT a.id, l.y FROM kept a, LATERAL (SELECT $e AS y) l"),
            keeps("SELECT id, (SELECT max_by(b.y, b.id) FROM (SELECT g, id, $e AS y FROM kept) b WHERE b.g = a.g) AS y"
                    + " FROM kept a"),
            keeps("SELECT id, y FROM kept LATERAL VIEW explode(array($e, $e)) l AS y"),
            keeps("SELECT id, p, y FROM kept LATERAL VIEW OUTER posexplode(array($e)) l AS p, y"),
            keeps("SELECT id, a, b FROM kept LATERAL VIEW inline(array(named_struct('a', $e, 'b', 1),"
                    + " named_struct('a', $e, 'b', 2))) l AS a, b"),
            keeps("SELECT id, stack(2, $e, $e) AS y FROM kept"),
            keeps("SELECT id, n, y FROM (SELECT id, $e AS a, $e AS b FROM kept) UNPIVOT (y FOR n IN (a, b))"),
            sorts("SELECT id, $e AS y FROM kept ORDER BY y, id"),
            sorts("SELECT id, $e AS y FROM kept ORDER BY y DESC NULLS LAST, id LIMIT 25"),
            sorts("SELECT id, $e AS y FROM kept DISTRIBUTE BY $e SORT BY y"),
            sorts("SELECT DISTINCT $e AS y FROM kept"),
            sorts("SELECT $e AS y, count(*) FROM kept GROUP BY 1"),
            sorts("SELECT $e AS y, g, grouping_id(), max(id) FROM kept GROUP BY 1, g WITH ROLLUP"),
            sorts("SELECT g, max($e), min($e) FROM kept GROUP BY g"),
            sorts("SELECT max($e), min($e), count(DISTINCT $e) FROM kept"),
            sorts("SELECT g, sort_array(collect_list($e)), sort_array(collect_set($e)) FROM kept GROUP BY g"),
            sorts("SELECT id, max($e) OVER (PARTITION BY g), rank() OVER (PARTITION BY g ORDER BY $e) FROM kept"),
            sorts("SELECT id, count(*) OVER (PARTITION BY $e) FROM kept"),
            sorts("SELECT $e AS y FROM kept EXCEPT SELECT $e FROM kept WHERE id % 2 = 0"),
            sorts("SELECT $e AS y FROM kept INTERSECT SELECT $e FROM kept WHERE id % 2 = 0"),
            sorts("SELECT id FROM kept WHERE $e IN (SELECT $e FROM kept WHERE id % 3 = 0)"),
            sorts("SELECT a.id FROM kept a WHERE NOT EXISTS (SELECT 1 FROM (SELECT id, $e AS y FROM kept) b"
                    + " WHERE b.id = a.id + 1 AND b.y = b.y)"),
            joinsByValue("/*+ MERGE(b) */", ""),
            joinsByValue("/*+ SHUFFLE_HASH(b) */", "LEFT"),
            joinsByValue("/*+ BROADCAST(b) */", ""));

    private static Frame keeps(String sql) {
        return new Frame(false, sql);
    }

    private static Frame sorts(String sql) {
        return new Frame(true, sql);
    }

    private static Frame joins(String hint, String kind, String condition) {
        return keeps("SELECT " + hint + BOTH.formatted(kind) + condition);
    }

    private static Frame joinsByValue(String hint, String kind) {
        return sorts("SELECT " + hint + BOTH.formatted(kind) + "a.y = b.y AND a.id < b.id");
    }
}
