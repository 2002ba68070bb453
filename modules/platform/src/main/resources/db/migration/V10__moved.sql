-- Nothing is left behind when someone is moved to another version of a course.

-- left_at: when the person was moved from its version; such a row is kept, and what arrives late still counts.
-- lineage: the same within an enrolment for rows that are one lesson in several versions.
alter table lesson_progress add column module_identifier varchar(40) default '' not null;
alter table lesson_progress add column left_at timestamp with time zone;
alter table lesson_progress add column lineage integer default 0 not null;
update lesson_progress set lineage = position,
    module_identifier = (select m.identifier from course_module m where m.id = lesson_progress.module);

-- A row of before stood for both versions: the older one gets a row of its own, where an older version has the resource.
insert into lesson_progress
    (id, enrolment, position, module, resource, activity, asset, status, needed, module_identifier, left_at, lineage)
    select nextval('lesson_progress_seq'), l.enrolment, l.position, m.id, l.carried_from, l.activity, l.asset,
        'NOT_STARTED', m.needed, m.identifier, coalesce(e.moved_at, e.at), l.lineage
    from lesson_progress l
    join enrolment e on e.id = l.enrolment
    join course_module m on m.id = (select max(o.id) from course_module o join course_version v on v.id = o.course_version
        where o.resource = l.carried_from and v.course = e.course and v.id < e.course_version)
    where l.id = (select min(k.id) from lesson_progress k where k.enrolment = l.enrolment
        and k.carried_from = l.carried_from and k.activity = l.activity);
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
