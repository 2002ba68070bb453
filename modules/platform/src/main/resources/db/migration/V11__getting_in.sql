-- People are let in by link or by code, say who they are when they first come, and end what is not theirs any more.

-- welcomed_at: when they had answered the questions of their first sign-in; until then no other page is shown.
-- session_number: web sessions of an older number are over.
alter table account add column welcomed_at timestamp with time zone;
alter table account add column session_number integer default 0 not null;
update account set welcomed_at = made_at;
create index account_email on account (email);

-- Links and codes that work once. Only a keyed hash of one is kept.
-- email: the address that a link confirms.
create table one_time_key (
    key_hash varchar(64) not null primary key,
    account bigint not null references account,
    purpose varchar(20) not null,
    email varchar(254),
    made_at timestamp with time zone not null,
    ends_at timestamp with time zone not null
);

create index one_time_key_account on one_time_key (account);

-- What happened at someone's door, for them to look through.
create sequence door_event_seq start with 50 increment by 50;

create table door_event (
    id bigint not null primary key,
    account bigint not null references account,
    at timestamp with time zone not null,
    kind varchar(30) not null,
    address varchar(64) not null,
    device varchar(80) not null
);

create index door_event_account on door_event (account, at);

-- What someone says of their work when they first come. It grants nothing.
-- setting_said: where they say they work, when it is not where they were added.
create table profile (
    account bigint not null primary key references account,
    work varchar(20),
    setting_said varchar(120),
    version bigint not null
);

create table profile_age_group (
    account bigint not null references profile,
    age_group varchar(20) not null,
    primary key (account, age_group)
);
