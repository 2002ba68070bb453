-- The desk: courses that coordinators make themselves, and what staff did that changed something for others.

create sequence staff_action_seq start with 50 increment by 50;

-- Written once and never changed. subject: what it was done to, such as "course/7".
create table staff_action (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    at timestamp with time zone not null,
    action varchar(60) not null,
    subject varchar(100) not null,
    details varchar not null
);

create index staff_action_subject on staff_action (hub, subject);

-- archived_at: out of the catalogue. tended: published at the desk, so the folder of courses publishes it no more.
alter table course add column archived_at timestamp with time zone;
alter table course add column tended boolean default false not null;

-- What finishing means, where it takes a score: in per cent.
alter table course_version add column finish_score integer;

-- identifier: the same in each version of the course. resource: only where something is played. text: a link's address,
-- a reflection's question. needed: for finishing, where the rule asks for certain modules.
alter table course_module add column identifier varchar(40) default '' not null;
update course_module set identifier = 'package-' || position;
alter table course_module add constraint course_module_identifier unique (course_version, identifier);
alter table course_module alter column resource drop not null;
alter table course_module add column text varchar default '' not null;
alter table course_module add column needed boolean default true not null;

create sequence course_draft_seq start with 50 increment by 50;
create sequence draft_module_seq start with 50 increment by 50;

-- What the next version of a course will be. base: the version it was begun from.
create table course_draft (
    id bigint not null primary key,
    course bigint not null unique references course,
    base bigint references course_version,
    title varchar not null,
    summary varchar not null,
    audience varchar not null,
    minutes integer not null,
    made_by varchar not null,
    licence varchar not null,
    finish varchar(20) not null,
    finish_score integer,
    changed_at timestamp with time zone not null,
    version bigint not null
);

create table draft_objective (
    course_draft bigint not null references course_draft,
    position integer not null,
    text varchar not null,
    primary key (course_draft, position)
);

create table draft_module (
    id bigint not null primary key,
    course_draft bigint not null references course_draft,
    position integer not null,
    identifier varchar(40) not null,
    kind varchar(20) not null,
    title varchar not null,
    summary varchar not null,
    minutes integer not null,
    resource bigint,
    text varchar not null,
    needed boolean not null
);

create index draft_module_course_draft on draft_module (course_draft);

-- moved_at: when the person was moved to the version they are on. move_told: they know.
alter table enrolment add column finish_score integer;
alter table enrolment add column moved_at timestamp with time zone;
alter table enrolment add column moved_with_place boolean default false not null;
alter table enrolment add column move_told boolean default true not null;

-- score: the highest ever reached, scaled. carried_from: the resource the lesson played before the person was moved.
alter table lesson_progress alter column resource drop not null;
alter table lesson_progress add column needed boolean default true not null;
alter table lesson_progress add column score numeric(12, 7);
alter table lesson_progress add column carried_from bigint;

-- What someone wrote to the question of a module, sealed with their own key.
create table reflection (
    account bigint not null references account,
    course bigint not null references course,
    identifier varchar(40) not null,
    version bigint not null,
    written_at timestamp with time zone not null,
    words ${blob} not null,
    primary key (account, course, identifier)
);
