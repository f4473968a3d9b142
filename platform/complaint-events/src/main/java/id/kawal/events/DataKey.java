package id.kawal.events;

/** The two keys of a complaint (design 8), and the one of an agency's entry in the directory. */
public enum DataKey {
    /** Name, contact, NIK. */
    IDENTITY,
    /** Free text, place, attachments. */
    CONTENT,
    /** Names and contacts of the people who stand on an agency's posts. */
    DIRECTORY
}
