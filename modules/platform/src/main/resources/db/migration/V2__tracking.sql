-- Tracking: registrations, launches, the log of events, and what is projected from it.
-- Sealed columns hold AES-GCM under the learner's key (docs/tracking-protocol.md says what passes).

create table learner_key (
    account bigint not null primary key,
    wrapped bytea
);

create sequence registration_seq start with 1 increment by 1;

create table registration (
    id bigint not null primary key,
    label varchar(26) not null unique,
    account bigint not null,
    resource bigint not null,
    epoch bigint not null,
    created_at timestamp with time zone not null,
    unique (account, resource)
);

-- A launch code that was opened, and the bearer that was given for it.
create table launch (
    code varchar(64) not null primary key,
    bearer varchar(64) not null unique,
    registration bigint not null,
    activity varchar(1000),
    again boolean not null,
    issued_at timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    epoch bigint,
    branch varchar(64)
);

-- Bearers of codes issued up to then are over.
create table bearer_end (
    account bigint not null primary key,
    at timestamp with time zone not null
);

create table tracking_event (
    registration bigint not null,
    epoch bigint not null,
    seq bigint not null,
    activity varchar(1000) not null,
    activity_attempt integer not null,
    kind varchar(10) not null,
    payload ${blob} not null,
    hash bytea not null,
    superseded boolean not null,
    remarks ${blob},
    at timestamp with time zone not null,
    primary key (registration, epoch, seq)
);

-- Deleted notes. Part of the log: a rebuild reads it.
create table tracking_erasure (
    registration bigint not null,
    activity varchar(1000) not null,
    activity_attempt integer not null,
    collection varchar(40) not null,
    record_key varchar(40) not null,
    at timestamp with time zone not null,
    primary key (registration, activity, activity_attempt, collection, record_key)
);

-- What was refused, kept for those who mend it.
create table tracking_quarantine (
    registration bigint not null,
    hash varchar(64) not null,
    reason varchar(10) not null,
    epoch bigint,
    seq bigint,
    payload ${blob} not null,
    at timestamp with time zone not null,
    primary key (registration, hash, reason)
);

create table activity_state (
    registration bigint not null,
    activity varchar(1000) not null,
    activity_attempt integer not null,
    version bigint not null,
    completion varchar(20) not null,
    success varchar(20) not null,
    score numeric(12, 7),
    progress numeric(12, 7),
    learning_ms bigint not null,
    last_at timestamp with time zone not null,
    document ${blob} not null,
    primary key (registration, activity, activity_attempt)
);
