DROP TABLE draw_time;
ALTER TABLE spot_check_plan DROP COLUMN draw_to;
ALTER TABLE spot_check_plan DROP COLUMN draw_from;
