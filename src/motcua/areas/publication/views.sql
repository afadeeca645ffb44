CREATE VIEW fact_published_procedure AS
SELECT p.id AS published_procedure_id, p.unit_id, p.procedure_id, c.code AS procedure_code, c.sector_id, p.way,
       p.decision_on, p.published_on, p.taken_down_on, p.recorded_at
FROM publication_publishedprocedure p
JOIN procedures_procedure c ON c.id = p.procedure_id
