-- Notes of one's own in the learning log, each sealed with its writer's key.

create sequence log_note_seq start with 1 increment by 1;

-- course, module, activity: what it is about; nothing, a course, or a lesson as its version had it.
-- made_as: what the form called it before it had a number, so that a form that is sent twice is kept once.
create table log_note (
    id bigint not null primary key,
    account bigint not null references account,
    made_as varchar(36) not null,
    course bigint references course,
    module bigint references course_module,
    activity varchar(1000),
    written_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    words ${blob} not null,
    version bigint not null,
    unique (account, made_as),
    check (module is null or (course is not null and activity is not null))
);
