package app.offgrid.server.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import com.mongodb.MongoWriteException;
import com.mongodb.bulk.BulkWriteError;

/** What the driver's errors mean here. */
public final class Errors {
    private static final int OUT_OF_DISK_SPACE = 14031;

    private Errors() {}

    /** True if the error says that a unique index has this key already. */
    public static boolean isDuplicateKey(BulkWriteError error) {
        return ErrorCategory.fromErrorCode(error.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    /** Throws the exception unless duplicate keys are all that it is about. */
    public static void requireOnlyDuplicateKeys(MongoBulkWriteException e) {
        if (e.getWriteConcernError() != null || !e.getWriteErrors().stream().allMatch(Errors::isDuplicateKey)) {
            throw e;
        }
    }

    /** True if the write failed because a unique index has its key already; looks into wrapping exceptions. */
    public static boolean isDuplicateKey(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof MongoWriteException write
                    && write.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return true;
            }
        }
        return false;
    }

    /** True if the database cannot be reached or cannot promise anything now, and the same may succeed later. */
    public static boolean isUnreachable(Throwable thrown) {
        return thrown instanceof MongoTimeoutException
                || thrown instanceof MongoSocketException
                || thrown instanceof MongoConnectionPoolClearedException
                || thrown instanceof MongoInterruptedException
                || thrown instanceof MongoNotPrimaryException
                || thrown instanceof MongoNodeIsRecoveringException
                || thrown instanceof MongoWriteConcernException
                || (thrown instanceof MongoBulkWriteException bulk && bulk.getWriteConcernError() != null)
                || isOutOfSpace(thrown);
    }

    /**
     * Writes down what is only good to know. On a full disk nothing is: what a device reads must not fail for want of it.
     *
     * @return true if it was written
     */
    public static boolean unlessDiskIsFull(Runnable write) {
        try {
            write.run();
            return true;
        } catch (RuntimeException e) {
            if (isOfFullDisk(e)) {
                return false;
            }
            throw e;
        }
    }

    /** True if a full disk is what led to it; looks into wrapping exceptions. */
    public static boolean isOfFullDisk(RuntimeException thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (isOutOfSpace(cause)) {
                return true;
            }
        }
        return false;
    }

    /** True if the database's disk is full: it reads, and writes again once there is space. */
    public static boolean isOutOfSpace(Throwable thrown) {
        if (thrown instanceof MongoBulkWriteException bulk) {
            return bulk.getWriteErrors().stream().anyMatch(error -> error.getCode() == OUT_OF_DISK_SPACE);
        }
        return thrown instanceof MongoException error && error.getCode() == OUT_OF_DISK_SPACE;
    }
}
