CREATE VIEW fact_reform_activity AS
SELECT a.id AS activity_id, a.lead_id AS unit_id, a.unit_id AS held_unit_id, a."on" AS held_on,
       CASE WHEN a.kind = 'TRAINING' THEN 1 ELSE 0 END AS is_training,
       CASE WHEN a.kind = 'COMMUNICATION' THEN 1 ELSE 0 END AS is_communication,
       a.recorded_at, a.superseded_at
FROM conduct_reformactivity a;

CREATE VIEW fact_reform_activity_with_heirs AS
SELECT a.id AS activity_id, a.lead_id AS unit_id, w.heir_id AS held_unit_id, a."on" AS held_on,
       CASE WHEN a.kind = 'TRAINING' THEN 1 ELSE 0 END AS is_training,
       CASE WHEN a.kind = 'COMMUNICATION' THEN 1 ELSE 0 END AS is_communication,
       a.recorded_at, a.superseded_at
FROM conduct_reformactivity a
JOIN fact_unit_heir w ON w.unit_id = a.unit_id;

CREATE VIEW fact_discipline AS
SELECT m.id AS misdeed_id, 'VPKL-' || m.id AS number, m.unit_id, m.form,
       CASE WHEN m.leading THEN 1 ELSE 0 END AS is_leading, m.decided_on,
       COALESCE((SELECT MIN(s.at) FROM conduct_conductstep s
                 WHERE s.matter = 'MISDEED' AND s.key = m.id AND s.act = 'DECIDE'), m.recorded_at) AS recorded_at,
       NULLIF(m.recorded_at, m.recorded_at) AS superseded_at
FROM conduct_misdeed m
WHERE m.decided_on IS NOT NULL;

CREATE VIEW fact_training_turn AS
WITH RECURSIVE turn(n) AS (
    SELECT 1 UNION ALL
    SELECT n + 1 FROM turn WHERE n < (SELECT COALESCE(MAX(participants), 0) FROM conduct_reformactivity)
)
SELECT a.id * 100000 + turn.n AS turn_id, a.title || ', lượt ' || turn.n AS number, a.unit_id, a.id AS activity_id,
       a."on" AS held_on, a.recorded_at, a.superseded_at
FROM conduct_reformactivity a
JOIN turn ON turn.n <= a.participants
WHERE a.kind = 'TRAINING';
