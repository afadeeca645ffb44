CREATE VIEW fact_dossier_portal AS
SELECT f.*, m.portal_asked_at, m.portal_told_at
FROM fact_dossier_interval f
LEFT JOIN (SELECT dossier_id, MIN(planned_at) AS portal_asked_at, MIN(sent_at) AS portal_told_at
           FROM exchange_portalmessage GROUP BY dossier_id) m ON m.dossier_id = f.dossier_id
