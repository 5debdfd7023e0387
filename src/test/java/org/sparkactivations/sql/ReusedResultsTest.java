package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.bound.BoundDoubleArray;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.Settings;
import org.sparkactivations.testing.TestSpark;
import scala.collection.Seq;

/**
 * Compiled queries write each result of a call over the last one, row by row. Where Spark keeps a value for longer than
 * its row, the value must not change. Each query runs twice: {@code f(x)} is a function of this library, and a UDF that
 * computes the same.
 */
@Tag("spark")
class ReusedResultsTest {

    @BeforeAll
    static void createRows() {
        SparkSession spark = TestSpark.session();
        UDF1<Seq<Double>, List<Double>> relu = x -> x == null ? null : ofBoxes(ScalaLists.asJava(x));
        spark.udf().register("own_relu", relu, DataTypes.createArrayType(DataTypes.DoubleType));
        // 200 rows in 3 partitions, arrays of 0 to 6 elements, some null, read from a cache as flat memory.
        spark.range(0, 200, 1, 3)
                .selectExpr(
                        "id",
                        "id % 7 AS g",
                        "IF(id % 11 = 5, null, transform(slice(sequence(1, 6), 1, CAST(id % 7 AS INT)),"
                                + " i -> IF((id + i) % 9 = 0,"
                                + " null, CAST((id * 31 + i * 17) % 23 AS DOUBLE) - 11))) AS x")
                .cache()
                .createOrReplaceTempView("reused");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT id, f(x) FROM reused",
                "SELECT f(x) FROM reused ORDER BY f(x)",
                "SELECT id FROM reused ORDER BY f(x), id",
                "SELECT f(x) AS y FROM reused ORDER BY y DESC NULLS LAST, id LIMIT 50",
                "SELECT id, f(x) FROM reused SORT BY f(x)",
                "SELECT id, f(x) FROM reused DISTRIBUTE BY f(x)",
                "SELECT first(f(x)), last(f(x)) FROM (SELECT * FROM reused ORDER BY id)",
                "SELECT max(f(x)), min(f(x)) FROM reused",
                "SELECT max_by(f(x), id), min_by(f(x), id) FROM reused",
                "SELECT g, max_by(f(x), id), min_by(f(x), id), max(f(x)), first(f(x)) IS NULL FROM reused GROUP BY g",
                "SELECT g, sort_array(collect_list(f(x))), sort_array(collect_set(f(x))) FROM reused GROUP BY g",
                "SELECT sort_array(collect_list(f(x))) FROM reused",
                "SELECT g, max_by(f(x), id) FILTER (WHERE id % 2 = 0), count(DISTINCT f(x)) FROM reused GROUP BY g",
                "SELECT f(x), count(*) FROM reused GROUP BY f(x)",
                "SELECT DISTINCT f(x) FROM reused",
                "SELECT id, lag(f(x)) OVER (PARTITION BY g ORDER BY id), "
                        + "lead(f(x), 2) OVER (PARTITION BY g ORDER BY id) FROM reused",
                "SELECT id, first_value(f(x)) OVER w, last_value(f(x)) OVER w, max(f(x)) OVER w,"
                        + " nth_value(f(x), 2) OVER w FROM reused"
                        + " WINDOW w AS (PARTITION BY g ORDER BY id ROWS BETWEEN 3 PRECEDING AND 1 FOLLOWING)",
                "SELECT id, max(f(x)) OVER (PARTITION BY g) FROM reused",
                "SELECT id, rank() OVER (PARTITION BY g ORDER BY f(x)) FROM reused",
                "SELECT a.id, b.id FROM reused a JOIN reused b ON f(a.x) = f(b.x)",
                "SELECT /*+ MERGE(b) */ a.id, b.id, f(b.x) FROM reused a JOIN reused b ON f(a.x) = f(b.x)",
                "SELECT /*+ SHUFFLE_HASH(b) */ a.id, b.id FROM reused a LEFT JOIN reused b"
                        + " ON f(a.x) = f(b.x) AND a.id < b.id",
                "SELECT /*+ BROADCAST(b) */ a.id, f(a.x), f(b.x) FROM reused a JOIN reused b ON a.id = b.id + 1",
                "SELECT /*+ SHUFFLE_REPLICATE_NL(b) */ count(*) FROM reused a JOIN reused b ON f(a.x) < f(b.x)",
                "SELECT id FROM reused WHERE f(x) IN (SELECT f(x) FROM reused WHERE id % 3 = 0)",
                "SELECT id, array(f(x), f(f(x)), x) FROM reused",
                "SELECT id, named_struct('a', f(x), 'b', named_struct('c', f(x))), map('k', f(x)) FROM reused",
                "SELECT id, f(f(f(x))), concat(f(x), f(x)), coalesce(f(x), array(1D)) FROM reused",
                "SELECT id, CASE WHEN id % 2 = 0 THEN f(x) WHEN id % 3 = 0 THEN f(f(x)) ELSE x END FROM reused",
                "SELECT id, transform(array(x, f(x), array(1D, -1D)), v -> f(v)) FROM reused",
                "SELECT id, array_sort(array(x, f(x)), (a, b) -> IF(f(a) < f(b), 1, IF(f(a) = f(b), 0, -1)))"
                        + " FROM reused",
                "SELECT id, aggregate(array(x, f(x)), f(x), (s, v) -> concat(s, f(v)), s -> f(s)) FROM reused",
                "SELECT id, zip_with(array(x, x), array(f(x), x), (a, b) -> array(f(a), f(b))) FROM reused",
                "SELECT id, y, p FROM reused LATERAL VIEW posexplode(f(x)) e AS p, y",
                "SELECT id, y FROM reused LATERAL VIEW OUTER explode(array(f(x), f(f(x)))) e AS y",
                "SELECT id, a, b FROM reused LATERAL VIEW"
                        + " inline(array(named_struct('y', f(x), 'k', 1), named_struct('y', x, 'k', 2))) e AS a, b",
                "SELECT id, stack(2, f(x), f(f(x))) FROM reused",
                "SELECT f(x) FROM reused UNION ALL SELECT f(f(x)) FROM reused",
                "SELECT f(x) FROM reused EXCEPT SELECT x FROM reused",
                "SELECT g, grouping_id(), max(f(x)) FROM reused GROUP BY g, f(x) WITH ROLLUP",
                "SELECT * FROM (SELECT g, f(x) AS y FROM reused) PIVOT (max(y) FOR g IN (1, 2, 3))",
                "SELECT id, (SELECT max(f(b.x)) FROM reused b WHERE b.g = a.g) FROM reused a"
            })
    void valuesThatAreKeptStayAsTheyAre(String query) {
        List<String> expected = rows(query, "own_relu(");
        for (Map<String, String> settings : List.of(Settings.WHOLE_STAGE, Settings.PROJECTIONS_COMPILED)) {
            Settings.with(
                    settings,
                    () -> assertThat(rows(query, "nn_relu(")).as("%s", settings).isEqualTo(expected));
        }
    }

    private static List<String> rows(String query, String function) {
        List<String> rows = TestSpark.session().sql(query.replaceAll("\\bf\\(", function)).collectAsList().stream()
                .map(Row::toString)
                .toList();
        return query.contains("ORDER BY f") ? rows : rows.stream().sorted().toList();
    }

    private static List<Double> ofBoxes(List<Double> x) {
        List<Double> y = new ArrayList<>();
        for (Double each : x) {
            y.add(each == null ? null : (Double) (each > 0 ? each : 0.0));
        }
        return y;
    }

    /** The reuse that the other tests are about does happen. */
    @Test
    void aPlaceInCompiledCodeWritesItsResultsOverEachOther() {
        UnsafeArrayData x = UnsafeArrayData.fromPrimitiveArray(new double[] {1, -2, 3});
        Expression call = ActivationExpression.of(
                Activations.catalogue().function("relu"),
                "nn_relu",
                List.of(new BoundReference(0, DataTypes.createArrayType(DataTypes.DoubleType), true)));
        CodegenContext context = new CodegenContext();
        call.genCode(context);
        BoundDoubleArray compiled = ScalaLists.asJava(context.references()).stream()
                .filter(BoundDoubleArray.class::isInstance)
                .map(BoundDoubleArray.class::cast)
                .findFirst()
                .orElseThrow();

        UnsafeArrayData first = (UnsafeArrayData) compiled.invoke(x);
        UnsafeArrayData second = (UnsafeArrayData) compiled.invoke(x);
        assertThat(second.getBaseObject()).isSameAs(first.getBaseObject());

        InternalRow row = new GenericInternalRow(new Object[] {x});
        UnsafeArrayData interpreted = (UnsafeArrayData) call.eval(row);
        assertThat(((UnsafeArrayData) call.eval(row)).getBaseObject()).isNotSameAs(interpreted.getBaseObject());
    }
}
