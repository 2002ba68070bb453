-- That a setting says of somebody with an account that they work there, until they say yes, or it is forgotten. It names what
-- was typed and no account: whether there is one shows nowhere.

create sequence invitation_seq start with 50 increment by 50;

-- typed: the sign-in name as it was typed; sign_in_key: as it is compared.
-- declined: they said no. The setting is not told: for it the question stays open until it is forgotten.
create table invitation (
    id bigint not null primary key,
    hub bigint not null references hub,
    setting bigint not null references setting on delete cascade,
    typed varchar(254) not null,
    sign_in_key varchar(254) not null,
    responsibility varchar(20) not null,
    asked_by bigint not null references account,
    asked_at timestamp with time zone not null,
    declined boolean not null,
    version bigint not null,
    unique (setting, sign_in_key)
);

create index invitation_sign_in_key on invitation (sign_in_key);
create index invitation_asked_by on invitation (asked_by);
create index invitation_hub on invitation (hub);
