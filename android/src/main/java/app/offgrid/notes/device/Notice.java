package app.offgrid.notes.device;

import org.json.JSONException;
import org.json.JSONObject;

/** A notification that is still to come. Immutable. */
final class Notice {
    private static final String AT = "at";
    private static final String TITLE = "title";
    private static final String TEXT = "text";

    final String id;
    /** Milliseconds since the epoch. */
    final long at;
    final String title;
    final String text;

    Notice(String id, long at, String title, String text) {
        this.id = id;
        this.at = at;
        this.title = title;
        this.text = text;
    }

    /** As it is kept. */
    String kept() {
        try {
            return new JSONObject().put(AT, at).put(TITLE, title).put(TEXT, text).toString();
        } catch (JSONException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Null if it was not kept by {@link #kept}. */
    static Notice read(String id, String kept) {
        try {
            JSONObject json = new JSONObject(kept);
            return new Notice(id, json.getLong(AT), json.getString(TITLE), json.getString(TEXT));
        } catch (JSONException e) {
            return null;
        }
    }
}
