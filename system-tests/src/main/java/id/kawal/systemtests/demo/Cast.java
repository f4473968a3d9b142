package id.kawal.systemtests.demo;

import id.kawal.systemtests.client.Kawal;

/** Who and what all scenes share. */
record Cast(Kawal kawal, Agenda agenda, Coordinator coordinator, Ombudsman ombudsman) {

    static Cast of(Kawal kawal, Agenda agenda) {
        return new Cast(kawal, agenda, new Coordinator(kawal.coordinator()), new Ombudsman(kawal));
    }
}
