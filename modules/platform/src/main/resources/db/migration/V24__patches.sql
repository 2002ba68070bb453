-- Specialist leaders, the settings they visit, and their notes of visits.

create sequence visit_note_seq start with 50 increment by 50;

create table patch (
    account bigint not null references account,
    setting bigint not null references setting,
    primary key (account, setting)
);

create index patch_setting on patch (setting);

-- words: sealed with the server's key, since the author and the setting's managers read them and nobody else.
create table visit_note (
    id bigint not null primary key,
    hub bigint not null references hub,
    setting bigint not null references setting,
    author bigint not null references account,
    on_day date not null,
    words ${blob} not null,
    written_at timestamp with time zone not null,
    version bigint not null
);

create index visit_note_setting on visit_note (setting, on_day);
create index visit_note_author on visit_note (author);
