package org.sparkactivations.sql.aggregate;

import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.sparkactivations.net.BrierScore;
import org.sparkactivations.net.ProbabilityMeasure;
import org.sparkactivations.net.ReliabilityBins;
import org.sparkactivations.net.ReliabilityBins.Bin;

/** The aggregates that compare probabilities with what came true. */
public enum Score {
    /** The expected calibration error. */
    CALIBRATION_ERROR,
    /** The Brier score. */
    BRIER_SCORE {
        @Override
        ProbabilityMeasure<?> start(int bins) {
            return new BrierScore();
        }
    },
    /** The bins of a reliability diagram. */
    RELIABILITY_BINS {
        @Override
        DataType resultType() {
            return DataTypes.createArrayType(BIN, false);
        }

        @Override
        Object result(ProbabilityMeasure<?> measure) {
            return new GenericArrayData(
                    ((ReliabilityBins) measure).bins().stream().map(Score::row).toArray());
        }
    };

    private static final StructType BIN = new StructType()
            .add("low", DataTypes.DoubleType, false)
            .add("high", DataTypes.DoubleType, false)
            .add("count", DataTypes.LongType, false)
            .add("confidence", DataTypes.DoubleType, true)
            .add("accuracy", DataTypes.DoubleType, true);

    /** The measure of no rows. */
    ProbabilityMeasure<?> start(int bins) {
        return ReliabilityBins.ofEqualWidth(bins);
    }

    /** The type of the result. */
    DataType resultType() {
        return DataTypes.DoubleType;
    }

    /** The result as Spark holds it. */
    Object result(ProbabilityMeasure<?> measure) {
        return measure.value();
    }

    private static Object row(Bin bin) {
        boolean isEmpty = bin.count() == 0;
        return new GenericInternalRow(new Object[] {
            bin.low(), bin.high(), bin.count(), isEmpty ? null : bin.confidence(), isEmpty ? null : bin.accuracy()
        });
    }
}
