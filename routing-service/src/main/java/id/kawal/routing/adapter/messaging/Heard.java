package id.kawal.routing.adapter.messaging;

import id.kawal.routing.application.Particulars;
import id.kawal.routing.application.Remark;
import id.kawal.routing.domain.cases.Fact;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a fact of another service means for a case. */
sealed interface Heard {

    record Changing(Fact fact, @Nullable Particulars opening, @Nullable Remark remark)
            implements Heard {}

    record Due(OffsetDateTime dueAt) implements Heard {}

    record Nothing() implements Heard {}

    static Heard changing(Fact fact) {
        return new Changing(fact, null, null);
    }
}
