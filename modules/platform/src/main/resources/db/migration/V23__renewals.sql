-- What people hold that expires, and after how long: dated data of the hub.

create sequence renewable_seq start with 50 increment by 50;
create sequence training_held_seq start with 50 increment by 50;

-- Named by the hub, or a course. responsibility: whoever has it in a setting answers for holding this.
create table renewable (
    id bigint not null primary key,
    hub bigint not null references hub,
    name varchar(120) not null,
    course bigint references course,
    responsibility varchar(20),
    ended_at timestamp with time zone,
    version bigint not null,
    unique (hub, course)
);

create index renewable_hub on renewable (hub);

-- From a day on it is to be renewed after so many months, and who says so.
create table renewal_interval (
    renewable bigint not null references renewable,
    from_day date not null,
    months integer not null,
    source varchar(300) not null,
    primary key (renewable, from_day),
    check (months > 0)
);

-- Training that somebody did outside the courses, as their manager wrote it down, in the setting whose managers put it right.
create table training_held (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    renewable bigint not null references renewable,
    setting bigint references setting on delete set null,
    on_day date not null,
    written_by bigint not null references account,
    written_at timestamp with time zone not null,
    version bigint not null
);

create index training_held_account on training_held (account, renewable);
create index training_held_setting on training_held (setting);
create index training_held_renewable on training_held (renewable);

-- again_since: the person does the course once more, to renew it; what was done before does not count from then on.
alter table enrolment add column again_since timestamp with time zone;

-- counts_after: attempts up to this number are of a round before, and count no more.
alter table lesson_progress add column counts_after integer default 0 not null;

-- A certificate each time that a course was finished, where there was one an enrolment. The times are made the same to the
-- last digit, since they are compared. The column is made anew because the rule that it is unique has no name of its own.
alter table certificate add column of_enrolment bigint references enrolment;
update certificate set of_enrolment = enrolment;
update certificate set finished_at = (select e.finished_at from enrolment e where e.id = certificate.of_enrolment)
    where exists (select 1 from enrolment e where e.id = certificate.of_enrolment and e.finished_at is not null);
alter table certificate drop column enrolment;
alter table certificate rename column of_enrolment to enrolment;
alter table certificate alter column enrolment set not null;
alter table certificate add constraint certificate_of_a_round unique (enrolment, finished_at);
