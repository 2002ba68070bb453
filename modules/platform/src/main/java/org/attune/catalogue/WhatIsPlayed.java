package org.attune.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.attune.event.EventDescription;
import org.attune.event.EventService;

/**
 * What the live events of a course play by now: the recording that took an event's place. The version says which event, and
 * never changes; what became of the event is asked each time.
 */
@ApplicationScoped
class WhatIsPlayed {

    @Inject
    EventService events;

    CourseDescription now(long hub, CourseDescription course) {
        return course.modules().stream().anyMatch(each -> each.event() != 0)
                ? course.with(
                        course.modules().stream().map(each -> now(hub, each)).toList())
                : course;
    }

    ModuleDescription now(long hub, ModuleDescription module) {
        return module.event() == 0
                ? module
                : module.playing(events.inHub(hub, module.event())
                        .map(EventDescription::recording)
                        .orElse(0L));
    }
}
