package id.kawal.notification.domain.wording;

import id.kawal.notification.domain.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How one language says codes and dates.
 *
 * @param byCode {@code <list>.<code>} to words; {@code <list>.other} for codes of the future
 */
public record Words(Language language, Map<String, String> byCode) {

    public Words {
        byCode = Map.copyOf(byCode);
    }

    /** A day in full, for example {@code Selasa, 3 Maret 2026}. */
    public String day(String isoDate) {
        return DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", language.locale())
                .format(LocalDate.parse(isoDate));
    }

    /** The words for a code of a list; those for "other" where the code is not known here. */
    public Optional<String> word(String list, String code) {
        return Optional.ofNullable(byCode.get(list + "." + code))
                .or(() -> Optional.ofNullable(byCode.get(list + ".other")));
    }

    /** The words for several codes, separated by commas. */
    public Optional<String> words(String list, String codes) {
        var words = Stream.of(codes.split(",")).map(code -> word(list, code)).toList();
        return words.stream().allMatch(Optional::isPresent)
                ? Optional.of(
                        words.stream().flatMap(Optional::stream).collect(Collectors.joining(", ")))
                : Optional.empty();
    }
}
