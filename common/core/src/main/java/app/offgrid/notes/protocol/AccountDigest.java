package app.offgrid.notes.protocol;

/** What an account's live notes add up to at one sequence; two that differ hold different notes. Immutable. */
public final class AccountDigest {
    private final String epoch;
    private final long sequence;
    private final long count;
    private final String digest;

    /** @param digest 16 hexadecimal digits */
    public AccountDigest(String epoch, long sequence, long count, String digest) {
        this.epoch = epoch;
        this.sequence = sequence;
        this.count = count;
        this.digest = digest;
    }

    /** @throws JsonException with the path of what is missing or ill-typed */
    public static AccountDigest read(Object tree) {
        JsonNode node = JsonNode.of(tree, "$");
        return new AccountDigest(
                node.text("epoch"), node.number("sequence", 0), node.number("count", 0), node.text("digest"));
    }

    public String epoch() {
        return epoch;
    }

    /** The last change that is counted in. */
    public long sequence() {
        return sequence;
    }

    /** How many notes are live, that is no tombstones. */
    public long count() {
        return count;
    }

    /** 16 hexadecimal digits. */
    public String digest() {
        return digest;
    }
}
