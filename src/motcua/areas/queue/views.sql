CREATE VIEW fact_ticket AS
SELECT id AS ticket_id, unit_id, label, state, day AS issued_on, issued_at, first_called_at,
       CASE WHEN priority THEN 1 ELSE 0 END AS is_priority,
       (waited_seconds + 59) / 60 AS waited_minutes,
       CASE WHEN state = 'DONE' THEN (served_seconds + 59) / 60 END AS served_minutes
FROM queue_ticket
