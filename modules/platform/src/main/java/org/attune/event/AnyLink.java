package org.attune.event;

import jakarta.enterprise.context.ApplicationScoped;

/** Any address that a coordinator gives. Who hosts is seen to there. */
@ApplicationScoped
class AnyLink implements MeetingRoom {

    @Override
    public MeetingProvider provider() {
        return MeetingProvider.LINK;
    }

    @Override
    public boolean isSetUp() {
        return true;
    }

    @Override
    public String address(Ticket ticket) {
        return ticket.link();
    }
}
