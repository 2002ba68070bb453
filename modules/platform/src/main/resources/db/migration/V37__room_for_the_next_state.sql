-- A state is written again with every save. Where its page has room, PostgreSQL puts the next version there and leaves the
-- index alone (a heap-only tuple).
${postgresql} alter table activity_state set (fillfactor = 40);
