-- barred_at: since when somebody who left may not come in any more; all that is theirs stays as it is.
alter table account add column barred_at timestamp with time zone;

-- handed_on_at: when a coordinator said that they handed on what a letter says, where there is no mail server.
alter table outbox add column handed_on_at timestamp with time zone;

-- Wrong passwords and PINs at someone's door, by day; from where is not kept, since it may be a colleague's address.
-- account 0: at the door of nobody, counted as well, or the time that an answer takes would say who has an account.
create table door_refusal (
    account bigint not null,
    on_day date not null,
    kind varchar(30) not null,
    times integer not null,
    last_at timestamp with time zone not null,
    primary key (account, on_day, kind)
);

create index door_refusal_last_at on door_refusal (last_at);
