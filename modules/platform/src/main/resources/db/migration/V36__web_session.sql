-- Who is signed in: a row for each web session, found by the SHA-256 of the key that its browser's cookie holds.
-- session_number: that of the account when what lets in was read; once the account has another the session is over.
-- to_learn: whether they came in by a PIN, to learn and for nothing else.
create table web_session (
    key_hash varchar(64) not null primary key,
    account bigint not null references account,
    session_number integer not null,
    to_learn boolean not null,
    on_tablet boolean not null,
    used_at timestamp with time zone not null
);

create index web_session_account on web_session (account);
