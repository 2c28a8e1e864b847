-- Each quota that anybody has, in the instalments of its drive, once for all who have it: in the
-- proportions of their shares and rounded down to the drive's unit, spare units to the first parts.
-- up_to is what is due with this part and those before it. Who joined later has later parts only.
CREATE OR REPLACE VIEW whipround.quota_parts AS
WITH
  quotas AS (
    SELECT workbook, drive, quota, first_part FROM whipround.roll WHERE quota IS NOT NULL
    UNION DISTINCT
    SELECT workbook, drive, own_quota AS quota, 1 AS first_part FROM whipround.own_quotas
  ),
  shared AS (
    SELECT
      q.workbook, q.drive, q.quota, q.first_part, i.part, i.due, i.share, d.round_to,
      CAST(SUM(COALESCE(i.share, 0)) OVER of_quota AS INT64) AS whole,
      COUNT(*) OVER of_quota AS parts
    FROM quotas AS q
    JOIN whipround.drives AS d ON d.workbook = q.workbook AND d.drive = q.drive
    JOIN whipround.instalments AS i
      ON i.workbook = q.workbook AND i.drive = q.drive AND i.part >= q.first_part
    WINDOW of_quota AS (PARTITION BY q.workbook, q.drive, q.quota, q.first_part)
  ),
  fair AS (
    SELECT
      s.*,
      CASE
        WHEN s.whole = 0 THEN DIV(s.quota, s.parts)
        -- quota × share ÷ whole, with no product beyond 64 bits
        ELSE DIV(s.quota, s.whole) * COALESCE(s.share, 0)
          + DIV(MOD(s.quota, s.whole) * COALESCE(s.share, 0), s.whole)
      END AS fair
    FROM shared AS s
  ),
  rounded AS (
    SELECT
      f.*,
      f.fair - MOD(f.fair, f.round_to) AS least_part,
      f.quota - CAST(SUM(f.fair - MOD(f.fair, f.round_to)) OVER (
        PARTITION BY f.workbook, f.drive, f.quota, f.first_part
      ) AS INT64) AS spare
    FROM fair AS f
  ),
  whole_parts AS (
    SELECT
      r.*,
      r.least_part
        + GREATEST(0, LEAST(r.round_to, r.spare - (r.part - r.first_part) * r.round_to)) AS amount
    FROM rounded AS r
  )
SELECT
  workbook, drive, quota, first_part, part, due, amount,
  CAST(SUM(amount) OVER (
    PARTITION BY workbook, drive, quota, first_part ORDER BY part
    ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW
  ) AS INT64) AS up_to
FROM whole_parts;
