package id.kawal.escalation.adapter.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Lists that come in parts: where the rest begins stands in the header {@code Link} (RFC 8288). */
final class Pages {

    private Pages() {}

    /**
     * A part of a list.
     *
     * @param next where the rest begins; absent where this is all
     */
    static <T> ResponseEntity<List<T>> of(List<T> part, @Nullable String next) {
        var answer = ResponseEntity.ok();
        if (next != null) {
            var rest =
                    ServletUriComponentsBuilder.fromCurrentRequest()
                            .replaceQueryParam("after", next)
                            .build()
                            .encode();
            var path = rest.getPath() + "?" + rest.getQuery();
            answer.header(HttpHeaders.LINK, "<" + path + ">; rel=\"next\"");
        }
        return answer.body(part);
    }
}
