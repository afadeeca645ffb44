CREATE VIEW fact_published_procedure AS
SELECT p.id AS published_procedure_id, p.unit_id, p.procedure_id, c.code AS procedure_code, c.sector_id, p.way,
       p.decision_on, p.published_on, p.taken_down_on, p.recorded_at
FROM publication_publishedprocedure p
JOIN procedures_procedure c ON c.id = p.procedure_id;

CREATE VIEW fact_unit_procedure AS
SELECT u.id AS unit_id, v.procedure_id, p.code AS procedure_code, p.sector_id, v.online_service,
       l.procedure_level_id, l.level, b.way, b.published_on, b.taken_down_on, b.recorded_at AS published_at,
       w.valid_from AS process_from, w.valid_to AS process_to, w.published_at AS process_at,
       v.valid_from, v.valid_to, v.recorded_at, v.replaced_at AS superseded_at
FROM organization_unit u
CROSS JOIN procedures_procedureversion v
JOIN procedures_procedure p ON p.id = v.procedure_id
LEFT JOIN fact_procedure_level l
       ON l.procedure_id = p.id AND CAST(v.levels AS text) LIKE '%"' || l.level || '"%'
LEFT JOIN publication_publishedprocedure b ON b.unit_id = u.id AND b.procedure_id = v.procedure_id
LEFT JOIN procedures_workflow w ON w.procedure_id = v.procedure_id AND w.state <> 'DRAFT'
WHERE u.kind = 'PEOPLES_COMMITTEE' AND v.state <> 'DRAFT';

CREATE VIEW fact_unit_procedure_level AS
SELECT * FROM fact_unit_procedure WHERE procedure_level_id IS NOT NULL
