package org.sparkactivations.codegen;

import java.util.stream.Stream;
import org.sparkactivations.sql.optimizer.Rewrite;

/** The table of expressions that the optimizer replaces, in the guide, between two marker lines. */
final class RewritesTable {

    static final String PATH = "src/site/markdown/guide.md";

    private static final String BEGIN = "<!-- rewrites: generated, see CONTRIBUTING.md -->";
    private static final String END = "<!-- end of rewrites -->";

    private RewritesTable() {}

    /** The guide with its table made anew. */
    static String inserted(String guide) {
        MarkdownTable table = new MarkdownTable("expression", "becomes", "result");
        Stream.of(Rewrite.values())
                .forEach(each -> table.row("`" + each.before() + "`", "`" + each.after() + "`", each.reason()));
        return ReadmeFamilies.between(guide, BEGIN, END, table.toString());
    }
}
