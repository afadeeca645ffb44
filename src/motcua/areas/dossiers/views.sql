CREATE VIEW fact_dossier_interval AS
SELECT i.id AS interval_id, i.dossier_id, d.number, d.system_of_record,
       CASE WHEN d.late_entered THEN 1 ELSE 0 END AS late_entered,
       CASE WHEN d.previous_id IS NULL THEN 0 ELSE 1 END AS filed_again,
       i.status, i.channel, i.operated_by,
       i.received_by_id, i.competent_id, i.procedure_id, p.code AS procedure_code, p.sector_id,
       i.submitted_at, i.received_at, i.received_on, i.due_first_at, i.due_first_on, i.due_at, i.due_on,
       i.finished_at, i.finished_on, i.returned_at, i.returned_on, i.left_at, i.left_on,
       COALESCE((SELECT e.actor FROM dossiers_dossierevent e
                 WHERE e.dossier_id = i.dossier_id AND e.effective_at <= i.valid_from
                   AND e.recorded_at <= i.recorded_at
                 ORDER BY e.effective_at DESC, e.seq DESC LIMIT 1), '') AS officer,
       i.valid_from, i.valid_to, i.recorded_at, i.superseded_at
FROM dossiers_dossierinterval i
JOIN dossiers_dossier d ON d.id = i.dossier_id
JOIN procedures_procedure p ON p.id = i.procedure_id;

CREATE VIEW fact_dossier AS
SELECT * FROM fact_dossier_interval WHERE superseded_at IS NULL AND valid_to IS NULL;

CREATE VIEW fact_dossier_correction AS
SELECT id AS correction_id, dossier_id, fact, recorded_value, proposed_value AS corrected_value, decided_at AS recorded_at
FROM dossiers_correction WHERE state = 'APPLIED';

CREATE VIEW fact_dossier_service AS
SELECT f.*, COALESCE(v.online_service, '') AS online_service,
       m.asked_at AS fee_asked_at, m.paid_at AS fee_paid_at, g.paid_online_at,
       CASE WHEN h.papers = h.files THEN h.last_kept_at END AS digitised_at, h.first_kept_at AS some_digitised_at,
       COALESCE(h.reused, 0) AS reused, c.certified_at,
       r.signed_at AS result_signed_at, r.electronic_at AS result_electronic_at, r.refused_at, s.posted_at
FROM fact_dossier_interval f
JOIN dossiers_dossier d ON d.id = f.dossier_id
LEFT JOIN procedures_procedureversion v ON v.id = d.version_id
LEFT JOIN (SELECT dossier_id, MIN(asked_at) AS asked_at, MIN(settled_at) AS paid_at
           FROM dossiers_paymentdemand WHERE amount > exempted GROUP BY dossier_id) m ON m.dossier_id = f.dossier_id
LEFT JOIN (SELECT q.dossier_id, MIN(e.at) AS paid_online_at
           FROM dossiers_paymententry e JOIN dossiers_paymentdemand q ON q.id = e.demand_id
           WHERE e.kind = 'PAID' AND e.means = 'GATEWAY' GROUP BY q.dossier_id) g ON g.dossier_id = f.dossier_id
LEFT JOIN (SELECT w.dossier_id, COUNT(*) AS papers, COUNT(t.id) AS files, MIN(t.kept_at) AS first_kept_at,
                  MAX(t.kept_at) AS last_kept_at, MAX(CASE WHEN w.reused_from IS NULL THEN 0 ELSE 1 END) AS reused
           FROM dossiers_handedinpaper w
           LEFT JOIN digitization_storedfile t ON t.id = w.file_id AND NOT EXISTS (
                SELECT 1 FROM digitization_recognition n
                WHERE n.file_id = w.file_id AND n.page_count > 0 AND n.blank_count = n.page_count)
           GROUP BY w.dossier_id) h ON h.dossier_id = f.dossier_id
LEFT JOIN (SELECT first_dossier, MIN(kept_at) AS certified_at
           FROM digitization_paperscan WHERE kind = 'CERTIFIED' AND first_dossier <> ''
           GROUP BY first_dossier) c ON c.first_dossier = f.number
LEFT JOIN (SELECT dossier_id, MIN(CASE WHEN NOT refused THEN signed_at END) AS signed_at,
                  MIN(CASE WHEN NOT refused AND file IS NOT NULL THEN signed_at END) AS electronic_at,
                  MIN(CASE WHEN refused THEN signed_at END) AS refused_at
           FROM dossiers_result GROUP BY dossier_id) r ON r.dossier_id = f.dossier_id
LEFT JOIN (SELECT dossier_id, MIN(at) AS posted_at
           FROM dossiers_handing WHERE way = 'POST' GROUP BY dossier_id) s ON s.dossier_id = f.dossier_id;

CREATE VIEW fact_dossier_apology AS
SELECT f.*, a.apologized_at
FROM fact_dossier_interval f
LEFT JOIN (SELECT dossier_id, MIN(recorded_at) AS apologized_at
           FROM dossiers_dossierevent WHERE kind = 'apologized' GROUP BY dossier_id) a ON a.dossier_id = f.dossier_id;

CREATE VIEW fact_procedure_use AS
SELECT * FROM fact_dossier_service
