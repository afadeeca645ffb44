CREATE VIEW fact_unit AS
SELECT id AS unit_id, slug, name, parent_id, kind, level, valid_from, valid_to
FROM organization_unit
