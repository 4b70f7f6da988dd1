-- What the filling is made with: numbers that look like chance but are the same each time.
CREATE SCHEMA bench;

-- A number in [0, 1) that depends only on `n` and what it is for.
CREATE FUNCTION bench.chance(n bigint, what bigint) RETURNS double precision
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT (hashint8extended(n, what) & 9007199254740991) / 9007199254740992.0 $$;

-- An id as the application makes them: ordered by time (UUID version 7).
CREATE FUNCTION bench.id(at timestamptz, kind integer, n bigint) RETURNS uuid
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT (lpad(to_hex((extract(epoch FROM at) * 1000)::bigint), 12, '0') || '7' || lpad(to_hex(kind), 3, '0') || '8'
    || lpad(to_hex(n), 15, '0'))::uuid $$;

-- The id of a person, team, customer …: the company was founded on one day.
CREATE FUNCTION bench.fixed(kind integer, n bigint) RETURNS uuid
  LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$ SELECT bench.id('2020-01-01T00:00:00+08', kind, n) $$;

-- How large the company is; its records grow by its history, 410 a day.
CREATE TABLE bench.size AS
  SELECT $records::bigint AS records, 8 AS teams, 80 AS engineers, 200 AS readers,
    greatest(least($records / 75, 8000), 8)::integer AS customers,
    date_trunc('day', now()) - interval '20 days' - make_interval(days => ceil($records / 410.0)::integer) AS began,
    date_trunc('day', now()) - interval '20 days' AS ended;
