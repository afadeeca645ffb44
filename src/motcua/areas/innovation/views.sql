CREATE VIEW fact_reform_model AS
SELECT id AS model_id, lead_id AS unit_id, unit_id AS commune_id, year,
       CASE WHEN kind = 'NEW' THEN 1 ELSE 0 END AS is_new,
       CASE WHEN kind = 'CONTINUED' THEN 1 ELSE 0 END AS is_continued,
       CASE WHEN kind = 'DIALOGUE' THEN 1 ELSE 0 END AS is_dialogue,
       started_on, recorded_at, superseded_at
FROM innovation_reformmodel
