package app.offgrid.notes.ui;

import app.offgrid.notes.host.StorageException;

/** A failure of the device's storage in words: what happened, that nothing is lost, and what to do. */
final class StorageFault {
    private final String key;

    private StorageFault(String key) {
        this.key = key;
    }

    static StorageFault of(StorageException failure) {
        switch (failure.kind()) {
            case FULL:
                return new StorageFault("fault.full");
            case CORRUPT:
                return new StorageFault("fault.corrupt");
            case ROW:
                return new StorageFault("fault.row");
            case NEWER_SCHEMA:
                return new StorageFault("fault.newer");
            default:
                return new StorageFault("fault.unavailable");
        }
    }

    String title() {
        return Texts.of(key + ".title");
    }

    String text() {
        return Texts.of(key + ".text");
    }
}
