-- Certificates, what people learnt elsewhere, and the hub's logo that certificates bear.

create sequence certificate_seq start with 1 increment by 1;

-- As it was when the course was finished; the person's name is the account's. seconds: learning time that was measured.
create table certificate (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    enrolment bigint not null unique references enrolment,
    course bigint not null references course,
    course_version bigint not null references course_version,
    title varchar not null,
    version_name varchar(100) not null,
    hub_name varchar not null,
    finished_at timestamp with time zone not null,
    seconds bigint not null,
    code varchar(12) not null unique
);

create index certificate_account on certificate (account);

create sequence learning_elsewhere_seq start with 1 increment by 1;

-- words: title, who gave it and a note, sealed with the person's own key; so are the proof and what it is called.
create table learning_elsewhere (
    id bigint not null primary key,
    account bigint not null references account,
    on_day date not null,
    minutes integer not null,
    words ${blob} not null,
    version bigint not null
);

create index learning_elsewhere_account on learning_elsewhere (account);

create table learning_proof (
    learning_elsewhere bigint not null primary key references learning_elsewhere on delete cascade,
    type varchar(20) not null,
    size bigint not null,
    name ${blob} not null,
    file ${blob} not null
);

-- A PNG, encoded anew by this server.
create table hub_logo (
    hub bigint not null primary key references hub,
    picture ${blob} not null
);
