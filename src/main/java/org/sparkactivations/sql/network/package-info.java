/** Trained networks as SQL functions. */
package org.sparkactivations.sql.network;
