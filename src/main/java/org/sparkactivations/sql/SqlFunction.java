package org.sparkactivations.sql;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.ExpressionInfo;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.helper.HelperFunction;

/** A function as SQL has it, for both doors: {@code nn_<name>} and {@code nn.<name>} of the catalog. */
interface SqlFunction {

    /** What {@code DESCRIBE FUNCTION} prints for the function of that name. */
    ExpressionInfo help(String sqlName);

    /**
     * The call of {@code nn_<name>}.
     *
     * @param shownName the name by which the user called it
     * @param given resolved arguments, positional ones before named ones
     */
    Expression call(String shownName, List<Expression> given);

    /** The function {@code nn.<name>}. */
    UnboundFunction unbound(String shownName);

    /**
     * The functions of both doors, by their names without prefix: those of the catalogue and their aliases, the helper
     * functions and the diagnosis. No activation has the name of one of the last two.
     */
    static Map<String, SqlFunction> byName(Activations catalogue) {
        Map<String, SqlFunction> functions = new LinkedHashMap<>();
        catalogue.functionsByName().forEach((name, function) -> functions.put(name, new CatalogueFunction(function)));
        for (HelperFunction each : HelperFunction.values()) {
            functions.put(each.plainName(), new HelperCall(each));
        }
        functions.put(DiagnoseCall.NAME, new DiagnoseCall());
        return functions;
    }
}
