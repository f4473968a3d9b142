package id.kawal.routing.domain.cases;

import java.util.Optional;

/** The names of the states, for lists, documents and screens. */
public enum CaseState {
    RECEIVED,
    VERIFIED,
    ROUTED,
    IN_PROGRESS,
    AWAITING_CITIZEN,
    ANSWERED,
    CLOSED,
    ARCHIVED,
    WITHDRAWN,
    REFERRED_OUTSIDE;

    /** Empty for a case nothing was heard of yet. */
    public static Optional<CaseState> of(RoutingCase state) {
        return switch (state) {
            case RoutingCase.Unopened _ -> Optional.empty();
            case RoutingCase.Received _ -> Optional.of(RECEIVED);
            case RoutingCase.Verified _ -> Optional.of(VERIFIED);
            case RoutingCase.Routed _ -> Optional.of(ROUTED);
            case RoutingCase.InProgress _ -> Optional.of(IN_PROGRESS);
            case RoutingCase.AwaitingCitizen _ -> Optional.of(AWAITING_CITIZEN);
            case RoutingCase.Answered _ -> Optional.of(ANSWERED);
            case RoutingCase.Closed _ -> Optional.of(CLOSED);
            case RoutingCase.Archived _ -> Optional.of(ARCHIVED);
            case RoutingCase.Withdrawn _ -> Optional.of(WITHDRAWN);
            case RoutingCase.ReferredOutside _ -> Optional.of(REFERRED_OUTSIDE);
        };
    }
}
