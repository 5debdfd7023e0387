package org.sparkactivations.cluster;

import java.util.List;

/** The JVMs on this machine in which the executors of an application run. */
record ExecutorProcesses(String application) {

    private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

    /** Those that run now. */
    List<ProcessHandle> running() {
        return ProcessHandle.allProcesses().filter(this::isExecutor).toList();
    }

    /** Kills one of them, as {@code kill -9} does; false if none runs. */
    boolean killOne(int choice) {
        List<ProcessHandle> running = running();
        return !running.isEmpty()
                && running.get(Math.floorMod(choice, running.size())).destroyForcibly();
    }

    private boolean isExecutor(ProcessHandle process) {
        String line = process.info().commandLine().orElse("");
        return line.contains(EXECUTOR) && line.contains(application);
    }
}
