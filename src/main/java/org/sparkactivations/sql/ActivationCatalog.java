package org.sparkactivations.sql;

import java.util.Locale;
import org.apache.spark.sql.catalyst.analysis.NoSuchFunctionException;
import org.apache.spark.sql.connector.catalog.FunctionCatalog;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.functions.UnboundFunction;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import org.sparkactivations.ActivationFunction;
import org.sparkactivations.Activations;

/**
 * The catalogue of activations as a Spark catalog, for sessions that are already running. After {@code SET
 * spark.sql.catalog.nn=org.sparkactivations.sql.ActivationCatalog}, the functions are {@code nn.gelu(x)},
 * {@code nn.gelu_grad(x)} and so on, and {@code SHOW FUNCTIONS IN nn} lists them. The catalog has one namespace, the
 * empty one.
 */
public final class ActivationCatalog implements FunctionCatalog {

    private final Activations catalogue = Activations.catalogue();
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
        return catalogue.functionsByName().keySet().stream()
                .map(each -> Identifier.of(namespace, each))
                .toArray(Identifier[]::new);
    }

    @Override
    public UnboundFunction loadFunction(Identifier identifier) throws NoSuchFunctionException {
        String plain = identifier.name().toLowerCase(Locale.ROOT);
        ActivationFunction function = identifier.namespace().length > 0
                ? null
                : catalogue.functionsByName().get(plain);
        if (function == null) {
            throw new NoSuchFunctionException(identifier);
        }
        return new UnboundActivation(function, name + "." + plain);
    }
}
