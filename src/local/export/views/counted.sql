-- What each counted row of the ledger comes to in its drive's currency: exchanged at the rates of
-- its day through the Settings currency, and rounded half away from zero, row by row. Products are
-- exact up to 38 digits, and more than that is an error, never another figure.
CREATE OR REPLACE VIEW whipround.counted AS
WITH
  counting AS (
    SELECT
      l.workbook, l.drive, l.member, l.node, l.day, l.kind, l.method, l.with_collector, l.amount,
      UNIX_DATE(l.day) > UNIX_DATE(w.as_of) - 7 AS is_recent,
      CASE WHEN l.currency <> d.currency THEN l.currency END AS bought_currency,
      CASE WHEN l.currency <> d.currency THEN d.currency END AS sold_currency
    FROM whipround.ledger AS l
    JOIN whipround.drives AS d ON d.workbook = l.workbook AND d.drive = l.drive
    JOIN whipround.workbooks AS w ON w.workbook = l.workbook
    WHERE l.amount IS NOT NULL
  ),
  exchanging AS (
    SELECT
      c.*,
      bought.digits AS bought_digits,
      sold.digits AS sold_digits,
      bought.exponent - sold.exponent - bought.decimals + sold.decimals AS tens
    FROM counting AS c
    LEFT JOIN whipround.rates AS bought
      ON bought.workbook = c.workbook AND bought.currency = c.bought_currency
      AND bought.valid_from <= c.day AND bought.valid_until > c.day
    LEFT JOIN whipround.rates AS sold
      ON sold.workbook = c.workbook AND sold.currency = c.sold_currency
      AND sold.valid_from <= c.day AND sold.valid_until > c.day
  ),
  ratios AS (
    SELECT
      e.*,
      CASE WHEN e.tens IS NOT NULL THEN
        CAST(ABS(e.amount) AS BIGNUMERIC) * CAST(e.bought_digits AS BIGNUMERIC)
          * CAST(CONCAT('1', REPEAT('0', GREATEST(0, e.tens))) AS BIGNUMERIC)
      END AS numerator,
      CASE WHEN e.tens IS NOT NULL THEN
        CAST(e.sold_digits AS BIGNUMERIC)
          * CAST(CONCAT('1', REPEAT('0', GREATEST(0, -e.tens))) AS BIGNUMERIC)
      END AS denominator
    FROM exchanging AS e
  )
SELECT
  workbook, drive, member, node, day, kind, method, with_collector, is_recent,
  CASE
    WHEN bought_currency IS NULL THEN amount
    ELSE SIGN(amount) * CAST(DIV(2 * numerator + denominator, 2 * denominator) AS INT64)
  END AS amount
FROM ratios;
