package app.offgrid.server.mongo.embedded;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Measures the embedded database as the server uses it. Argument: a directory, best on the disk that will be used. */
final class EmbeddedMongoBenchmark {
    private static final int DOCUMENTS = 100_000;
    private static final int BATCH = 500;
    private static final int USERS = 20;
    private static final long PHASE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final String BODY = "A line of a note that somebody wrote. ".repeat(10);

    private final AtomicLong sequence = new AtomicLong(10_000_000);

    private EmbeddedMongoBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "benchmark");
        try (EmbeddedMongo server = Opened.server(folder);
                MongoClient client = MongoClients.create(MongoClientSettings.builder()
                        .applyConnectionString(new ConnectionString(server.connectionString("benchmark")))
                        .build())) {
            new EmbeddedMongoBenchmark().run(client);
        }
        long opening = System.nanoTime();
        Opened.server(folder).close();
        System.out.printf("open and close: %.1f s%n", (System.nanoTime() - opening) / 1e9);
        System.out.printf("file: %.0f MB%n", Files.size(folder.resolve("offgrid.mv")) / 1e6);
    }

    private void run(MongoClient client) throws Exception {
        MongoCollection<Document> journal = client.getDatabase("benchmark").getCollection("journal");
        MongoCollection<Document> notes = client.getDatabase("benchmark").getCollection("notes");
        IndexOptions unique = new IndexOptions().unique(true);
        journal.createIndex(Indexes.ascending("userId", "sequence"), unique);
        journal.createIndex(Indexes.ascending("userId", "changeId"), unique);
        notes.createIndex(Indexes.ascending("userId", "noteId"), unique);
        notes.createIndex(Indexes.ascending("userId", "sequence"));

        long start = System.nanoTime();
        for (int i = 0; i < DOCUMENTS; i += BATCH) {
            List<Document> batch = new ArrayList<>();
            for (int k = i; k < i + BATCH; k++) {
                batch.add(entry(k % USERS, k));
            }
            journal.insertMany(batch);
        }
        report("ordered insertMany of 500, documents", DOCUMENTS, start);

        start = System.nanoTime();
        for (int i = 0; i < DOCUMENTS / 5; i += BATCH) {
            List<ReplaceOneModel<Document>> batch = new ArrayList<>();
            for (int k = i; k < i + BATCH; k++) {
                batch.add(upsert(k % USERS, k));
            }
            notes.bulkWrite(batch);
        }
        report("bulkWrite of 500 upserts, documents", DOCUMENTS / 5, start);

        for (int threads : new int[] {1, 32}) {
            throughput(
                    "insertOne",
                    threads,
                    random -> journal.insertOne(entry(random.nextInt(USERS), sequence.incrementAndGet())));
        }
        latency("look-up", random -> journal.find(at(random.nextInt(DOCUMENTS))).first());
        latency("range, sort, limit 100", random -> journal.find(
                        Filters.and(Filters.eq("userId", "user" + random.nextInt(USERS)), Filters.gt("sequence", (long)
                                random.nextInt(DOCUMENTS / 2))))
                .sort(Sorts.ascending("sequence"))
                .limit(100)
                .into(new ArrayList<>()));
        for (int threads : new int[] {1, 32}) {
            throughput("look-up", threads, random -> journal.find(at(random.nextInt(DOCUMENTS)))
                    .first());
        }
    }

    private static Bson at(int number) {
        return Filters.and(Filters.eq("userId", "user" + number % USERS), Filters.eq("sequence", (long) number));
    }

    private static Document entry(int user, long sequence) {
        return new Document("userId", "user" + user)
                .append("sequence", sequence)
                .append("changeId", "change" + sequence)
                .append("noteId", "note" + sequence % 5000)
                .append("body", BODY);
    }

    private static ReplaceOneModel<Document> upsert(int user, long sequence) {
        String noteId = "note" + sequence;
        return new ReplaceOneModel<>(
                Filters.and(
                        Filters.eq("userId", "user" + user),
                        Filters.eq("noteId", noteId),
                        Filters.lt("sequence", sequence)),
                new Document("userId", "user" + user)
                        .append("noteId", noteId)
                        .append("sequence", sequence)
                        .append("body", BODY),
                new ReplaceOptions().upsert(true));
    }

    private static void throughput(String name, int threads, Consumer<Random> step) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicLong done = new AtomicLong();
        long start = System.nanoTime();
        List<Future<?>> running = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            Random random = new Random(i);
            running.add(pool.submit(() -> {
                while (System.nanoTime() - start < PHASE_NANOS) {
                    step.accept(random);
                    done.incrementAndGet();
                }
            }));
        }
        for (Future<?> future : running) {
            future.get();
        }
        pool.shutdown();
        report(name + " on " + threads + " threads", done.get(), start);
    }

    private static void latency(String name, Consumer<Random> step) {
        Random random = new Random(1);
        double[] millis = new double[1000];
        for (int i = 0; i < millis.length; i++) {
            long start = System.nanoTime();
            step.accept(random);
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf("%s: median %.2f ms, 99%% %.2f ms%n", name, millis[millis.length / 2], millis[990]);
    }

    private static void report(String name, long count, long start) {
        System.out.printf("%s: %.0f/s%n", name, count * 1e9 / (System.nanoTime() - start));
    }
}
