package app.offgrid.server.sync;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps house once a day; two processes that do it at the same time do no harm. */
@Singleton
class HousekeepingSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(HousekeepingSchedule.class);

    private final Housekeeping housekeeping;

    HousekeepingSchedule(Housekeeping housekeeping) {
        this.housekeeping = housekeeping;
    }

    @Scheduled(initialDelay = "${offgrid.housekeeping.first:10m}", fixedDelay = "${offgrid.housekeeping.every:1d}")
    void run() {
        try {
            housekeeping.run();
        } catch (RuntimeException e) {
            LOG.warn("housekeeping goes on tomorrow: {}", e.toString());
        }
    }
}
