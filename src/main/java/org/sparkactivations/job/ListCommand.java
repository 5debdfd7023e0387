package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.sparkactivations.Activations;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lists the catalogue. */
@Command(
        name = "list",
        header = "List every activation: how it is called, and what it computes.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Activations catalogue = Activations.catalogue();
        List<Activation> builtIn = Activations.builtIn();
        List<Activation> users = catalogue.activations().stream()
                .filter(each -> !builtIn.contains(each))
                .collect(Collectors.toUnmodifiableList());
        out.print(table(builtIn));
        if (!users.isEmpty()) {
            out.println();
            out.println("Found on the class path:");
            out.print(table(users));
        }
        if (!catalogue.problems().isEmpty()) {
            out.println();
            out.println("Left out:");
            catalogue.problems().forEach(each -> out.println("  " + each));
        }
        out.println();
        out.println("In SQL, nn_ stands before each name. describe NAME tells more.");
        out.flush();
        return ExitCode.OK;
    }

    private static String table(List<Activation> activations) {
        TextTable table = new TextTable("lll").row("activation", "also called", "value");
        for (Activation each : activations) {
            Definition definition = each.definition();
            table.row(
                    definition.signature(definition.name()),
                    String.join(", ", definition.aliases()),
                    definition.formula());
        }
        return table.text("  ");
    }
}
