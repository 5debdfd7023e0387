package org.sparkactivations.job;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.sparkactivations.Activations;
import org.sparkactivations.report.ShownText;
import org.sparkactivations.spi.Activation;
import org.sparkactivations.spi.Definition;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command {@code list}: lists the catalogue. */
@Command(
        name = "list",
        header = "List every activation with its signature and formula.",
        mixinStandardHelpOptions = true,
        versionProvider = JobVersion.class)
final class ListCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Terminal.out(spec);
        Activations catalogue = Activations.catalogue();
        List<Activation> builtIn = Activations.builtIn();
        List<Activation> users = catalogue.activations().stream()
                .filter(each -> !builtIn.contains(each))
                .toList();
        out.print(table(builtIn));
        if (!users.isEmpty()) {
            out.println();
            out.println("Activations of users on the class path:");
            out.print(table(users));
        }
        if (!catalogue.problems().isEmpty()) {
            out.println();
            out.println("Not loaded:");
            catalogue.problems().forEach(each -> out.println("  " + ShownText.of(each)));
        }
        out.println();
        out.println("In SQL, each name has the prefix nn_. describe NAME explains one activation.");
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
