package org.sparkactivations.sql.kept;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.sparkactivations.testing.Call;
import org.sparkactivations.testing.ScalaLists;
import org.sparkactivations.testing.TestSpark;
import scala.collection.Seq;

/** A column of the rows, and how a plain UDF computes a function of it. */
enum Input {
    /** Arrays of DOUBLE, some of whose elements are null. */
    ARRAYS("ds", DataTypes.createArrayType(DataTypes.DoubleType)) {
        @Override
        UDF1<?, ?> plain(PlainCall call) {
            return (UDF1<Seq<Double>, List<Double>>)
                    x -> x == null ? null : Arrays.asList(call.get().on(boxes(x)));
        }
    },
    /** Arrays of FLOAT. */
    FLOATS("fs", DataTypes.createArrayType(DataTypes.FloatType)) {
        @Override
        UDF1<?, ?> plain(PlainCall call) {
            return (UDF1<Seq<Float>, List<Float>>) x -> x == null ? null : floats(call.get(), x);
        }
    },
    /** Dense Vectors. */
    VECTORS("v", SQLDataTypes.VectorType()) {
        @Override
        UDF1<?, ?> plain(PlainCall call) {
            return (UDF1<Vector, Vector>)
                    x -> x == null ? null : Vectors.dense(call.get().on(x.toArray()));
        }
    },
    /** Sparse Vectors. */
    SPARSE("s", SQLDataTypes.VectorType()) {
        @Override
        UDF1<?, ?> plain(PlainCall call) {
            return VECTORS.plain(call);
        }
    },
    /** Numbers. */
    NUMBERS("d", DataTypes.DoubleType) {
        @Override
        UDF1<?, ?> plain(PlainCall call) {
            return (UDF1<Double, Double>)
                    x -> x == null ? null : (Double) call.get().on(x)[0];
        }
    };

    private static final Map<String, Call> CALLS = Call.shortest().stream()
            .collect(Collectors.toMap(each -> each.function().name(), each -> each));

    private static final String NUMBER = "CAST((id * 31 + i * 17) % 23 AS DOUBLE) / 3 - 3.5";
    private static final String ARRAY = "transform(sequence(0, CAST(id % 7 AS INT)), i -> " + NUMBER + ")";

    final String column;
    private final DataType type;

    Input(String column, DataType type) {
        this.column = column;
        this.type = type;
    }

    /** The function by a UDF, which makes a new object for each result. */
    abstract UDF1<?, ?> plain(PlainCall call);

    /** Registers the UDF, and returns its name. */
    String register(Call call) {
        String function = call.function().name();
        String name = "plain_" + function + "_" + column;
        TestSpark.session().udf().register(name, plain(() -> call(function)), type);
        return name;
    }

    /** A call, found by its name: Spark sends the UDF to its tasks, and a call cannot be sent. */
    private interface PlainCall extends Serializable {
        Call get();
    }

    private static Call call(String function) {
        return CALLS.get(function);
    }

    boolean isSortable() {
        return type != SQLDataTypes.VectorType();
    }

    boolean isArray() {
        return this == ARRAYS || this == FLOATS;
    }

    boolean takes(Call call) {
        return this != NUMBERS || !call.function().isRowwise();
    }

    /** Makes the view {@code kept}: 120 rows in 3 partitions in flat memory, in which all columns are null at times. */
    static void createRows() {
        String withNulls = "transform(" + ARRAY + ", (e, i) -> IF((id + i) % 9 = 0, null, e))";
        TestSpark.session()
                .range(0, 120, 1, 3)
                .selectExpr(
                        "id",
                        "id % 7 AS g",
                        "id % 2 AS h",
                        orNull(withNulls) + " AS ds",
                        orNull("CAST(" + ARRAY + " AS ARRAY<FLOAT>)") + " AS fs",
                        orNull("nn_to_vector(" + ARRAY + ")") + " AS v",
                        orNull("nn_to_vector(transform(" + ARRAY + ", e -> IF(e < 1, 0D, e)))") + " AS dense",
                        orNull(NUMBER.replace("i * 17", "17")) + " AS d")
                .createOrReplaceTempView("kept_dense");
        TestSpark.session()
                .udf()
                .register(
                        "as_sparse",
                        (UDF1<Vector, Vector>) x -> x == null ? null : x.toSparse(),
                        SQLDataTypes.VectorType());
        TestSpark.session()
                .sql("SELECT id, g, h, ds, fs, v, as_sparse(dense) AS s, d FROM kept_dense")
                .localCheckpoint()
                .createOrReplaceTempView("kept");
    }

    private static String orNull(String sql) {
        return "IF(id % 11 = 5, null, " + sql + ")";
    }

    private static Double[] boxes(Seq<Double> x) {
        return ScalaLists.asJava(x).toArray(new Double[0]);
    }

    private static List<Float> floats(Call call, Seq<Float> x) {
        Double[] wide = ScalaLists.asJava(x).stream()
                .map(each -> each == null ? null : (Double) each.doubleValue())
                .toArray(Double[]::new);
        return Arrays.stream(call.on(wide, true))
                .map(each -> each == null ? null : (Float) each.floatValue())
                .toList();
    }
}
