CREATE VIEW fact_rating AS
SELECT r.id AS rating_id, r.dossier_number AS number, r.procedure_id, r.received_by_id, r.competent_id, r.score, r.via,
       r.returned_on, r.rated_on, r.rated_at
FROM feedback_rating r;

CREATE VIEW fact_dossier_rating AS
SELECT f.*, r.rated_at
FROM fact_dossier_interval f
LEFT JOIN feedback_rating r ON r.dossier_number = f.number;

CREATE VIEW fact_dialogue AS
SELECT d.id AS dialogue_id, d.title, d.unit_id, d.held_on,
       COALESCE((SELECT MIN(s.at) FROM feedback_dialoguestep s WHERE s.dialogue_id = d.id AND s.act = 'HOLD'),
                d.recorded_at) AS recorded_at,
       NULLIF(d.recorded_at, d.recorded_at) AS superseded_at
FROM feedback_dialogue d
WHERE d.held_on IS NOT NULL;

CREATE VIEW fact_petition AS
WITH known AS (
    SELECT id AS petition_id, 0 AS step_id, 'RECEIVE' AS act, received_on AS done_on, recorded_at FROM feedback_petition
    UNION ALL
    SELECT petition_id, id, act, "on", at FROM feedback_petitionstep WHERE act <> 'PUBLISH'
)
SELECT p.id AS petition_id, 'PAKN-' || p.id AS number, COALESCE(p.received_by_id, p.unit_id) AS unit_id,
       p.received_on,
       CASE WHEN k.act IN ('TAKE', 'ANSWER', 'REOPEN') THEN p.due_on END AS due_on,
       CASE WHEN k.act = 'ANSWER' THEN k.done_on END AS answered_on,
       CASE WHEN k.act = 'FORWARD' THEN k.done_on END AS forwarded_on,
       CASE WHEN k.act = 'REFUSE' THEN k.done_on END AS refused_on,
       k.recorded_at, LEAD(k.recorded_at) OVER (PARTITION BY p.id ORDER BY k.step_id) AS superseded_at
FROM known k
JOIN feedback_petition p ON p.id = k.petition_id;
