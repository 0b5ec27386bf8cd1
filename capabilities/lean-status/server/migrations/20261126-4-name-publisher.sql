-- Who published a form of an office, for those who read it; what came along was published by nobody.
alter table lean_status.instrument add column published_by_name text;
alter table lean_status.calibration_set add column published_by uuid, add column published_by_name text;
