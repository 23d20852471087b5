package app.offgrid.conformance.story;

import java.util.Map;
import java.util.Set;

/** A device with its app, as a story sees it. */
public interface Device {
    /** Sets the device's clock wrong, by milliseconds against the true time. */
    void skewClock(long millis);

    /** Makes this an old version of the app that knows no other fields of a note than these. */
    void knowOnly(Set<String> fields);

    /** Sets how many notes the device takes at once, if its design has pages. */
    void pageSize(int notes);

    /** A person changes these fields of a note, or begins it; it is saved on the device. */
    void edit(String noteId, Map<String, ?> fields);

    /** A person deletes the note for good. */
    void delete(String noteId);

    /** A person settles the note's conflict with this body. */
    void settle(String noteId, String body);

    /** In conflicts from now on, the newer edit wins and nobody is asked. */
    void preferNewest();

    /** Puts together a request of what is to be synced now. */
    Flight depart();

    /** Syncs until there is nothing more to send or to fetch. */
    void sync();

    /** The session is no longer good; the next sync meets that and signs in again. */
    void loseSession();

    /** The server has lost or mistaken the account's data: what answers from now on is another account's. */
    void moveTo(String account);

    /** The note's fields; null if it is not there or deleted. */
    Map<String, Object> fields(String noteId);

    /** How many versions a person is asked about. */
    int prompts(String noteId);

    /** Why the note is not synced, for a person; null if nothing is wrong with it. */
    String problem(String noteId);

    /** Every body that a person can get at on this device: the note's, sides of a conflict, the history's. */
    Set<String> reachable(String noteId);

    /** All that must be equal on settled devices. */
    Object state(String noteId);
}
