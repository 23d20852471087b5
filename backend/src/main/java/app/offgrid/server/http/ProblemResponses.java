package app.offgrid.server.http;

import app.offgrid.notes.protocol.JsonException;
import app.offgrid.notes.protocol.Problem;
import app.offgrid.server.mongo.Errors;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.util.Map;

/** Whatever goes wrong is answered with a problem document, and tells nothing of the server's inside. */
final class ProblemResponses {
    private static final MediaType PROBLEM = MediaType.of(Problem.MEDIA_TYPE);

    private ProblemResponses() {}

    /** Writes a problem; one that is the server's own bears the id under which the logs have it. */
    static MutableHttpResponse<?> write(HttpRequest<?> request, ProblemException e, MutableHttpResponse<?> response) {
        Map<String, Object> json = e.problem().toJson();
        if (e.problem().status() >= 500) {
            json.put("requestId", RequestIds.of(request));
        }
        MutableHttpResponse<?> answer =
                response.status(e.problem().status()).body(new JsonBody(json)).contentType(PROBLEM);
        if (e.retryAfterSeconds() > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, Long.toString(e.retryAfterSeconds()));
        }
        if (e.problem().status() == 401) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return answer;
    }

    /** The problem that an exception stands for; null if it is a fault of this server. */
    static ProblemException problemOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                return problem;
            } else if (cause instanceof JsonException json) {
                return Problems.malformed(json);
            } else if (Errors.isOutOfSpace(cause)) {
                return Problems.unavailable("The database's disk is full.");
            } else if (Errors.isUnreachable(cause)) {
                return Problems.unavailable("The database does not answer.");
            }
        }
        return null;
    }

    /** Of everything that a controller throws. */
    @Singleton
    static final class OfExceptions implements ExceptionHandler<RuntimeException, HttpResponse<?>> {
        private final FailureLog log;

        OfExceptions(FailureLog log) {
            this.log = log;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, RuntimeException thrown) {
            ProblemException problem = problemOf(thrown);
            if (problem == null) {
                problem = Problems.ofStatus(500, "");
            }
            log.answered(request, problem, thrown);
            return write(request, problem, HttpResponse.ok());
        }
    }

    /** Of errors of the machine: the log is where the process ends, see its configuration. */
    @Singleton
    static final class OfMachineErrors implements ExceptionHandler<Error, HttpResponse<?>> {
        private final FailureLog log;

        OfMachineErrors(FailureLog log) {
            this.log = log;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public HttpResponse<?> handle(HttpRequest request, Error thrown) {
            log.broken(request, thrown);
            return write(request, Problems.ofStatus(500, ""), HttpResponse.ok());
        }
    }

    /** Of everything that never reaches a controller. */
    @Singleton
    static final class OfErrors implements ErrorResponseProcessor<JsonBody> {
        private static final String CAUSE = " due to: ";

        private final FailureLog log;

        OfErrors(FailureLog log) {
            this.log = log;
        }

        @Override
        @SuppressWarnings("unchecked")
        public MutableHttpResponse<JsonBody> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
            ProblemException problem =
                    context.getRootCause().map(ProblemResponses::problemOf).orElse(null);
            if (problem == null) {
                problem = response.code() == 400 || response.code() == 415
                        ? Problems.malformed("$", detailOf(context))
                        : Problems.ofStatus(response.code(), detailOf(context));
            }
            log.answered(context.getRequest(), problem, context.getRootCause().orElse(null));
            return (MutableHttpResponse<JsonBody>) write(context.getRequest(), problem, response);
        }

        private static String detailOf(ErrorContext context) {
            String message = context.hasErrors() ? context.getErrors().get(0).getMessage() : "";
            // The parser's own words stand between what failed to use it and what it is set to.
            int start = message.indexOf(CAUSE) < 0 ? 0 : message.indexOf(CAUSE) + CAUSE.length();
            int end = message.indexOf('\n', start);
            return message.substring(start, end < 0 ? message.length() : end);
        }
    }

    /** Of requests without a valid token. */
    @Singleton
    @Replaces(DefaultAuthorizationExceptionHandler.class)
    static final class OfStrangers implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {
        private final RateLimits rateLimits;

        OfStrangers(RateLimits rateLimits) {
            this.rateLimits = rateLimits;
        }

        @Override
        @SuppressWarnings("rawtypes")
        public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException refused) {
            try {
                if (request.getHeaders().contains(HttpHeaders.AUTHORIZATION)) {
                    rateLimits.strangers().take(RequestIds.clientOf(request));
                }
                return write(request, Problems.unauthorized(), HttpResponse.ok());
            } catch (ProblemException tooOften) {
                return write(request, tooOften, HttpResponse.ok());
            }
        }
    }
}
