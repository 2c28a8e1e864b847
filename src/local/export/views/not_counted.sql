-- What the ledger holds and the figures do not count, by the currency that it was written in, as
-- the cells say; rows dated ahead apart.
CREATE OR REPLACE VIEW whipround.not_counted AS
SELECT
  l.workbook, d.name AS drive, l.currency, l.kind = 'ahead' AS is_ahead,
  COUNT(*) AS ledger_rows,
  SUM(l.amount_not_counted) AS amount
FROM whipround.ledger AS l
JOIN whipround.drives AS d ON d.workbook = l.workbook AND d.drive = l.drive
WHERE l.amount_not_counted IS NOT NULL
GROUP BY 1, 2, 3, 4;
