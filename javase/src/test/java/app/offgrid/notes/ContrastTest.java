package app.offgrid.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every text of the style sheet can be read on its ground: 4.5 to 1, WCAG 2.1, success criterion 1.4.3. */
class ContrastTest {
    static final double LEAST = 4.5;
    private static final Pattern VARIABLE = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final Pattern RULE = Pattern.compile("(?m)^([A-Za-z.]+)(?:, [A-Za-z., ]+)? \\{([^}]*)}");

    private final String css = read();
    private final Map<String, String> variables = variables();

    @Test
    void blackOnWhiteIsAsFarApartAsItGets() {
        assertEquals(21.0, contrast("#000000", "#ffffff"), 0.01);
        assertEquals(1.0, contrast("#56616d", "#56616d"), 0.01);
    }

    @Test
    void aTextAndTheGroundOfItsOwnStyleAreFarEnoughApart() {
        List<String> faint = new ArrayList<>();
        int pairs = 0;
        Matcher rules = RULE.matcher(css);
        while (rules.find()) {
            String text = colour(rules.group(2), "color");
            String ground = colour(rules.group(2), "background-color");
            boolean disabled =
                    rules.group(1).endsWith(".disabled") || rules.group(1).contains("Switch");
            if (text != null && ground != null && !disabled) {
                pairs++;
                check(rules.group(1), text, ground, faint);
            }
        }
        assertTrue(pairs > 40, pairs + " pairs");
        assertEquals(List.of(), faint);
    }

    @Test
    void titleTextAndTimeCanBeReadOnEveryColourOfANote() {
        List<String> faint = new ArrayList<>();
        int rows = 0;
        Matcher rules = RULE.matcher(css);
        while (rules.find()) {
            String name = rules.group(1);
            String ground = colour(rules.group(2), "background-color");
            if (name.contains("NoteRow") && ground != null) {
                rows++;
                String dark = name.startsWith("Dark") ? "d-" : "";
                check(name + " title", variables.get(dark + "ink"), ground, faint);
                check(name + " text", variables.get(dark + "soft"), ground, faint);
            }
        }
        assertTrue(rows >= 20, rows + " rows");
        assertEquals(List.of(), faint);
    }

    private static void check(String name, String text, String ground, List<String> faint) {
        double contrast = contrast(text, ground);
        if (contrast < LEAST) {
            faint.add(name + " " + text + " on " + ground + " " + contrast);
        }
    }

    /** The colour of a property, or null if the rule has none of its own. */
    private String colour(String body, String property) {
        Matcher value = Pattern.compile("(?:^|[ ;])" + property + ": (#[0-9a-f]{6}|var\\(--([a-z-]+)\\));")
                .matcher(body);
        return !value.find() ? null : value.group(2) == null ? value.group(1) : variables.get(value.group(2));
    }

    private Map<String, String> variables() {
        Map<String, String> found = new LinkedHashMap<>();
        Matcher variable = VARIABLE.matcher(css);
        while (variable.find()) {
            found.put(variable.group(1), variable.group(2));
        }
        return found;
    }

    static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("../common/src/main/css/theme.css"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
