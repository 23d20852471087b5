package app.offgrid.notes.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Another device's change comes while a person types: the editor of the device may show it late, or never. */
class PendingTextTest {
    private static final String BEFORE = "bread\nmilk\n";
    private static final String AFTER = "bread\nmilk\nsoap\n";
    private final PendingText pending = PendingText.of(BEFORE, AFTER);

    @Test
    void aKeyPressedMeanwhileDoesNotTakeTheOtherChangeBack() {
        assertEquals("bread!\nmilk\nsoap\n", pending.meant("bread!\nmilk\n"));
    }

    @Test
    void aKeyPressedAfterwardsIsAKeyAndNoMore() {
        assertEquals("bread!\nmilk\nsoap\n", pending.meant("bread!\nmilk\nsoap\n"));
        assertEquals(AFTER, pending.meant(AFTER));
        assertEquals("bread\nmilk\nsoa\n", pending.meant("bread\nmilk\nsoa\n"));
    }

    @Test
    void anEditorThatShowsTheOldTextStillIsMeantToShowTheNewOne() {
        assertEquals(AFTER, pending.meant(BEFORE));
    }

    @Test
    void aLongCompositionIsMergedAtEachOfItsKeys() {
        String shown = AFTER;
        String device = BEFORE;
        for (String letters : new String[] {"n", "ni", "niu", "niun", "niuna", "niunai", "牛奶"}) {
            PendingText waiting = PendingText.of(device, shown);
            device = "bread\n" + letters + "milk\n";
            shown = waiting.meant(device);
            assertEquals("bread\n" + letters + "milk\nsoap\n", shown);
        }
    }

    @Test
    void ofSeveralTextsThatWereAskedForEachMayBeTheOneTypedOn() {
        PendingText several = pending.then("bread\nmilk\nsoap\neggs\n");
        assertEquals("bread!\nmilk\nsoap\neggs\n", several.meant("bread!\nmilk\n"));
        assertEquals("bread!\nmilk\nsoap\neggs\n", several.meant("bread!\nmilk\nsoap\n"));
        assertEquals("bread!\nmilk\nsoap\neggs\n", several.meant("bread!\nmilk\nsoap\neggs\n"));
    }

    @Test
    void whereBothChangedTheSameWordsWhatIsTypedStands() {
        assertEquals("a redd car", PendingText.of("a red car", "a blue car").meant("a redd car"));
    }
}
