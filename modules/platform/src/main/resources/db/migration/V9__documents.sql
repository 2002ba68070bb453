-- Documents that hubs bring for their courses.

create sequence hub_document_seq start with 50 increment by 50;

-- Never changed. label: of the content origin it is read from. sha256: of the file, and its name on disk.
create table hub_document (
    id bigint not null primary key,
    hub bigint not null references hub,
    label varchar(26) not null unique,
    sha256 varchar(64) not null,
    file_name varchar(255) not null,
    type varchar(20) not null,
    size bigint not null,
    uploaded_by bigint not null references account,
    uploaded_at timestamp with time zone not null,
    unique (hub, sha256, file_name)
);

alter table course_module add column document bigint references hub_document;
alter table draft_module add column document bigint references hub_document;
