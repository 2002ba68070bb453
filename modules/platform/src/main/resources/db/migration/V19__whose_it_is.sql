-- Whom an action of staff concerns, where its details name somebody: found by id when their account is closed. What was
-- noted before this column was there names people in words alone, but where its subject is their account.
alter table staff_action add column person bigint;

create index staff_action_person on staff_action (person);

-- When somebody who has not come in for long was told that their account will end; nothing once they come in.
alter table account add column end_told_at timestamp with time zone;

-- Of a demo: the sign-in page offers it to everyone, so nobody changes it.
alter table account add column offered boolean default false not null;
update account set offered = true where sign_in_key in ('educator@demo.example', 'coordinator@demo.example')
    and hub in (select id from hub where demo = true);
