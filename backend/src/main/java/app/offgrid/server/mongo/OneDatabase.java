package app.offgrid.server.mongo;

import io.micronaut.context.annotation.Primary;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.data.model.PersistentEntity;
import io.micronaut.data.mongodb.operations.MongoDatabaseNameProvider;
import jakarta.inject.Singleton;

/**
 * Repositories work on the database that {@link Database} works on. Left alone, they take the one that the address of MongoDB
 * names: without such a name each of their calls failed.
 */
@Singleton
@Primary
@Replaces(MongoDatabaseNameProvider.class)
final class OneDatabase implements MongoDatabaseNameProvider {
    private final String name;

    OneDatabase(@Property(name = "micronaut.data.mongodb.database") String name) {
        this.name = name;
    }

    @Override
    public String provide(PersistentEntity entity, Class<?> repository) {
        return name;
    }

    @Override
    public String provide(Class<?> type) {
        return name;
    }
}
