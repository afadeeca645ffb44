CREATE VIEW fact_procedure AS
SELECT id AS procedure_id, code, name, sector_id
FROM procedures_procedure;

CREATE VIEW fact_procedure_level AS
SELECT p.id * 10 + l.place AS procedure_level_id, p.id AS procedure_id, l.level, p.code || ' ' || p.name AS name
FROM procedures_procedure p
CROSS JOIN (SELECT 1 AS place, 'PROVINCE' AS level UNION ALL SELECT 2, 'DISTRICT' UNION ALL SELECT 3, 'COMMUNE') l
