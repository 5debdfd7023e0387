/** The aggregate {@code nn_logsumexp_agg}: its state, and its forms for the two doors of SQL. */
package org.sparkactivations.sql.aggregate;
