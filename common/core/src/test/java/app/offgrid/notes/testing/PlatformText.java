package app.offgrid.notes.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** The rule that text becomes bytes, and bytes text, by the core's own UTF-8 alone: the platforms' own do not agree. */
public final class PlatformText {
    private static final Set<String> CONVERTERS = Set.of(
            "java.io.InputStreamReader",
            "java.io.OutputStreamWriter",
            "java.io.FileReader",
            "java.io.FileWriter",
            "java.io.PrintWriter",
            "java.io.PrintStream",
            "com.codename1.io.CharArrayReader",
            "com.codename1.io.Util.readToString",
            "com.codename1.util.StringUtil.getBytes",
            "com.codename1.util.StringUtil.newString");

    private PlatformText() {}

    /** Refuses every call of a class of the product that leaves the conversion to the platform. */
    public static ArchRule isNotUsed() {
        return noClasses()
                .that(DescribedPredicate.describe("are no desktop's own", type -> !isDesktops(type)))
                .should()
                .callCodeUnitWhere(DescribedPredicate.describe(
                        "the platform converts text to bytes or back", PlatformText::converts))
                .because("app.offgrid.notes.note.Utf8 does, the same on every platform");
    }

    private static boolean isDesktops(JavaClass type) {
        return type.getPackageName().equals("app.offgrid.notes.demo")
                || type.getSimpleName().endsWith("Impl");
    }

    private static boolean converts(JavaCall<?> call) {
        String owner = call.getTargetOwner().getFullName();
        String name = call.getName();
        boolean takesBytes = call.getTarget().getRawParameterTypes().stream()
                .anyMatch(type -> type.getFullName().equals("[B"));
        if (owner.equals("java.lang.String")) {
            return name.equals("getBytes") || name.equals("<init>") && takesBytes;
        }
        boolean isText = owner.equals("java.io.ByteArrayOutputStream") && name.equals("toString");
        return isText || CONVERTERS.contains(owner) || CONVERTERS.contains(owner + "." + name);
    }
}
