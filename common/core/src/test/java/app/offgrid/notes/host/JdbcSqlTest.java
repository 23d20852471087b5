package app.offgrid.notes.host;

import java.nio.file.Path;
import org.junit.jupiter.api.Nested;

class JdbcSqlTest {
    @Nested
    class WithTypedParameters extends SqlContract {
        @Override
        protected Sql open(Path file) {
            return JdbcSql.onFile(file);
        }

        @Override
        protected void close(Sql sql) {
            ((JdbcSql) sql).close();
        }
    }

    @Nested
    class WithTextParameters extends SqlContract {
        @Override
        protected Sql open(Path file) {
            return JdbcSql.onFileWithTextParameters(file);
        }

        @Override
        protected void close(Sql sql) {
            ((JdbcSql) sql).close();
        }
    }
}
