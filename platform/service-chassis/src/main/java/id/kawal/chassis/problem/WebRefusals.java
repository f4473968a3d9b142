package id.kawal.chassis.problem;

import id.kawal.chassis.problem.Refusal.BrokenField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** What Spring MVC refuses before a controller runs. */
final class WebRefusals {

    private static final Map<HttpStatus, String> BY_STATUS =
            Map.of(
                    HttpStatus.BAD_REQUEST, Rules.BAD_REQUEST,
                    HttpStatus.UNAUTHORIZED, Rules.NOT_SIGNED_IN,
                    HttpStatus.FORBIDDEN, Rules.NOT_ALLOWED,
                    HttpStatus.NOT_FOUND, Rules.NOT_FOUND,
                    HttpStatus.METHOD_NOT_ALLOWED, Rules.METHOD_NOT_ALLOWED,
                    HttpStatus.NOT_ACCEPTABLE, Rules.NOT_ACCEPTABLE,
                    HttpStatus.CONTENT_TOO_LARGE, Rules.BODY_TOO_LARGE,
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE, Rules.UNSUPPORTED_MEDIA_TYPE,
                    HttpStatus.TOO_MANY_REQUESTS, Rules.TOO_MANY_REQUESTS,
                    HttpStatus.SERVICE_UNAVAILABLE, Rules.TRY_AGAIN_LATER);

    private WebRefusals() {}

    static Optional<Refusal> of(Exception failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case HttpMessageNotReadableException e -> JsonRefusals.of(e);
                    case BindException e -> ofErrors(e.getAllErrors());
                    case HandlerMethodValidationException e -> ofParameters(e);
                    case MissingServletRequestParameterException e ->
                            Refusal.ofField(Rules.REQUIRED, e.getParameterName());
                    case MissingRequestHeaderException e ->
                            Refusal.ofField(Rules.REQUIRED, e.getHeaderName());
                    case MissingServletRequestPartException e ->
                            Refusal.ofField(Rules.REQUIRED, e.getRequestPartName());
                    case MethodArgumentTypeMismatchException e ->
                            Refusal.ofField(Rules.WRONG_TYPE, e.getName());
                    case TypeMismatchException _ ->
                            Refusal.of(HttpStatus.BAD_REQUEST, Rules.WRONG_TYPE);
                    case MaxUploadSizeExceededException _ -> Refusals.tooLarge();
                    case ErrorResponse e -> ofStatus(e.getStatusCode().value());
                    default -> null;
                });
    }

    /** By the status alone, where nothing more is known. */
    static Refusal ofStatus(int code) {
        var status = HttpStatus.resolve(code);
        if (status == null || status == HttpStatus.INTERNAL_SERVER_ERROR) {
            return Refusal.of(HttpStatus.INTERNAL_SERVER_ERROR, Rules.INTERNAL_ERROR);
        }
        var refusal = Refusal.of(status, BY_STATUS.getOrDefault(status, status.name()));
        return status == HttpStatus.SERVICE_UNAVAILABLE
                ? refusal.retryAfter(Refusals.RETRY_SECONDS)
                : refusal;
    }

    /** For example {@code Allow} beside a 405. */
    static HttpHeaders headers(Exception failure) {
        return failure instanceof ErrorResponse response
                ? response.getHeaders()
                : HttpHeaders.EMPTY;
    }

    private static Refusal ofErrors(List<ObjectError> errors) {
        return Refusal.ofFields(errors.stream().map(WebRefusals::broken).toList());
    }

    private static Refusal ofParameters(HandlerMethodValidationException failure) {
        var broken = failure.getParameterValidationResults().stream().flatMap(WebRefusals::broken);
        var cross =
                failure.getCrossParameterValidationResults().stream()
                        .map(error -> broken("", error));
        return Refusal.ofFields(Stream.concat(broken, cross).toList());
    }

    private static Stream<BrokenField> broken(ParameterValidationResult result) {
        if (result instanceof ParameterErrors errors) {
            return errors.getAllErrors().stream().map(WebRefusals::broken);
        }
        var name = result.getMethodParameter().getParameterName();
        return result.getResolvableErrors().stream()
                .map(error -> broken(name == null ? "" : name, error));
    }

    private static BrokenField broken(ObjectError error) {
        return broken(error instanceof FieldError field ? field.getField() : "", error);
    }

    private static BrokenField broken(String field, MessageSourceResolvable error) {
        var codes = error.getCodes();
        var args = error.getArguments();
        var rule = codes == null ? Rules.INVALID_VALUE : rule(codes[codes.length - 1]);
        return new BrokenField(
                field, rule, args == null ? List.of() : Stream.of(args).skip(1).toList());
    }

    /** {@code NotBlank} is told as {@code NOT_BLANK}. */
    private static String rule(String constraint) {
        return constraint.equals("typeMismatch")
                ? Rules.WRONG_TYPE
                : constraint
                        .replaceAll("([a-z])([A-Z])", "$1_$2")
                        .toUpperCase(java.util.Locale.ROOT);
    }
}
