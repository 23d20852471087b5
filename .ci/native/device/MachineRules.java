import app.offgrid.notes.note.Utf8;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the iPhone's runtime differs from the JVM: one line a rule, held against what docs/DEVICES.md says. */
final class MachineRules {
    /** One thing to try. */
    interface Attempt {
        String run();
    }

    private enum Color {
        RED
    }

    private static final class Chain {
        int depth(int calls) {
            return calls == 0 ? 0 : 1 + depth(calls - 1);
        }
    }

    private static final Object LOCK = new Object();
    private static int ended;

    private MachineRules() {}

    static void answer() {
        exceptions();
        casts();
        numbers();
        texts();
        collections();
    }

    private static void tell(String rule, Attempt attempt) {
        String answer;
        try {
            answer = attempt.run();
        } catch (Throwable t) {
            answer = "throws " + t.getClass().getName();
        }
        Port.rule(Utf8.encode(rule + " = " + Lines.shown(answer) + "\n"));
    }

    /** Keeps the compiler from knowing better. */
    private static Object hidden(Object object) {
        return object;
    }

    private static int zero() {
        return LOCK == null ? 1 : 0;
    }

    private static void exceptions() {
        tell("thrown in synchronized, caught around it", () -> {
            try {
                synchronized (LOCK) {
                    throw new IllegalStateException("x");
                }
            } catch (IllegalStateException e) {
                return "caught";
            }
        });
        tell("thrown bare in try and finally, caught around it", () -> {
            try {
                try {
                    if (zero() == 0) {
                        throw new IllegalStateException("x");
                    }
                } finally {
                    ended++;
                }
                return "not thrown";
            } catch (IllegalStateException e) {
                return "caught";
            }
        });
        tell("thrown by a call in try and finally, caught around it", () -> {
            try {
                try {
                    fail();
                } finally {
                    ended++;
                }
                return "not thrown";
            } catch (IllegalStateException e) {
                return "caught";
            }
        });
        tell("thrown by a call in synchronized, caught around the call of the method", () -> {
            try {
                failInSynchronized();
                return "not thrown";
            } catch (IllegalStateException e) {
                return "caught";
            }
        });
        tell("finally was run", () -> String.valueOf(ended > 0));
        tell("null has no length", () -> String.valueOf(((String) hidden(null)).length()));
        tell("an index too large", () -> {
            int[] array = new int[2];
            return String.valueOf(array[2 + zero()]);
        });
        tell("an index too large in a list", () -> String.valueOf(new ArrayList<String>().get(zero())));
        tell("900 calls deep", () -> String.valueOf(new Chain().depth(580)));
    }

    private static void fail() {
        throw new IllegalStateException("x");
    }

    private static void failInSynchronized() {
        synchronized (LOCK) {
            fail();
        }
    }

    private static void casts() {
        tell("a failed cast", () -> {
            Integer number = (Integer) hidden("text");
            return "no exception, " + (number == null ? "null" : "an object");
        });
        tell("instanceof", () -> (hidden("x") instanceof CharSequence) + " " + (hidden("x") instanceof Integer));
        tell("a text in an array of numbers", () -> {
            Object[] numbers = new Integer[1];
            numbers[0] = hidden("text");
            return "stored";
        });
        tell("an array of size -1", () -> String.valueOf(new int[zero() - 1].length));
        tell("an enum that does not exist", () -> String.valueOf(Color.valueOf("GREEN" + zero())));
    }

    private static void numbers() {
        // A division by zero is not tried: this processor ends the program for it, a phone's gives 0. Neither throws.
        tell("1000 boxed twice is the same", () -> String.valueOf(hidden(Integer.valueOf(1000)) == hidden(Integer.valueOf(1000))));
        tell("7 boxed twice is the same", () -> String.valueOf(hidden(Integer.valueOf(7)) == hidden(Integer.valueOf(7))));
        tell("parseInt of 12x", () -> String.valueOf(Integer.parseInt("12x")));
        tell("parseInt of nothing", () -> String.valueOf(Integer.parseInt("")));
        tell("parseInt of Arabic digits", () -> String.valueOf(Integer.parseInt("\u0661\u0662")));
        tell("parseLong of Arabic digits", () -> String.valueOf(Long.parseLong("\u0661\u0662")));
        tell("parseLong beyond its range", () -> String.valueOf(Long.parseLong("9223372036854775808")));
        tell("doubles as text", () -> 1.0 + " " + 0.1 + " " + 1e7 + " " + 1.0E-5 + " " + 100.0 / 3 + " " + 1e21);
        tell("double to int", () -> (int) Double.NaN + " " + (int) 1e20);
        tell("int overflow", () -> String.valueOf(Integer.MAX_VALUE + 1 + zero()));
        tell("shifts", () -> (1 << 33) + " " + (-1 >>> 28) + " " + (-8L >>> 60));
    }

    private static void texts() {
        tell("valueOf of characters gives them", () -> String.valueOf("ab".equals(String.valueOf(new char[] {'a', 'b'}))));
        tell("new String of characters", () -> new String(new char[] {'a', 'b'}));
        tell("indexOf a character beyond FFFF", () -> String.valueOf("a\ud83d\ude00b".indexOf(0x1f600)));
        tell("charAt too large", () -> String.valueOf((int) "abc".charAt(3 + zero())));
        tell("substring too long", () -> "abc".substring(0, 9 + zero()));
        tell("compareTo of surrogates", () -> String.valueOf("\ud83d\ude00".compareTo("\uffff") < 0));
        tell("lower case", () -> "\u00c4\u0130\u03a3\u0416".toLowerCase());
        tell("upper case", () -> "\u00e4\u00df\u0131\u0436".toUpperCase());
        tell("trim", () -> "[" + " \t\u0001x\u00a0 ".trim() + "]");
        tell("equal constants are the same", () -> String.valueOf("ab" == "a" + "b"));
        tell("bytes of a lone surrogate", () -> {
            try {
                return String.valueOf("a\ud83db".getBytes("UTF-8").length);
            } catch (java.io.UnsupportedEncodingException e) {
                return "unsupported";
            }
        });
        tell("a switch over texts with equal hashes", () -> which("BB") + which("Aa") + which("C#"));
    }

    private static String which(String text) {
        switch (text) {
            case "Aa":
                return "1";
            case "BB":
                return "2";
            default:
                return "0";
        }
    }

    private static void collections() {
        tell("the order of a hash map", () -> {
            Map<String, Integer> map = new HashMap<String, Integer>();
            for (String key : new String[] {"title", "body", "tags", "notebook", "color", "Aa", "BB"}) {
                map.put(key, Integer.valueOf(1));
            }
            StringBuilder order = new StringBuilder();
            for (String key : map.keySet()) {
                order.append(key).append(' ');
            }
            return order.toString();
        });
        tell("a list changed while it is read", () -> {
            List<String> list = new ArrayList<String>();
            list.add("a");
            list.add("b");
            list.add("c");
            for (String one : list) {
                list.remove(one);
            }
            return "no exception";
        });
        tell("arraycopy beyond the end", () -> {
            int[] array = {1, 2, 3};
            System.arraycopy(array, 0, array, 2 + zero(), 3);
            return "copied";
        });
    }
}
