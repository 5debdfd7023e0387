package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/** Two DOUBLEs in, a DOUBLE out. */
abstract class DoublePairShape extends BoundActivation<Double> {

    private static final long serialVersionUID = 1L;

    DoublePairShape(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final double apply(double x, double operand, Workspace workspace) {
        workspace.input()[0] = x;
        workspace.operand()[0] = operand;
        function().run(workspace, 1);
        return workspace.output()[0];
    }
}
