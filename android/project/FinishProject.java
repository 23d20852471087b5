import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Gives the Gradle project that Codename One's builder writes what the builder has no setting for. Arguments: the folder with
 * the files to lay over it, and the project's folder "app". Fails if the project is not as it is known.
 */
public final class FinishProject {
    /** Declared in every app of Codename One 7.0.220; nothing in this app starts or needs them. */
    private static final List<String> UNUSED = List.of(
            // Other apps could start these two, which wake the app or its location service.
            "com.codename1.impl.android.CodenameOneBackgroundFetchActivity",
            "com.codename1.location.CodenameOneBackgroundLocationActivity",
            "com.codename1.location.BackgroundLocationHandler",
            "com.codename1.location.GeofenceHandler",
            "com.codename1.media.AudioService",
            // An alarm that starts a service, which newer systems refuse; the app has a job instead.
            "com.codename1.impl.android.BackgroundFetchHandler",
            // The app has a notifier of its own.
            "com.codename1.impl.android.LocalNotificationPublisher");

    /** Android Studio's own icons and themes, and styles that those laid over the project stand in for. */
    private static final List<String> REPLACED = List.of(
            "values/themes.xml",
            "values-night/themes.xml",
            "values-v11/styles.xml",
            "values-v21/styles.xml",
            "drawable/ic_launcher_background.xml",
            "drawable-v24/ic_launcher_foreground.xml",
            "mipmap-anydpi-v26/ic_launcher.xml",
            "mipmap-anydpi-v26/ic_launcher_round.xml");

    private static final List<String> DENSITIES = List.of("mdpi", "hdpi", "xhdpi", "xxhdpi", "xxxhdpi");

    private final Path project;
    private final Path resources;

    private FinishProject(Path project) {
        this.project = project;
        this.resources = project.resolve("src/main/res");
    }

    public static void main(String[] arguments) throws Exception {
        FinishProject finish = new FinishProject(Path.of(arguments[1]));
        finish.replaceResources(Path.of(arguments[0]));
        finish.editManifest();
        finish.editBuild();
        finish.editPort();
    }

    private void replaceResources(Path overlay) throws IOException {
        for (String file : REPLACED) {
            Files.delete(resources.resolve(file));
        }
        for (String density : DENSITIES) {
            Path mipmap = resources.resolve("mipmap-" + density);
            Files.delete(mipmap.resolve("ic_launcher.png"));
            Files.delete(mipmap.resolve("ic_launcher_round.png"));
            Path icon = resources.resolve("drawable-" + density + "/icon.png");
            Files.copy(icon, mipmap.resolve("app_icon.png")); // before Android 8
        }
        try (Stream<Path> files = Files.walk(overlay)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = project.resolve(overlay.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void editManifest() throws Exception {
        Path file = project.resolve("src/main/AndroidManifest.xml");
        Document manifest = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile());
        Element application = only(manifest.getDocumentElement(), "application");
        for (String name : UNUSED) {
            remove(application, name);
        }
        set(application, "icon", "@mipmap/app_icon");
        set(application, "dataExtractionRules", "@xml/data_extraction_rules");
        set(application, "fullBackupContent", "@xml/full_backup_content");
        set(application, "networkSecurityConfig", "@xml/network_security_config");
        // The port hears of the back gesture as of a key, which systems from 16 on send only to who asks for it.
        set(application, "enableOnBackInvokedCallback", "false");
        Element activity = byName(application, "NotesAppStub");
        // Dark mode, the size of text and keyboards change while the app goes on; see activityClassBody in the settings.
        set(activity, "configChanges", attribute(activity, "configChanges") + "|uiMode|fontScale|keyboard|navigation");
        Transformer writer = TransformerFactory.newInstance().newTransformer();
        writer.setOutputProperty(OutputKeys.INDENT, "no");
        writer.transform(new DOMSource(manifest), new StreamResult(file.toFile()));
    }

    /** The repository jcenter has been shut down; all that is needed is in the others. */
    private void editBuild() throws IOException {
        Path file = project.resolve("build.gradle");
        String build = Files.readString(file);
        Files.writeString(file, build.replaceAll("(?m)^\\s*jcenter\\(\\)\\R", ""));
    }

    /** The port opens databases with Android's own handler, which deletes those that it takes for damaged. */
    private void editPort() throws IOException {
        Path file = project.resolve("src/main/java/com/codename1/impl/android/AndroidImplementation.java");
        String port = Files.readString(file);
        String asWritten = "getContext().openOrCreateDatabase(databaseName, getContext().MODE_PRIVATE, null)";
        if (!port.contains(asWritten)) {
            throw new IllegalStateException("The port opens databases in another way; see KeepDamagedDatabase.");
        }
        String handler = "null, new app.offgrid.notes.device.KeepDamagedDatabase())";
        Files.writeString(file, port.replace(asWritten, asWritten.replace("null)", handler)));
    }

    private static void remove(Element application, String name) {
        Element component = byName(application, name);
        application.removeChild(component);
    }

    private static Element byName(Element application, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = application.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && attribute(element, "name").equals(name)) {
                found.add(element);
            }
        }
        if (found.size() != 1) {
            throw new IllegalStateException(found.size() + " components " + name + "; has the builder changed?");
        }
        return found.get(0);
    }

    private static Element only(Element parent, String name) {
        if (parent.getElementsByTagName(name).getLength() != 1) {
            throw new IllegalStateException("not one <" + name + ">");
        }
        return (Element) parent.getElementsByTagName(name).item(0);
    }

    private static String attribute(Element element, String name) {
        return element.getAttribute("android:" + name);
    }

    private static void set(Element element, String name, String value) {
        element.setAttribute("android:" + name, value);
    }
}
