CREATE VIEW fact_rating AS
SELECT r.id AS rating_id, r.dossier_number AS number, r.procedure_id, r.received_by_id, r.competent_id, r.score, r.via,
       r.returned_on, r.rated_on, r.rated_at
FROM feedback_rating r
