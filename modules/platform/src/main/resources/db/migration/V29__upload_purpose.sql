-- purpose: what the file is to be; PACKAGE, DOCUMENT, RECORDING. What is on its way is a package for whoever comes back to it.
alter table upload add column purpose varchar(20) default 'PACKAGE' not null;
alter table upload add constraint upload_purpose check (purpose in ('PACKAGE', 'DOCUMENT', 'RECORDING'));
