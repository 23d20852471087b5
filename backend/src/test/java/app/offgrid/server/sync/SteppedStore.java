package app.offgrid.server.sync;

import app.offgrid.notes.note.NoteSnapshot;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * A store that something happens to before every step: the process is killed, or another one works on the same database. A
 * step is one operation of the database or, of those that write many documents, one document: what was written stays.
 */
public final class SteppedStore {
    private final Store store;
    private final Runnable beforeStep;

    /** @param beforeStep throws to kill the process that uses the store */
    public SteppedStore(Store store, Runnable beforeStep) {
        this.store = store;
        this.beforeStep = beforeStep;
    }

    /** The store as the service sees it. */
    public Store store() {
        return new Store(
                store.name(),
                between(Journal.class, store.journal()),
                between(NoteView.class, store.view()),
                between(Upkeep.class, store.upkeep()));
    }

    @SuppressWarnings("unchecked")
    private <T> T between(Class<T> port, T real) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("append")) {
                return append((String) arguments[0], (List<JournalEntry>) arguments[1]);
            }
            if (method.getName().equals("apply")) {
                apply((String) arguments[0], (Collection<NoteSnapshot>) arguments[1]);
                return null;
            }
            beforeStep.run();
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, handler));
    }

    private int append(String user, List<JournalEntry> entries) {
        int appended = 0;
        for (JournalEntry entry : entries) {
            beforeStep.run();
            if (store.journal().append(user, List.of(entry)) == 0) {
                return appended;
            }
            appended++;
        }
        return appended;
    }

    /** Backwards: the order of these writes is nothing to rely on. */
    private void apply(String user, Collection<NoteSnapshot> notes) {
        List<NoteSnapshot> backwards = new ArrayList<>(notes);
        Collections.reverse(backwards);
        for (NoteSnapshot note : backwards) {
            beforeStep.run();
            store.view().apply(user, List.of(note));
        }
    }
}
