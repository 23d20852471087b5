package app.offgrid.notes.files;

import app.offgrid.notes.interchange.ImportLimits;
import app.offgrid.notes.note.Utf8;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The central directory of a zip file (PKWARE APPNOTE 6.3.10, sections 4.3.12 to 4.3.16), zip64 included. */
final class ZipDirectory {
    private static final int END = 22;
    private static final int END_64 = 56;
    private static final int LOCATOR = 20;
    private static final int LONGEST_COMMENT = 65535;
    private static final int LARGEST = 64 * 1024 * 1024;
    private static final long UNKNOWN = 0xFFFFFFFFL;

    /** One file in the archive. */
    static final class Entry implements Comparable<Entry> {
        String name;
        int flags;
        int method;
        long crc;
        long compressed;
        long size;
        long offset;
        long modifiedAt;

        @Override
        public int compareTo(Entry other) {
            return offset < other.offset ? -1 : offset > other.offset ? 1 : 0;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Entry && ((Entry) other).offset == offset;
        }

        @Override
        public int hashCode() {
            return (int) offset;
        }
    }

    private ZipDirectory() {}

    /** The files in the order in which they stand in the archive, folders left out. */
    static List<Entry> read(ByteFile file) throws IOException {
        long length = file.length();
        int tailLength = (int) Math.min(length, END + LONGEST_COMMENT + LOCATOR + END_64);
        byte[] tail = part(file, length - tailLength, tailLength);
        int end = tailLength - END;
        while (end >= 0 && Bytes.u32(tail, end) != 0x06054b50L) {
            end--;
        }
        if (end < 0) {
            throw new IOException("this is no zip file");
        }
        long size = Bytes.u32(tail, end + 12);
        long offset = Bytes.u32(tail, end + 16);
        int locator = end - LOCATOR;
        if (locator >= 0 && Bytes.u32(tail, locator) == 0x07064b50L) {
            byte[] end64 = part(file, Bytes.i64(tail, locator + 8), END_64);
            size = Bytes.i64(end64, 40);
            offset = Bytes.i64(end64, 48);
        }
        if (size < 0 || size > LARGEST || offset < 0 || offset + size > length) {
            throw new IOException("the zip file's directory is broken");
        }
        return entries(part(file, offset, (int) size));
    }

    private static byte[] part(ByteFile file, long offset, int length) throws IOException {
        if (offset < 0 || offset + length > file.length()) {
            throw new IOException("the zip file's directory is broken");
        }
        InputStream in = file.open();
        try {
            Bytes.skip(in, offset);
            return Bytes.read(in, length);
        } finally {
            Bytes.close(in);
        }
    }

    private static List<Entry> entries(byte[] directory) throws IOException {
        List<Entry> entries = new ArrayList<Entry>();
        int at = 0;
        while (at + 46 <= directory.length && Bytes.u32(directory, at) == 0x02014b50L) {
            int nameLength = Bytes.u16(directory, at + 28);
            int extraLength = Bytes.u16(directory, at + 30);
            int next = at + 46 + nameLength + extraLength + Bytes.u16(directory, at + 32);
            if (next > directory.length || entries.size() > ImportLimits.ITEMS) {
                throw new IOException("the zip file's directory is broken or too large");
            }
            Entry entry = entry(directory, at, nameLength);
            readLarge(entry, directory, at + 46 + nameLength, extraLength);
            if (!entry.name.endsWith("/")) {
                entries.add(entry);
            }
            at = next;
        }
        Collections.sort(entries);
        return entries;
    }

    private static Entry entry(byte[] directory, int at, int nameLength) {
        Entry entry = new Entry();
        entry.flags = Bytes.u16(directory, at + 8);
        entry.method = Bytes.u16(directory, at + 10);
        entry.modifiedAt = time(Bytes.u16(directory, at + 12), Bytes.u16(directory, at + 14));
        entry.crc = Bytes.u32(directory, at + 16);
        entry.compressed = Bytes.u32(directory, at + 20);
        entry.size = Bytes.u32(directory, at + 24);
        entry.offset = Bytes.u32(directory, at + 42);
        byte[] name = new byte[nameLength];
        System.arraycopy(directory, at + 46, name, 0, nameLength);
        entry.name = name(name);
        return entry;
    }

    /** Old programs write names in some code page; which one they do not say. */
    private static String name(byte[] bytes) {
        if (Utf8.isValid(bytes)) {
            return Utf8.decode(bytes);
        }
        StringBuilder name = new StringBuilder();
        for (byte b : bytes) {
            name.append((char) (b & 0xff));
        }
        return name.toString();
    }

    /** Values that do not fit 32 bits stand in an extra field, those that are needed and no others, in this order. */
    private static void readLarge(Entry entry, byte[] directory, int from, int length) {
        int at = from;
        while (at + 4 <= from + length) {
            int end = at + 4 + Bytes.u16(directory, at + 2);
            if (Bytes.u16(directory, at) == 1 && end <= from + length) {
                int value = at + 4;
                if (entry.size == UNKNOWN && value + 8 <= end) {
                    entry.size = Bytes.i64(directory, value);
                    value += 8;
                }
                if (entry.compressed == UNKNOWN && value + 8 <= end) {
                    entry.compressed = Bytes.i64(directory, value);
                    value += 8;
                }
                if (entry.offset == UNKNOWN && value + 8 <= end) {
                    entry.offset = Bytes.i64(directory, value);
                }
            }
            at = end;
        }
    }

    /** MS-DOS date and time, which have no zone and count as UTC. */
    private static long time(int time, int date) {
        int year = (date >> 9) + 1980;
        int month = Math.max(1, Math.min(12, date >> 5 & 15));
        long days = 0;
        for (int y = 1970; y < year; y++) {
            days += isLeap(y) ? 366 : 365;
        }
        int[] before = {0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
        days += before[month - 1] + (month > 2 && isLeap(year) ? 1 : 0) + Math.max(1, date & 31) - 1;
        long seconds = (time >> 11) * 3600L + (time >> 5 & 63) * 60L + (time & 31) * 2L;
        return (days * 86400L + seconds) * 1000L;
    }

    private static boolean isLeap(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }
}
