-- What people hold that expires, and after how long: dated data of the hub.

create sequence renewable_seq start with 50 increment by 50;
create sequence training_held_seq start with 50 increment by 50;

-- Named by the hub, or a course.
create table renewable (
    id bigint not null primary key,
    hub bigint not null references hub,
    name varchar(120) not null,
    course bigint references course,
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

-- Training that somebody did outside the courses, as their manager wrote it down.
create table training_held (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    renewable bigint not null references renewable,
    on_day date not null,
    written_by bigint not null references account,
    written_at timestamp with time zone not null,
    version bigint not null
);

create index training_held_account on training_held (account, renewable);

-- again_since: the person does the course once more, to renew it; what was done before does not count from then on.
alter table enrolment add column again_since timestamp with time zone;
