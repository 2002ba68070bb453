-- Courses that managers assign to people of their setting.

create sequence assignment_seq start with 1 increment by 1;
create sequence assigned_seq start with 50 increment by 50;
create sequence assignment_change_seq start with 50 increment by 50;

-- To whom: people by name; a room; who has a responsibility; who works with children under so many months.
-- standing: whether whoever comes under it later gets it too. due_days: by when these have to, from the day they get it.
create table assignment (
    id bigint not null primary key,
    hub bigint not null references hub,
    setting bigint not null references setting,
    course bigint not null references course,
    made_by bigint not null references account,
    made_at timestamp with time zone not null,
    audience varchar(20) not null,
    room bigint references room,
    responsibility varchar(20),
    under_months integer,
    standing boolean not null,
    weight varchar(20) not null,
    due_on date,
    due_days integer,
    note varchar(1000) not null,
    withdrawn_at timestamp with time zone,
    version bigint not null,
    check (audience in ('PEOPLE', 'ROOM', 'RESPONSIBILITY', 'YOUNGEST')),
    check (weight in ('REQUIRED', 'AGREED', 'VOLUNTARY'))
);

create index assignment_setting on assignment (hub, setting);
create index assignment_course on assignment (course);

-- Somebody who got it. due_on: theirs. counts_from: what was finished before does not count, where it is to be renewed.
-- ended: TAKEN_OFF or WITHDRAWN by whoever assigns, DECLINED by the person, LEFT the setting; nothing is asked of them then.
-- known_at: they have seen the assignment as it was then; what changed after it is news.
-- reminded: whether they want to be reminded of it.
-- by_name: they keep it while they work in the setting; the others while the assignment is for somebody like them.
create table assigned (
    id bigint not null primary key,
    assignment bigint not null references assignment,
    account bigint not null references account,
    at timestamp with time zone not null,
    due_on date,
    counts_from timestamp with time zone,
    ended varchar(20),
    ended_at timestamp with time zone,
    known_at timestamp with time zone,
    reminded boolean default true not null,
    by_name boolean default false not null,
    version bigint not null,
    unique (assignment, account),
    check (ended in ('TAKEN_OFF', 'WITHDRAWN', 'DECLINED', 'LEFT'))
);

create index assigned_account on assigned (account);

-- What was changed of an assignment, for those who have it: a sentence, and why. account: whom alone it is about.
create table assignment_change (
    id bigint not null primary key,
    assignment bigint not null references assignment,
    account bigint references account,
    at timestamp with time zone not null,
    made_by bigint not null references account,
    what varchar(1000) not null,
    reason varchar(500) not null
);

create index assignment_change_assignment on assignment_change (assignment, at);

-- What was decided about reminding somebody, once: of having it, a week before, the day after.
-- about_day: the day it is about: on which they got it, or theirs to be done by; of each it is decided once.
-- due_on: by when they knew then that it is to be done. outcome: WRITTEN, NOT_NEEDED, NO_ADDRESS.
create table reminder (
    assigned bigint not null references assigned,
    kind varchar(20) not null,
    about_day date not null,
    due_on date,
    at timestamp with time zone not null,
    outcome varchar(20) not null,
    primary key (assigned, kind, about_day),
    check (kind in ('GIVEN', 'WEEK_BEFORE', 'DAY_AFTER'))
);

create index reminder_about_day on reminder (about_day);
create index assigned_due_on on assigned (due_on);
create index assigned_at on assigned (at);
