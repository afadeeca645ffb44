CREATE VIEW fact_reform_model AS
SELECT m.id AS model_id, m.lead_id AS unit_id, m.unit_id AS commune_id, m.year,
       CASE WHEN m.kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       CASE WHEN m.kind = 'CONTINUED' THEN 1 ELSE 0 END AS is_continued,
       CASE WHEN m.kind = 'DIALOGUE' THEN 1 ELSE 0 END AS is_dialogue,
       m.started_on, m.recorded_at, m.superseded_at
FROM innovation_reformmodel m;

CREATE VIEW fact_reform_model_with_heirs AS
SELECT m.id AS model_id, m.lead_id AS unit_id, w.heir_id AS commune_id, m.year,
       CASE WHEN m.kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       CASE WHEN m.kind = 'CONTINUED' THEN 1 ELSE 0 END AS is_continued,
       CASE WHEN m.kind = 'DIALOGUE' THEN 1 ELSE 0 END AS is_dialogue,
       m.started_on, m.recorded_at, m.superseded_at
FROM innovation_reformmodel m
JOIN fact_unit_heir w ON w.unit_id = m.unit_id;

CREATE VIEW fact_own_model AS
SELECT m.id AS model_id, m.name, m.unit_id, m.year,
       CASE WHEN m.kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       m.started_on, m.recorded_at, m.superseded_at
FROM innovation_reformmodel m;
