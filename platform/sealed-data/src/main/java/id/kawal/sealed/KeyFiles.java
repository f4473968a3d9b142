package id.kawal.sealed;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.gen.OctetKeyPairGenerator;
import id.kawal.events.DataKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes and rotates the key files of the four services. Each file holds only what its service may
 * hold (design 8): routing and escalation can not open an identity, whatever happens to them.
 */
public final class KeyFiles {

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final int KEY_BYTES = 32;

    /** What each service is given; names are the names of the files. */
    enum Service {
        INTAKE,
        ROUTING,
        ESCALATION,
        NOTIFICATION;

        boolean signs() {
            return this == INTAKE || this == ESCALATION;
        }

        boolean holds(DataKey kind) {
            return switch (kind) {
                case IDENTITY -> this == INTAKE || this == NOTIFICATION;
                case CONTENT -> true;
                case DIRECTORY -> this != ESCALATION;
            };
        }

        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private KeyFiles() {}

    /** {@code <folder>} makes the files where there are none, {@code <folder> rotate} rotates. */
    public static void main(String[] args) throws IOException {
        if (args.length == 1) {
            create(Path.of(args[0]));
        } else if (args.length == 2 && args[1].equals("rotate")) {
            rotate(Path.of(args[0]));
        } else {
            System.out.println("usage: KeyFiles <folder> [rotate]");
        }
    }

    /**
     * Writes {@code intake.json}, {@code routing.json}, {@code escalation.json} and {@code
     * notification.json}, readable by their owner only. Never overwrites: where all exist, nothing
     * happens; a crash half-way is finished by the next call.
     *
     * @throws IllegalStateException where some are missing that once were there: made anew they
     *     would not fit the others
     */
    public static void create(Path folder) throws IOException {
        Files.createDirectories(folder);
        var missing = missing(folder);
        if (missing.size() == Service.values().length) {
            writeAside(folder);
        }
        for (var service : missing) {
            put(folder, service);
        }
    }

    private static List<Service> missing(Path folder) {
        var missing = new ArrayList<Service>();
        for (var service : Service.values()) {
            if (!Files.exists(file(folder, service))) {
                missing.add(service);
            }
        }
        return missing;
    }

    private static void put(Path folder, Service service) throws IOException {
        var aside = aside(folder, service);
        if (!Files.exists(aside)) {
            throw new IllegalStateException(
                    file(folder, service)
                            + " is missing while others are there: restore it from its backup");
        }
        Files.move(aside, file(folder, service), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void writeAside(Path folder) throws IOException {
        var keks = new EnumMap<DataKey, KeyMaterial.Keks>(DataKey.class);
        for (var kind : DataKey.values()) {
            var id = KeyMaterial.nameOf(kind) + "-1";
            keks.put(kind, new KeyMaterial.Keks(id, Map.of(id, random())));
        }
        var signing = signingKeys();
        for (var service : Service.values()) {
            write(aside(folder, service), material(service, keks, signing));
        }
    }

    private static KeyMaterial material(
            Service service,
            Map<DataKey, KeyMaterial.Keks> keks,
            Map<Service, OctetKeyPair> signing) {
        var held = new LinkedHashMap<String, KeyMaterial.Keks>();
        keks.forEach((kind, ring) -> {
            if (service.holds(kind)) {
                held.put(KeyMaterial.nameOf(kind), ring);
            }
        });
        return new KeyMaterial(
                service.label(), held, own(signing.get(service)), publicOnes(signing), random());
    }

    /**
     * Gives each kind a new key-encryption key and each signing service a new key. Old
     * key-encryption keys stay and go on unwrapping, old signing keys stay as public ones. All
     * services get the new keys before any is told to use them; what lies in their stores and on
     * the key topic is wrapped anew by the services themselves. Hashing keys are not rotated.
     */
    public static void rotate(Path folder) throws IOException {
        if (!missing(folder).isEmpty()) {
            throw new IllegalStateException("There are no key files to rotate in " + folder);
        }
        var files = new EnumMap<Service, KeyMaterial>(Service.class);
        for (var service : Service.values()) {
            files.put(service, KeyMaterial.parse(Files.readString(file(folder, service))));
        }
        var ids = nextIds(files);
        var signing = signingKeys();
        var known = withNewKeys(files, ids, signing);
        replaceAll(folder, known);
        replaceAll(folder, inUse(known, ids, signing));
    }

    private static Map<Service, KeyMaterial> withNewKeys(
            Map<Service, KeyMaterial> files,
            Map<String, String> ids,
            Map<Service, OctetKeyPair> signing) {
        var fresh = new LinkedHashMap<String, String>();
        ids.keySet().forEach(kind -> fresh.put(kind, random()));
        var known = new EnumMap<Service, KeyMaterial>(Service.class);
        files.forEach((service, old) -> {
            var keks = new LinkedHashMap<>(old.keks());
            keks.replaceAll((kind, ring) -> ring.with(find(ids, kind), find(fresh, kind)));
            var verification = new ArrayList<>(old.verification());
            verification.addAll(publicOnes(signing));
            known.put(
                    service,
                    new KeyMaterial(
                            old.service(), keks, old.signing(), verification, old.hashing()));
        });
        return known;
    }

    private static Map<Service, KeyMaterial> inUse(
            Map<Service, KeyMaterial> known,
            Map<String, String> ids,
            Map<Service, OctetKeyPair> signing) {
        var used = new EnumMap<Service, KeyMaterial>(Service.class);
        known.forEach((service, old) -> {
            var keks = new LinkedHashMap<>(old.keks());
            keks.replaceAll((kind, ring) -> new KeyMaterial.Keks(find(ids, kind), ring.keys()));
            used.put(
                    service,
                    new KeyMaterial(
                            old.service(),
                            keks,
                            own(signing.get(service)),
                            old.verification(),
                            old.hashing()));
        });
        return used;
    }

    /** One more than the highest number any file knows: an id never names two keys. */
    private static Map<String, String> nextIds(Map<Service, KeyMaterial> files) {
        var highest = new LinkedHashMap<String, Integer>();
        for (var material : files.values()) {
            material.keks()
                    .forEach((kind, ring) ->
                            ring.keys()
                                    .keySet()
                                    .forEach(id -> highest.merge(kind, number(id), Math::max)));
        }
        var ids = new LinkedHashMap<String, String>();
        highest.forEach((kind, number) -> ids.put(kind, kind + "-" + (number + 1)));
        return ids;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
    }

    private static String find(Map<String, String> map, String kind) {
        var found = map.get(kind);
        if (found == null) {
            throw new IllegalStateException("No key was made for " + kind);
        }
        return found;
    }

    private static Map<Service, OctetKeyPair> signingKeys() {
        var keys = new EnumMap<Service, OctetKeyPair>(Service.class);
        for (var service : Service.values()) {
            if (service.signs()) {
                keys.put(service, signingKey());
            }
        }
        return keys;
    }

    private static OctetKeyPair signingKey() {
        try {
            return new OctetKeyPairGenerator(Curve.Ed25519).keyIDFromThumbprint(true).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Ed25519 keys can not be made here", e);
        }
    }

    private static @Nullable Map<String, Object> own(@Nullable OctetKeyPair key) {
        return key == null ? null : key.toJSONObject();
    }

    private static List<Map<String, Object>> publicOnes(Map<Service, OctetKeyPair> keys) {
        return keys.values().stream().map(key -> key.toPublicJWK().toJSONObject()).toList();
    }

    private static String random() {
        var bytes = new byte[KEY_BYTES];
        CHANCE.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static void replaceAll(Path folder, Map<Service, KeyMaterial> files)
            throws IOException {
        for (var file : files.entrySet()) {
            var aside = aside(folder, file.getKey());
            write(aside, file.getValue());
            Files.move(
                    aside,
                    file(folder, file.getKey()),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void write(Path file, KeyMaterial material) throws IOException {
        Files.deleteIfExists(file);
        Files.createFile(file, ownerOnly(file));
        Files.writeString(file, material.toJson());
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static Path file(Path folder, Service service) {
        return folder.resolve(service.label() + ".json");
    }

    private static Path aside(Path folder, Service service) {
        return folder.resolve(service.label() + ".json.new");
    }
}
