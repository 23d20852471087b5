import com.codename1.builders.BuildRequest;
import com.codename1.builders.IPhoneBuilder;
import java.io.IOException;
import java.io.Reader;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.plugin.logging.SystemStreamLog;

/** Runs the iOS builder of Codename One's Maven plugin on a machine that is no Mac: Java in, Objective-C out. */
public final class IosTranslation {
    private static final String HINT = "codename1.arg.";

    private IosTranslation() {}

    /** Arguments: settings file, app jar, core jar, folder for the result, a "pod" program, a Java home, icon. */
    public static void main(String[] args) throws Exception {
        Properties settings = read(Path.of(args[0]));
        System.setProperty("java.home", args[5]); // the builder calls <java.home>/bin/javac
        IPhoneBuilder builder = new IPhoneBuilder();
        Field pod = IPhoneBuilder.class.getDeclaredField("pod"); // else /usr/local/bin/pod
        pod.setAccessible(true);
        pod.set(builder, args[4]);
        builder.setLogger(new SystemStreamLog());
        builder.setBuildDirectory(Path.of(args[3]).toFile());
        builder.setCodenameOneJar(Path.of(args[2]).toFile());
        builder.setPlatform("ios");
        boolean done = builder.build(Path.of(args[1]).toFile(), request(settings, args[6]));
        System.exit(done ? 0 : 1);
    }

    private static BuildRequest request(Properties settings, String icon) throws IOException {
        BuildRequest request = new BuildRequest();
        request.setType("ios");
        request.setIncludeSource(true);
        request.setIcon(icon);
        request.setAppid(settings.getProperty("codename1.ios.appid"));
        request.setDisplayName(settings.getProperty("codename1.displayName"));
        request.setPackageName(settings.getProperty("codename1.packageName"));
        request.setMainClass(settings.getProperty("codename1.mainName"));
        request.setVersion(settings.getProperty("codename1.version"));
        request.setVendor(settings.getProperty("codename1.vendor"));
        request.setSubTitle(settings.getProperty("codename1.secondaryTitle"));
        for (String name : settings.stringPropertyNames()) {
            if (name.startsWith(HINT)) {
                request.putArgument(name.substring(HINT.length()), settings.getProperty(name));
            }
        }
        return request;
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        return properties;
    }
}
