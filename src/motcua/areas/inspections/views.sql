CREATE VIEW fact_inspection AS
SELECT i.id AS inspection_id, i.unit_id, i.inspected_id AS inspected_unit_id, u.kind AS inspected_kind,
       u.level AS inspected_level, i.started_on, s.concluded_on, s.recorded_at, s.superseded_at
FROM inspections_inspectionstate s
JOIN inspections_inspection i ON i.id = s.inspection_id
JOIN organization_unit u ON u.id = i.inspected_id
