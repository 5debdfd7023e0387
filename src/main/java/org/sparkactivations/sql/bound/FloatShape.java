package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** A FLOAT in, a FLOAT out: evaluated in double and rounded once. */
abstract class FloatShape extends BoundActivation<Float> {

    private static final long serialVersionUID = 1L;

    FloatShape(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final float apply(float x, Workspace workspace) {
        workspace.input()[0] = x;
        function().run(workspace, 1);
        return (float) workspace.output()[0];
    }
}
