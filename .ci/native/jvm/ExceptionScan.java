import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;

/**
 * Finds methods in which an exception would pass a catch of the same method on an iPhone: one that comes out of a
 * synchronized block, or out of a try with a finally, within what the catch is for. Arguments: a file of those that are
 * known to be harmless (class.method, then the reason), and folders of classes. Ends with 1 if it finds another one.
 */
public final class ExceptionScan {
    private final Set<String> found = new TreeSet<>();
    private int classes;

    private ExceptionScan() {}

    public static void main(String[] arguments) throws IOException {
        ExceptionScan scan = new ExceptionScan();
        scan.look(ExceptionScan.class.getResourceAsStream("ScanSample.class").readAllBytes());
        if (!scan.found.equals(Set.of("ScanSample.inFinally", "ScanSample.inSynchronized"))) {
            throw new IllegalStateException("The scan does not see what it is for, but " + scan.found);
        }
        scan.found.clear();
        for (int i = 1; i < arguments.length; i++) {
            scan.lookInto(Path.of(arguments[i]));
        }
        System.exit(scan.report(harmless(Path.of(arguments[0]))) ? 0 : 1);
    }

    private static Set<String> harmless(Path file) throws IOException {
        Set<String> harmless = new TreeSet<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.startsWith("#") && !line.isBlank()) {
                harmless.add(line.substring(0, line.indexOf(' ')));
            }
        }
        return harmless;
    }

    private boolean report(Set<String> harmless) {
        Set<String> bad = new TreeSet<>(found);
        bad.removeAll(harmless);
        bad.forEach(method -> System.err.println("An exception passes its catch on iOS: " + method));
        Set<String> gone = new TreeSet<>(harmless);
        gone.removeAll(found);
        gone.forEach(method -> System.err.println("No such method any more, take it off the list: " + method));
        System.out.println("exceptions and their catches: " + classes + " classes, " + bad.size() + " faults, "
                + (harmless.size() - gone.size()) + " known to be harmless");
        return bad.isEmpty() && gone.isEmpty();
    }

    private void lookInto(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            all.filter(file -> file.toString().endsWith(".class")).sorted().forEach(files::add);
        }
        if (files.isEmpty()) {
            throw new IOException("No classes in " + folder);
        }
        for (Path file : files) {
            look(Files.readAllBytes(file));
        }
    }

    private void look(byte[] bytes) {
        classes++;
        ClassNode type = new ClassNode();
        new ClassReader(bytes).accept(type, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        for (MethodNode method : type.methods) {
            if (isFault(method)) {
                found.add(type.name.replace('/', '.') + "." + method.name);
            }
        }
    }

    private static boolean isFault(MethodNode method) {
        for (TryCatchBlockNode typed : method.tryCatchBlocks) {
            if (typed.type != null && (hasMonitor(method, typed) || hasFinally(method, typed))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMonitor(MethodNode method, TryCatchBlockNode typed) {
        int end = method.instructions.indexOf(typed.end);
        for (int i = method.instructions.indexOf(typed.start); i < end; i++) {
            AbstractInsnNode instruction = method.instructions.get(i);
            if (instruction.getOpcode() == Opcodes.MONITORENTER) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasFinally(MethodNode method, TryCatchBlockNode typed) {
        int start = method.instructions.indexOf(typed.start);
        int end = method.instructions.indexOf(typed.end);
        for (TryCatchBlockNode any : method.tryCatchBlocks) {
            int from = method.instructions.indexOf(any.start);
            int handler = method.instructions.indexOf(any.handler);
            if (any.type == null && start <= from && handler < end && handler > start) {
                return true;
            }
        }
        return false;
    }
}
