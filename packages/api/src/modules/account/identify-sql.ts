/**
 * `$1`: the hash of a session's token, `$2`: of an API key; either may be null. Always one row. A key lives only as
 * long as whoever made it is an administrator with an open account; one made at the terminal has no maker.
 */
export const IDENTIFY_SQL = `
WITH clock AS MATERIALIZED (SELECT company_now() AS now)
SELECT extract(epoch FROM clock.now)::bigint AS now,
  coalesce((SELECT demo FROM company), false) AS demo,
  s.id AS session_id,
  p.id AS staff_id, p.name AS staff_name, p.email AS staff_email,
  ARRAY(SELECT g.role FROM role_grant g WHERE g.staff_id = p.id
    AND g.valid_from <= clock.now AND (g.valid_to IS NULL OR g.valid_to > clock.now) ORDER BY g.role) AS roles,
  e.id AS engineer_id,
  ARRAY(SELECT m.industry_team_id FROM team_membership m WHERE m.engineer_id = e.id
    AND m.valid_from <= clock.now AND (m.valid_to IS NULL OR m.valid_to > clock.now)) AS member_team_ids,
  ARRAY(SELECT m.industry_team_id FROM team_manager m WHERE m.staff_id = p.id
    AND m.valid_from <= clock.now AND (m.valid_to IS NULL OR m.valid_to > clock.now)) AS managed_team_ids,
  EXISTS (SELECT 1 FROM duty_shift d WHERE d.engineer_id = e.id
    AND d.starts_at <= clock.now AND d.ends_at > clock.now) AS on_duty,
  c.id AS contact_id, c.customer_id, c.name AS contact_name, c.email AS contact_email,
  k.id AS key_id, k.name AS key_name, k.scopes, k.points_per_second,
  (k.last_used_at IS NULL OR k.last_used_at <= clock.now - interval '1 minute') AS key_use_due
FROM clock
LEFT JOIN session s ON s.token_hash = $1 AND s.expires_at > now()
LEFT JOIN staff p ON p.id = s.staff_id AND p.active
LEFT JOIN engineer e ON e.staff_id = p.id
LEFT JOIN contact c ON c.id = s.contact_id
LEFT JOIN api_key k ON (k.secret_hash = $2 OR (k.previous_secret_hash = $2 AND k.previous_expires_at > clock.now))
  AND k.revoked_at IS NULL AND (k.expires_at IS NULL OR k.expires_at > clock.now)
  AND (k.created_by IS NULL OR EXISTS (
    SELECT 1 FROM staff m JOIN role_grant g ON g.staff_id = m.id AND g.role = 'ADMINISTRATOR'
    WHERE m.id = k.created_by AND m.active AND g.valid_from <= clock.now AND (g.valid_to IS NULL OR g.valid_to > clock.now)))`;
