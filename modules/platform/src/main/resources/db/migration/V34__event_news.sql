-- What somebody has not heard of their booking yet, until they say that they have: OFFER_OVER, WAIT_OVER, MOVED, CALLED_OFF.
-- moved_from: of MOVED, when it was to begin as far as they know; null where sessions were added alone. called_off_as: how
-- they stood when the event was called off.
alter table booking add column news varchar(20);
alter table booking add column moved_from timestamp with time zone;
alter table booking add column called_off_as varchar(20);
