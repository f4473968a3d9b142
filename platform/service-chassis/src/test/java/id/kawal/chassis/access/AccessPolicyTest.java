package id.kawal.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.kawal.chassis.access.AccessPolicy.Need;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class AccessPolicyTest {

    private final AccessPolicy policy =
            new AccessPolicy(
                    List.of(
                            PublicPaths.of(
                                    PublicPath.post("/api/v1/complaints"),
                                    PublicPath.get("/api/v1/complaints/*").lookup(),
                                    PublicPath.get("/"),
                                    PublicPath.any("/actuator/env"),
                                    PublicPath.any("/api/v1/parked-records"))),
                    List.of(
                            RolePaths.of(
                                    RolePath.needs(
                                            "/api/v1/referrals/**",
                                            Role.OMBUDSMAN,
                                            Role.COORDINATOR))));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /actuator/health                  | everyone UNLIMITED
                    GET    | /actuator/health/readiness        | everyone UNLIMITED
                    GET    | /actuator/prometheus              | everyone UNLIMITED
                    GET    | /actuator/env                     | nobody
                    POST   | /actuator/prometheus              | nobody
                    GET    | /actuator                         | nobody
                    GET    | /.well-known/jwks.json            | everyone UNLIMITED
                    GET    | /v3/api-docs                      | everyone UNLIMITED
                    GET    | /swagger-ui/index.html            | everyone UNLIMITED
                    GET    | /assets/kawal.css                 | everyone UNLIMITED
                    POST   | /assets/kawal.css                 | signed in
                    GET    | /api/v1/parked-records            | [OPERATOR]
                    POST   | /api/v1/parked-records/1/replay   | [OPERATOR]
                    POST   | /api/v1/projections/inbox/rebuild | [OPERATOR]
                    GET    | /api/v1/referrals/1               | [COORDINATOR, OMBUDSMAN]
                    POST   | /api/v1/complaints                | everyone ORDINARY
                    GET    | /api/v1/complaints                | signed in
                    GET    | /api/v1/complaints/KWL-1          | everyone LOOKUP
                    HEAD   | /api/v1/complaints/KWL-1          | everyone LOOKUP
                    DELETE | /api/v1/complaints/KWL-1          | signed in
                    GET    | /api/v1/complaints/KWL-1/timeline | signed in
                    GET    | /                                 | everyone ORDINARY
                    GET    | /anything/else                    | signed in
                    """)
    void every_path_needs_what_the_policy_says(String method, String path, String need) {
        assertThat(inWords(policy.need(HttpMethod.valueOf(method), path))).isEqualTo(need);
    }

    private static String inWords(Need need) {
        return switch (need) {
            case Need.Everyone(var traffic) -> "everyone " + traffic;
            case Need.SignedIn _ -> "signed in";
            case Need.OneOf(var roles) -> roles.stream().sorted().toList().toString();
            case Need.Nobody _ -> "nobody";
        };
    }
}
