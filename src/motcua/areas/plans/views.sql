CREATE VIEW fact_task AS
SELECT t.id AS task_id, t.number, t.plan_id, p.kind AS plan_kind, p.first_year AS plan_year, p.unit_id,
       t.title, t.area_code, t.due_kind, s.due_on, s.original_due_on, p.issued_on AS in_force_from, s.removed_on,
       s.accepted_on, s.accepted_done_on, s.recorded_at, s.superseded_at
FROM plans_taskstate s
JOIN plans_task t ON t.id = s.task_id
JOIN plans_plan p ON p.id = t.plan_id;

CREATE VIEW fact_given_task AS
SELECT f.task_id, t.lead_id AS unit_id, f.unit_id AS giver_id, f.plan_year, f.in_force_from, f.due_on, f.removed_on,
       f.accepted_on, f.accepted_done_on, f.recorded_at, f.superseded_at
FROM fact_task f
JOIN plans_task t ON t.id = f.task_id
JOIN organization_unit l ON l.id = t.lead_id
WHERE f.unit_id <> CASE WHEN l.kind = 'PEOPLES_COMMITTEE' OR l.parent_id IS NULL THEN l.id ELSE l.parent_id END
