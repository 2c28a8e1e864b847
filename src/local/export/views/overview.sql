-- Overview: a row for each drive, and one for the ledger's rows that belong to none. Money in whole
-- units of the drive's currency, progress in whole percent of what is asked (never 100 before it
-- is reached). quotas = collected - more_than_asked + outstanding + written_off.
CREATE OR REPLACE VIEW whipround.overview AS
WITH
  uncounted AS (
    SELECT
      l.workbook, l.drive, COUNT(*) AS ledger_rows,
      SUM(CASE WHEN l.currency = d.currency THEN l.amount_not_counted END) AS amount
    FROM whipround.ledger AS l
    JOIN whipround.drives AS d ON d.workbook = l.workbook AND d.drive = l.drive
    WHERE l.amount_not_counted IS NOT NULL
    GROUP BY l.workbook, l.drive
  ),
  summed AS (
    SELECT
      d.*, w.organisation, w.as_of,
      s.quota AS quotas, COALESCE(s.quota, d.target) AS goal,
      COALESCE(s.collected, 0) AS collected, COALESCE(s.in_kind, 0) AS in_kind,
      COALESCE(s.carried, 0) AS carried, COALESCE(s.written_off, 0) AS written_off,
      COALESCE(s.last_7_days, 0) AS last_7_days, COALESCE(s.asked, 0) AS asked,
      COALESCE(s.in_full, 0) AS in_full, COALESCE(s.in_part, 0) AS in_part,
      COALESCE(s.nothing_yet, 0) AS nothing_yet,
      s.more_than_asked,
      -- Where giving is free and nothing is divided, the target itself is what is asked.
      CASE
        WHEN d.drive <> '' AND NOT d.member_quotas AND s.quota IS NULL AND d.state <> 'draft'
        THEN GREATEST(0, COALESCE(d.target, 0) - GREATEST(0, s.collected) - s.written_off)
        ELSE COALESCE(s.outstanding, 0)
      END AS outstanding
    FROM whipround.drives AS d
    JOIN whipround.workbooks AS w ON w.workbook = d.workbook
    LEFT JOIN whipround.group_standings AS s
      ON s.workbook = d.workbook AND s.drive = d.drive AND s.node = 0
  )
SELECT
  s.workbook, s.organisation, s.name AS drive, s.currency,
  CASE
    WHEN s.goal IS NULL OR s.goal <= 0 THEN NULL
    WHEN s.collected < 0 THEN -DIV(s.goal - 200 * s.collected - 1, 2 * s.goal)
    WHEN s.collected < s.goal THEN LEAST(99, DIV(200 * s.collected + s.goal, 2 * s.goal))
    ELSE DIV(200 * s.collected + s.goal, 2 * s.goal)
  END AS progress,
  s.target * s.unit AS target,
  s.collected * s.unit AS collected,
  s.outstanding * s.unit AS outstanding,
  s.due,
  UNIX_DATE(s.due) - UNIX_DATE(s.as_of) AS days_left,
  s.nothing_yet,
  u.amount AS not_counted,
  COALESCE(u.ledger_rows, 0) AS rows_not_counted,
  (s.money_in_hand + s.collected + s.carried - s.spent) * s.unit AS in_hand,
  s.last_7_days * s.unit AS last_7_days,
  s.asked, s.in_full, s.in_part,
  s.quotas * s.unit AS quotas,
  s.written_off * s.unit AS written_off,
  CASE WHEN s.quotas IS NOT NULL THEN s.more_than_asked * s.unit END AS more_than_asked,
  s.carried * s.unit AS carried,
  s.in_kind * s.unit AS in_kind,
  s.spent * s.unit AS spent,
  s.counted * s.unit AS counted,
  s.who_is_asked,
  b.words AS basis,
  s.state, s.as_of, s.sort_order
FROM summed AS s
LEFT JOIN uncounted AS u ON u.workbook = s.workbook AND u.drive = s.drive
LEFT JOIN whipround.words AS b
  ON b.workbook = s.workbook AND b.kind = 'basis' AND b.id = s.basis;
