package app.offgrid.notes.device;

import app.offgrid.notes.Contracts;
import app.offgrid.notes.OnAndroid;
import app.offgrid.notes.host.SqlContract;
import app.offgrid.notes.notebook.OrganiseContract;
import app.offgrid.notes.notebook.SearchContract;
import org.junit.Test;
import org.junit.runner.RunWith;

/** The whole contracts of the store, the notebook and the search on Android's SQLite. */
@RunWith(OnAndroid.class)
public class StoreContractsTest {
    @Test
    public void theDatabase() {
        Contracts.hold(OnAndroidSql.class);
    }

    @Test
    public void theNotebook() {
        Contracts.hold(OnAndroidOrganise.class);
    }

    @Test
    public void theSearch() {
        Contracts.hold(OnAndroidSearch.class);
    }

    static class OnAndroidSql extends SqlContract {
        OnAndroidSql() {
            super(new AndroidDatabases());
        }
    }

    static class OnAndroidOrganise extends OrganiseContract {
        OnAndroidOrganise() {
            super(new AndroidDatabases());
        }
    }

    static class OnAndroidSearch extends SearchContract {
        OnAndroidSearch() {
            super(new AndroidDatabases());
        }
    }
}
