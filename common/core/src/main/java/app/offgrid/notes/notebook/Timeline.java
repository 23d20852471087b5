package app.offgrid.notes.notebook;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteVersion;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.store.KeptVersion;
import java.util.ArrayList;
import java.util.List;

/**
 * A note's history as one row of versions, newest first: what this device has, and page by page what the server has. A
 * version that both have is there once. For one thread.
 */
public final class Timeline {
    private final NoteReplica note;
    private final List<KeptVersion> kept;
    private final List<NoteVersion> fetched = new ArrayList<NoteVersion>();
    private boolean whole;

    Timeline(NoteReplica note, List<KeptVersion> kept) {
        this.note = note;
        this.kept = kept;
    }

    /** Takes in the next page of the server: versions below {@link #before}, in falling revision. */
    public void add(List<NoteVersion> page, int asked) {
        fetched.addAll(page);
        whole = page.size() < asked;
    }

    /** Below which revision the next page begins; 0 for the first one. */
    public long before() {
        return fetched.isEmpty() ? 0 : fetched.get(fetched.size() - 1).revision();
    }

    /** True if all that the server keeps is here. */
    public boolean isWhole() {
        return whole;
    }

    /** What the note says now; null if it is deleted. */
    public NoteFields now() {
        return note.fields();
    }

    /** True if the note is still as it was when this was begun. */
    boolean isOf(NoteReplica now) {
        boolean same = now.fields() == null || note.fields() == null
                ? now.fields() == note.fields()
                : now.fields().equals(note.fields());
        return same
                && now.agreed().revision() == note.agreed().revision()
                && now.sides().equals(note.sides());
    }

    public String noteId() {
        return note.noteId();
    }

    /** True if the server has had this note, as far as this device knows. */
    public boolean isOnServer() {
        return note.agreed().revision() > 0;
    }

    /** All versions known so far, newest first. */
    public List<PastVersion> versions() {
        List<PastVersion> all = new ArrayList<PastVersion>();
        NoteVersion standing = standing();
        NoteFields now = note.fields();
        if (now != null && (note.isEdited() || standing == null)) {
            String device = note.isEdited() ? null : note.agreed().deviceName();
            all.add(new PastVersion(PastVersion.Standing.NOW, now, device, now.editedAt(), !note.isEdited()));
        }
        for (OpenSide open : note.unsettledSides()) {
            if (!isFetched(open.side().changeId())) {
                NoteFields fields = open.side().fields();
                long time = fields == null ? 0 : fields.editedAt();
                all.add(new PastVersion(
                        PastVersion.Standing.WAITING, fields, open.side().deviceName(), time, open.acknowledged()));
            }
        }
        addEarlier(all, standing);
        return all;
    }

    /** The server's versions in their order, and between them, by their times, those that only this device has. */
    private void addEarlier(List<PastVersion> all, NoteVersion standing) {
        List<PastVersion> ours = ours(all, standing == null && note.isEdited());
        int next = 0;
        for (NoteVersion version : fetched) {
            while (next < ours.size() && ours.get(next).time() >= timeOf(version)) {
                all.add(ours.get(next++));
            }
            all.add(of(version, version == standing && !note.isEdited()));
        }
        while (next < ours.size()) {
            all.add(ours.get(next++));
        }
    }

    /** What this device has kept and, if it is not among the fetched ones, the text that was agreed with the server. */
    private List<PastVersion> ours(List<PastVersion> shown, boolean withAgreed) {
        List<PastVersion> ours = new ArrayList<PastVersion>();
        NoteFields agreed = withAgreed ? note.agreed().fields() : null;
        for (KeptVersion version : kept) {
            NoteFields fields = version.fields();
            if (agreed != null && agreed.editedAt() >= fields.editedAt()) {
                ours.add(earlier(agreed, note.agreed().deviceName(), true));
                agreed = null;
            }
            if (!isFetched(fields) && !isIn(shown, fields) && !isIn(ours, fields)) {
                ours.add(earlier(fields, version.deviceName(), version.isShared()));
            }
        }
        if (agreed != null) {
            ours.add(earlier(agreed, note.agreed().deviceName(), true));
        }
        return ours;
    }

    private static PastVersion earlier(NoteFields fields, String device, boolean onServer) {
        return new PastVersion(PastVersion.Standing.EARLIER, fields, device, fields.editedAt(), onServer);
    }

    private PastVersion of(NoteVersion version, boolean isNow) {
        PastVersion.Standing standing = isNow ? PastVersion.Standing.NOW : PastVersion.Standing.EARLIER;
        if (version.isSide()) {
            OpenSide open = note.side(version.changeId());
            standing = open != null && !open.settled() ? PastVersion.Standing.WAITING : PastVersion.Standing.BESIDE;
        }
        return new PastVersion(standing, version.fields(), version.deviceName(), timeOf(version), true);
    }

    /** When it was written, by its device's clock; of a deletion, when the server took it. */
    private static long timeOf(NoteVersion version) {
        return version.fields() == null
                ? version.acceptedAt()
                : version.fields().editedAt();
    }

    /** The fetched version that is the agreed text; null if it is not here. */
    private NoteVersion standing() {
        for (NoteVersion version : fetched) {
            if (version.revision() <= note.agreed().revision() && !version.isSide()) {
                // A revision that came after this page was fetched may have made another text.
                NoteFields agreed = note.agreed().fields();
                boolean same = agreed != null && version.fields() != null && agreed.sameContentAs(version.fields());
                return same ? version : null;
            }
        }
        return null;
    }

    private boolean isFetched(String changeId) {
        for (NoteVersion version : fetched) {
            if (version.changeId().equals(changeId)) {
                return true;
            }
        }
        return false;
    }

    private boolean isFetched(NoteFields fields) {
        for (NoteVersion version : fetched) {
            if (isSame(fields, version.fields())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isIn(List<PastVersion> versions, NoteFields fields) {
        for (PastVersion version : versions) {
            if (isSame(fields, version.fields())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSame(NoteFields one, NoteFields other) {
        return other != null
                && one.editedAt() == other.editedAt()
                && one.title().equals(other.title())
                && one.body().equals(other.body())
                && one.tags().equals(other.tags());
    }
}
