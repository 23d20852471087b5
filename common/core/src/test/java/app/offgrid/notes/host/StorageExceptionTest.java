package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StorageExceptionTest {
    @Test
    void aFullDiskAndADamagedFileAreKnownByWhatEachPlatformSays() {
        assertEquals(
                StorageException.Kind.FULL, StorageException.kindOf("database or disk is full (code 13 SQLITE_FULL)"));
        assertEquals(StorageException.Kind.FULL, StorageException.kindOf("SQL error in step.  Code: 13"));
        assertEquals(StorageException.Kind.CORRUPT, StorageException.kindOf("database disk image is malformed"));
        assertEquals(StorageException.Kind.CORRUPT, StorageException.kindOf("SQL error in step.  Code: 11"));
        assertEquals(StorageException.Kind.CORRUPT, StorageException.kindOf("SQL error in step.  Code: 26"));
    }

    @Test
    void anythingElseMayPassByItself() {
        assertEquals(StorageException.Kind.UNAVAILABLE, StorageException.kindOf(null));
        assertEquals(StorageException.Kind.UNAVAILABLE, StorageException.kindOf("SQL error in step.  Code: 5"));
        assertEquals(StorageException.Kind.UNAVAILABLE, StorageException.kindOf("SQL error in step.  Code: 113"));
    }
}
