-- Sealed values do not compress, and two kilobytes of them beside their row cost an event twice the writing: on PostgreSQL they
-- stay in it as long as the page has room.
${postgresql} alter table tracking_event set (toast_tuple_target = 8160);
${postgresql} alter table activity_state set (toast_tuple_target = 8160);

-- What a team did in the last weeks is found by its enrolments, not among the lessons of all people.
create index lesson_progress_done on lesson_progress (enrolment, status, left_at, done_at);
