CREATE VIEW fact_dossier_interval AS
SELECT i.id AS interval_id, i.dossier_id, d.number, d.system_of_record,
       CASE WHEN d.late_entered THEN 1 ELSE 0 END AS late_entered,
       i.status, i.channel, i.operated_by,
       i.received_by_id, i.competent_id, i.procedure_id, p.code AS procedure_code, p.sector_id,
       i.submitted_at, i.received_at, i.received_on, i.due_first_at, i.due_first_on, i.due_at, i.due_on,
       i.finished_at, i.finished_on, i.returned_at, i.returned_on, i.left_at, i.left_on,
       i.valid_from, i.valid_to, i.recorded_at, i.superseded_at
FROM dossiers_dossierinterval i
JOIN dossiers_dossier d ON d.id = i.dossier_id
JOIN procedures_procedure p ON p.id = i.procedure_id;

CREATE VIEW fact_dossier AS
SELECT * FROM fact_dossier_interval WHERE superseded_at IS NULL AND valid_to IS NULL;

CREATE VIEW fact_dossier_correction AS
SELECT id AS correction_id, dossier_id, fact, recorded_value, proposed_value AS corrected_value, decided_at AS recorded_at
FROM dossiers_correction WHERE state = 'APPLIED'
