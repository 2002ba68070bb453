-- Letters on their way out by e-mail. A row is written in the transaction that gives the occasion.

create sequence outbox_seq start with 50 increment by 50;

-- occasion: what the letter is about; of two of a hub's with the same occasion the second is not taken.
-- body: the letter, sealed with the server's key for letters; none once it is sent or has ended.
-- message_id: of the e-mail, the same at each try. claimed_until: a server is at it until then.
-- state KEPT: written to a file, since there is no mail server. trouble: why the last try failed, in plain words.
create table outbox (
    id bigint not null primary key,
    hub bigint not null references hub,
    occasion varchar(200) not null,
    address varchar(254) not null,
    name varchar(200) not null,
    subject varchar(300) not null,
    body ${blob},
    message_id varchar(60) not null unique,
    put_at timestamp with time zone not null,
    until_at timestamp with time zone,
    state varchar(10) not null,
    tries integer not null,
    next_at timestamp with time zone not null,
    claimed_until timestamp with time zone,
    ended_at timestamp with time zone,
    trouble varchar(500) not null,
    unique (hub, occasion),
    check (state in ('WAITING', 'SENT', 'KEPT', 'EXPIRED', 'FAILED'))
);

create index outbox_next on outbox (state, next_at);
create index outbox_hub on outbox (hub, put_at);
