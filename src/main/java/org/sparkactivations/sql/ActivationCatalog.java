package org.sparkactivations.sql;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.sparkactivations.Activations;
import scala.collection.immutable.Map.Map1;

/**
 * The functions of SQL as a Spark catalog, for sessions that are already running. After {@code SET
 * spark.sql.catalog.nn=org.sparkactivations.sql.ActivationCatalog}, the functions are {@code nn.gelu(x)},
 * {@code nn.gelu_grad(x)} and so on, and {@code SHOW USER FUNCTIONS IN nn} lists them. The catalog has one namespace, the
 * empty one.
 */
public final class ActivationCatalog implements FunctionCatalog {

    /** How many names the error for an unknown one shows. */
    private static final int NEAREST = 3;

    private final Map<String, SqlFunction> functions = SqlFunction.byName(Activations.catalogue());
    private String name = "nn";

    /** Called by Spark, which then calls {@link #initialize}. */
    public ActivationCatalog() {}

    @Override
    public void initialize(String catalogName, CaseInsensitiveStringMap options) {
        name = catalogName;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Identifier[] listFunctions(String[] namespace) {
        if (namespace.length > 0) {
            return new Identifier[0];
        }
        return functions.keySet().stream()
                .map(each -> Identifier.of(namespace, each))
                .toArray(Identifier[]::new);
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        String plain = identifier.name().toLowerCase(Locale.ROOT);
        if (identifier.namespace().length > 0) {
            throw new NoSuchFunctionException(identifier);
        }
        SqlFunction function = functions.get(plain);
        if (function == null) {
            throw noSuchFunction(identifier.name());
        }
        return function.unbound(name + "." + plain);
    }

    /** Spark's error, with the nearest names. */
    private NoSuchFunctionException noSuchFunction(String unknown) {
        String nearest = Activations.nearest(functions.keySet(), unknown, NEAREST).stream()
                .map(each -> name + "." + each)
                .collect(Collectors.joining(", "));
        String shown = "`" + name + "`.`" + unknown + "` (the nearest names are " + nearest + ")";
        return new NoSuchFunctionException("ROUTINE_NOT_FOUND", new Map1<>("routineName", shown));
    }
}
