package id.kawal.systemtests.client;

import id.kawal.systemtests.facts.FactReader;
import id.kawal.systemtests.http.Accounts;
import id.kawal.systemtests.http.Http;
import id.kawal.systemtests.stack.Addresses;
import id.kawal.systemtests.stack.Part;

/** The ways into one running Kawal. */
public final class Kawal {

    private final Http http = new Http();
    private final Addresses addresses;
    private final Accounts accounts;

    public Kawal(Addresses addresses) {
        this.addresses = addresses;
        this.accounts = new Accounts(http, addresses.identity());
    }

    public Citizens citizens() {
        return new Citizens(http, addresses.intake());
    }

    /** The desk of an account of people.yml. */
    public Desk desk(String account) {
        return new Desk(http, addresses.routing(), accounts, account);
    }

    /** The desk of whoever works for an agency. */
    public Desk deskOf(String agencyCode) {
        int end = agencyCode.lastIndexOf('.');
        return desk("opd-" + agencyCode.substring(0, end));
    }

    public Desk coordinator() {
        return desk("demo-coordinator");
    }

    public ReferralDesk ombudsman() {
        return referralDesk("demo-ombudsman");
    }

    public ReferralDesk referralDesk(String account) {
        return new ReferralDesk(http, addresses.escalation(), accounts, account);
    }

    public Operators operators() {
        return new Operators(http, addresses, accounts);
    }

    public Imports imports() {
        return new Imports(http, addresses.intake(), accounts);
    }

    public Mails mails() {
        return new Mails(http, addresses.mailPage());
    }

    /** Used heap of a service in bytes. */
    public long heapBytes(Part service) {
        return http.text(addresses.of(service).resolve("/actuator/prometheus"))
                .lines()
                .filter(line -> line.startsWith("jvm_memory_used_bytes{area=\"heap\""))
                .mapToLong(line ->
                        Math.round(Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1))))
                .sum();
    }

    public Backlog backlog() {
        return new Backlog(http, addresses);
    }

    /** All facts from the first on; to be closed by the caller. */
    public FactReader facts() {
        return new FactReader(addresses.kafka());
    }

    public Http http() {
        return http;
    }
}
