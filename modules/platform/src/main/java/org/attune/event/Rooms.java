package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** All ways to hold sessions. */
@ApplicationScoped
class Rooms {

    @Inject
    AnyLink link;

    @Inject
    BigBlueButton bigBlueButton;

    @Inject
    Jitsi jitsi;

    private Stream<MeetingRoom> all() {
        return Stream.of(link, bigBlueButton, jitsi);
    }

    /** Those that this server is set up for. */
    List<MeetingProvider> setUp() {
        return all().filter(MeetingRoom::isSetUp).map(MeetingRoom::provider).toList();
    }

    String address(Ticket ticket) throws RoomSilent {
        return all().filter(each -> each.provider() == ticket.provider())
                .findFirst()
                .orElseThrow()
                .address(ticket);
    }
}
