package app.offgrid.server.specification;

import edu.mit.csail.sdg.alloy4.A4Reporter;
import edu.mit.csail.sdg.ast.Command;
import edu.mit.csail.sdg.ast.Sig.PrimSig;
import edu.mit.csail.sdg.parser.CompModule;
import edu.mit.csail.sdg.parser.CompUtil;
import edu.mit.csail.sdg.translator.A4Options;
import edu.mit.csail.sdg.translator.TranslateAlloyToKodkod;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A page of Alloy in {@code src/test/resources/specs}, solved by SAT4J in this JVM. Immutable. */
public final class Specification {
    private final String text;
    private final CompModule module;

    private Specification(String text) {
        this.text = text;
        module = CompUtil.parseEverything_fromString(A4Reporter.NOP, text);
    }

    /** The page of this name, without its ending. */
    public static Specification of(String name) {
        try (InputStream page = Specification.class.getResourceAsStream("/specs/" + name + ".als")) {
            return new Specification(new String(page.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The page with more at its end, but for its own commands. */
    public Specification with(String more) {
        return new Specification(text.replaceAll("(?m)^(check|run) \\w+ \\{(?s:.*?)^?\\} for [^\\n]*$", "") + more);
    }

    /** In the order of the page. */
    public List<Command> commands() {
        return module.getAllCommands();
    }

    /** The names of the deliberate errors: what extends {@code Error}. */
    public List<String> errors() {
        return module.getAllReachableUserDefinedSigs().stream()
                .filter(sig -> sig instanceof PrimSig child && child.parent.label.equals("this/Error"))
                .map(sig -> sig.label.substring("this/".length()))
                .toList();
    }

    /** True if there is an instance: of a run what it asks for, of a check a history that breaks it. */
    public boolean hasInstance(Command command) {
        A4Options options = new A4Options();
        return TranslateAlloyToKodkod.execute_command(A4Reporter.NOP, module.getAllReachableSigs(), command, options)
                .satisfiable();
    }
}
