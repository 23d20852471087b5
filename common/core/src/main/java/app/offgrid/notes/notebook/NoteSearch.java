package app.offgrid.notes.notebook;

import app.offgrid.notes.markdown.Headline;
import app.offgrid.notes.markdown.PlainText;
import app.offgrid.notes.search.Hits;
import app.offgrid.notes.search.Range;
import app.offgrid.notes.search.SearchQuery;
import app.offgrid.notes.search.Snippet;
import app.offgrid.notes.store.Candidate;
import app.offgrid.notes.store.Candidates;
import app.offgrid.notes.store.NoteFilter;
import app.offgrid.notes.store.SearchCursor;
import app.offgrid.notes.store.SearchQueries;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds notes by what is in them, as a person types. A page holds the best of a bounded number of notes, those that changed
 * last; within it, notes with more of the words in the title come first, then those with more and closer hits.
 */
public final class NoteSearch {
    /** A title hit is worth so many in the body. */
    private static final int TITLE_WEIGHT = 3;
    /** In so many notes of a page hits far down in a long body are looked for too. */
    private static final int DEEP_NOTES = 30;

    private static final int DEEP_CHARACTERS = 100_000;

    private final SearchQueries queries;

    NoteSearch(SearchQueries queries) {
        this.queries = queries;
    }

    /** True if the text asks for nothing; then a list is to be shown. */
    public static boolean isEmpty(String typed) {
        return SearchQuery.of(typed).isEmpty();
    }

    /**
     * A page of the notes in which every word of the text is found.
     *
     * @param typed anything; quotes make a phrase; if it asks for nothing, nothing is found
     * @param after where the page before ended; null for the first one
     */
    public FoundPage find(String typed, NoteFilter filter, SearchCursor after) {
        SearchQuery query = SearchQuery.of(typed);
        if (query.isEmpty()) {
            return new FoundPage(new ArrayList<FoundNote>(), null, queries.isComplete());
        }
        Candidates candidates = queries.page(query, filter, after);
        List<Ranked> ranked = new ArrayList<Ranked>();
        for (Candidate candidate : candidates.notes()) {
            ranked.add(new Ranked(candidate, query));
        }
        Collections.sort(ranked, Ranked::compare);
        List<FoundNote> found = new ArrayList<FoundNote>();
        int deep = 0;
        for (Ranked note : ranked) {
            boolean look = note.hitsAreFurtherDown() && deep++ < DEEP_NOTES;
            found.add(look ? deep(note, query) : note.found());
        }
        return new FoundPage(found, candidates.next(), queries.isComplete());
    }

    private FoundNote deep(Ranked note, SearchQuery query) {
        String body = queries.body(note.candidate.note().noteId(), DEEP_CHARACTERS);
        if (body == null) {
            return note.found();
        }
        return note.found(body, Hits.in(body, body.length(), query));
    }

    /** The piece of the body with the hits, without Markdown's signs, unless it is one of these that was hit. */
    private static Snippet snippet(Headline headline, String body, Hits hits, SearchQuery query) {
        Snippet asWritten = Snippet.of(body, hits);
        Range source = asWritten.source();
        String lines = PlainText.of(body.substring(source.start(), source.end()), "\n");
        boolean repeats = headline.isFromBody() && source.start() == 0 && lines.startsWith(headline.text());
        String below = repeats ? lines.substring(headline.text().length()).trim() : lines;
        String words = PlainText.joined("", below);
        Hits inWords = Hits.in(words, words.length(), query);
        boolean isLost = inWords.isEmpty() && !hits.isEmpty() && !repeats;
        return isLost ? asWritten : asWritten.reworded(words, inWords);
    }

    /** One candidate with its hits. */
    private static final class Ranked {
        final Candidate candidate;
        final SearchQuery query;
        final Headline headline;
        final Hits title;
        final Hits body;
        final int titleParts;
        final int score;
        final boolean tagged;

        Ranked(Candidate candidate, SearchQuery query) {
            this.candidate = candidate;
            this.query = query;
            headline = candidate.note().headline();
            String text = headline.text();
            title = Hits.in(text, text.length(), query);
            body = Hits.in(candidate.body(), candidate.body().length(), query);
            titleParts = title.partsFound();
            int tagScore = 0;
            for (String tag : candidate.note().tags()) {
                tagScore += Hits.in(tag, tag.length(), query).score();
            }
            tagged = tagScore > 0;
            score = title.score() * TITLE_WEIGHT + body.score() + tagScore;
        }

        boolean hitsAreFurtherDown() {
            boolean whole = candidate.body().length() < Candidate.BODY_CHARACTERS;
            return !whole && body.isEmpty() && titleParts == 0 && !tagged;
        }

        FoundNote found() {
            return found(candidate.body(), body);
        }

        /** @param text the body, as much of it as is known */
        FoundNote found(String text, Hits hits) {
            return new FoundNote(candidate.note(), title.ranges(), snippet(headline, text, hits, query));
        }

        static int compare(Ranked a, Ranked b) {
            if (a.titleParts != b.titleParts) {
                return b.titleParts - a.titleParts;
            }
            if (a.score != b.score) {
                return b.score - a.score;
            }
            int byTime = Long.compare(
                    b.candidate.note().editedAt(), a.candidate.note().editedAt());
            return byTime != 0
                    ? byTime
                    : a.candidate.note().noteId().compareTo(b.candidate.note().noteId());
        }
    }
}
