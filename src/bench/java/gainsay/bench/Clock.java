package gainsay.bench;

import java.lang.ProcessHandle;
import java.time.Duration;

/// Wall and processor time of this process. On a busy machine only the latter can be compared.
final class Clock {
    private Clock() {}

    static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static double cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toMillis()
                / 1e3;
    }
}
