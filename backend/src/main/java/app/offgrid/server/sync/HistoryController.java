package app.offgrid.server.sync;

import app.offgrid.notes.note.Uuid;
import app.offgrid.server.edge.Admission;
import app.offgrid.server.http.LongAnswer;
import app.offgrid.server.http.Problems;
import app.offgrid.server.http.Query;
import app.offgrid.server.http.RateLimits;
import app.offgrid.server.session.Sessions;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;

/** The versions of a note that are kept. */
@Controller("/api/notes")
@Secured(SecurityRule.IS_AUTHENTICATED)
@ExecuteOn(TaskExecutors.BLOCKING)
class HistoryController {
    private static final long MOST = 100;
    private static final long USUAL = 50;

    private final SyncService service;
    private final Sessions sessions;
    private final RateLimits rateLimits;
    private final Admission admission;

    HistoryController(SyncService service, Sessions sessions, RateLimits rateLimits, Admission admission) {
        this.admission = admission;
        this.service = service;
        this.sessions = sessions;
        this.rateLimits = rateLimits;
    }

    @Get("/{noteId}/history")
    LongAnswer history(Authentication authentication, HttpRequest<?> request, String noteId) {
        String userId = sessions.userOf(authentication);
        rateLimits.syncs().take(userId);
        long before = Query.number(request, "before", 0, Long.MAX_VALUE, Long.MAX_VALUE);
        long limit = Query.number(request, "limit", 1, Long.MAX_VALUE, USUAL);
        if (!Uuid.isCanonical(noteId)) {
            throw Problems.notFound("There is no such note.");
        }
        int most = (int) Math.min(limit, MOST);
        return admission.forWork(userId, 0).holding(request, room -> {
            List<JournalEntry> versions = service.history(userId, noteId, before, most, new RoomForNotes(room))
                    .orElseThrow(() -> Problems.notFound("There is no such note."));
            return new LongAnswer(Answers.history(versions));
        });
    }
}
