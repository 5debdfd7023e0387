package org.sparkactivations;

import java.util.Set;

/**
 * The names of SQL functions that are no activations, which activations of users cannot have. Generated:
 * see CONTRIBUTING.md.
 */
final class ReservedNames {

    /** The names, without prefix. */
    static final Set<String> ALL = Set.of(
            "argmax",
            "brier_score",
            "calibration_error",
            "dense",
            "diagnose",
            "element",
            "interpolate",
            "logsumexp_agg",
            "one_hot",
            "reliability_bins",
            "to_array",
            "to_vector",
            "top_k");

    private ReservedNames() {}
}
