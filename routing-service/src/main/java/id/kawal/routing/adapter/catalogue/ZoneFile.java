package id.kawal.routing.adapter.catalogue;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;

/** The time zone of each province. */
public final class ZoneFile {

    private ZoneFile() {}

    public static Map<String, ZoneId> read() {
        return new DataFile("/directory/zones.csv")
                .rows(2).stream()
                        .collect(Collectors.toMap(row -> row.get(0), row -> ZoneId.of(row.get(1))));
    }
}
