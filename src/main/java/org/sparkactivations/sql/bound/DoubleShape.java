package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** A DOUBLE in, a DOUBLE out. */
abstract class DoubleShape extends BoundActivation<Double> {

    private static final long serialVersionUID = 1L;

    DoubleShape(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final double apply(double x, Workspace workspace) {
        workspace.input()[0] = x;
        function().run(workspace, 1);
        return workspace.output()[0];
    }
}
