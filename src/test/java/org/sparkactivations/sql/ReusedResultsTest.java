package org.sparkactivations.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.BoundReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeArrayData;
import org.apache.spark.sql.catalyst.expressions.codegen.CodegenContext;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sparkactivations.Activations;
import org.sparkactivations.sql.bound.BoundDoubleArray;
import org.sparkactivations.testing.ScalaLists;

/**
 * Compiled queries write each result of a call over the last one, row by row. {@link
 * org.sparkactivations.sql.kept.KeptResultsTest} looks at queries that keep a value for longer than its row.
 */
@Tag("spark")
class ReusedResultsTest {

    @Test
    void aPlaceInCompiledCodeWritesItsResultsOverEachOther() {
        UnsafeArrayData x = UnsafeArrayData.fromPrimitiveArray(new double[] {1, -2, 3});
        Expression call = ActivationExpression.of(
                Activations.catalogue().function("relu"),
                "nn_relu",
                List.of(new BoundReference(0, DataTypes.createArrayType(DataTypes.DoubleType), true)));
        CodegenContext context = new CodegenContext();
        call.genCode(context);
        BoundDoubleArray compiled = ScalaLists.asJava(context.references()).stream()
                .filter(BoundDoubleArray.class::isInstance)
                .map(BoundDoubleArray.class::cast)
                .findFirst()
                .orElseThrow();

        UnsafeArrayData first = (UnsafeArrayData) compiled.invoke(x);
        UnsafeArrayData second = (UnsafeArrayData) compiled.invoke(x);
        assertThat(second.getBaseObject()).isSameAs(first.getBaseObject());

        InternalRow row = new GenericInternalRow(new Object[] {x});
        UnsafeArrayData interpreted = (UnsafeArrayData) call.eval(row);
        assertThat(((UnsafeArrayData) call.eval(row)).getBaseObject()).isNotSameAs(interpreted.getBaseObject());
    }
}
