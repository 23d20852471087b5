import app.offgrid.notes.note.Utf8;
import java.util.ArrayList;
import java.util.List;

/**
 * The same code on the JVM and, translated, natively: reads the vectors and writes what comes of them. A screen's own calls
 * lie below the core's on a phone, and the stack there has an end: so do some here.
 */
public final class Answers {
    private static final int CALLS_BELOW = 300;

    private Answers() {}

    public static void main(String[] args) {
        deeper(CALLS_BELOW);
        Lines.flush();
    }

    private static void deeper(int calls) {
        if (calls > 0) {
            deeper(calls - 1);
        } else {
            answer();
        }
    }

    private static void answer() {
        MachineRules.answer();
        byte[] bytes = Port.vectors();
        List<String> texts = new ArrayList<String>();
        int[] at = {0};
        int number = 0;
        while (at[0] < bytes.length) {
            String kind = word(bytes, at);
            int count = Integer.parseInt(word(bytes, at));
            texts.clear();
            for (int i = 0; i < count; i++) {
                texts.add(text(bytes, at, Integer.parseInt(word(bytes, at))));
            }
            TextAnswers.answer(kind, kind + number++, texts);
        }
        StoreAnswers.answer();
        SyncAnswers.answer();
    }

    private static String word(byte[] bytes, int[] at) {
        StringBuilder word = new StringBuilder();
        while (bytes[at[0]] != '\n') {
            word.append((char) bytes[at[0]++]);
        }
        at[0]++;
        return word.toString();
    }

    private static String text(byte[] bytes, int[] at, int length) {
        byte[] text = new byte[length];
        System.arraycopy(bytes, at[0], text, 0, length);
        at[0] += length;
        return Utf8.decode(text);
    }
}
