package be.namens;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Between saying that it is not ready and refusing requests, a process goes on answering for a moment: whoever balances the load
 * looks only now and then, and sends requests until then.
 */
@Component
class StopNotice implements SmartLifecycle {

    private final Duration notice;
    private volatile boolean running;

    StopNotice(Settings settings) {
        this.notice = settings.notice();
    }

    @Override
    public void start() {
        running = true;
    }

    /** Spring Boot has made the readiness known before anything stops. */
    @Override
    public void stop() {
        try {
            Thread.sleep(notice);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Stops first: the web server comes after. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }

    /**
     * How a process stops.
     *
     * @param notice how long it goes on answering after it said that it is not ready
     */
    @ConfigurationProperties("namens.stop")
    record Settings(@DefaultValue("5s") Duration notice) {

        Settings {
            if (notice.isNegative()) {
                throw new IllegalArgumentException("namens.stop.notice must not be negative");
            }
        }
    }
}
