CREATE VIEW fact_task AS
SELECT t.id AS task_id, t.number, t.plan_id, p.kind AS plan_kind, p.first_year AS plan_year, p.unit_id,
       t.title, t.area_code, t.due_kind, s.due_on, s.original_due_on, p.issued_on AS in_force_from, s.removed_on,
       s.accepted_on, s.accepted_done_on, s.recorded_at, s.superseded_at
FROM plans_taskstate s
JOIN plans_task t ON t.id = s.task_id
JOIN plans_plan p ON p.id = t.plan_id
