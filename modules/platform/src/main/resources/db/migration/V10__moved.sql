-- Nothing is left behind when someone is moved to another version of a course.

-- past: of a version that the person was moved from; kept, and what arrives late still counts.
-- lineage: the same within an enrolment for rows that are one lesson in several versions.
alter table lesson_progress add column module_identifier varchar(40) default '' not null;
alter table lesson_progress add column past boolean default false not null;
alter table lesson_progress add column lineage integer default 0 not null;
update lesson_progress set lineage = position,
    module_identifier = (select m.identifier from course_module m where m.id = lesson_progress.module);

-- A row of before stood for both versions: the older one gets a row of its own, where the module is known still.
insert into lesson_progress (id, enrolment, position, module, resource, activity, asset, status, module_identifier, past, lineage)
    select nextval('lesson_progress_seq'), l.enrolment, l.position,
        (select max(m.id) from course_module m where m.resource = l.carried_from and m.course_version in
            (select v.id from course_version v where v.course = e.course)),
        l.carried_from, l.activity, l.asset, 'NOT_STARTED', l.module_identifier, true, l.lineage
    from lesson_progress l join enrolment e on e.id = l.enrolment
    where exists (select 1 from course_module m join course_version v on v.id = m.course_version
        where m.resource = l.carried_from and v.course = e.course and m.id <> l.module);
alter table lesson_progress drop column carried_from;

-- Where an activity of a registration goes on from: what arrives late there is brought along at the next begin.
-- epoch: that brings it. seq: of the last event that did. from_version: of the state that was read last.
create table activity_carried (
    registration bigint not null references registration,
    activity varchar(1000) not null,
    epoch bigint not null,
    seq bigint not null,
    from_registration bigint not null references registration,
    from_attempt integer not null,
    from_version bigint not null,
    primary key (registration, activity)
);
