package app.offgrid.notes.merge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Three-way cases as people meet them, each with the outcome that a person would want; the files tell their format. */
class MergeCorpusTest {
    static final String[] FILES = {
        "prose.txt", "lists.txt", "line-ends.txt", "scripts.txt", "emoji.txt", "code-and-tables.txt", "real-life.txt"
    };

    @TestFactory
    List<DynamicTest> eachCaseComesOutAsAPersonWouldJudge() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            for (Map<String, String> story : stories(file)) {
                tests.add(DynamicTest.dynamicTest(file + ": " + story.get("name"), () -> check(story)));
            }
        }
        return tests;
    }

    @Test
    void theCorpusIsBigEnough() throws IOException {
        int count = 0;
        for (String file : FILES) {
            count += stories(file).size();
        }
        assertTrue(count >= 120, count + " cases");
    }

    private static void check(Map<String, String> story) {
        String base = story.get("base");
        String mine = story.get("mine");
        String theirs = story.get("theirs");

        assertEquals(story.get("result"), shown(TextMerge.merge(base, mine, theirs), false));
        assertEquals(story.get("result"), shown(TextMerge.merge(base, theirs, mine), true));
    }

    private static String shown(MergedText merged, boolean swapped) {
        StringBuilder shown = new StringBuilder();
        for (Hunk hunk : merged.hunks()) {
            if (hunk.isConflict()) {
                shown.append('⟪').append(hunk.base());
                shown.append('¦').append(swapped ? hunk.theirs() : hunk.mine());
                shown.append('¦').append(swapped ? hunk.mine() : hunk.theirs());
                shown.append('⟫');
            } else {
                shown.append(hunk.text());
            }
        }
        return shown.toString();
    }

    static List<Map<String, String>> stories(String file) throws IOException {
        List<Map<String, String>> stories = new ArrayList<>();
        String section = null;
        for (String line : read(file).split("\n")) {
            if (line.startsWith("== ")) {
                stories.add(new HashMap<>());
                stories.get(stories.size() - 1).put("name", line.substring(3));
            } else if (line.equals("-- base")
                    || line.equals("-- mine")
                    || line.equals("-- theirs")
                    || line.equals("-- result")) {
                section = line.substring(3);
                stories.get(stories.size() - 1).put(section, "");
            } else if (!stories.isEmpty()) {
                String text = line.replace('␍', '\r') + "\n";
                stories.get(stories.size() - 1).merge(section, text.replace("∅\n", ""), String::concat);
            }
        }
        return stories;
    }

    private static String read(String file) throws IOException {
        try (InputStream in = MergeCorpusTest.class.getResourceAsStream("/merge-corpus/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
