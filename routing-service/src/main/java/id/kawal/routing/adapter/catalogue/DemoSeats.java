package id.kawal.routing.adapter.catalogue;

import id.kawal.routing.application.Seat;
import id.kawal.routing.domain.directory.AgencyDirectory;
import id.kawal.routing.domain.directory.Post;
import id.kawal.routing.domain.directory.PostRole;
import id.kawal.routing.domain.directory.RegionLookup;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Invented people on the posts of some provinces, for evaluation: their mail goes to a domain that
 * can not exist (RFC 2606), so that only a mail catcher ever sees it.
 */
public final class DemoSeats {

    private static final String MAIL_DOMAIN = "@demo.kawal.example";

    private DemoSeats() {}

    /** Seats of every region of these provinces, and of the Ombudsman's office of each. */
    public static List<Seat> of(AgencyDirectory directory, Collection<String> provinces) {
        return provinces.stream()
                .flatMap(province ->
                        Stream.concat(
                                Stream.of(seat(province + ".OMBUDSMAN/FOCAL_POINT")),
                                regions(province).flatMap(code -> seats(directory, code))))
                .toList();
    }

    /** Codes are not consecutive: every possible one is tried. */
    private static Stream<String> regions(String province) {
        return Stream.concat(
                Stream.of(province),
                java.util.stream.IntStream.range(1, 100)
                        .mapToObj(number -> "%s.%02d".formatted(province, number)));
    }

    private static Stream<Seat> seats(AgencyDirectory directory, String regionCode) {
        return switch (directory.lookup(regionCode)) {
            case RegionLookup.Known(var region) ->
                    region.posts().stream()
                            .filter(post -> post.role() != PostRole.SUBSTITUTE)
                            .map(Post::code)
                            .map(DemoSeats::seat);
            case RegionLookup.UnknownRegion _ -> Stream.empty();
        };
    }

    private static Seat seat(String post) {
        var mailbox = post.toLowerCase(Locale.ROOT).replace('/', '.').replace('_', '-');
        return new Seat(post, "demo:" + post, "Demo " + post, mailbox + MAIL_DOMAIN, null, "id");
    }
}
