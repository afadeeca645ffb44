CREATE VIEW fact_unit AS
SELECT id AS unit_id, slug, name, parent_id, kind, level, valid_from, valid_to
FROM organization_unit;

CREATE VIEW fact_unit_heir AS
WITH RECURSIVE standing (unit_id, heir_id) AS (
    SELECT id, id FROM organization_unit
    UNION
    SELECT w.unit_id, s.successor_id
    FROM standing w
    JOIN organization_succession s ON s.former_id = w.heir_id
    JOIN organization_unit f ON f.id = s.former_id
    JOIN organization_unit h ON h.id = s.successor_id AND h.kind = f.kind AND h.level = f.level
    WHERE (SELECT COUNT(*) FROM organization_succession o WHERE o.former_id = s.former_id) = 1
)
SELECT unit_id, heir_id FROM standing
