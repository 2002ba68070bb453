-- Letters that keep quiet hours, and the weekly letter of those who manage a setting.

-- open_hours: it leaves only while people may be reminded.
alter table outbox add column open_hours boolean default false not null;

-- That the letter of a week was decided about, once. monday: the week's first day. outcome: WRITTEN, NOTHING_TO_SAY.
create table digest (
    account bigint not null references account,
    monday date not null,
    at timestamp with time zone not null,
    outcome varchar(20) not null,
    primary key (account, monday)
);

create index digest_monday on digest (monday);

-- Who does not want it.
create table digest_declined (
    account bigint not null primary key references account,
    at timestamp with time zone not null
);
