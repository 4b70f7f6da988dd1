/** The statements a careful hand would write for the scenarios; what they give is read by position. */
export const STATEMENTS = {
  list: `SELECT r.id, r.number, r.subject, r.status, r.created_at, c.id, c.name, t.id, t.code, t.name, e.id, s.name,
      y.resolution_due_at, y.resolution_stopped_at, v.score, v.status, r.current_cycle_id
    FROM (SELECT * FROM service_record WHERE industry_team_id = $1 AND status = $2 ORDER BY created_at DESC, id DESC LIMIT 25) r
    JOIN customer c ON c.id = r.customer_id JOIN industry_team t ON t.id = r.industry_team_id
    LEFT JOIN engineer e ON e.id = r.engineer_id LEFT JOIN staff s ON s.id = e.staff_id
    JOIN service_cycle y ON y.id = r.current_cycle_id LEFT JOIN evaluation v ON v.service_cycle_id = r.current_cycle_id
    ORDER BY r.created_at DESC, r.id DESC`,
  count: "SELECT count(*) FROM service_record WHERE industry_team_id = $1 AND status = $2",
  page: `SELECT r.id, r.number, r.subject, r.status, r.created_at, c.id, c.name, t.id, t.code, t.name, e.id, s.name,
      y.resolution_due_at, y.resolution_stopped_at, v.score, v.status, r.current_cycle_id
    FROM (SELECT * FROM service_record WHERE industry_team_id = $1 AND status = $2 AND (created_at, id) < ($3, $4) ORDER BY created_at DESC, id DESC LIMIT 25) r
    JOIN customer c ON c.id = r.customer_id JOIN industry_team t ON t.id = r.industry_team_id
    LEFT JOIN engineer e ON e.id = r.engineer_id LEFT JOIN staff s ON s.id = e.staff_id
    JOIN service_cycle y ON y.id = r.current_cycle_id LEFT JOIN evaluation v ON v.service_cycle_id = r.current_cycle_id
    ORDER BY r.created_at DESC, r.id DESC`,
  record: `SELECT r.id, r.number, r.subject, r.content, r.status, r.channel, r.created_at, c.id, c.name, k.id, k.name, t.id, t.code, t.name, e.id, s.name,
      y.id, y.response_due_at, y.response_stopped_at, y.resolution_due_at, y.resolution_stopped_at
    FROM service_record r JOIN customer c ON c.id = r.customer_id JOIN contact k ON k.id = r.contact_id JOIN industry_team t ON t.id = r.industry_team_id
    LEFT JOIN engineer e ON e.id = r.engineer_id LEFT JOIN staff s ON s.id = e.staff_id JOIN service_cycle y ON y.id = r.current_cycle_id
    WHERE r.id = $1`,
  timeline: `SELECT seq, occurred_at, actor, action, target FROM journal_entry
    WHERE service_record_id = $1 AND subject_area <> 'QUALITY' ORDER BY seq LIMIT 20`,
  form: `SELECT f.id, f.part, f.text, f.at, s.name FROM service_record r JOIN form_entry f ON f.service_cycle_id = r.current_cycle_id
    LEFT JOIN staff s ON s.id = f.author_id WHERE r.id = $1 ORDER BY f.at, f.id`,
  evaluation: `SELECT v.score, v.comment, v.status FROM service_record r JOIN evaluation v ON v.service_cycle_id = r.current_cycle_id WHERE r.id = $1`,
  stats: `SELECT t.id, t.code, to_char(d.day, 'YYYY-MM-DD'), sum(d.opened)::integer, sum(d.closed)::integer, sum(d.responses_judged)::integer, sum(d.responses_met)::integer,
      sum(d.resolutions_judged)::integer, sum(d.resolutions_met)::integer, sum(d.evaluation_sum)::integer, sum(d.evaluation_count)::integer
    FROM service_record_day d JOIN industry_team t ON t.id = d.industry_team_id WHERE d.day BETWEEN $1 AND $2 GROUP BY t.id, t.code, d.day ORDER BY t.id, d.day`,
  open: "SELECT id, number, status, subject, industry_team_id FROM peer.open_service_record($1, $2, $3, $4, $5, $6)",
} as const;
