DROP TABLE service_record_stat_position, service_record_day, service_record_stat_part;
DROP INDEX evaluation_answered_idx, evaluation_cycle_idx;
DROP FUNCTION service_record_stat_lines(uuid[], timestamptz);
