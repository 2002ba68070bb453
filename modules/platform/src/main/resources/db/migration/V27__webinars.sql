-- Recordings, live events, and the modules of a course that they are.

-- A film as a hub brought it. id: of resource_seq, as packages have, since registrations tell what is tracked by a number.
-- sha256: of the file, and its name on disk. millis: how long it plays. captions: WebVTT as we write it; null until they
-- are there, and so with the transcript, a line a paragraph, and the chapters, WebVTT too. state: DRAFT, PUBLISHED.
create table recording (
    id bigint not null primary key,
    hub bigint not null references hub,
    title varchar(200) not null,
    summary varchar(2000) not null,
    language varchar(35) not null,
    sha256 varchar(64) not null,
    media_type varchar(20) not null,
    size bigint not null,
    millis bigint not null,
    captions varchar,
    transcript varchar,
    chapters varchar,
    state varchar(20) not null,
    made_by bigint not null references account,
    made_at timestamp with time zone not null,
    published_at timestamp with time zone,
    version bigint not null,
    check (size > 0 and millis > 0),
    check (state in ('DRAFT', 'PUBLISHED'))
);

create index recording_hub on recording (hub, made_at);

create sequence live_event_seq start with 50 increment by 50;
create sequence event_session_seq start with 50 increment by 50;
create sequence booking_seq start with 50 increment by 50;
create sequence attendance_seq start with 50 increment by 50;

-- A webinar that people book. minutes: of learning. cut_off_minutes: so long before the first session begins nobody is
-- offered a place any more. offer_minutes: so long a freed place is offered to one person. provider: LINK, BIGBLUEBUTTON,
-- JITSI. join_link: of LINK alone. sequence: rises with each change that calendars have to know (RFC 5545, 3.8.7.4).
-- recording: takes the event's place once it is over. told_at: when those who did not come were told of it.
create table live_event (
    id bigint not null primary key,
    hub bigint not null references hub,
    title varchar(200) not null,
    summary varchar(2000) not null,
    audience varchar(500) not null,
    speakers varchar(1000) not null,
    minutes integer not null,
    capacity integer not null,
    cut_off_minutes integer not null,
    offer_minutes integer not null,
    provider varchar(20) not null,
    join_link varchar(2000) not null,
    state varchar(20) not null,
    cancelled_why varchar(500) not null,
    sequence integer not null,
    recording bigint references recording,
    told_at timestamp with time zone,
    made_by bigint not null references account,
    made_at timestamp with time zone not null,
    version bigint not null,
    check (capacity > 0 and minutes >= 0 and cut_off_minutes >= 0 and offer_minutes > 0),
    check (state in ('DRAFT', 'OPEN', 'CANCELLED')),
    check (provider in ('LINK', 'BIGBLUEBUTTON', 'JITSI'))
);

create index live_event_hub on live_event (hub, state);

-- uid: of its calendar entries, for good. meeting: what the provider calls it; cannot be guessed.
create table event_session (
    id bigint not null primary key,
    live_event bigint not null references live_event,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    uid varchar(60) not null unique,
    meeting varchar(60) not null unique,
    check (starts_at < ends_at)
);

create index event_session_live_event on event_session (live_event);
create index event_session_starts on event_session (starts_at);

-- A person and their place at an event: one row a person, whatever happens to it. place: the order of the wait-list, of
-- booking_place_seq, anew each time somebody joins it. offered_until: of OFFERED alone. invitation: rises with each calendar
-- entry that was sent, so that the last word is the latest. state: BOOKED, WAITING, OFFERED, CANCELLED.
create sequence booking_place_seq start with 1 increment by 1;

create table booking (
    id bigint not null primary key,
    live_event bigint not null references live_event,
    account bigint not null references account,
    state varchar(20) not null,
    place bigint not null,
    offered_until timestamp with time zone,
    invitation integer not null,
    at timestamp with time zone not null,
    version bigint not null,
    unique (live_event, account),
    check (state in ('BOOKED', 'WAITING', 'OFFERED', 'CANCELLED')),
    check ((state = 'OFFERED') = (offered_until is not null))
);

create index booking_account on booking (account, state);
create index booking_offered on booking (offered_until);

-- What shows that somebody was at a session, each kind once. kind: JOINED by our redirect, REPORTED by the provider, MARKED
-- by the host. minutes: of REPORTED. marked_by: of MARKED.
create table attendance (
    id bigint not null primary key,
    event_session bigint not null references event_session,
    account bigint not null references account,
    kind varchar(20) not null,
    minutes integer not null,
    marked_by bigint references account,
    at timestamp with time zone not null,
    unique (event_session, account, kind),
    check (kind in ('JOINED', 'REPORTED', 'MARKED'))
);

create index attendance_account on attendance (account);

-- The address under which a person's calendar reads their bookings. token: SHA-256 of what the address holds.
create table calendar_feed (
    account bigint not null primary key references account,
    token varchar(64) not null unique,
    at timestamp with time zone not null
);

-- Modules. attendance: what counts as having been there, of a live event; JOINED, REPORTED, MARKED, REFLECTION.
-- attendance_share: of REPORTED, the least share of the planned minutes, in per cent. watch_share: of a recording, or of an
-- event that one may watch later: the least share that was played, in per cent. ask: what is asked at the end of watching;
-- NOTHING, QUESTION, REFLECTION; question and answers, a line each, the right one first, stand in ask_text.
alter table course_module add column live_event bigint references live_event;
alter table course_module add column attendance varchar(20);
alter table course_module add column attendance_share integer;
alter table course_module add column watch_share integer;
alter table course_module add column ask varchar(20);
alter table course_module add column ask_text varchar;

alter table draft_module add column live_event bigint references live_event;
alter table draft_module add column attendance varchar(20);
alter table draft_module add column attendance_share integer;
alter table draft_module add column watch_share integer;
alter table draft_module add column ask varchar(20);
alter table draft_module add column ask_text varchar;

create index course_module_live_event on course_module (live_event);
create index course_module_resource on course_module (resource);
