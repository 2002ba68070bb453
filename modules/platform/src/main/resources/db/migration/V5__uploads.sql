-- Files on their way in, and the packages that a hub brought itself.

create sequence upload_seq start with 50 increment by 50;

-- The bytes are in <data>/uploads, as many as received says. sha256: once whoever wanted the file has taken it.
create table upload (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    file_name varchar(255) not null,
    size bigint not null,
    fingerprint varchar(64) not null,
    received bigint not null,
    sha256 varchar(64),
    begun_at timestamp with time zone not null,
    last_at timestamp with time zone not null,
    version bigint not null,
    check (size > 0 and received between 0 and size)
);

create index upload_account on upload (account);

create sequence hub_package_seq start with 50 increment by 50;

-- A package as a hub brought it. resource: none where it was refused. report: what was found in it, as JSON text.
create table hub_package (
    id bigint not null primary key,
    hub bigint not null references hub,
    file_name varchar(255) not null,
    size bigint not null,
    sha256 varchar(64) not null,
    resource bigint references package_resource,
    title varchar not null,
    scorm varchar(20),
    lessons integer not null,
    errors integer not null,
    warnings integer not null,
    report varchar not null,
    uploaded_by bigint not null references account,
    uploaded_at timestamp with time zone not null,
    version bigint not null,
    unique (hub, sha256)
);

-- A coordinator's look at a package. No registration: nothing can be tracked under its label.
create table preview (
    label varchar(26) not null primary key,
    account bigint not null references account,
    resource bigint not null,
    made_at timestamp with time zone not null,
    unique (account, resource)
);
