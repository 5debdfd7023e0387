package org.sparkactivations.sql.kept;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** How the rows of a query are taken. */
enum Keeper {
    COLLECTED {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return query.collectAsList();
        }
    },
    ITERATED {
        @Override
        List<Row> rows(Dataset<Row> query) {
            List<Row> rows = new ArrayList<>();
            query.toLocalIterator().forEachRemaining(rows::add);
            return rows;
        }
    },
    /** A partition's rows are held together before any is read. */
    HELD_IN_PARTITIONS {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return query.toJavaRDD()
                    .mapPartitions(part -> {
                        List<Row> held = new ArrayList<>();
                        part.forEachRemaining(held::add);
                        return held.iterator();
                    })
                    .collect();
        }
    },
    CACHED {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return cached(query, StorageLevel.MEMORY_ONLY());
        }
    },
    CACHED_ON_DISK {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return cached(query, StorageLevel.DISK_ONLY());
        }
    },
    CACHED_OFF_HEAP {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return cached(query, StorageLevel.OFF_HEAP());
        }
    },
    CHECKPOINTED {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return query.localCheckpoint().collectAsList();
        }
    },
    REPARTITIONED {
        @Override
        List<Row> rows(Dataset<Row> query) {
            return query.repartition(3).collectAsList();
        }
    };

    /** All rows, in any order. */
    abstract List<Row> rows(Dataset<Row> query);

    private static List<Row> cached(Dataset<Row> query, StorageLevel level) {
        Dataset<Row> cached = query.persist(level);
        try {
            cached.count();
            return cached.collectAsList();
        } finally {
            cached.unpersist(true);
        }
    }
}
