-- Rooms that close, and what a setting's manager decides.

-- closed_on: from this day on nobody works in it.
alter table room add column closed_on date;
alter table room add column version bigint default 0 not null;

-- room_leaders_assign: whether a room leader may assign courses within the own room.
-- shares: what the setting agreed to show to the specialist leaders whose patch it is in.
alter table setting add column room_leaders_assign boolean default false not null;
alter table setting add column shares varchar(20) default 'NOTHING' not null;
alter table setting add constraint setting_shares check (shares in ('NOTHING', 'FIGURES', 'NAMES'));
