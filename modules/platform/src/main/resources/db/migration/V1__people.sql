-- The hub and its places, and the people in them.
-- A sequence starts with its step: EclipseLink takes the numbers below what it draws.

create sequence hub_seq start with 50 increment by 50;

create table hub (
    id bigint not null primary key,
    name varchar(120) not null,
    demo boolean not null,
    version bigint not null
);

create sequence local_authority_seq start with 50 increment by 50;

create table local_authority (
    id bigint not null primary key,
    hub bigint not null references hub,
    name varchar(120) not null,
    unique (hub, name)
);

create sequence setting_seq start with 50 increment by 50;

create table setting (
    id bigint not null primary key,
    hub bigint not null references hub,
    local_authority bigint not null references local_authority,
    name varchar(120) not null,
    version bigint not null
);

create index setting_hub on setting (hub);
create index setting_local_authority on setting (local_authority);

create sequence room_seq start with 50 increment by 50;

-- Ages in months: from the first, up to and without the second.
create table room (
    id bigint not null primary key,
    setting bigint not null references setting,
    name varchar(120) not null,
    from_months integer not null,
    to_months integer not null,
    unique (setting, name),
    check (from_months >= 0 and from_months < to_months)
);

create sequence account_seq start with 50 increment by 50;

-- sign_in_name as its owner writes it; sign_in_key as it is compared.
create table account (
    id bigint not null primary key,
    hub bigint not null references hub,
    sign_in_name varchar(254) not null,
    sign_in_key varchar(254) not null unique,
    email varchar(254),
    password_hash varchar(200) not null,
    given_name varchar(80) not null,
    family_name varchar(80) not null,
    made_at timestamp with time zone not null,
    version bigint not null
);

create index account_hub on account (hub);

create table account_role (
    account bigint not null references account,
    role varchar(20) not null,
    primary key (account, role)
);

create sequence staff_member_seq start with 50 increment by 50;

-- Who works where, from a day to a day; without an end they still do.
create table staff_member (
    id bigint not null primary key,
    account bigint not null references account,
    setting bigint not null references setting,
    room bigint references room,
    responsibility varchar(20) not null,
    from_day date not null,
    to_day date,
    version bigint not null,
    check (to_day is null or to_day >= from_day)
);

create index staff_member_account on staff_member (account);
create index staff_member_setting on staff_member (setting);
create index staff_member_room on staff_member (room);

-- Failed tries to sign in, by what they were for or where they came from. Neither is kept, only a keyed hash.
create table sign_in_slowing (
    subject varchar(64) not null primary key,
    failures integer not null,
    counted_at timestamp with time zone not null,
    paused_until timestamp with time zone not null,
    forget_at timestamp with time zone not null
);

create index sign_in_slowing_forget_at on sign_in_slowing (forget_at);

-- The one-time link of an empty server.
create table setup_link (
    token_hash varchar(64) not null primary key,
    made_at timestamp with time zone not null
);
