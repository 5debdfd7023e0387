/**
 * The functions of SQL that are no activations: {@link org.sparkactivations.sql.helper.HelperFunction} is their one
 * table, from which registration, catalog, Column functions, Python and pages follow. Each is bound to the types of its
 * arguments, as an activation is.
 */
package org.sparkactivations.sql.helper;
