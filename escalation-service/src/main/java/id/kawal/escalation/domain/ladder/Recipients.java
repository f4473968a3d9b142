package id.kawal.escalation.domain.ladder;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who is told by a rung.
 *
 * @param posts never empty, except where the rung is the referral to the Ombudsman
 * @param passedOver posts that should have been told but nobody stands on, or that the complaint is
 *     about
 */
public record Recipients(List<Post> posts, List<Post> passedOver) {

    public Recipients {
        posts = List.copyOf(posts);
        passedOver = List.copyOf(passedOver);
    }

    /**
     * Where a case stands.
     *
     * @param agency nobody has it if absent
     * @param about whoever the complaint is about never stands on its ladder
     */
    public record Standing(String region, @Nullable String agency, Set<Post> about) {

        public Standing {
            about = Set.copyOf(about);
        }
    }

    /**
     * The posts of a rung; where nobody stands on any of them, those of the next rung, and at last
     * the coordinator's, so that nobody assigned is never an excuse.
     */
    public static Recipients of(
            Rung.Name rung, Ladder ladder, Standing standing, Directory directory) {
        var passedOver = new ArrayList<Post>();
        var names = new ArrayList<>(List.of(rung));
        ladder.above(rung).forEach(above -> names.add(above.name()));
        for (var name : names) {
            var asked = posts(name, standing);
            var told = asked.stream().filter(post -> mayBeTold(post, standing, directory)).toList();
            asked.stream().filter(post -> !told.contains(post)).forEach(passedOver::add);
            if (!told.isEmpty() || rung == Rung.Name.REFERRAL) {
                return new Recipients(told, passedOver);
            }
        }
        return new Recipients(
                List.of(new Post(standing.region(), Post.Kind.COORDINATOR)), passedOver);
    }

    private static boolean mayBeTold(Post post, Standing standing, Directory directory) {
        return directory.isHeld(post) && !standing.about().contains(post);
    }

    private static List<Post> posts(Rung.Name rung, Standing standing) {
        var region = standing.region();
        return switch (rung) {
            case HEAD_OF_OPD -> List.of(headOf(standing.agency(), region));
            case INSPEKTORAT_AND_SEKDA ->
                    List.of(
                            new Post(region, Post.Kind.INSPEKTORAT),
                            new Post(region, Post.Kind.SEKDA));
            case HEAD_OF_REGION -> List.of(new Post(region, Post.Kind.HEAD_OF_REGION));
            case COORDINATOR -> List.of(new Post(region, Post.Kind.COORDINATOR));
            case SEKDA -> List.of(new Post(region, Post.Kind.SEKDA));
            case REFERRAL -> List.of();
            case OVERDUE_AT_ADOPTION -> List.of(new Post(region, Post.Kind.COORDINATOR));
        };
    }

    private static Post headOf(@Nullable String agency, String region) {
        return agency == null
                ? new Post(region, Post.Kind.COORDINATOR)
                : new Post(agency, Post.Kind.HEAD_OF_OPD);
    }
}
