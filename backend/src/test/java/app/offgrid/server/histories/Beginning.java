package app.offgrid.server.histories;

import java.util.List;

/** Where histories begin. */
enum Beginning {
    /** One device has written a note and sent nothing; the other has nothing. */
    NEW,
    /** The note is in sync on both. */
    IN_SYNC,
    /** Both have changed the same words, and both know it. */
    ASKED,
    /** One has deleted the note, the other has written in it, and both know it. */
    ASKED_ABOUT_DELETION;

    private List<Act> acts() {
        return switch (this) {
            case ASKED -> List.of(new Act(Act.Kind.EDIT_SHARED, 0), new Act(Act.Kind.EDIT_SHARED, 1));
            case ASKED_ABOUT_DELETION -> List.of(new Act(Act.Kind.DELETE, 0), new Act(Act.Kind.EDIT_OWN, 1));
            default -> List.of();
        };
    }

    /** The situation, with a backup of its server where there may be one. */
    Situation situation(Play play) {
        Situation now = play.written(settled(play, play.nothing()));
        if (this != NEW) {
            now = settled(play, now);
            for (Act act : acts()) {
                now = play.perform(now, act);
            }
            now = settled(play, now);
        }
        return now.asStart();
    }

    private static Situation settled(Play play, Situation start) {
        Situation now = start;
        for (Act act = Play.settling(now); act != null; act = Play.settling(now)) {
            now = play.perform(now, act);
        }
        return now;
    }
}
