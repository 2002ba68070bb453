-- Forms that somebody was filling in on a shared tablet when it locked, each sealed with its writer's key.
-- name: what the page called the form, so that it is kept once, and goes when it is sent.
-- to_learn: whether it is of a page that a PIN opens.
create table unkept_form (
    account bigint not null references account,
    name varchar(36) not null,
    to_learn boolean not null,
    typed_at timestamp with time zone not null,
    sealed ${blob} not null,
    primary key (account, name)
);

create index unkept_form_typed_at on unkept_form (typed_at);
