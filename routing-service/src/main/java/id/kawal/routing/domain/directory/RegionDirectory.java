package id.kawal.routing.domain.directory;

import id.kawal.routing.domain.directory.PostRole.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one region sees: its own agencies, those of its province, and the outside bodies. */
public final class RegionDirectory {

    private final Region region;
    private final Map<String, Agency> own;
    private final Map<String, Agency> ofTheProvince;
    private final List<AgencyType> types;

    RegionDirectory(
            Region region,
            Map<String, Agency> own,
            Map<String, Agency> ofTheProvince,
            List<AgencyType> types) {
        this.region = region;
        this.own = own;
        this.ofTheProvince = ofTheProvince;
        this.types = types;
    }

    public Region region() {
        return region;
    }

    /** The region's own agencies and its outside bodies, in the order of the template. */
    public List<Agency> agencies() {
        return List.copyOf(new LinkedHashSet<>(own.values()));
    }

    /** One of {@link #agencies()} or of the province's, by its code. */
    public Optional<Agency> agency(String code) {
        return all().stream().filter(agency -> agency.code().equals(code)).findFirst();
    }

    /** Empty where the region, or its province, has no such agency. */
    public Optional<Agency> agency(AgencySelector selector) {
        Map<String, Agency> among = selector.ofTheProvince() ? ofTheProvince : own;
        return Optional.ofNullable(among.get(selector.shortName()));
    }

    /**
     * The agency that an export of another system means. The longest known way of writing it
     * decides; empty where none is known or two agencies are equally likely: then a person decides.
     */
    public Optional<Agency> written(String asWritten) {
        String words = words(asWritten);
        Map<String, Agency> among = words.contains(" provinsi ") ? ofTheProvince : own;
        int longest = 0;
        Set<Agency> meant = new LinkedHashSet<>();
        for (AgencyType type : types) {
            Agency agency = among.get(type.shortName());
            int length = agency == null ? 0 : longestAlias(type, words);
            if (length > longest) {
                meant.clear();
                longest = length;
            }
            if (agency != null && length == longest) {
                meant.add(agency);
            }
        }
        return longest > 0 && meant.size() == 1
                ? Optional.of(meant.iterator().next())
                : Optional.empty();
    }

    /** The posts of the region itself and of each agency of its own. */
    public List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        posts.addAll(posts(region.code(), Scope.REGION));
        agencies().stream()
                .filter(agency -> agency.answersFor(region.code()))
                .forEach(agency -> posts.addAll(posts(agency.code(), Scope.AGENCY)));
        return posts;
    }

    private static List<Post> posts(String unit, Scope scope) {
        return Arrays.stream(PostRole.values())
                .filter(role -> role.scope() == scope)
                .map(role -> new Post(unit, role))
                .toList();
    }

    private Set<Agency> all() {
        Set<Agency> all = new LinkedHashSet<>(own.values());
        all.addAll(ofTheProvince.values());
        return all;
    }

    private static int longestAlias(AgencyType type, String words) {
        return type.aliases().stream()
                .filter(alias -> words.contains(" " + alias + " "))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    private static String words(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", " ");
        return " " + plain.strip() + " ";
    }
}
