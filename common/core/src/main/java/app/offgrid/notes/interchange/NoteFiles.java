package app.offgrid.notes.interchange;

import app.offgrid.notes.protocol.JsonException;
import java.io.IOException;

/** Reads an archive in which each note has a file of its own. One that cannot be read does not end the reading. */
abstract class NoteFiles implements NoteReader {
    final ArchiveFiles files;
    final Identities identities;
    final Findings findings;
    private final int total;
    private ForeignNote note;

    NoteFiles(ArchiveFiles files, int total, Identities identities, Findings findings) {
        this.files = files;
        this.total = total;
        this.identities = identities;
        this.findings = findings;
    }

    /** True for a file that stands beside the notes and is not worth a word. */
    boolean isPassedOver(String name) {
        return false;
    }

    /**
     * Reads the file at which {@link #files} stand.
     *
     * @return null if there is no note in it
     */
    abstract ForeignNote read() throws IOException;

    @Override
    public final int total() {
        return total;
    }

    @Override
    public final boolean advance() throws IOException {
        note = null;
        if (!files.next()) {
            return false;
        }
        String name = files.name();
        if (isPassedOver(name)) {
            return true;
        }
        if (!files.hasSafeName()) {
            findings.add(name, NotTaken.Reason.UNSAFE_NAME, "");
            return true;
        }
        try {
            note = read();
        } catch (OverLimitException e) {
            if (e.isOfAll()) {
                throw e;
            }
            findings.add(name, NotTaken.Reason.OVER_LIMIT, e.getMessage());
        } catch (IOException | JsonException e) {
            findings.add(name, NotTaken.Reason.UNREADABLE, String.valueOf(e.getMessage()));
        }
        return true;
    }

    @Override
    public final ForeignNote note() {
        return note;
    }

    @Override
    public final void close() {
        files.close();
    }
}
