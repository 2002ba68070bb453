-- A hub as it is after some years, for the load command. ${learners} and ${settings} people and settings, a tenth of each in small.
-- Ids begin far above those that the server's sequences will reach. Who acts in the scenarios is said in Cast.

create temporary table lesson as
select substr(c.identifier, 6)::int as number, c.id as course, v.id as course_version, v.finish, m.id as module,
    m.identifier as module_identifier, m.resource, l.activity, l.position
from course c
join course_version v on v.id = c.published
join course_module m on m.course_version = v.id
join course_lesson l on l.course_module = m.id
where c.identifier like 'load-%';

insert into local_authority (id, hub, name)
select 1000000 + x, ${hub}, 'Authority ' || x from generate_series(0, 7) x;

insert into setting (id, hub, local_authority, name, version)
select 1000000 + x, ${hub}, 1000000 + x % 8, 'Setting ' || x, 1 from generate_series(0, ${settings} - 1) x;

insert into room (id, setting, name, from_months, to_months, version)
select 1000000 + x * 2 + r, 1000000 + x, case r when 0 then 'Baby room' else 'Toddler room' end, r * 12, r * 12 + 12, 1
from generate_series(0, ${settings} - 1) x, generate_series(0, 1) r;

-- Everyone has the password of the one account that was made by hand.
insert into account (id, hub, sign_in_name, sign_in_key, password_hash, given_name, family_name, made_at, welcomed_at,
    last_in_at, version)
select 1000000 + n, ${hub}, 'p' || n || '@load.example', 'p' || n || '@load.example', f.password_hash, 'Given' || n % 997,
    'Family' || n * 7919 % ${learners}, now() - interval '2 years', now() - interval '2 years', now(), 1
from generate_series(0, ${learners} - 1) n, account f
where f.id = ${first};

insert into account_role (account, role) select 1000000 + n, 'EDUCATOR' from generate_series(0, ${learners} - 1) n;
insert into account_role (account, role) select 1000000 + n, 'MANAGER' from generate_series(0, ${settings} - 1) n;

-- Fifty in each setting: one manages it, some lead a room.
insert into staff_member (id, account, setting, room, responsibility, from_day, version)
select 1000000 + n, 1000000 + n, 1000000 + n % ${settings},
    case when n < ${settings} then null else 1000000 + n % ${settings} * 2 + n / ${settings} % 2 end,
    case when n < ${settings} then 'MANAGER' when n < ${settings} * 3 then 'ROOM_LEADER' else 'KEY_PERSON' end,
    date '2025-09-01', 1
from generate_series(0, ${learners} - 1) n;

insert into account_role (account, role)
select account, 'ROOM_LEADER' from staff_member where id >= 1000000 and responsibility = 'ROOM_LEADER';

-- Ten courses each: nine that everyone is on, one that nine tenths are on, one that a tenth is on. Of ten, six have finished,
-- three are under way, one has opened the first lesson.
create temporary table follows as
select n, number, course, course_version, finish, resource, 10000000 + n * 20 + number as id, (n * 7 + number * 3) % 10 as stage,
    now() - interval '1 day' * (30 + (n * 13 + number * 29) % 340) as began
from generate_series(0, ${learners} - 1) n
join lesson on position = 0 and (number <= 9 or number = 10 and n >= ${learners} / 10 or number = 11 and n < ${learners} / 10);

insert into enrolment (id, hub, account, course, course_version, finish, at, begun_at, last_at, finished_at, version)
select id, ${hub}, 1000000 + n, course, course_version, finish, began, began, began + interval '20 days',
    case when stage < 6 then began + interval '20 days' end, 1
from follows;

-- Those who act in the scenarios have five more, which they have not begun.
insert into enrolment (id, hub, account, course, course_version, finish, at, version)
select 10000000 + n * 20 + number, ${hub}, 1000000 + n, course, course_version, finish, now() - interval '1 day', 1
from generate_series(0, 999) n join lesson on position = 0 and number between 12 and 16;

insert into lesson_progress (id, enrolment, position, module, module_identifier, resource, activity, asset, status, needed,
    lineage, begun_at, done_at, last_at)
select f.id * 8 + l.position, f.id, l.position, l.module, l.module_identifier, l.resource, l.activity, false,
    case when l.position < p.done then 'DONE' when l.position = p.done and f.stage >= 6 then 'UNDER_WAY' else 'NOT_STARTED' end,
    true, l.position,
    case when l.position <= p.done then f.began + interval '2 days' * l.position end,
    case when l.position < p.done then f.began + interval '2 days' * l.position end,
    case when l.position <= p.done then f.began + interval '2 days' * l.position end
from follows f
join lesson l on l.number = f.number
cross join lateral (select case when f.stage < 6 then 8 when f.stage = 9 then 0 else (f.stage - 5) * 2 end as done) p;

insert into lesson_progress (id, enrolment, position, module, module_identifier, resource, activity, asset, status, needed,
    lineage)
select e.id * 8 + l.position, e.id, l.position, l.module, l.module_identifier, l.resource, l.activity, false, 'NOT_STARTED',
    true, l.position
from enrolment e join lesson l on l.course = e.course
where l.number >= 12;

insert into certificate (id, hub, account, enrolment, course, course_version, title, version_name, hub_name, finished_at,
    seconds, code)
select id, ${hub}, 1000000 + n, id, course, course_version, 'Course ' || number, '1.0.0', 'A hub under load',
    began + interval '20 days', 5400, upper(substr(md5(id::text), 1, 12))
from follows where stage < 6;

-- Two courses are assigned to everyone in each setting; a quarter of those who have not finished is overdue.
insert into assignment (id, hub, setting, course, made_by, made_at, audience, standing, weight, note, version)
select s.id * 100 + l.number, ${hub}, s.id, l.course, ${first}, now() - interval '60 days', 'PEOPLE', false, 'REQUIRED', '', 1
from setting s, lesson l
where s.id >= 1000000 and l.position = 0 and l.number <= 2;

insert into assigned (id, assignment, account, at, due_on, known_at, by_name, version)
select a.id * 100000 + m.account - 1000000, a.id, m.account, a.made_at,
    current_date + case when m.account % 4 = 0 then -30 else 20 end, now(), true, 1
from assignment a join staff_member m on m.setting = a.setting
where a.setting >= 1000000;

insert into registration (id, label, account, resource, epoch, created_at)
select id, substr(translate(md5(id::text) || md5('more ' || id), '0189', 'wxyz'), 1, 26), 1000000 + n, resource, 5, began
from follows;

-- What is sealed cannot be compressed, and so is this noise.
create temporary table noise as
select i, string_agg(sha512((i || ' ' || j)::bytea), ''::bytea order by j) as bytes
from generate_series(0, 63) i, generate_series(0, 31) j
group by i;

-- 25 events of each: five sessions of a begin, three commits, and an end.
insert into tracking_event (registration, epoch, seq, activity, activity_attempt, kind, payload, hash, superseded, at)
select f.id, 1 + k / 5, k % 5, 'lesson-' || 1 + k * 8 / 25, 1,
    case k % 5 when 0 then 'begin' when 4 then 'terminate' else 'commit' end,
    substr(noise.bytes, 1 + (f.id % 500)::int, case k % 5 when 0 then 100 else 200 + ((f.id * 31 + k * 97) % 600)::int end),
    substr(noise.bytes, 1 + k * 32, 32), false, f.began + interval '18 hours' * k
from follows f
cross join generate_series(0, 24) k
join noise on noise.i = (f.id + k) % 64;

insert into activity_state (registration, activity, activity_attempt, version, completion, success, learning_ms, last_at,
    document)
select f.id, 'lesson-' || 1 + p, 1, f.id, case when f.stage < 6 then 'COMPLETED' else 'INCOMPLETE' end, 'UNKNOWN', 600000,
    f.began + interval '6 days' * p, substr(noise.bytes, 1 + (f.id % 500)::int, 400 + ((f.id * 17 + p * 331) % 1000)::int)
from follows f
cross join generate_series(0, 2) p
join noise on noise.i = (f.id + p) % 64;
