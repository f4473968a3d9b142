package id.kawal.notification.application;

import id.kawal.events.DataKey;
import id.kawal.events.SealedValue;
import id.kawal.notification.domain.Language;
import id.kawal.notification.domain.Post;
import id.kawal.notification.domain.dossier.Dossier;
import id.kawal.notification.domain.dossier.SealedText;
import id.kawal.notification.domain.notice.Audience;
import id.kawal.notification.domain.notice.Channel;
import id.kawal.notification.domain.notice.Notice;
import id.kawal.sealed.Seals;
import id.kawal.sealed.Unsealed;
import java.util.Optional;

/** Finds the address of a notice, opening its seal only now (design 8). */
public class Addressing {

    private final Dossiers dossiers;
    private final Directory directory;
    private final Seals seals;

    public Addressing(Dossiers dossiers, Directory directory, Seals seals) {
        this.dossiers = dossiers;
        this.directory = directory;
        this.seals = seals;
    }

    /**
     * Where this notice goes.
     *
     * @throws RuntimeException where the seal can not be opened
     */
    public Destination of(Notice notice) {
        var complaintId = notice.cause().complaintId();
        if (complaintId == null) {
            return ofPost(notice);
        }
        var dossier = dossiers.read(complaintId, notice.cause().regionCode()).dossier();
        if (dossier.erased()) {
            return new Destination.Erased();
        }
        if (dossier.opened() == null) {
            return new Destination.NotHereYet();
        }
        return notice.recipient().audience() == Audience.CITIZEN
                ? ofCitizen(dossier, notice.channel())
                : ofPost(notice);
    }

    private Destination ofCitizen(Dossier dossier, Channel channel) {
        var sealed = dossier.contact().at(channel.address());
        if (sealed == null) {
            return new Destination.Unknown();
        }
        return switch (open(dossier.complaintId(), sealed)) {
            case Unsealed.Clear(var address) -> new Destination.Known(address, dossier.language());
            case Unsealed.Erased _ -> new Destination.Erased();
        };
    }

    private Destination ofPost(Notice notice) {
        var post = Post.parse(notice.recipient().code());
        return post.orInstead(notice.cause().regionCode()).stream()
                .flatMap(candidate -> seated(candidate, notice.channel()).stream())
                .findFirst()
                .orElseGet(Destination.Unknown::new);
    }

    private Optional<Destination> seated(Post post, Channel channel) {
        var seat = directory.agency(post.agencyCode()).flatMap(entry -> entry.seat(post.title()));
        return seat.flatMap(found ->
                Optional.ofNullable(found.at(channel.address()))
                        .flatMap(sealed -> clear(post.agencyCode(), sealed))
                        .map(address ->
                                new Destination.Known(address, Language.of(found.language()))));
    }

    private Optional<String> clear(String subject, SealedText sealed) {
        return switch (open(subject, sealed)) {
            case Unsealed.Clear(var address) -> Optional.of(address);
            case Unsealed.Erased _ -> Optional.empty();
        };
    }

    private Unsealed open(String subject, SealedText sealed) {
        return seals.open(
                subject,
                new SealedValue(
                        DataKey.valueOf(sealed.key()), sealed.field(), sealed.ciphertext()));
    }
}
