CREATE VIEW fact_reform_model AS
SELECT m.id AS model_id, m.lead_id AS unit_id, m.unit_id AS commune_id, m.year,
       CASE WHEN m.kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       CASE WHEN m.kind = 'CONTINUED' THEN 1 ELSE 0 END AS is_continued,
       CASE WHEN m.kind = 'DIALOGUE' THEN 1 ELSE 0 END AS is_dialogue,
       m.started_on, m.recorded_at, m.superseded_at
FROM innovation_reformmodel m;

CREATE VIEW fact_reform_model_with_heirs AS
WITH RECURSIVE standing (unit_id, heir_id) AS (
    SELECT id, id FROM organization_unit
    UNION
    SELECT w.unit_id, s.successor_id
    FROM standing w
    JOIN organization_succession s ON s.former_id = w.heir_id
    JOIN organization_unit f ON f.id = s.former_id
    JOIN organization_unit h ON h.id = s.successor_id AND h.kind = f.kind AND h.level = f.level
    WHERE (SELECT COUNT(*) FROM organization_succession o WHERE o.former_id = s.former_id) = 1
)
SELECT m.id AS model_id, m.lead_id AS unit_id, w.heir_id AS commune_id, m.year,
       CASE WHEN m.kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       CASE WHEN m.kind = 'CONTINUED' THEN 1 ELSE 0 END AS is_continued,
       CASE WHEN m.kind = 'DIALOGUE' THEN 1 ELSE 0 END AS is_dialogue,
       m.started_on, m.recorded_at, m.superseded_at
FROM innovation_reformmodel m
JOIN standing w ON w.unit_id = m.unit_id
