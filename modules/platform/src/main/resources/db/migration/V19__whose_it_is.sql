-- Whom an action of staff concerns, where its details name somebody: found by id when their account is closed. What was
-- noted before this column was there names people in words alone, but where its subject is their account, or a letter that
-- is still there: its occasion has the id of whom it is for.
alter table staff_action add column person bigint;

update staff_action set person = (select a.id from outbox o join account a on a.hub = o.hub
    where o.hub = staff_action.hub and 'letter/' || o.id = staff_action.subject
    and (o.occasion like 'account/' || a.id || '/%' or o.occasion like 'start/' || a.id || '/%'
        or o.occasion like 'new-password/' || a.id || '/%'))
    where subject like 'letter/%';

create index staff_action_person on staff_action (person);

-- When somebody who has not come in for long was told that their account will end; nothing once they come in.
alter table account add column end_told_at timestamp with time zone;

-- Of a demo: the sign-in page offers it to everyone, so nobody changes it.
alter table account add column offered boolean default false not null;
update account set offered = true where sign_in_key in ('educator@demo.example', 'coordinator@demo.example')
    and hub in (select id from hub where demo = true);
