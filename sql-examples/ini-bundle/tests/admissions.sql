-- test: every ticket was scanned once
SELECT ticket, COUNT(*) AS scans FROM gate.admission GROUP BY ticket HAVING COUNT(*) > 1;

-- test: every scan has its gate
SELECT admission.ticket, admission.gate_id
FROM gate.admission
LEFT JOIN gate.gate ON gate.gate_id = admission.gate_id
WHERE gate.gate_id IS NULL;

-- test: the quarter hours add up to the scans
SELECT scans.scans, quarters.admissions
FROM (SELECT COUNT(*) AS scans FROM gate.admission) AS scans
CROSS JOIN (SELECT SUM(admissions) AS admissions FROM gate.admissions_per_quarter_hour) AS quarters
WHERE scans.scans <> quarters.admissions;
