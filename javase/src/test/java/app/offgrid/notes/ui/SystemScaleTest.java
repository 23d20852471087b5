package app.offgrid.notes.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SystemScaleTest {
    @Test
    void anIphoneAsItComesWritesAsUsual() {
        assertEquals(1, Theme.systemScale("ios", 17f / 14), 0.001);
        assertEquals(1, Theme.systemScale("and", 1), 0.001);
    }

    @Test
    void largerTextIsFollowedUpToALimit() {
        assertEquals(23f / 17, Theme.systemScale("ios", 23f / 14), 0.001);
        assertEquals(1.3, Theme.systemScale("and", 1.3f), 0.001);
        assertEquals(2, Theme.systemScale("ios", 53f / 14), 0.001);
    }

    @Test
    void smallerTextStaysReadable() {
        assertEquals(1, Theme.systemScale("ios", 14f / 14), 0.001);
    }
}
