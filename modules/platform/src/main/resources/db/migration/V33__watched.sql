-- A lesson that is watched keeps what its module's rule says of that, as it keeps whether it is needed, and how far its learner
-- is by it; so what is heard of a recording is judged by the row alone. watch_share: the least that counts, in per cent; null
-- for what is not watched. asks: something is to be answered after watching. watched_at, answered_at: in this round, the
-- moment it was enough, and the moment it was answered; in whichever order. attended_at: when the event was first attended as
-- the rule says, in whichever round.
alter table lesson_progress add column watch_share integer;
alter table lesson_progress add column asks boolean default false not null;
alter table lesson_progress add column watched_at timestamp with time zone;
alter table lesson_progress add column answered_at timestamp with time zone;
alter table lesson_progress add column attended_at timestamp with time zone;

create index lesson_progress_module on lesson_progress (module);
