import static org.apache.spark.sql.functions.col;
import static org.sparkactivations.sql.functions.elu;
import static org.sparkactivations.sql.functions.gelu;
import static org.sparkactivations.sql.functions.softmax;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The functions of Columns from Spark Connect's client for Java. The argument is the address of a server. */
class ConnectClient {

    public static void main(String[] arguments) throws Exception {
        SparkSession spark = SparkSession.builder().remote(arguments[0]).getOrCreate();
        Row row = spark.sql("SELECT array(1D, -2D) AS x")
                .select(gelu(col("x")), elu(col("x"), 0.5), softmax(col("x")))
                .first();
        String expected = "[0.8413447460685429, -0.04550026389635842] [1.0, -0.43233235838169365] "
                + "[0.9525741268224334, 0.04742587317756679]";
        String actual = row.getList(0) + " " + row.getList(1) + " " + row.getList(2);
        spark.close();
        if (!actual.equals(expected)) {
            throw new AssertionError("expected " + expected + ", got " + actual);
        }
        System.out.println(spark.getClass().getName() + ": " + actual);
    }
}
