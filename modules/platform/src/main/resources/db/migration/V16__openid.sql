-- Who comes in through the hub's own sign-in: the person that an OpenID provider calls so, and the account that is theirs.
-- An account belongs to one person of a provider: an e-mail address that passes on to a successor brings nobody in.
create table linked_identity (
    issuer varchar(500) not null,
    subject varchar(255) not null,
    account bigint not null references account,
    linked_at timestamp with time zone not null,
    primary key (issuer, subject),
    unique (issuer, account)
);

create index linked_identity_account on linked_identity (account);
