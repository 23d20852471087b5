import app.offgrid.notes.host.HttpCall;
import app.offgrid.notes.host.HttpReply;
import app.offgrid.notes.testing.ModelServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The same on the JVM: SQLite through JDBC with parameters as text, and a live model of the server, whose replies are kept. */
final class Port {
    private static final int ROW = 100;
    private static final int DONE = 101;
    private static final int ERROR = 1;

    private static final ModelServer SERVER = new ModelServer();
    private static final Map<Long, Connection> DATABASES = new HashMap<>();
    private static final Map<Long, PreparedStatement> STATEMENTS = new HashMap<>();
    private static final Map<Long, ResultSet> ROWS = new HashMap<>();
    private static long handles;
    private static String error = "";

    private Port() {}

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static byte[] vectors() {
        try {
            return Files.readAllBytes(Path.of("vectors"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void answer(byte[] text) {
        append("answers.jvm", text);
    }

    static void rule(byte[] text) {
        append("rules.jvm", text);
    }

    private static void append(String file, byte[] bytes) {
        try {
            Files.write(Path.of(file), bytes, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Each reply is kept as its length, a line end, and "status, line end, body"; length 0 for none. */
    static byte[] exchange(byte[] method, byte[] url, byte[] bearer, byte[] body) {
        HttpReply reply = SERVER.answer(new HttpCall(text(method), text(url), text(bearer), body));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes((reply.status() + "\n").getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(reply.body());
        append("replies", (bytes.size() + "\n").getBytes(StandardCharsets.US_ASCII));
        append("replies", bytes.toByteArray());
        return bytes.toByteArray();
    }

    static long open(byte[] file) {
        try {
            DATABASES.put(++handles, DriverManager.getConnection("jdbc:sqlite:jvm-" + text(file)));
            return handles;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long prepare(long database, byte[] sql) {
        try {
            STATEMENTS.put(++handles, DATABASES.get(database).prepareStatement(text(sql)));
            return handles;
        } catch (SQLException e) {
            error = e.getMessage();
            return 0;
        }
    }

    static void bind(long statement, int index, byte[] text) {
        try {
            STATEMENTS.get(statement).setString(index, text(text));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static int step(long statement) {
        try {
            if (!ROWS.containsKey(statement)) {
                if (!STATEMENTS.get(statement).execute()) {
                    return DONE;
                }
                ROWS.put(statement, STATEMENTS.get(statement).getResultSet());
            }
            return ROWS.get(statement).next() ? ROW : DONE;
        } catch (SQLException e) {
            error = e.getMessage();
            return ERROR;
        }
    }

    static byte[] column(long statement, int index) {
        try {
            String text = ROWS.get(statement).getString(index + 1);
            return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void done(long statement) {
        try {
            ROWS.remove(statement);
            STATEMENTS.remove(statement).close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] error(long database) {
        return error.getBytes(StandardCharsets.UTF_8);
    }
}
