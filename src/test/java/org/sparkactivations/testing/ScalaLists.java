package org.sparkactivations.testing;

import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** Scala's sequences as lists, on Scala 2.12 and 2.13. */
public final class ScalaLists {

    private ScalaLists() {}

    /** A view of the sequence. */
    @SuppressWarnings("deprecation") // The conversion that both versions have.
    public static <T> List<T> asJava(Seq<T> elements) {
        return JavaConverters.seqAsJavaList(elements);
    }
}
