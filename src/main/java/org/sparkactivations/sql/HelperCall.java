package org.sparkactivations.sql;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.sparkactivations.sql.aggregate.LogSumExpExpression;
import org.sparkactivations.sql.aggregate.Score;
import org.sparkactivations.sql.aggregate.ScoreExpression;
import org.sparkactivations.sql.helper.HelperFunction;

/** A helper function in SQL. */
record HelperCall(HelperFunction function) implements SqlFunction {

    @Override
    public ExpressionInfo help(String sqlName) {
        return FunctionHelp.of(function, sqlName);
    }

    @Override
    public Expression call(String shownName, List<Expression> given) {
        List<NamedArguments.Argument> arguments = function.arguments().stream()
                .map(each -> new NamedArguments.Argument(each.name(), !each.isOptional(), null))
                .toList();
        List<Expression> inOrder = NamedArguments.byPosition(shownName, arguments, given);
        return switch (function) {
            case LOGSUMEXP_AGG -> LogSumExpExpression.of(shownName, inOrder);
            case CALIBRATION_ERROR -> score(Score.CALIBRATION_ERROR, shownName, inOrder);
            case RELIABILITY_BINS -> score(Score.RELIABILITY_BINS, shownName, inOrder);
            case BRIER_SCORE -> score(Score.BRIER_SCORE, shownName, inOrder);
            default -> ActivationExpression.of(function, shownName, inOrder);
        };
    }

    private Expression score(Score score, String shownName, List<Expression> inOrder) {
        return ScoreExpression.of(score, shownName, inOrder, types -> function.bind(shownName, types));
    }

    @Override
    public UnboundFunction unbound(String shownName) {
        return new Unbound(
                shownName,
                function.signature(shownName) + ": " + function.summary(),
                types -> function.bind(
                        shownName,
                        Arrays.stream(types.fields()).map(StructField::dataType).toArray(DataType[]::new)));
    }
}
