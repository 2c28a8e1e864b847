-- By member: a row for each member of the drives that are listed, the standing in the workbook's own
-- words. Money in whole units of the drive's currency.
CREATE OR REPLACE VIEW whipround.by_member AS
SELECT
  s.workbook, d.name AS drive, d.currency, s.group_name, m.member_id, m.name AS member,
  t.words AS standing,
  s.quota * d.unit AS quota,
  s.contributed * d.unit AS contributed,
  s.in_kind * d.unit AS in_kind,
  CASE WHEN s.quota IS NOT NULL THEN s.outstanding * d.unit END AS outstanding,
  CASE WHEN s.quota IS NOT NULL AND d.basis <> 'voluntary' THEN s.due_now * d.unit END AS due_now,
  s.last_contribution,
  s.days_past_due,
  d.sort_order AS drive_order, s.sort_order
FROM whipround.member_standings AS s
JOIN whipround.drives AS d ON d.workbook = s.workbook AND d.drive = s.drive
JOIN whipround.members AS m ON m.workbook = s.workbook AND m.member = s.member
JOIN whipround.words AS t
  ON t.workbook = s.workbook AND t.id = s.standing
  AND t.kind = CASE WHEN d.basis = 'voluntary' THEN 'voluntary-standing' ELSE 'standing' END
WHERE d.listed;
