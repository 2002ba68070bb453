-- Lessons that staff opened for someone again.

-- The next begin of the activity makes a new attempt, and takes the row away.
create table activity_reopened (
    registration bigint not null,
    activity varchar(1000) not null,
    primary key (registration, activity)
);

-- What the person is told until they begin the lesson: in an attempt after reopened_after.
alter table lesson_progress add column reopened_at timestamp with time zone;
alter table lesson_progress add column reopened_reason varchar;
alter table lesson_progress add column reopened_after integer default 0 not null;

create index staff_action_at on staff_action (hub, at);
