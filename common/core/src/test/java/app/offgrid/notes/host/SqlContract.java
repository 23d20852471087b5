package app.offgrid.notes.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import app.offgrid.notes.testing.Databases;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every {@link Sql} does alike. A subclass for each says where to get one. */
public abstract class SqlContract {
    @TempDir
    Path folder;

    private final Databases databases;

    private Sql sql;

    /** @param databases where the tests get theirs from */
    protected SqlContract(Databases databases) {
        this.databases = databases;
    }

    final Sql open(Path file) {
        return databases.open(file);
    }

    final void close(Sql sql) {
        databases.close(sql);
    }

    @BeforeEach
    void givenAnEmptyTable() {
        sql = open(folder.resolve("notes.db"));
        sql.execute("CREATE TABLE note(id TEXT PRIMARY KEY, size INTEGER)");
    }

    @AfterEach
    void letGo() {
        close(sql);
    }

    @Test
    void whatWasCommittedIsThereAfterOpeningAgain() {
        sql.transaction("add", () -> add("a", 1L));
        reopen();
        assertEquals(Collections.singletonList("a"), ids());
    }

    @Test
    void aTextComesBackWholeWithoutWhatNotEveryPlatformKeeps() {
        for (String text : new String[] {"a\0b", "\0", "b\ud83d", "\ude00c", "whole 😀 é\u0001", ""}) {
            add(text, 1L);
            String kept =
                    text.replace('\0', '\ufffd').replace("b\ud83d", "b\ufffd").replace("\ude00c", "\ufffdc");
            assertEquals(
                    Collections.singletonList(kept),
                    sql.query("SELECT id FROM note WHERE id=?", row -> row.text(0), text));
            sql.execute("DELETE FROM note");
        }
    }

    @Test
    void theWorkSeesItsOwnWritesAndItsResultComesBack() {
        assertEquals(2L, sql.<Long>transaction("add and count", () -> {
            add("a", 1L);
            add("b", 2L);
            return count();
        }));
    }

    @Test
    void anExceptionOfTheWorkTakesEverythingBackAndIsHandedOn() {
        RuntimeException thrown = new IllegalStateException("stop");
        RuntimeException caught = assertThrows(
                RuntimeException.class,
                () -> sql.transaction("add and stop", () -> {
                    add("a", 1L);
                    throw thrown;
                }));
        assertSame(thrown, caught);
        assertEquals(0, count());
    }

    @Test
    void anErrorOfTheWorkTakesEverythingBackToo() {
        assertThrows(
                AssertionError.class,
                () -> sql.transaction("add and crash", () -> {
                    add("a", 1L);
                    throw new AssertionError("crash");
                }));
        assertEquals(0, count());
    }

    @Test
    void theNextWriteAfterARollBackIsKept() {
        assertThrows(
                IllegalStateException.class,
                () -> sql.transaction("stop", () -> {
                    add("a", 1L);
                    throw new IllegalStateException();
                }));
        sql.execute("INSERT INTO note VALUES(?, ?)", "b", 2L);
        sql.transaction("add", () -> add("c", 3L));
        reopen();
        assertEquals(Arrays.asList("b", "c"), ids());
    }

    @Test
    void aFailedStatementTakesTheWholeTransactionBack() {
        assertThrows(
                StorageException.class,
                () -> sql.transaction("add twice", () -> {
                    add("a", 1L);
                    return add("a", 2L);
                }));
        assertEquals(0, count());
    }

    @Test
    void aFailedStatementTakesItBackEvenIfTheWorkGoesOn() {
        assertThrows(
                StorageException.class,
                () -> sql.transaction("add twice", () -> {
                    add("a", 1L);
                    assertThrows(StorageException.class, () -> add("a", 2L));
                    return add("b", 3L);
                }));
        assertEquals(0, count());
    }

    @Test
    void aTransactionInsideAnotherIsPartOfIt() {
        assertThrows(
                IllegalStateException.class,
                () -> sql.transaction("outer", () -> {
                    sql.transaction("inner", () -> add("a", 1L));
                    throw new IllegalStateException();
                }));
        assertEquals(0, count());
    }

    @Test
    void aFailedInnerTransactionTakesTheOuterOneBack() {
        assertThrows(
                StorageException.class,
                () -> sql.transaction("outer", () -> {
                    add("a", 1L);
                    assertThrows(
                            IllegalStateException.class,
                            () -> sql.transaction("inner", () -> {
                                throw new IllegalStateException();
                            }));
                    return null;
                }));
        assertEquals(0, count());
    }

    @Test
    void textNumbersAndNullsComeBackAsTheyWere() {
        String text = "line\nzwölf \u4e2d \ud83d\ude00 'quoted' \\";
        add(text, Long.MAX_VALUE);
        add("none", null);
        assertEquals(
                Collections.singletonList(Long.MAX_VALUE),
                sql.query("SELECT size FROM note WHERE id = ?", row -> row.number(0), text));
        assertEquals(
                Collections.singletonList(text),
                sql.query("SELECT id FROM note WHERE size = ?", row -> row.text(0), Long.MAX_VALUE));
        sql.query("SELECT size FROM note WHERE size IS NULL", row -> {
            assertNull(row.nullableNumber(0));
            assertNull(row.text(0));
            assertEquals(0, row.number(0));
            return row;
        });
    }

    @Test
    void numbersCompareAsNumbersInColumnsOfThatType() {
        add("a", 9L);
        add("b", 10L);
        List<String> found =
                sql.query("SELECT id FROM note WHERE size > ? ORDER BY size LIMIT ?", row -> row.text(0), 9L, 5L);
        assertEquals(Collections.singletonList("b"), found);
    }

    @Test
    void aQueryWithoutRowsGivesAnEmptyList() {
        assertEquals(Collections.emptyList(), ids());
    }

    @Test
    void manyRowsComeInOrder() {
        sql.transaction("add many", () -> {
            for (long i = 0; i < 1000; i++) {
                add("n" + i, i);
            }
            return null;
        });
        List<Long> sizes = sql.query("SELECT size FROM note ORDER BY size", row -> row.number(0));
        assertEquals(1000, sizes.size());
        assertEquals(999L, sizes.get(999));
    }

    @Test
    void aRowAsLargeAsTheLimitIsHandedOver() {
        String half = "\u4e2d".repeat(sql.rowBytes() / 6 - 10);
        sql.execute("CREATE TABLE long(one TEXT, other TEXT)");
        sql.execute("INSERT INTO long VALUES(?, ?)", half, half);
        List<Integer> lengths = sql.query(
                "SELECT one, other FROM long",
                row -> row.text(0).length() + row.text(1).length());
        assertEquals(Collections.singletonList(2 * half.length()), lengths);
    }

    @Test
    void aLargerRowIsRefusedWhateverOfItIsReadAndNothingElseIsHarmed() {
        String half = "\u4e2d".repeat(sql.rowBytes() / 6 + 10);
        sql.execute("CREATE TABLE long(one TEXT, other TEXT)");
        sql.execute("INSERT INTO long VALUES(?, ?)", half, half);

        sql.transaction("read and write", () -> {
            add("a", 1L);
            StorageException failure = assertThrows(
                    StorageException.class,
                    () -> sql.query("SELECT one, other FROM long", row -> row.text(0) + row.text(1)));
            assertEquals(StorageException.Kind.ROW, failure.kind());
            return add("b", 2L);
        });

        assertEquals(2, count());
        assertEquals(Collections.singletonList(half.length()), sql.query("SELECT one FROM long", row -> row.text(0)
                .length()));
    }

    @Test
    void badSqlIsAStorageException() {
        assertThrows(StorageException.class, () -> sql.execute("bogus"));
        assertThrows(StorageException.class, () -> sql.query("SELECT nothing FROM note", row -> row.text(0)));
    }

    @Test
    void aMapperThatUsesTheDatabaseIsABug() {
        add("a", 1L);
        assertThrows(IllegalStateException.class, () -> sql.query("SELECT id FROM note", row -> count()));
    }

    @Test
    void aParameterThatSomePhoneRefusesIsABug() {
        assertThrows(IllegalArgumentException.class, () -> sql.execute("INSERT INTO note(size) VALUES(?)", 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> sql.query("SELECT id FROM note WHERE size IS ?", row -> row.text(0), new Object[] {null}));
    }

    @Test
    void theVersionOfTheSchemaIsKept() {
        sql.execute("PRAGMA user_version = 7");
        reopen();
        assertEquals(Collections.singletonList(7L), sql.query("PRAGMA user_version", row -> row.number(0)));
    }

    @Test
    void everyCommitIsOnDisk() {
        assertEquals(Collections.singletonList("wal"), sql.query("PRAGMA journal_mode", row -> row.text(0)));
        assertEquals(Collections.singletonList(2L), sql.query("PRAGMA synchronous", row -> row.number(0)));
    }

    @Test
    void aFullDatabaseSaysSoAndKeepsWhatItHad() {
        add("kept", 1L);
        sql.query("PRAGMA max_page_count = 4", row -> row.number(0));
        char[] large = new char[100_000];
        Arrays.fill(large, 'x');
        StorageException failure = assertThrows(
                StorageException.class, () -> sql.transaction("add large", () -> add(new String(large), 2L)));
        assertEquals(StorageException.Kind.FULL, failure.kind());
        assertEquals(Collections.singletonList("kept"), ids());
        sql.transaction("add small", () -> add("small", 3L));
        assertEquals(2, count());
    }

    @Test
    void aFileThatIsNoDatabaseIsCorrupt() throws Exception {
        Path file = Files.write(folder.resolve("garbage.db"), new byte[8192]);
        Files.writeString(file, "This is no database, whatever its name says. ".repeat(200));
        StorageException failure = assertThrows(
                StorageException.class, () -> open(file).query("SELECT * FROM sqlite_master", row -> row.text(0)));
        assertEquals(StorageException.Kind.CORRUPT, failure.kind());
    }

    @Test
    void otherThreadsWaitUntilATransactionHasEnded() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        long[] seen = new long[1];
        Thread other = new Thread(() -> {
            started.countDown();
            seen[0] = count();
        });
        sql.transaction("two writes", () -> {
            add("a", 1L);
            other.start();
            await(started);
            return add("b", 2L);
        });
        other.join(TimeUnit.MINUTES.toMillis(1));
        assertEquals(2, seen[0]);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void reopen() {
        close(sql);
        sql = open(folder.resolve("notes.db"));
    }

    private Void add(String id, Long size) {
        sql.execute("INSERT INTO note(id, size) VALUES(?, ?)", id, size);
        return null;
    }

    private List<String> ids() {
        return sql.query("SELECT id FROM note ORDER BY id", row -> row.text(0));
    }

    private long count() {
        return sql.query("SELECT count(*) FROM note", row -> row.number(0)).get(0);
    }
}
