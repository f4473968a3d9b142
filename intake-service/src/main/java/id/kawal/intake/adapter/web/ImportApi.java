package id.kawal.intake.adapter.web;

import id.kawal.chassis.access.Caller;
import id.kawal.chassis.access.Role;
import id.kawal.chassis.problem.RuleRefused;
import id.kawal.chassis.problem.Rules;
import id.kawal.events.ImportMode;
import id.kawal.intake.application.Regions;
import id.kawal.intake.application.imports.ImportOptions;
import id.kawal.intake.application.imports.ImportOptions.EmptyStatus;
import id.kawal.intake.application.imports.ImportProgress;
import id.kawal.intake.application.imports.ImportRuns;
import id.kawal.intake.application.imports.ImportWatch;
import id.kawal.intake.application.imports.Importing;
import id.kawal.intake.application.imports.Rejection;
import id.kawal.intake.application.imports.RejectionReason;
import id.kawal.transport.Failures;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes exports of SP4N-LAPOR! and tells how far the reading is. */
@RestController
@RequestMapping("/api/v1/imports")
class ImportApi {

    private static final Logger LOG = LoggerFactory.getLogger(ImportApi.class);
    private static final Set<String> OPTIONS =
            Stream.of(Asked.class.getRecordComponents())
                    .map(RecordComponent::getName)
                    .collect(Collectors.toUnmodifiableSet());

    private static final int MOST_REJECTIONS = 10_000;

    /** Of the country's zones, the one in which a day begins first. */
    private static final ZoneId EARLIEST_DAY = ZoneId.of("Asia/Jayapura");

    private final Importing importing;
    private final ImportRuns runs;
    private final ImportWatch watch;
    private final Regions regions;
    private final Reading reading;

    ImportApi(
            Importing importing,
            ImportRuns runs,
            ImportWatch watch,
            Regions regions,
            Reading reading) {
        this.importing = importing;
        this.runs = runs;
        this.watch = watch;
        this.regions = regions;
        this.reading = reading;
    }

    /**
     * What reading an export needs of the machine.
     *
     * @param executor one import at a time: a second one waits its turn
     */
    record Reading(Executor executor, Uploads uploads, PageWords words, Clock clock) {}

    /**
     * What was asked for beside the file; empty parts count as left out.
     *
     * @param mode {@code history} where left out, or {@code live}
     * @param region whose reports these are; where left out, the file says it
     * @param asOf date of the export, where the file does not say it
     * @param zone of the times; the region's where left out
     * @param empty what an empty status means, {@code open} or {@code closed}; where left out,
     *     closed in history and open in live
     */
    record Asked(
            @Nullable String mode,
            @Nullable String region,
            @Nullable String asOf,
            @Nullable String zone,
            @Nullable String empty) {}

    /**
     * Takes an export to be read, and answers before it is. The address in {@code Location} tells
     * how far it is. Coordinators and operators may; refused for a region that is not the caller's.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ResponseEntity<ImportProgress> start(
            @RequestPart MultipartFile file,
            @ParameterObject Asked asked,
            MultipartHttpServletRequest sent,
            Caller caller)
            throws IOException {
        requireKnown(sent.getParameterMap().keySet(), OPTIONS);
        requireKnown(sent.getMultiFileMap().keySet(), Set.of("file"));
        var options = options(asked);
        requirePast(options);
        requireRegion(options, caller);
        var kept = reading.uploads().keep(file);
        try {
            var run = importing.announce(UUID.randomUUID().toString(), caller.id(), options);
            watch.begun(run.id());
            reading.executor().execute(() -> read(run, kept, caller));
            return ResponseEntity.accepted()
                    .location(URI.create("/api/v1/imports/" + run.id()))
                    .body(run);
        } catch (RuntimeException notStarted) {
            Uploads.delete(kept);
            throw notStarted;
        }
    }

    /** A misspelt option would else be a default nobody asked for. */
    private static void requireKnown(Set<String> sent, Set<String> known) {
        sent.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw RuleRefused.invalid(Rules.UNKNOWN_FIELD, name);
                });
    }

    /** An export of tomorrow would make every true one after it an older one. */
    private void requirePast(ImportOptions options) {
        var asOf = options.asOf();
        var zone = options.zone() == null ? EARLIEST_DAY : options.zone();
        if (asOf != null && asOf.isAfter(LocalDate.now(reading.clock().withZone(zone)))) {
            throw RuleRefused.invalid("EXPORT_DATE_IN_FUTURE", "asOf");
        }
    }

    /** Whatever ends it, the file goes; a run that could not say how it ended is marked later. */
    private void read(ImportProgress run, Path file, Caller caller) {
        try {
            var report = importing.run(run, file, code -> mayBringFor(caller, code));
            LOG.info(
                    "import {} {}: {} rows, {} taken, {} rejected",
                    report.id(),
                    report.failure() == null ? report.state() : report.failure(),
                    report.rows(),
                    report.taken(),
                    report.rejected());
        } catch (RuntimeException | Error cutOff) {
            LOG.error("import {} was cut off: {}", run.id(), Failures.code(cutOff));
        } finally {
            watch.ended(run.id());
            Uploads.delete(file);
        }
    }

    private static boolean mayBringFor(Caller caller, String regionCode) {
        return caller.oversees(regionCode);
    }

    private void requireRegion(ImportOptions options, Caller caller) {
        var region = options.regionCode();
        if (region == null) {
            return;
        }
        if (!regions.knows(region)) {
            throw RuleRefused.invalid("REGION_UNKNOWN", "region");
        }
        if (!mayBringFor(caller, region)) {
            throw RuleRefused.forbidden("REGION_NOT_YOURS");
        }
    }

    private static ImportOptions options(Asked asked) {
        return new ImportOptions(
                parsed(
                        "mode",
                        asked.mode(),
                        ImportMode.HISTORY,
                        it -> ImportMode.valueOf(upper(it))),
                given(asked.region()),
                parsed("asOf", asked.asOf(), null, LocalDate::parse),
                parsed("zone", asked.zone(), null, ZoneId::of),
                parsed("empty", asked.empty(), null, it -> EmptyStatus.valueOf(upper(it))));
    }

    private static String upper(String value) {
        return value.toUpperCase(Locale.ROOT);
    }

    private static @Nullable String given(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static <T extends @Nullable Object> T parsed(
            String field, @Nullable String value, T otherwise, Parser<T> parser) {
        var given = given(value);
        try {
            return given == null ? otherwise : parser.parse(given);
        } catch (IllegalArgumentException | java.time.DateTimeException unreadable) {
            throw RuleRefused.invalid("INVALID_VALUE", field);
        }
    }

    private interface Parser<T extends @Nullable Object> {
        T parse(String text);
    }

    /**
     * Tells how far an import is and which rows were not taken, and why. Operators see every
     * import, a coordinator their own; another's looks like none.
     *
     * @param skip rejected rows to leave out
     * @param limit at most 10,000 rejected rows
     */
    @GetMapping("/{id}")
    Report report(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int skip,
            @RequestParam(defaultValue = "1000") int limit,
            Caller caller,
            Locale locale) {
        requireWithin(0, Integer.MAX_VALUE, skip, "skip");
        requireWithin(0, MOST_REJECTIONS, limit, "limit");
        var run =
                runs.find(id)
                        .filter(it ->
                                caller.is(Role.OPERATOR) || it.startedBy().equals(caller.id()))
                        .orElseThrow(() -> RuleRefused.notFound("IMPORT_NOT_FOUND"));
        var failure = run.failure();
        return new Report(
                run,
                run.taken(),
                failure == null ? null : words().of("import.failure." + failure, locale),
                runs.rejections(id, skip, limit).stream().map(it -> rejected(it, locale)).toList());
    }

    private static void requireWithin(int least, int most, int asked, String parameter) {
        if (asked < least || asked > most) {
            throw RuleRefused.invalid("PAGE_IS_BOUNDED", parameter);
        }
    }

    private Rejected rejected(Rejection it, Locale locale) {
        return new Rejected(
                it.row(),
                it.trackingId(),
                it.reason(),
                words().of("import.rejected." + it.reason(), locale));
    }

    private PageWords words() {
        return reading.words();
    }

    /**
     * How far an import is.
     *
     * @param taken added, updated and unchanged rows
     * @param failure why it failed, in the caller's language
     * @param rejections rejected rows, those of {@code skip} and {@code limit}
     */
    record Report(
            ImportProgress progress,
            long taken,
            @Nullable String failure,
            List<Rejected> rejections) {}

    /**
     * A row that was not taken.
     *
     * @param detail the reason in the caller's language
     */
    record Rejected(long row, @Nullable String trackingId, RejectionReason reason, String detail) {}
}
