-- Accounts that were closed, and when people came in last.

-- closed_at: nobody gets in any more; the row stays without a name, so that completions count.
-- last_in_at: of whoever came in since this column is there; so nobody is closed too early.
alter table account add column closed_at timestamp with time zone;
alter table account add column last_in_at timestamp with time zone;
update account set last_in_at = current_timestamp;

create index door_event_at on door_event (at);
create index staff_action_when on staff_action (at);
create index tracking_quarantine_at on tracking_quarantine (at);
