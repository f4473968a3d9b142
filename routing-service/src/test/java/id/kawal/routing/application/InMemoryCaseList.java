package id.kawal.routing.application;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import id.kawal.routing.domain.cases.CaseFile;
import id.kawal.routing.domain.cases.CaseState;
import id.kawal.routing.domain.cases.Holder;
import id.kawal.routing.domain.cases.RoutingCase;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps the promises of {@link CaseList} over cases in memory. */
public final class InMemoryCaseList implements CaseList {

    private final InMemoryCases cases;

    public InMemoryCaseList(InMemoryCases cases) {
        this.cases = cases;
    }

    @Override
    public List<CaseSummary> find(CaseQuery query) {
        return matching(query).skip(query.skip()).limit(query.limit()).toList();
    }

    @Override
    public long count(CaseQuery query) {
        return matching(query).count();
    }

    private Stream<CaseSummary> matching(CaseQuery query) {
        return cases.all()
                .filter(it -> it.record().particulars() != null)
                .sorted(
                        comparing((StoredCase it) ->
                                        it.record().state() instanceof RoutingCase.Ended)
                                .thenComparing(
                                        it -> it.record().dueAt(), nullsFirst(naturalOrder()))
                                .thenComparing(it -> file(it).opening().receivedAt())
                                .thenComparing(StoredCase::complaintId))
                .map(InMemoryCaseList::summary)
                .filter(it -> matches(query, it));
    }

    private static boolean matches(CaseQuery query, CaseSummary it) {
        var region = it.file().regionCode();
        var agency = agency(it.file().holder());
        var inScope =
                query.regions().stream()
                                .anyMatch(code ->
                                        code.equals("*")
                                                || region.equals(code)
                                                || region.startsWith(code + "."))
                        || (agency != null && query.agencies().contains(agency));
        return inScope
                && (query.regionCode() == null || query.regionCode().equals(region))
                && (query.agencyCode() == null || query.agencyCode().equals(agency))
                && (query.state() == null || query.state() == it.state())
                && (query.queue() == null || query.queue() == it.file().disposition().queue());
    }

    private static @Nullable String agency(@Nullable Holder holder) {
        return holder == null ? null : holder.agencyCode();
    }

    private static CaseSummary summary(StoredCase it) {
        var particulars = java.util.Objects.requireNonNull(it.record().particulars());
        return new CaseSummary(
                it.complaintId(),
                CaseState.of(it.record().state()).orElseThrow(),
                file(it),
                CaseSummary.Heading.of(particulars),
                it.record().dueAt());
    }

    private static CaseFile file(StoredCase it) {
        return switch (it.record().state()) {
            case RoutingCase.Unopened _ -> throw new IllegalStateException("never opened");
            case RoutingCase.Open open -> open.file();
            case RoutingCase.Ended ended -> ended.file();
        };
    }
}
