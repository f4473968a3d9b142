package id.kawal.standalone;

/** The ports of design 12; with a base, all of them follow it in a row. */
record Ports(
        int intake,
        int routing,
        int escalation,
        int notification,
        int identity,
        int mailPage,
        int smtp,
        int kafka,
        int kafkaController,
        int mongodb) {

    /** The usual ones. */
    static final Ports USUAL =
            new Ports(8080, 8081, 8082, 8083, 8090, 8091, 8025, 9092, 9093, 27017);

    static Ports from(int base) {
        return new Ports(
                base, base + 1, base + 2, base + 3, base + 10, base + 11, base + 12, base + 13,
                base + 14, base + 15);
    }
}
