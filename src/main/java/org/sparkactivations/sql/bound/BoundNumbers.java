package org.sparkactivations.sql.bound;

import org.apache.spark.sql.types.DataType;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Workspace;

/**
 * An element-wise function of a number, or of two. It is evaluated on doubles; the generated class for FLOAT rounds the
 * result once.
 *
 * @param <T> the type of the result, boxed
 */
abstract class BoundNumbers<T extends Number> extends BoundActivation<T> {

    private static final long serialVersionUID = 1L;

    BoundNumbers(ActivationFunction function, DataType[] inputTypes, DataType resultType) {
        super(function, inputTypes, resultType);
    }

    final double apply(double x, Workspace workspace) {
        workspace.input()[0] = x;
        function().run(workspace, 1);
        return workspace.output()[0];
    }

    final double apply(double x, double operand, Workspace workspace) {
        workspace.operand()[0] = operand;
        return apply(x, workspace);
    }
}
