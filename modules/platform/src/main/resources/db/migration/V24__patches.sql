-- Specialist leaders, the settings they visit, and their notes of visits.

create sequence visit_note_seq start with 1 increment by 1;

create table patch (
    account bigint not null primary key references account,
    hub bigint not null references hub,
    version bigint not null
);

create table patch_setting (
    patch bigint not null references patch,
    setting bigint not null references setting,
    primary key (patch, setting)
);

create index patch_setting_setting on patch_setting (setting);

-- words: sealed with the server's key, since the author and the setting's managers read them and nobody else.
-- made_as: what the form was called that it was written in, so that one sent twice makes one note.
create table visit_note (
    id bigint not null primary key,
    hub bigint not null references hub,
    setting bigint not null references setting,
    author bigint not null references account,
    made_as varchar(36) not null,
    on_day date not null,
    words ${blob} not null,
    written_at timestamp with time zone not null,
    changed_at timestamp with time zone not null,
    version bigint not null,
    unique (author, made_as)
);

create index visit_note_setting on visit_note (setting, on_day);
create index visit_note_changed_at on visit_note (changed_at);
