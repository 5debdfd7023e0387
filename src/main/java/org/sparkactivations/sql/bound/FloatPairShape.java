package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** A FLOAT and a DOUBLE in, a FLOAT out: evaluated in double and rounded once. */
abstract class FloatPairShape extends BoundActivation<Float> {

    private static final long serialVersionUID = 1L;

    FloatPairShape(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final float apply(float x, double operand, Workspace workspace) {
        workspace.input()[0] = x;
        workspace.operand()[0] = operand;
        function().run(workspace, 1);
        return (float) workspace.output()[0];
    }
}
