package app.offgrid.notes.notebook;

import app.offgrid.notes.merge.ConflictPolicy;
import app.offgrid.notes.note.FieldRules;
import app.offgrid.notes.note.Limits;
import app.offgrid.notes.store.LocalStore;
import app.offgrid.notes.store.NoteOrder;
import app.offgrid.notes.sync.SyncProfile;

/** What a person sets on this device. Kept in the database; stays when somebody signs out. */
public final class Settings {
    private static final String DEVICE_NAME = "device_name";
    private static final String POLICY = "conflict_policy";
    private static final String SERVER = "server";
    private static final String ORDER = "list_order";
    private static final String TRASH_DAYS = "trash_days";
    private static final String COLOR_SCHEME = "color_scheme";
    private static final String FONT_SCALE = "font_scale";
    private static final String LANGUAGE = "language";
    private static final int USUAL_TRASH_DAYS = 30;

    private final LocalStore store;
    private final SyncProfile profile;

    /** @param deviceName the name of this device until a person gives it one */
    public Settings(LocalStore store, String deviceName) {
        this.store = store;
        String name = store.setting(DEVICE_NAME);
        String policy = store.setting(POLICY);
        this.profile = new SyncProfile(
                store.deviceId(),
                name == null ? deviceName : name,
                policy == null ? ConflictPolicy.ASK : ConflictPolicy.valueOf(policy));
    }

    /** The settings as the sync engine sees them; follows every change. */
    public SyncProfile profile() {
        return profile;
    }

    /** By which the server and other devices know this one. */
    public String deviceId() {
        return profile.deviceId();
    }

    public String deviceName() {
        return profile.deviceName();
    }

    /** Names this device for the others; a blank name changes nothing, a long one is cut. */
    public void rename(String name) {
        String trimmed = FieldRules.cut(name.trim(), Limits.DEVICE_NAME_CHARACTERS);
        if (trimmed.length() > 0) {
            store.saveSetting(DEVICE_NAME, trimmed);
            profile.rename(trimmed);
        }
    }

    public ConflictPolicy policy() {
        return profile.policy();
    }

    public void decideBy(ConflictPolicy policy) {
        store.saveSetting(POLICY, policy.name());
        profile.decideBy(policy);
    }

    /** The address last typed for the server, or null if none ever was. */
    public String server() {
        return store.setting(SERVER);
    }

    public void useServer(String address) {
        store.saveSetting(SERVER, address.trim());
    }

    /** After how many days of use a note in the trash is deleted for good; 0 for never. 30 until a person chooses. */
    public int trashDays() {
        String days = store.setting(TRASH_DAYS);
        return days == null ? USUAL_TRASH_DAYS : Integer.parseInt(days);
    }

    /** @param days at least 0; 0 for never */
    public void keepTrash(int days) {
        if (days < 0) {
            throw new IllegalArgumentException("days: " + days);
        }
        store.saveSetting(TRASH_DAYS, "" + days);
    }

    /** How lists are sorted; the notes edited last come first until a person chooses. */
    public NoteOrder order() {
        String order = store.setting(ORDER);
        return order == null ? NoteOrder.EDITED_NEWEST_FIRST : NoteOrder.valueOf(order);
    }

    public void sortBy(NoteOrder order) {
        store.saveSetting(ORDER, order.name());
    }

    /** Light or dark; as the device is set until a person chooses. */
    public ColorScheme colorScheme() {
        String scheme = store.setting(COLOR_SCHEME);
        return scheme == null ? ColorScheme.SYSTEM : ColorScheme.valueOf(scheme);
    }

    public void paint(ColorScheme scheme) {
        store.saveSetting(COLOR_SCHEME, scheme.name());
    }

    /** The size of all text; as the device is set until a person chooses. */
    public FontScale fontScale() {
        String scale = store.setting(FONT_SCALE);
        return scale == null ? FontScale.SYSTEM : FontScale.valueOf(scale);
    }

    public void scaleText(FontScale scale) {
        store.saveSetting(FONT_SCALE, scale.name());
    }

    /** The language of the app as a code of ISO 639 such as "de"; empty for the device's own, as it is at first. */
    public String language() {
        String language = store.setting(LANGUAGE);
        return language == null ? "" : language;
    }

    /** @param language a code of ISO 639, or empty for the device's own language */
    public void speak(String language) {
        store.saveSetting(LANGUAGE, language);
    }
}
