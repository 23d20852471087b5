package app.offgrid.notes.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {
    @Test
    void aMomentIsWrittenAsTheJdkWritesItAndReadBack() {
        DateTimeFormatter format =
                DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
        Random random = new Random(1);
        for (int run = 0; run < 20_000; run++) {
            long millis = (long) ((random.nextDouble() * 10_000 - 1_970) * 365.2425 * 86_400_000);
            if (Timestamps.isPrintable(millis)) {
                assertEquals(format.format(Instant.ofEpochMilli(millis)), Timestamps.format(millis));
                assertEquals(millis, Timestamps.parse(Timestamps.format(millis)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-06-02T09:15:33Z",
                "20240602T091533Z",
                "2024-06-02 09:15:33Z",
                "2024-06-02T11:15:33+02:00",
                "2024-06-02T04:15:33.000-0500",
                "2024-06-02 09:15:33"
            })
    void theUsualFormsMeanTheSame(String text) {
        assertEquals(Instant.parse("2024-06-02T09:15:33Z").toEpochMilli(), Timestamps.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2024-13-01", "2024-06-02T", "2024-06-02T09:15:33Zulu", "12345", "2024-06-32"})
    void whatIsNoMomentIsNone(String text) {
        assertNull(Timestamps.parse(text));
    }
}
