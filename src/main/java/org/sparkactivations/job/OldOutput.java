package org.sparkactivations.job;

import org.apache.hadoop.fs.Path;

/**
 * What became of an output that was replaced.
 *
 * @param path where it still is; null if there was none, or if it is removed
 */
record OldOutput(Path path) {

    static final OldOutput REMOVED = new OldOutput(null);

    /**
     * Says that it is still there; call after everything else.
     *
     * @param output the new one
     * @throws LeftOverException if it is not removed
     */
    void requireRemoved(Object output) {
        if (path != null) {
            throw new LeftOverException("the output " + output + " is complete, but the old one cannot be removed: "
                    + path + " is left over; delete it");
        }
    }

    /** The job is complete, and something is left over that the user must remove. */
    static final class LeftOverException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LeftOverException(String message) {
            super(message);
        }
    }
}
