package org.sparkactivations.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** A data set with one column for every type that a function accepts. */
public final class Shapes {

    private Shapes() {}

    /**
     * Columns {@code id}, a DOUBLE, a FLOAT, arrays of both, one with nulls, and Vectors. All but {@code id} are null
     * in the last row.
     */
    public static Dataset<Row> rows() {
        double[] samples = Call.samples();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < samples.length; i++) {
            int length = i * 30 % 630;
            Double[] ds = new Double[length];
            Arrays.setAll(ds, k -> samples[k % samples.length]);
            Double[] gaps = ds.clone();
            for (int k = i % 7; k < length; k += 3) {
                gaps[k] = null;
            }
            double[] present = Arrays.stream(ds).mapToDouble(each -> each).toArray();
            int[] indices = new int[length / 2];
            Arrays.setAll(indices, k -> 2 * k + 1);
            rows.add(RowFactory.create(
                    i,
                    samples[i],
                    (float) samples[i],
                    ds,
                    Bits.floats(ds),
                    gaps,
                    Vectors.dense(present),
                    new SparseVector(length, indices, Arrays.copyOf(present, length / 2))));
        }
        rows.add(RowFactory.create(samples.length, null, null, null, null, null, null, null));
        return TestSpark.session()
                .createDataFrame(
                        rows,
                        new StructType()
                                .add("id", DataTypes.IntegerType, false)
                                .add("d", DataTypes.DoubleType)
                                .add("f", DataTypes.FloatType)
                                .add("ds", DataTypes.createArrayType(DataTypes.DoubleType, false))
                                .add("fs", DataTypes.createArrayType(DataTypes.FloatType, false))
                                .add("gaps", DataTypes.createArrayType(DataTypes.DoubleType, true))
                                .add("v", SQLDataTypes.VectorType())
                                .add("sparse", SQLDataTypes.VectorType()));
    }
}
