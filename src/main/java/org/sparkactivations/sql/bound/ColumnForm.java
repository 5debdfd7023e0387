package org.sparkactivations.sql.bound;

/** The forms in which Spark hands over a row of numbers. */
enum ColumnForm {
    /** ARRAY&lt;DOUBLE&gt;. */
    DOUBLES(ElementType.DOUBLE),
    /** ARRAY&lt;FLOAT&gt;. */
    FLOATS(ElementType.FLOAT),
    /** An ML Vector. */
    VECTOR(ElementType.DOUBLE);

    private final ElementType elementType;

    ColumnForm(ElementType elementType) {
        this.elementType = elementType;
    }

    ElementType elementType() {
        return elementType;
    }
}
