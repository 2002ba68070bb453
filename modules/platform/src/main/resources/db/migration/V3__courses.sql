-- Courses: what can be learnt, the packages they play, and who is how far.
-- A sequence that Jakarta Persistence draws from starts with its step, 50; the others are drawn from one by one.

create sequence course_seq start with 1 increment by 1;
create sequence course_version_seq start with 50 increment by 50;
create sequence course_module_seq start with 50 increment by 50;

-- published is there from the first version on.
create table course (
    id bigint not null primary key,
    hub bigint not null references hub,
    identifier varchar(200) not null,
    published bigint,
    version bigint not null,
    unique (hub, identifier)
);

-- Never changed once written: what is new is a new version.
create table course_version (
    id bigint not null primary key,
    course bigint not null references course,
    author_version varchar(100) not null,
    title varchar not null,
    summary varchar not null,
    audience varchar not null,
    minutes integer not null,
    made_by varchar not null,
    licence varchar not null,
    drawing varchar(64),
    finish varchar(20) not null,
    published_at timestamp with time zone not null
);

create index course_version_course on course_version (course);

alter table course add constraint course_published foreign key (published) references course_version;

create table course_objective (
    course_version bigint not null references course_version,
    position integer not null,
    text varchar not null,
    primary key (course_version, position)
);

create table course_source (
    course_version bigint not null references course_version,
    position integer not null,
    text varchar not null,
    doi varchar,
    primary key (course_version, position)
);

-- Resources of every kind share these numbers: a registration names one without knowing its kind.
create sequence resource_seq start with 1 increment by 1;
create sequence activity_seq start with 50 increment by 50;

-- A package is known by its bytes and belongs to no hub; a hub comes to it through its courses' modules.
create table package_resource (
    id bigint not null primary key,
    sha256 varchar(64) not null unique,
    scorm varchar(20) not null,
    identifier varchar not null,
    imported_at timestamp with time zone not null
);

-- The items of the organization that is played, parents before their children. href: only what can be launched.
create table activity (
    id bigint not null primary key,
    resource bigint not null references package_resource,
    position integer not null,
    identifier varchar(1000) not null,
    parent varchar(1000),
    title varchar not null,
    href varchar,
    completion_set_by_content boolean not null,
    objective_set_by_content boolean not null,
    unique (resource, identifier)
);

-- What the manifest gives an attempt to begin with.
create table activity_given (
    activity bigint not null references activity,
    element varchar not null,
    text varchar not null,
    primary key (activity, element)
);

create table course_module (
    id bigint not null primary key,
    course_version bigint not null references course_version,
    position integer not null,
    kind varchar(20) not null,
    title varchar not null,
    resource bigint not null,
    unique (course_version, position)
);

-- The lessons of a module, as the course tells them. asset: opening it is all there is to do.
create table course_lesson (
    course_module bigint not null references course_module,
    position integer not null,
    activity varchar(1000) not null,
    title varchar not null,
    summary varchar not null,
    minutes integer not null,
    asset boolean not null,
    primary key (course_module, position),
    unique (course_module, activity)
);

create sequence enrolment_seq start with 1 increment by 1;
create sequence lesson_progress_seq start with 50 increment by 50;

create table enrolment (
    id bigint not null primary key,
    hub bigint not null references hub,
    account bigint not null references account,
    course bigint not null references course,
    course_version bigint not null references course_version,
    finish varchar(20) not null,
    at timestamp with time zone not null,
    begun_at timestamp with time zone,
    last_at timestamp with time zone,
    finished_at timestamp with time zone,
    version bigint not null,
    unique (account, course)
);

create index enrolment_hub on enrolment (hub, course);

-- A row for each lesson of the version, from enrolling on.
create table lesson_progress (
    id bigint not null primary key,
    enrolment bigint not null references enrolment,
    position integer not null,
    module bigint not null references course_module,
    resource bigint not null,
    activity varchar(1000) not null,
    asset boolean not null,
    status varchar(20) not null,
    begun_at timestamp with time zone,
    done_at timestamp with time zone,
    last_at timestamp with time zone,
    unique (enrolment, module, activity)
);
