package org.sparkactivations.sql.aggregate;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.types.ArrayType;
import org.sparkactivations.math.ExactSum;
import org.sparkactivations.math.SplitSummation;

/**
 * Means over the rows of a Dataset, whose numerator and denominator are summed without rounding and rounded once each
 * before the division. So a mean has the same bits whatever the order of the rows and their partitions.
 */
public final class ExactMean {

    /** So many terms are added to the sums at a time. */
    private static final int BLOCK = 512;

    private ExactMean() {}

    /**
     * The mean of the numbers that are not null, NaN if there are none.
     *
     * @param numbers doubles, or arrays of doubles whose elements all count
     */
    public static double of(Dataset<?> rows, Column numbers) {
        return mean(rows.select(numbers));
    }

    /**
     * The sum of {@code number·weight} divided by that of {@code weight·share}, over the numbers that are not null; NaN if
     * there are none. Each product is rounded.
     *
     * @param numbers doubles, or arrays of doubles whose elements all count with the weight and the share of their row
     * @param weights doubles without nulls
     * @param shares doubles without nulls where there is a number
     */
    public static double weighted(Dataset<?> rows, Column numbers, Column weights, Column shares) {
        return mean(rows.select(numbers, weights, shares));
    }

    /**
     * The mean of the first column. Each partition gives its sums as one value. Spark's own rows are read, as objects made
     * of them cost more than the sums.
     */
    private static double mean(Dataset<Row> columns) {
        boolean isOfArrays = columns.schema().apply(0).dataType() instanceof ArrayType;
        boolean isWeighted = columns.schema().length() > 1;
        FlatMapFunction<Iterator<InternalRow>, long[]> sum = rows -> {
            Totals totals = new Totals(isWeighted);
            while (rows.hasNext()) {
                InternalRow row = rows.next();
                if (!row.isNullAt(0)) {
                    totals.add(row, isOfArrays);
                }
            }
            return List.of(totals.packed()).iterator();
        };
        ExactSum[] sums = {new ExactSum(), new ExactSum()};
        columns.queryExecution()
                .toRdd()
                .toJavaRDD()
                .mapPartitions(sum)
                .collect()
                .forEach(each -> ExactSum.addPacked(each, sums));
        return sums[0].value() / sums[1].value();
    }

    /** Numerator and denominator of the rows of a partition. */
    private static final class Totals {

        private final ExactSum numerator = new ExactSum();
        private final ExactSum denominator = new ExactSum();
        private final SplitSummation summation = new SplitSummation();
        private final boolean isWeighted;
        private final double[] numbers = new double[BLOCK];
        private final double[] weights = new double[BLOCK];
        private final double[] shares = new double[BLOCK];
        private int size;

        Totals(boolean isWeighted) {
            this.isWeighted = isWeighted;
        }

        void add(InternalRow row, boolean isOfArrays) {
            double weight = isWeighted ? row.getDouble(1) : 1;
            double share = isWeighted ? row.getDouble(2) : 1;
            if (!isOfArrays) {
                add(row.getDouble(0), weight, share);
                return;
            }
            ArrayData elements = row.getArray(0);
            for (int i = 0; i < elements.numElements(); i++) {
                if (!elements.isNullAt(i)) {
                    add(elements.getDouble(i), weight, share);
                }
            }
        }

        private void add(double number, double weight, double share) {
            numbers[size] = number;
            weights[size] = weight;
            shares[size] = share;
            if (++size == BLOCK) {
                flush();
            }
        }

        private void flush() {
            if (isWeighted) {
                summation.addProducts(numbers, weights, size, numerator);
                summation.addProducts(weights, shares, size, denominator);
            } else {
                summation.add(numbers, size, numerator);
                denominator.add(size);
            }
            size = 0;
        }

        long[] packed() {
            flush();
            return ExactSum.packed(new ExactSum[] {numerator, denominator});
        }
    }
}
