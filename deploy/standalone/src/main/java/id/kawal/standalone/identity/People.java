package id.kawal.standalone.identity;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Who is known, as {@code people.yml} lists them. */
final class People {

    private static final String EVERY_AGENCY = ".*";

    private final String password;
    private final String webClient;
    private final Map<String, Account> people = new LinkedHashMap<>();
    private final Map<String, Account> machines = new LinkedHashMap<>();

    /**
     * A person or a machine client.
     *
     * @param id the subject of its tokens: a post, not a name
     * @param name how the sign-in page lists it
     */
    record Account(
            String id, String name, Set<String> roles, Set<String> regions, Set<String> agencies) {

        /** The claims of design 9. */
        Map<String, Object> claims() {
            return Map.of(
                    "roles", List.copyOf(roles),
                    "regions", List.copyOf(regions),
                    "agencies", List.copyOf(agencies));
        }
    }

    private People(String password, String webClient) {
        this.password = password;
        this.webClient = webClient;
    }

    static People read(String yaml) {
        Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
        People people =
                new People((String) of(file, "password"), (String) of(map(of(file, "web")), "id"));
        List<String> everyAgency = texts(of(file, "agencies"));
        fill(people.people, of(file, "people"), everyAgency);
        fill(people.machines, of(file, "machines"), everyAgency);
        return people;
    }

    private static void fill(
            Map<String, Account> accounts, Object entries, List<String> everyAgency) {
        for (Object entry : (List<?>) entries) {
            Account account = account(map(entry), everyAgency);
            accounts.put(account.id(), account);
        }
    }

    private static Account account(Map<?, ?> entry, List<String> everyAgency) {
        String id = (String) of(entry, "id");
        Object name = entry.get("name");
        Object agencies = entry.get("agencies");
        return new Account(
                id,
                name == null ? id : (String) name,
                set(texts(of(entry, "roles")).stream()),
                set(texts(of(entry, "regions")).stream()),
                agencies == null
                        ? Set.of()
                        : set(
                                texts(agencies).stream()
                                        .flatMap(code -> agencies(code, everyAgency))));
    }

    private static Stream<String> agencies(String code, List<String> everyAgency) {
        if (!code.endsWith(EVERY_AGENCY)) {
            return Stream.of(code);
        }
        String region = code.substring(0, code.length() - EVERY_AGENCY.length());
        return everyAgency.stream().map(shortName -> region + "." + shortName);
    }

    private static Set<String> set(Stream<String> texts) {
        return texts.collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static Map<?, ?> map(Object value) {
        return (Map<?, ?>) value;
    }

    private static Object of(Map<?, ?> map, String field) {
        Object value = map.get(field);
        if (value == null) {
            throw new IllegalArgumentException("no " + field + " in " + map);
        }
        return value;
    }

    String password() {
        return password;
    }

    String webClient() {
        return webClient;
    }

    List<Account> people() {
        return List.copyOf(people.values());
    }

    List<Account> machines() {
        return List.copyOf(machines.values());
    }

    Optional<Account> find(String id) {
        return Optional.ofNullable(people.get(id)).or(() -> Optional.ofNullable(machines.get(id)));
    }
}
