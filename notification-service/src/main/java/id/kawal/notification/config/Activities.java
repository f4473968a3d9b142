package id.kawal.notification.config;

import id.kawal.notification.adapter.resource.NoticeTexts;
import id.kawal.notification.adapter.schedule.DeliveryEngine;
import id.kawal.notification.application.Addressing;
import id.kawal.notification.application.Clocks;
import id.kawal.notification.application.Composing;
import id.kawal.notification.application.Delivering;
import id.kawal.notification.application.Digests;
import id.kawal.notification.application.Directory;
import id.kawal.notification.application.Dossiers;
import id.kawal.notification.application.Handover;
import id.kawal.notification.application.Links;
import id.kawal.notification.application.Notices;
import id.kawal.notification.application.Outlets;
import id.kawal.notification.application.Planning;
import id.kawal.notification.application.Receipts;
import id.kawal.notification.application.Recording;
import id.kawal.notification.application.Resending;
import id.kawal.notification.application.Sweeping;
import id.kawal.notification.application.Telling;
import id.kawal.notification.domain.policy.NoticePolicy;
import id.kawal.sealed.ComplaintKeys;
import id.kawal.sealed.Seals;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this service does. */
@Configuration(proxyBeanMethods = false)
class Activities {

    @Bean
    Clocks clocks(Clock domain) {
        return new Clocks(domain, InstantSource.system());
    }

    @Bean
    NoticePolicy noticePolicy(NoticePolicySettings settings, Outlets outlets) {
        return new NoticePolicy(settings.rules(), outlets.open());
    }

    @Bean
    Composing composing(NoticePolicy policy, Digests digests, NotificationSettings settings) {
        var pages = settings.links();
        return new Composing(
                NoticeTexts.read(policy.templates()), digests, new Links(pages.trackingPage()));
    }

    @Bean
    Recording recording(
            Notices notices,
            Dossiers dossiers,
            NoticePolicy policy,
            MeterRegistry meters,
            Clocks clocks) {
        return new Recording(notices, dossiers, policy, new Counters(meters), clocks);
    }

    @Bean
    Resending resending(Notices notices, Recording recording, Clocks clocks) {
        return new Resending(notices, recording, clocks);
    }

    @Bean
    FaultyNotices faultyNotices(Notices notices) {
        return new FaultyNotices(notices);
    }

    @Bean
    Addressing addressing(Dossiers dossiers, Directory directory, Seals seals) {
        return new Addressing(dossiers, directory, seals);
    }

    @Bean
    Delivering delivering(
            Notices notices,
            Addressing addressing,
            Composing composing,
            Outlets outlets,
            Recording recording,
            Clocks clocks) {
        return new Delivering(notices, addressing, composing, outlets, recording, clocks);
    }

    @Bean
    DeliveryEngine deliveryEngine(
            Delivering delivering, Notices notices, Clocks clocks, NotificationSettings settings) {
        var delivery = settings.delivery();
        return new DeliveryEngine(
                delivering,
                new Sweeping(notices, clocks),
                new DeliveryEngine.Pace(
                        delivery.atOnce(),
                        delivery.perSecond(),
                        delivery.waiting(),
                        delivery.sweepEvery()));
    }

    @Bean
    Planning planning(Notices notices, Digests digests, Handover handover, Clocks clocks) {
        return new Planning(notices, digests, handover, clocks);
    }

    @Bean
    Telling telling(
            Dossiers dossiers,
            NoticePolicy policy,
            Planning planning,
            ComplaintKeys keys,
            Clocks clocks) {
        return new Telling(dossiers, policy, planning, keys, clocks);
    }

    @Bean
    Receipts receipts(Notices notices, Recording recording, Clocks clocks) {
        return new Receipts(notices, recording, clocks);
    }
}
