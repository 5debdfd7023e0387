package org.sparkactivations.reliability;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.sparkactivations.ml.ActivationTransformer;
import org.sparkactivations.spi.ResultShape;
import org.sparkactivations.testing.Call;

/** Queries with the library's functions. Each is one that Spark has not compiled before: its constants are others. */
final class DifferentQueries {

    private static final List<Call> CALLS = Call.everything().stream()
            .filter(each -> each.function().operand().isEmpty())
            .filter(each -> each.function().shape() != ResultShape.MATRIX)
            .toList();

    private DifferentQueries() {}

    /** The query {@code i} over the {@link Numbers}. */
    static Dataset<Row> query(SparkSession session, int i) {
        Dataset<Row> numbers = Numbers.some(session, i);
        Call call = CALLS.get(i % CALLS.size());
        return switch (i % 8) {
            case 5 -> numbers.selectExpr("nn_diagnose(xs, 'leaky_relu', 0.01D, " + (i + 1) / 1e6 + "D) AS d");
            case 6 ->
                new ActivationTransformer()
                        .setActivation("leaky_relu")
                        .setArguments(i / 1e6)
                        .setInputCol("xs")
                        .setOutputCol("y")
                        .transform(numbers);
            case 7 -> numbers.selectExpr("aggregate(" + array(call) + ", " + i + "D, (a, x) -> a + x) AS y");
            default -> numbers.selectExpr(call.sql("xs") + " AS y", i + " AS i").where("y IS NOT NULL");
        };
    }

    private static String array(Call call) {
        String sql = call.sql("fs");
        return call.function().shape() == ResultShape.NUMBER ? "array(" + sql + ")" : sql;
    }
}
