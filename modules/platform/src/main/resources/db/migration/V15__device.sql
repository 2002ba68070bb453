-- Shared tablets of settings, and the PINs of those who agreed to use them.
create sequence tablet_seq start with 50 increment by 50;

-- Until it is paired a tablet has a code; from then on a token. Of either only a hash is kept.
create table tablet (
    id bigint not null primary key,
    hub bigint not null references hub,
    setting bigint not null references setting,
    name varchar(80) not null,
    code_hash varchar(64) unique,
    code_until timestamp with time zone,
    token_hash varchar(64) unique,
    added_by bigint not null references account,
    paired_at timestamp with time zone,
    used_at timestamp with time zone,
    version bigint not null
);

create index tablet_setting on tablet (setting);

-- Whoever has a row agreed that their name is shown.
create table tablet_pin (
    account bigint not null primary key references account,
    hub bigint not null references hub,
    pin_hash varchar(200) not null,
    chosen_at timestamp with time zone not null,
    version bigint not null
);
