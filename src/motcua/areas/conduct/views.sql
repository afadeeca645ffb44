CREATE VIEW fact_reform_activity AS
SELECT id AS activity_id, lead_id AS unit_id, unit_id AS held_unit_id, "on" AS held_on,
       CASE WHEN kind = 'TRAINING' THEN 1 ELSE 0 END AS is_training,
       CASE WHEN kind = 'COMMUNICATION' THEN 1 ELSE 0 END AS is_communication,
       recorded_at, superseded_at
FROM conduct_reformactivity
