package app.offgrid.server.histories;

import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.note.NoteSnapshot;
import app.offgrid.notes.note.Side;
import app.offgrid.notes.replica.InFlight;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.NoteState;
import app.offgrid.notes.replica.OpenSide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The invariants of the product, by their numbers, for one note. What a merge must give is a rule of its own. */
final class Rules {
    static final String DELETION_MEETS_EDIT = "a deletion meets an edit";
    static final String EDITS_MERGED = "edits are merged";
    static final String EDITS_OVERLAP = "edits overlap";
    static final String OPEN_AT_THE_END = "settled with an open question";
    private final Tally tally;

    Rules(Tally tally) {
        this.tally = tally;
    }

    /** Everywhere that a word may be, but for requests and answers on their way. */
    static long found(Situation now) {
        long words = now.expected.elsewhere() | now.server.words();
        for (DeviceValue device : now.devices) {
            words |= words(device.replica);
        }
        return words;
    }

    private static long words(NoteReplica note) {
        long words = Text.words(note.fields()) | Text.words(note.agreed().fields());
        for (OpenSide open : note.sides()) {
            words |= Text.words(open.side().fields());
        }
        InFlight sent = note.inFlight();
        return sent == null ? words : words | Text.words(sent.whole());
    }

    /** What holds after every act. */
    void check(Situation now, int which, boolean mayBeRestored) {
        long lost = now.expected.words & ~found(now);
        if (lost != 0) {
            throw new Broken(1, "nobody discarded " + Expected.names(lost) + ", it is nowhere");
        }
        DeviceValue device = now.devices[which];
        checkCursor(now, device);
        checkShown(now, device, mayBeRestored);
        checkSettledOnce(now.expected, device, which);
    }

    /** The versions that a device knows to be settled. */
    static Set<String> settled(DeviceValue device) {
        Set<String> settled = new HashSet<>();
        for (OpenSide open : device.replica.sides()) {
            if (open.settled()) {
                settled.add(open.side().changeId());
            }
        }
        return settled;
    }

    private static void checkCursor(Situation now, DeviceValue device) {
        NoteSnapshot note = now.server.note();
        if (note == null || device.afterLoss || !now.server.epoch.equals(device.epoch)) {
            return;
        }
        long known = device.replica.agreed().revision();
        boolean isNothing = note.isDeleted() && note.sides().isEmpty() && known == 0;
        if (note.sequence() <= device.cursor && known < note.revision() && !isNothing) {
            throw new Broken(4, "the cursor has passed revision " + note.revision() + ", the device knows " + known);
        }
    }

    private static void checkShown(Situation now, DeviceValue device, boolean mayBeRestored) {
        NoteReplica shown = device.replica;
        if (shown.state() != NoteState.SYNCED
                || shown.isForgettable()
                || device.afterLoss
                || !now.server.epoch.equals(device.epoch)) {
            return;
        }
        NoteSnapshot there = now.server.at(shown.agreed().revision());
        if (there == null ? !mayBeRestored : !NoteReplica.sameContent(there.fields(), shown.fields())) {
            throw new Broken(9, "shown as synced: " + shown.fields() + ", the server had: " + there);
        }
    }

    private static void checkSettledOnce(Expected expected, DeviceValue device, int which) {
        if (expected.mayAskAgain) {
            return;
        }
        for (OpenSide open : device.replica.unsettledSides()) {
            if (expected.settled(which).contains(open.side().changeId())) {
                throw new Broken(15, "asked again about " + open.side());
            }
        }
    }

    /** A note of a device met that of the server: what a merge must give, and whether somebody must be asked. */
    void checkRebased(NoteReplica before, NoteSnapshot theirs, NoteReplica after) {
        NoteFields mine = before.fields();
        NoteFields base = before.agreed().fields();
        NoteFields there = theirs.fields();
        boolean isAsked = hasNewQuestion(before, theirs, after);
        boolean isOneSided = !before.isEdited()
                || NoteReplica.sameContent(mine, there)
                || (before.agreed().revision() > 0 && NoteReplica.sameContent(base, there));
        if (isOneSided) {
            if (isAsked) {
                throw new Broken(6, "asked where one side is unchanged or both are alike");
            }
            boolean isMine = before.isEdited() && !NoteReplica.sameContent(mine, there);
            require(isMine ? mine : there, before, after);
            return;
        }
        if (mine == null || there == null) {
            tally.count(DELETION_MEETS_EDIT);
            requireAsked(isAsked, after, "a deletion met an edit");
            return;
        }
        if (base == null) {
            return;
        }
        if (!isPlain(base, mine, there)) {
            // Both versions stand one after the other, and a merge goes by words: only that none is lost is known.
            tally.count("edits meet where both versions were kept");
            return;
        }
        NoteFields merged = Text.merged(base, mine, there);
        if (merged == null) {
            tally.count(EDITS_OVERLAP);
            requireAsked(isAsked, after, "both changed a paragraph");
            return;
        }
        tally.count(EDITS_MERGED);
        if (isAsked) {
            throw new Broken(6, "nothing overlaps, and somebody is asked: " + base + " / " + mine + " / " + there);
        }
        require(merged, before, after);
    }

    private static boolean isPlain(NoteFields... all) {
        for (NoteFields fields : all) {
            if (!Text.of(fields).isPlain()) {
                return false;
            }
        }
        return true;
    }

    private static void requireAsked(boolean isAsked, NoteReplica after, String why) {
        // The same version may wait there already.
        if (!isAsked && after.unsettledSides().isEmpty()) {
            throw new Broken(1, why + ", and nobody is asked: " + after.fields());
        }
    }

    private static void require(NoteFields wanted, NoteReplica before, NoteReplica after) {
        for (OpenSide open : before.sides()) {
            if (!open.acknowledged() && !open.settled()) {
                // It may fit by now, and then it is in the note.
                return;
            }
        }
        if (!NoteReplica.sameContent(wanted, after.fields())) {
            throw new Broken(18, "the merge should be " + wanted + " and is " + after.fields());
        }
    }

    private static boolean hasNewQuestion(NoteReplica before, NoteSnapshot theirs, NoteReplica after) {
        List<NoteFields> known = new ArrayList<>();
        before.sides().forEach(open -> known.add(open.side().fields()));
        theirs.sides().forEach(side -> known.add(side.fields()));
        for (OpenSide open : after.unsettledSides()) {
            NoteFields version = open.side().fields();
            if (known.stream().noneMatch(other -> NoteReplica.sameContent(other, version))) {
                return true;
            }
        }
        return false;
    }

    /** What holds once nothing moves any more. */
    void checkQuiet(Situation now, boolean mayBeRestored) {
        tally.count("settled");
        NoteSnapshot note = now.server.note();
        NoteSnapshot there = note == null ? NoteSnapshot.unknown(Names.NOTE) : note;
        for (DeviceValue device : now.devices) {
            checkEqual(device.replica, there);
        }
        Expected expected = now.expected;
        long shown = ServerValue.words(note) | expected.elsewhere();
        long hidden = expected.words & ~shown & (mayBeRestored ? expected.recent : -1L);
        if (hidden != 0) {
            throw new Broken(1, "nobody discarded " + Expected.names(hidden) + ", only the history has it");
        }
        long lost = expected.words & ~(now.server.words() | expected.elsewhere());
        if (lost != 0) {
            throw new Broken(1, "nobody discarded " + Expected.names(lost) + ", the server does not have it");
        }
        if (!mayBeRestored
                && expected.deleted
                && !there.isDeleted()
                && there.sides().isEmpty()) {
            throw new Broken(5, "the note came back unasked: " + there.fields());
        }
        if (!expected.mayDouble
                && there.fields() != null
                && Text.of(there.fields()).hasWordTwice()) {
            throw new Broken(3, "typed once, there twice: " + there.fields());
        }
        for (Side side : there.sides()) {
            tally.count(OPEN_AT_THE_END);
            if (NoteReplica.sameContent(side.fields(), there.fields())) {
                throw new Broken(6, "asked to choose between two that are alike: " + side);
            }
            if (!mayBeRestored && !expected.mayAskAgain && expected.seenDeleted.contains(side.changeId())) {
                throw new Broken(16, "asked although a person has seen and deleted it: " + side);
            }
        }
    }

    private static void checkEqual(NoteReplica note, NoteSnapshot there) {
        if (note.hasNews() || note.failure() != null) {
            throw new Broken(7, "what a device has is never sent: " + note.fields());
        }
        if (!same(note.fields(), there.fields())) {
            throw new Broken(2, "a device has " + note.fields() + ", the server " + there.fields());
        }
        if (note.fields() != null && note.agreed().revision() != there.revision()) {
            throw new Broken(13, "the digests differ: " + note.agreed().revision() + ", " + there.revision());
        }
        Set<Side> sides = new HashSet<>();
        note.sides().forEach(open -> sides.add(open.side()));
        if (!sides.equals(new HashSet<>(there.sides()))) {
            throw new Broken(2, "a device has other versions than the server: " + sides + ", " + there.sides());
        }
    }

    private static boolean same(NoteFields a, NoteFields b) {
        return a == null ? b == null : a.equals(b);
    }
}
