package app.offgrid.notes;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import android.app.Application;
import android.content.pm.ApplicationInfo;
import android.content.res.XmlResourceParser;
import android.security.net.config.ApplicationConfig;
import android.security.net.config.ManifestConfigSource;
import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.robolectric.RuntimeEnvironment;
import org.xmlpull.v1.XmlPullParser;

/** What the APK asks of Android, read as Android reads it. */
@RunWith(OnAndroid.class)
public class ReleaseTest {
    private final Application app = RuntimeEnvironment.getApplication();

    @Test
    public void androidLeavesItToTheAppWhichAddressesMayBePlain() {
        ApplicationConfig rules = new ApplicationConfig(new ManifestConfigSource(app));
        for (String host : new String[] {"192.168.1.20", "nas.local", "fritz.box", "localhost"}) {
            assertTrue(host, rules.isCleartextTrafficPermitted(host));
        }
    }

    @Test
    public void nothingIsBackedUpOrMovedToAnotherPhone() throws Exception {
        assertEquals(0, app.getApplicationInfo().flags & ApplicationInfo.FLAG_ALLOW_BACKUP);
        Set<String> own = Set.of("root", "file", "database", "sharedpref", "external");
        Set<String> all = new TreeSet<>(own);
        all.addAll(Set.of("device_root", "device_file", "device_database", "device_sharedpref"));
        assertEquals(all, excluded("data_extraction_rules", "cloud-backup"));
        assertEquals(all, excluded("data_extraction_rules", "device-transfer"));
        assertEquals(new TreeSet<>(own), excluded("full_backup_content", "full-backup-content"));
    }

    @Test
    public void itIsMadeForTheVersionThatTheStoreAsksFor() {
        assertEquals(36, app.getApplicationInfo().targetSdkVersion);
    }

    /** The domains of which a section leaves out everything; fails at a section that takes anything in. */
    private Set<String> excluded(String file, String section) throws Exception {
        int id = app.getResources().getIdentifier(file, "xml", app.getPackageName());
        Set<String> domains = new TreeSet<>();
        try (XmlResourceParser xml = app.getResources().getXml(id)) {
            boolean within = false;
            for (int event = xml.next(); event != XmlPullParser.END_DOCUMENT; event = xml.next()) {
                boolean edge = section.equals(xml.getName());
                if (edge) {
                    within = event == XmlPullParser.START_TAG;
                } else if (within && event == XmlPullParser.START_TAG) {
                    assertEquals("exclude", xml.getName());
                    assertEquals(".", xml.getAttributeValue(null, "path"));
                    domains.add(xml.getAttributeValue(null, "domain"));
                }
            }
        }
        return domains;
    }
}
