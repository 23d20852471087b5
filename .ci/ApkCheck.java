import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Says what an APK is, line by line, and holds that against what it is expected to be. Arguments: the APK as D8 makes it, the
 * APK as R8 makes it, the file with the expectation, and perhaps "--accept" to write that file anew.
 */
public final class ApkCheck {
    /** Sizes and counts may differ by this much before somebody has to say that it was meant. */
    private static final double TOLERANCE = 0.03;

    private ApkCheck() {}

    public static void main(String[] arguments) throws Exception {
        List<String> found = describe(Path.of(arguments[0]), Path.of(arguments[1]));
        Path expectation = Path.of(arguments[2]);
        List<String> expected = Files.exists(expectation) ? Files.readAllLines(expectation) : List.of();
        if (arguments.length > 3 && arguments[3].equals("--accept")) {
            Files.write(expectation, withRemarks(found, expected));
            System.out.println("Written: " + expectation);
            return;
        }
        List<String> differences = differences(found, expected);
        differences.forEach(System.out::println);
        if (!differences.isEmpty()) {
            System.out.println("FAILED: the APK is not what " + expectation + " says. If that is meant: .ci/android --accept");
            System.exit(1);
        }
    }

    private static List<String> describe(Path debug, Path release) throws Exception {
        List<String> lines = new ArrayList<>();
        lines.add("bytes of the release APK: " + Files.size(release));
        lines.add("methods, all (D8): " + methods(debug));
        lines.add("methods, release (R8): " + methods(release));
        Element manifest = Element.of(release, "AndroidManifest.xml");
        for (Element child : manifest.children) {
            if (child.name.equals("application")) {
                lines.addAll(application(child));
            } else {
                lines.add(child.toString());
            }
        }
        for (String file : xmlFiles(release)) {
            lines.addAll(Element.of(release, file).tree(file + ": "));
        }
        return lines;
    }

    private static List<String> application(Element application) {
        List<String> lines = new ArrayList<>();
        application.attributes.forEach((name, value) -> lines.add("application " + name + "=" + value));
        for (Element child : application.children) {
            lines.addAll(child.tree("application: "));
        }
        return lines;
    }

    /** What dex can call: at most 65,536 in each file of it. */
    private static int methods(Path apk) throws IOException {
        int methods = 0;
        try (ZipFile zip = new ZipFile(apk.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().matches("classes\\d*\\.dex")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        methods += ByteBuffer.wrap(in.readNBytes(112)).order(ByteOrder.LITTLE_ENDIAN).getInt(88);
                    }
                }
            }
        }
        return methods;
    }

    private static TreeSet<String> xmlFiles(Path apk) throws IOException {
        try (ZipFile zip = new ZipFile(apk.toFile())) {
            TreeSet<String> names = new TreeSet<>();
            zip.stream().map(ZipEntry::getName).filter(name -> name.startsWith("res/xml")).forEach(names::add);
            return names;
        }
    }

    private static List<String> differences(List<String> found, List<String> expected) {
        List<String> missing = new ArrayList<>();
        for (String line : expected) {
            if (!plain(line).isEmpty()) {
                missing.add(plain(line));
            }
        }
        List<String> differences = new ArrayList<>();
        for (String line : found) {
            if (!missing.removeIf(candidate -> alike(candidate, line))) {
                differences.add("not expected: " + line);
            }
        }
        missing.forEach(line -> differences.add("missing: " + line));
        return differences;
    }

    private static boolean alike(String expected, String found) {
        int colon = expected.lastIndexOf(": ");
        if (expected.equals(found)) {
            return true;
        }
        if (colon < 0 || !found.startsWith(expected.substring(0, colon + 2)) || !expected.substring(colon + 2).matches("\\d+")) {
            return false;
        }
        double was = Double.parseDouble(expected.substring(colon + 2));
        return Math.abs(Double.parseDouble(found.substring(colon + 2)) - was) <= was * TOLERANCE;
    }

    /** The found lines, each with the remark that it had; what stands at the top stays. */
    private static List<String> withRemarks(List<String> found, List<String> before) {
        Map<String, String> remarks = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : before) {
            if (line.startsWith("#")) {
                lines.add(line);
            } else if (line.contains("  # ")) {
                remarks.put(key(line), line.substring(line.indexOf("  # ")));
            }
        }
        for (String line : found) {
            lines.add(line + remarks.getOrDefault(key(line), ""));
        }
        return lines;
    }

    private static String key(String line) {
        return plain(line).replaceAll("\\d+$", "");
    }

    private static String plain(String line) {
        return line.startsWith("#") ? "" : line.replaceAll("  # .*", "").strip();
    }

    /** An element of a compiled XML file, as aapt2 prints it. */
    private static final class Element {
        final String name;
        final Map<String, String> attributes = new LinkedHashMap<>();
        final List<Element> children = new ArrayList<>();

        private Element(String name) {
            this.name = name;
        }

        static Element of(Path apk, String file) throws Exception {
            Process aapt2 = new ProcessBuilder("aapt2", "dump", "xmltree", "--file", file, apk.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            List<String> lines = new String(aapt2.getInputStream().readAllBytes()).lines().toList();
            if (aapt2.waitFor() != 0) {
                throw new IOException("aapt2 cannot read " + file);
            }
            Map<Integer, Element> open = new LinkedHashMap<>();
            Element root = null;
            Element latest = null;
            for (String line : lines) {
                int depth = line.length() - line.stripLeading().length();
                String text = line.strip();
                if (text.startsWith("E: ")) {
                    latest = new Element(text.substring(3).replaceAll(" .*", ""));
                    Element parent = null;
                    for (Map.Entry<Integer, Element> one : open.entrySet()) {
                        parent = one.getKey() < depth ? one.getValue() : parent;
                    }
                    open.keySet().removeIf(indent -> indent >= depth);
                    open.put(depth, latest);
                    if (parent == null) {
                        root = latest;
                    } else {
                        parent.children.add(latest);
                    }
                } else if (text.startsWith("A: ")) {
                    latest.attributes.put(attributeName(text), attributeValue(text));
                }
            }
            return root;
        }

        /** A: http://schemas.android.com/apk/res/android:name(0x01010003)="x" (Raw: "x"). */
        private static String attributeName(String text) {
            return text.substring(3, text.indexOf('=')).replaceAll("\\(0x[0-9a-f]+\\)$", "").replaceAll("^http.*:", "");
        }

        private static String attributeValue(String text) {
            return text.substring(text.indexOf('=') + 1).replaceAll(" \\(Raw: .*\\)$", "").replaceAll("^\"(.*)\"$", "$1");
        }

        /** This one and all below it, a line each. */
        List<String> tree(String indent) {
            List<String> lines = new ArrayList<>();
            lines.add(indent + this);
            children.forEach(child -> lines.addAll(child.tree(indent + name + " > ")));
            return lines;
        }

        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(name);
            attributes.forEach((key, value) -> text.append(' ').append(key).append('=').append(value));
            return text.toString();
        }
    }
}
