package org.sparkactivations.sql.optimizer;

import java.util.Optional;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;

/**
 * The numbers of a type, in order, each with an index: the difference of two indices is how many numbers lie between.
 * NaN has none, and the two zeros, which are equal in SQL, have one.
 */
enum Domain {
    DOUBLE(Double.doubleToRawLongBits(Double.POSITIVE_INFINITY)) {
        @Override
        double value(long index) {
            return Math.copySign(Double.longBitsToDouble(Math.abs(index)), index);
        }

        @Override
        Literal literal(long index) {
            return new Literal(value(index), DataTypes.DoubleType);
        }
    },

    FLOAT(Float.floatToRawIntBits(Float.POSITIVE_INFINITY)) {
        @Override
        double value(long index) {
            return Math.copySign(Float.intBitsToFloat((int) Math.abs(index)), (float) index);
        }

        @Override
        Literal literal(long index) {
            return new Literal((float) value(index), DataTypes.FloatType);
        }
    },

    BIGINT(Long.MIN_VALUE, Long.MAX_VALUE) {
        @Override
        Literal literal(long index) {
            return new Literal(index, DataTypes.LongType);
        }
    },

    INT(Integer.MIN_VALUE, Integer.MAX_VALUE) {
        @Override
        Literal literal(long index) {
            return new Literal((int) index, DataTypes.IntegerType);
        }
    },

    SMALLINT(Short.MIN_VALUE, Short.MAX_VALUE) {
        @Override
        Literal literal(long index) {
            return new Literal((short) index, DataTypes.ShortType);
        }
    },

    TINYINT(Byte.MIN_VALUE, Byte.MAX_VALUE) {
        @Override
        Literal literal(long index) {
            return new Literal((byte) index, DataTypes.ByteType);
        }
    };

    private final long first;
    private final long last;

    Domain(long first, long last) {
        this.first = first;
        this.last = last;
    }

    /** Numbers whose bits, without the sign, grow with them. */
    Domain(long bitsOfInfinity) {
        this(-bitsOfInfinity, bitsOfInfinity);
    }

    /** The numbers of a type; empty for DECIMAL and for types without numbers. */
    static Optional<Domain> of(DataType type) {
        Domain domain = null;
        if (type instanceof DoubleType) {
            domain = DOUBLE;
        } else if (type instanceof FloatType) {
            domain = FLOAT;
        } else if (type instanceof LongType) {
            domain = BIGINT;
        } else if (type instanceof IntegerType) {
            domain = INT;
        } else if (type instanceof ShortType) {
            domain = SMALLINT;
        } else if (type instanceof ByteType) {
            domain = TINYINT;
        }
        return Optional.ofNullable(domain);
    }

    /** Whether a column of the type may hold NaN. */
    boolean hasNaN() {
        return this == DOUBLE || this == FLOAT;
    }

    /** The index of the smallest number. */
    long first() {
        return first;
    }

    /** The index of the largest number. */
    long last() {
        return last;
    }

    /** The number at an index, as a cast to DOUBLE gives it. */
    double value(long index) {
        return index;
    }

    /** The number at an index, as a constant of the type. */
    abstract Literal literal(long index);
}
