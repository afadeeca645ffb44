CREATE VIEW fact_inspection AS
SELECT i.id AS inspection_id, i.unit_id, i.inspected_id AS inspected_unit_id, u.kind AS inspected_kind,
       u.level AS inspected_level, i.started_on, s.concluded_on, s.recorded_at, s.superseded_at
FROM inspections_inspectionstate s
JOIN inspections_inspection i ON i.id = s.inspection_id
JOIN organization_unit u ON u.id = i.inspected_id;

CREATE VIEW fact_inspection_with_heirs AS
SELECT i.id AS inspection_id, i.unit_id, w.heir_id AS inspected_unit_id, u.kind AS inspected_kind,
       u.level AS inspected_level, i.started_on, s.concluded_on, s.recorded_at, s.superseded_at
FROM inspections_inspectionstate s
JOIN inspections_inspection i ON i.id = s.inspection_id
JOIN organization_unit u ON u.id = i.inspected_id
JOIN fact_unit_heir w ON w.unit_id = i.inspected_id;

CREATE VIEW fact_finding AS
WITH raised AS (
    SELECT f.id AS finding_id, MIN(s.concluded_on) AS raised_on, MIN(s.recorded_at) AS recorded_at
    FROM inspections_finding f
    JOIN inspections_inspectionstate s ON s.inspection_id = f.inspection_id AND s.concluded_on IS NOT NULL
    WHERE f.state <> 'DRAFT'
    GROUP BY f.id
),
known AS (
    SELECT finding_id, 0 AS step_id, 'RAISE' AS act, raised_on AS done_on, recorded_at FROM raised
    UNION ALL
    SELECT finding_id, id, act, "on", at FROM inspections_findingstep WHERE act IN ('VERIFY', 'WAIVE')
)
SELECT f.id AS finding_id, 'TT-' || f.inspection_id || '/' || f.number AS number, i.unit_id, r.raised_on,
       CASE WHEN k.act = 'VERIFY' THEN k.done_on END AS mended_on,
       CASE WHEN k.act = 'WAIVE' THEN k.done_on END AS waived_on,
       k.recorded_at, LEAD(k.recorded_at) OVER (PARTITION BY f.id ORDER BY k.step_id) AS superseded_at
FROM known k
JOIN raised r ON r.finding_id = k.finding_id
JOIN inspections_finding f ON f.id = k.finding_id
JOIN inspections_inspection i ON i.id = f.inspection_id
