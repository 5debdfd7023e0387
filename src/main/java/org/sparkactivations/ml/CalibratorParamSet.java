package org.sparkactivations.ml;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.spark.ml.param.DoubleParam;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.Params;
import org.sparkactivations.spi.Range;

/** The params of a {@link ProbabilityCalibrator}, or of its model. Their getters are in {@link CalibratorParams}. */
public final class CalibratorParamSet implements Serializable {

    private static final long serialVersionUID = 1L;

    final Param<String> rawPredictionCol;
    final Param<String> labelCol;
    final Param<String> weightCol;
    final Param<String> probabilityCol;
    final Param<String> method;
    final DoubleParam regParam;

    CalibratorParamSet(Params owner) {
        this.rawPredictionCol = column(owner, "rawPredictionCol", "rawPrediction", "raw prediction column name");
        this.labelCol = column(owner, "labelCol", "label", "label column name");
        this.weightCol = CheckedParams.name(
                owner, "weightCol", "weight column name (all rows have weight 1 if it is empty or not set)");
        this.probabilityCol =
                column(owner, "probabilityCol", "calibratedProbability", "calibrated probability column name");
        this.method = CheckedParams.choice(
                owner,
                "method",
                Arrays.stream(CalibrationMethod.values())
                        .map(CalibrationMethod::toString)
                        .toList());
        this.regParam = CheckedParams.number(
                owner,
                "regParam",
                "factor of half the squared distance of the scales from 1 and the biases from 0, for the method vector",
                Range.atLeast(0),
                1e-4);
    }

    private static Param<String> column(Params owner, String name, String defaultName, String description) {
        Param<String> param = CheckedParams.name(owner, name, description);
        owner.setDefault(param, defaultName);
        return param;
    }
}
