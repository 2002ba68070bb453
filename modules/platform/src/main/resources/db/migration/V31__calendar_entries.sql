-- What stands in people's calendars by our letters, so that it can be changed and taken out again, also when its session is
-- gone. uid: of the session and the booking, for good. said: SHA-256 of what somebody has to know of it: its times and title.
create table calendar_entry (
    uid varchar(100) not null primary key,
    booking bigint not null references booking on delete cascade,
    starts_at timestamp with time zone not null,
    ends_at timestamp with time zone not null,
    said varchar(64) not null
);

create index calendar_entry_booking on calendar_entry (booking);
