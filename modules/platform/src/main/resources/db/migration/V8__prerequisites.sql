-- What has to be done before a lesson of SCORM 1.2 opens, as an AICC script of lessons alone; absent where it is open.
-- Of packages taken in before, nothing is known, and their lessons stay open.
alter table activity add column prerequisites varchar;
