ALTER TABLE service_record DROP COLUMN follows_id, DROP COLUMN merged_into_id;
DROP TABLE backup_resource;
DROP TABLE reassignment_request;
DROP TABLE consultation_proposal;
DROP TABLE consultation_expert;
DROP TABLE consultation;
