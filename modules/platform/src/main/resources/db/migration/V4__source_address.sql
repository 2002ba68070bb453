-- A work that a course rests on may be read elsewhere than under a DOI.
alter table course_source add column address varchar;
update course_source set address = 'https://doi.org/' || doi where doi is not null;
alter table course_source drop column doi;
