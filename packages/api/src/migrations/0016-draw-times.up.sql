-- A plan may leave the instant of its draw to the server: somewhere within a window, known to nobody before.
ALTER TABLE spot_check_plan ADD COLUMN draw_from timestamptz;
ALTER TABLE spot_check_plan ADD COLUMN draw_to timestamptz;
ALTER TABLE spot_check_plan ADD CONSTRAINT spot_check_plan_draw_check CHECK ((draw_from IS NULL) = (draw_to IS NULL) AND draw_from < draw_to);

-- As secret as the seed; gone with the draw.
CREATE TABLE draw_time (
  lot_id uuid PRIMARY KEY CONSTRAINT draw_time_lot_fkey REFERENCES lot (id),
  at timestamptz NOT NULL
);
CREATE INDEX draw_time_at_idx ON draw_time (at);
