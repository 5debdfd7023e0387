package org.sparkactivations.sql;

/** The forms in which Spark hands over a row of numbers. */
enum RowForm {
    /** ARRAY&lt;DOUBLE&gt;. */
    DOUBLES(ElementType.DOUBLE),
    /** ARRAY&lt;FLOAT&gt;. */
    FLOATS(ElementType.FLOAT),
    /** An ML Vector. */
    VECTOR(ElementType.DOUBLE);

    private final ElementType elementType;

    RowForm(ElementType elementType) {
        this.elementType = elementType;
    }

    ElementType elementType() {
        return elementType;
    }
}
