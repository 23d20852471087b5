package app.offgrid.server.simulation;

import app.offgrid.notes.interchange.ExportReport;
import app.offgrid.notes.interchange.ImportReport;
import app.offgrid.notes.interchange.MemoryArchive;
import app.offgrid.notes.note.NoteFields;
import app.offgrid.notes.protocol.FieldsJson;
import app.offgrid.notes.protocol.Json;
import app.offgrid.notes.replica.NoteReplica;
import app.offgrid.notes.replica.OpenSide;
import app.offgrid.notes.testing.CrashingSql;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Promise 28: a file has all that a person sees, once, as the notes say it one by one; and what comes out of a file is there as
 * it says, once, however often it is read, and touches no note that is there.
 */
final class Carrying {
    /** A file that somebody has put aside. */
    record Backup(String account, String json) {}

    private static final String NAME = "backup.json";
    private static final int MOST_FILES = 3;

    private final Oracle oracle;
    private final Coverage coverage;
    private final Typing typing;

    Carrying(Oracle oracle, Coverage coverage, Typing typing) {
        this.oracle = oracle;
        this.coverage = coverage;
        this.typing = typing;
    }

    /** All notes into a file, of either kind. */
    void export(Act act, SimulatedDevice device) {
        device.time.runTasks();
        List<NoteFields> seen = seen(device);
        List<ExportReport> reports = new ArrayList<>();
        if (act.a() % 3 == 0) {
            coverage.count("export: Markdown");
            MemoryArchive files = new MemoryArchive();
            device.core().exporter().exportMarkdown(files, reports::add);
            device.time.runTasks();
            requireComplete(reports, device);
            requireWords(device, seen, files);
            return;
        }
        coverage.count("export: backup");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        device.core().exporter().backUp(out, reports::add);
        device.time.runTasks();
        requireComplete(reports, device);
        device.exported = new Backup(device.account, out.toString(StandardCharsets.UTF_8));
        List<NoteFields> written = texts(device.exported);
        List<NoteFields> missing = new ArrayList<>(seen);
        written.forEach(missing::remove);
        if (!missing.isEmpty() || written.size() != seen.size()) {
            throw new Violation(
                    28, device.name + " has left " + missing + " out of a backup with " + written.size() + " notes");
        }
    }

    private static void requireComplete(List<ExportReport> reports, SimulatedDevice device) {
        ExportReport.State end = reports.get(reports.size() - 1).state();
        if (end != ExportReport.State.COMPLETE) {
            throw new Violation(28, device.name + " ends an export as " + end);
        }
    }

    private static void requireWords(SimulatedDevice device, List<NoteFields> seen, MemoryArchive files) {
        StringBuilder all = new StringBuilder();
        files.names().forEach(name -> all.append(files.text(name)).append('\n'));
        for (NoteFields note : seen) {
            for (String word : Typing.wordsOf(note)) {
                if (all.indexOf(word) < 0) {
                    throw new Violation(28, device.name + " has left " + word + " out of its Markdown files");
                }
            }
        }
        if (files.names().size() < seen.size()) {
            throw new Violation(28, device.name + " has " + seen.size() + " notes, and files " + files.names());
        }
    }

    /** What a person sees: notes, and versions that wait, each as a note of its own. */
    private static List<NoteFields> seen(SimulatedDevice device) {
        List<NoteFields> seen = new ArrayList<>();
        for (String noteId : device.notes()) {
            NoteReplica note = device.find(noteId);
            if (note.fields() != null) {
                seen.add(note.fields());
            }
            for (OpenSide open : note.unsettledSides()) {
                if (open.side().fields() != null) {
                    seen.add(open.side().fields());
                }
            }
        }
        return seen;
    }

    private static List<NoteFields> texts(Backup backup) {
        List<NoteFields> texts = new ArrayList<>();
        for (Map<?, ?> note : members(backup)) {
            texts.add(FieldsJson.read((Map<?, ?>) note.get("fields"), "$"));
        }
        return texts;
    }

    /** By id; of two of one id the first. A version that was brought in before has the id of the note that it has become. */
    private static Map<String, NoteFields> notes(Backup backup) {
        Map<String, NoteFields> notes = new TreeMap<>();
        for (Map<?, ?> note : members(backup)) {
            notes.putIfAbsent((String) note.get("noteId"), FieldsJson.read((Map<?, ?>) note.get("fields"), "$"));
        }
        return notes;
    }

    private static List<Map<?, ?>> members(Backup backup) {
        List<Map<?, ?>> members = new ArrayList<>();
        Map<?, ?> tree = (Map<?, ?>) Json.parse(backup.json());
        ((List<?>) tree.get("notes")).forEach(note -> members.add((Map<?, ?>) note));
        return members;
    }

    /** Files of another program, or a backup of some device of this account. */
    void bringIn(Act act, SimulatedDevice device, List<SimulatedDevice> devices) {
        for (SimulatedDevice other : devices) {
            boolean isOurs = other.exported != null && device.account.equals(other.exported.account());
            if (isOurs && act.a() % 2 == 0) {
                restore(device, other.exported);
                return;
            }
        }
        bringInFiles(act, device);
    }

    private void bringInFiles(Act act, SimulatedDevice device) {
        coverage.count("import: files of another program");
        MemoryArchive files = new MemoryArchive();
        Set<String> words = new HashSet<>();
        for (int i = 0; i <= act.b() % MOST_FILES; i++) {
            String title = typing.word();
            String body = typing.text(act.b() / 3 + i);
            files.with(title + ".md", body);
            words.add(title);
            words.addAll(Typing.wordsIn(body));
        }
        Before before = new Before(device);
        try {
            ImportReport report = read(device, files);
            require(report.taken() == files.names().size(), device, "takes " + report);
            before.requireAfter(
                    "an import",
                    (noteId, fields) -> fields == null ? device.find(noteId).fields() : fields);
            Set<String> there = told(device, before);
            require(there.equals(words), device, "has " + there + " of a file with " + words);
            ImportReport again = read(device, files);
            require(again.taken() == 0 && again.alreadyThere() == report.taken(), device, "takes again " + again);
        } catch (CrashingSql.Crash crash) {
            // Some of it may be there.
            oracle.attempted(device.account, NoteFields.EMPTY, NoteFields.EMPTY.withBody(String.join(" ", words)));
            throw crash;
        }
    }

    private static ImportReport read(SimulatedDevice device, MemoryArchive files) {
        List<ImportReport> reports = new ArrayList<>();
        device.core().importer().start(files, false, reports::add);
        device.time.runTasks();
        ImportReport report = reports.get(reports.size() - 1);
        require(report.state() == ImportReport.State.COMPLETE, device, "ends with " + report);
        return report;
    }

    private void restore(SimulatedDevice device, Backup backup) {
        coverage.count("import: a backup");
        oracle.doubled();
        oracle.allBroughtBack();
        Map<String, NoteFields> saved = notes(backup);
        saved.keySet().forEach(oracle::broughtBack);
        Before before = new Before(device);
        try {
            read(device, new MemoryArchive().with(NAME, backup.json()));
        } catch (CrashingSql.Crash crash) {
            saved.values().forEach(note -> oracle.attempted(device.account, NoteFields.EMPTY, note));
            throw crash;
        }
        before.requireAfter("a backup", (noteId, fields) -> {
            boolean isAsked = !before.noteOf(noteId).unsettledSides().isEmpty();
            if (fields != null || isAsked) {
                return fields;
            }
            // The second of one id gets another one.
            return saved.containsKey(noteId)
                    ? saved.get(noteId)
                    : device.find(noteId).fields();
        });
        told(device, before);
        ImportReport again = read(device, new MemoryArchive().with(NAME, backup.json()));
        require(again.taken() == 0, device, "takes again " + again);
    }

    /** Tells the oracle of the notes that are new on the device; returns their words. */
    private Set<String> told(SimulatedDevice device, Before before) {
        Set<String> words = new HashSet<>();
        for (String noteId : device.notes()) {
            NoteFields is = device.find(noteId).fields();
            if (is != null && before.of(noteId) == null) {
                oracle.saved(device, noteId, NoteFields.EMPTY, is);
                words.addAll(Typing.wordsOf(is));
            }
        }
        return words;
    }

    private static void require(boolean isSo, SimulatedDevice device, String what) {
        if (!isSo) {
            throw new Violation(28, device.name + " " + what);
        }
    }
}
