package org.sparkactivations.sql.diagnosis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;

/** Makes the struct that the aggregate returns, from the state of a whole group. */
final class DiagnosisResult {

    private static final double[] RANKS = {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99};

    private static final int BINS = 60;
    private static final int POINTS_OF_A_UNIT = 200;
    private static final int POINTS_OF_ALL = 2000;

    private static final DataType DOUBLES = DataTypes.createArrayType(DataTypes.DoubleType, false);

    private static final StructType DISTRIBUTION = new StructType()
            .add("mean", DataTypes.DoubleType)
            .add("stddev", DataTypes.DoubleType)
            .add("min", DataTypes.DoubleType)
            .add("max", DataTypes.DoubleType)
            .add("quantiles", DOUBLES);

    /** The places of two of its fields. */
    private static final int MEAN = 0;

    private static final int STDDEV = 1;

    private static final StructType UNIT = new StructType()
            .add("unit", DataTypes.IntegerType, false)
            .add("count", DataTypes.LongType, false)
            .add("nulls", DataTypes.LongType, false)
            .add("nans", DataTypes.LongType, false)
            .add("negative_infinities", DataTypes.LongType, false)
            .add("positive_infinities", DataTypes.LongType, false)
            .add("input", DISTRIBUTION, false)
            .add("output", DISTRIBUTION, false)
            .add("output_nans", DataTypes.LongType, false)
            .add("output_infinities", DataTypes.LongType, false)
            .add("zero", DataTypes.DoubleType)
            .add("positive", DataTypes.DoubleType)
            .add("negative", DataTypes.DoubleType)
            .add("saturated_left", DataTypes.DoubleType)
            .add("saturated_right", DataTypes.DoubleType)
            .add("mean_abs_derivative", DataTypes.DoubleType)
            .add("off_centre", DataTypes.DoubleType)
            .add("dead", DataTypes.BooleanType, false)
            .add("always_on", DataTypes.BooleanType, false)
            .add("one_sign", DataTypes.BooleanType, false);

    private static final StructType OVERALL = new StructType(Arrays.copyOfRange(UNIT.fields(), 1, UNIT.size() - 3))
            .add("dead_units", DataTypes.IntegerType, false)
            .add("always_on_units", DataTypes.IntegerType, false)
            .add("one_sign_units", DataTypes.IntegerType, false);

    private static final StructType HISTOGRAM =
            new StructType().add("edges", DOUBLES, false).add("shares", DOUBLES, false);

    static final StructType TYPE = new StructType()
            .add("activation", DataTypes.StringType, false)
            .add("epsilon", DataTypes.DoubleType, false)
            .add("rows", DataTypes.LongType, false)
            .add("null_rows", DataTypes.LongType, false)
            .add("narrower_rows", DataTypes.LongType, false)
            .add("width", DataTypes.IntegerType, false)
            .add("overall", OVERALL, false)
            .add("input_histogram", HISTOGRAM)
            .add("output_histogram", HISTOGRAM)
            .add("units", DataTypes.createArrayType(UNIT, false), false);

    private final DiagnosedActivation activation;
    private final DiagnosisBuffer buffer;

    private DiagnosisResult(DiagnosedActivation activation, DiagnosisBuffer buffer) {
        this.activation = activation;
        this.buffer = buffer;
    }

    static InternalRow of(DiagnosedActivation activation, DiagnosisBuffer buffer) {
        buffer.diagnose(activation);
        return new DiagnosisResult(activation, buffer).row();
    }

    private InternalRow row() {
        UnitTotals totals = buffer.totals();
        int width = buffer.width();
        totals.ensureWidth(width);
        InternalRow[] units = new InternalRow[width];
        int[] flagged = new int[3];
        for (int unit = 0; unit < width; unit++) {
            ExactMoments inputs = totals.inputs(unit);
            SortedPoints points = buffer.histograms().pointsOf(unit, POINTS_OF_A_UNIT, inputs.min(), inputs.max());
            List<Object> values = new ArrayList<>();
            values.add(unit);
            addFigures(values, totals, unit, points, outputs(points));
            boolean[] flags = {isDead(totals, unit), isAlwaysOn(totals, unit), isOfOneSign(totals, unit)};
            for (int i = 0; i < flags.length; i++) {
                values.add(flags[i]);
                flagged[i] += flags[i] ? 1 : 0;
            }
            units[unit] = new GenericInternalRow(values.toArray());
        }
        UnitTotals all = totals.overall();
        SortedPoints points = buffer.histograms()
                .pointsOfAll(POINTS_OF_ALL, all.inputs(0).min(), all.inputs(0).max());
        SortedPoints outputs = outputs(points);
        List<Object> overall = new ArrayList<>();
        addFigures(overall, all, 0, points, outputs);
        for (int each : flagged) {
            overall.add(each);
        }
        return new GenericInternalRow(new Object[] {
            UTF8String.fromString(activation.toString()),
            activation.epsilon(),
            buffer.rows(),
            buffer.nullRows(),
            buffer.narrowerRows(),
            width,
            new GenericInternalRow(overall.toArray()),
            histogram(points, all.inputs(0)),
            histogram(outputs, all.outputs(0)),
            new GenericArrayData(units)
        });
    }

    private SortedPoints outputs(SortedPoints inputs) {
        return inputs.map(activation::valuesAt);
    }

    private void addFigures(
            List<Object> values, UnitTotals totals, int unit, SortedPoints inputs, SortedPoints outputs) {
        long finite = totals.get(unit, UnitTotals.FINITE);
        long counted = counted(totals, unit);
        long nans = totals.get(unit, UnitTotals.NANS);
        long negative = totals.get(unit, UnitTotals.NEGATIVE_INFINITIES);
        long positive = totals.get(unit, UnitTotals.POSITIVE_INFINITIES);
        values.add(finite + nans + negative + positive);
        values.add(totals.get(unit, UnitTotals.NULLS));
        values.add(nans);
        values.add(negative);
        values.add(positive);
        values.add(distribution(totals.inputs(unit), finite, inputs));
        InternalRow ofOutputs = distribution(totals.outputs(unit), totals.finiteOutputs(unit), outputs);
        values.add(ofOutputs);
        values.add(totals.get(unit, UnitTotals.OUTPUT_NANS));
        values.add(totals.get(unit, UnitTotals.OUTPUT_INFINITIES));
        long above = totals.get(unit, UnitTotals.POSITIVE_OUTPUTS);
        long below = totals.get(unit, UnitTotals.NEGATIVE_OUTPUTS);
        values.add(share(counted - above - below, counted));
        values.add(share(above, counted));
        values.add(share(below, counted));
        values.add(share(totals.get(unit, UnitTotals.SATURATED_LEFT), counted));
        values.add(share(totals.get(unit, UnitTotals.SATURATED_RIGHT), counted));
        values.add(counted == 0 ? null : (Double) ExactMoments.mean(totals.slopes(unit), counted));
        values.add(offCentre(ofOutputs));
    }

    /** The number of finite inputs whose output is not NaN. */
    private static long counted(UnitTotals totals, int unit) {
        return totals.get(unit, UnitTotals.FINITE) - totals.get(unit, UnitTotals.OUTPUT_NANS);
    }

    private static Double share(long part, long whole) {
        return whole == 0 ? null : part / (double) whole;
    }

    private static InternalRow distribution(ExactMoments moments, long count, SortedPoints points) {
        if (count == 0) {
            return new GenericInternalRow(DISTRIBUTION.size());
        }
        double[] quantiles = Arrays.stream(points.isEmpty() ? new double[0] : RANKS)
                .map(points::quantile)
                .toArray();
        return new GenericInternalRow(new Object[] {
            moments.mean(count),
            count < 2 ? null : (Double) moments.deviation(count),
            moments.min(),
            moments.max(),
            quantiles.length == 0 ? null : UnsafeArrayData.fromPrimitiveArray(quantiles)
        });
    }

    /** |mean| / standard deviation of the outputs; null if all are the same, or if there are fewer than two. */
    private static Double offCentre(InternalRow outputs) {
        double deviation = outputs.isNullAt(STDDEV) ? 0 : outputs.getDouble(STDDEV);
        return deviation == 0 ? null : (Double) (Math.abs(outputs.getDouble(MEAN)) / deviation);
    }

    private static boolean isDead(UnitTotals totals, int unit) {
        return counted(totals, unit) > 0
                && (totals.slopes(unit).value() == 0
                        || totals.get(unit, UnitTotals.POSITIVE_OUTPUTS) == 0
                                && totals.get(unit, UnitTotals.NEGATIVE_OUTPUTS) == 0);
    }

    private static boolean isAlwaysOn(UnitTotals totals, int unit) {
        long counted = counted(totals, unit);
        return counted > 0 && totals.get(unit, UnitTotals.POSITIVE_OUTPUTS) == counted;
    }

    private static boolean isOfOneSign(UnitTotals totals, int unit) {
        return totals.get(unit, UnitTotals.POSITIVE_OUTPUTS) == 0 ^ totals.get(unit, UnitTotals.NEGATIVE_OUTPUTS) == 0;
    }

    /**
     * The edges of bins of equal width, and the shares of the values in them. The bins cover the middle 90 % of the
     * values, and on either side as far again, but not beyond the min and the max. The first and the last bin also hold
     * the values outside, so that a few far values do not flatten the rest.
     */
    private static InternalRow histogram(SortedPoints points, ExactMoments all) {
        double min = all.min();
        double max = all.max();
        // If all outputs are infinite, there is neither a min nor a max.
        if (points.isEmpty() || min > max) {
            return null;
        }
        double low = points.quantile(0.05);
        double high = points.quantile(0.95);
        double reach = high - low;
        low = reach > 0 ? Math.max(min, low - reach) : min;
        high = reach > 0 ? Math.min(max, high + reach) : max;
        double middle = low / 2 + high / 2;
        double half = high > low ? high / 2 - low / 2 : Math.max(Math.abs(low), 1) / 2;
        double[] edges = new double[BINS + 1];
        Arrays.setAll(edges, i -> middle + half * (2.0 * i / BINS - 1));
        double[] inner = points.shares(Arrays.copyOfRange(edges, 1, BINS));
        return new GenericInternalRow(
                new Object[] {UnsafeArrayData.fromPrimitiveArray(edges), UnsafeArrayData.fromPrimitiveArray(inner)});
    }
}
