CREATE VIEW fact_procedure AS
SELECT id AS procedure_id, code, name, sector_id
FROM procedures_procedure
