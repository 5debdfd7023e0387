package org.sparkactivations.sql;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.sparkactivations.sql.diagnosis.DiagnoseExpression;
import org.sparkactivations.sql.diagnosis.DiagnoseFunction;

/** The diagnosis of an activation in SQL. */
record DiagnoseCall() implements SqlFunction {

    /** Name without prefix. */
    static final String NAME = "diagnose";

    @Override
    public ExpressionInfo help(String sqlName) {
        return FunctionHelp.ofDiagnosis(sqlName);
    }

    @Override
    public Expression call(String shownName, List<Expression> given) {
        return DiagnoseExpression.of(shownName, NamedArguments.ofDiagnosis(shownName, given));
    }

    @Override
    public UnboundFunction unbound(String shownName) {
        return new Unbound(
                shownName,
                shownName + DiagnoseExpression.SIGNATURE + ": measures what an activation does to a column",
                types -> DiagnoseFunction.bind(shownName, types));
    }
}
