package id.kawal.intake.application;

class InMemoryComplaintsTest implements ComplaintsContract {

    private final InMemoryComplaints complaints = new InMemoryComplaints();

    @Override
    public Complaints complaints() {
        return complaints;
    }
}
