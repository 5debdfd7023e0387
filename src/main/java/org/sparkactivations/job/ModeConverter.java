package org.sparkactivations.job;

import org.apache.spark.sql.SaveMode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a mode of Spark, in upper or lower case. */
final class ModeConverter implements ITypeConverter<SaveMode> {

    @Override
    public SaveMode convert(String value) {
        for (SaveMode each : SaveMode.values()) {
            if (each.name().equalsIgnoreCase(value)) {
                return each;
            }
        }
        throw new TypeConversionException("expected errorifexists, overwrite, append or ignore, got '" + value + "'");
    }
}
