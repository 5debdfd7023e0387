package org.sparkactivations.testing;

import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.util.Properties;

/** Scala's sequences as lists, on Scala 2.12 and 2.13. */
public final class ScalaLists {

    private ScalaLists() {}

    /** A view of the sequence. */
    @SuppressWarnings("deprecation") // The conversion that both versions have.
    public static <T> List<T> asJava(Seq<T> elements) {
        return JavaConverters.seqAsJavaList(elements);
    }

    /** The text of a row as Scala 2.13 prints it, with the name that the Scala of the tests gives to an array. */
    public static String printed(String text) {
        return Properties.versionNumberString().startsWith("2.12.") ? text.replace("ArraySeq", "WrappedArray") : text;
    }
}
