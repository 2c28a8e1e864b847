-- How each member stands in each drive, in the smallest units of its currency: what was given, what
-- is outstanding and since when, the standing, and as what the member counts in Asked.
CREATE OR REPLACE VIEW whipround.member_standings AS
WITH
  given AS (
    SELECT
      workbook, drive, member,
      CAST(SUM(CASE WHEN kind = 'cash' THEN amount ELSE 0 END) AS INT64) AS contributed,
      CAST(SUM(CASE WHEN kind = 'in-kind' THEN amount ELSE 0 END) AS INT64) AS in_kind,
      CAST(SUM(CASE WHEN with_collector THEN amount ELSE 0 END) AS INT64) AS with_collector,
      CAST(SUM(
        CASE WHEN kind = 'cash' AND is_recent AND method <> 'carried-over' THEN amount ELSE 0 END
      ) AS INT64) AS last_7_days,
      MAX(CASE WHEN amount > 0 AND method <> 'carried-over' THEN day END) AS last_contribution
    FROM whipround.counted
    WHERE member IS NOT NULL
    GROUP BY workbook, drive, member
  ),
  paying AS (
    SELECT
      r.workbook, r.drive, r.member, r.sort_order, r.node, r.group_name, r.place, r.quota,
      r.suggested_least, r.written_off, r.first_part,
      d.member_quotas, d.basis, w.as_of, w.grace_days,
      COALESCE(g.contributed, 0) AS contributed,
      COALESCE(g.in_kind, 0) AS in_kind,
      COALESCE(g.with_collector, 0) AS with_collector,
      COALESCE(g.last_7_days, 0) AS last_7_days,
      g.last_contribution,
      GREATEST(0, COALESCE(g.contributed, 0)) + r.written_off AS paid
    FROM whipround.roll AS r
    JOIN whipround.drives AS d ON d.workbook = r.workbook AND d.drive = r.drive
    JOIN whipround.workbooks AS w ON w.workbook = r.workbook
    LEFT JOIN given AS g
      ON g.workbook = r.workbook AND g.drive = r.drive AND g.member = r.member
  ),
  -- Money settles the oldest part first; what is unpaid of each ages from its own day.
  falling_due AS (
    SELECT
      p.workbook, p.drive, p.member, p.sort_order, p.node, p.group_name, p.place, p.quota,
      p.suggested_least, p.written_off, p.member_quotas, p.basis, p.as_of, p.grace_days,
      p.contributed, p.in_kind, p.with_collector, p.last_7_days, p.last_contribution, p.paid,
      q.due,
      COALESCE(LEAST(q.amount, q.up_to - p.paid), 0) AS unpaid,
      UNIX_DATE(p.as_of) - UNIX_DATE(q.due) AS days_past
    FROM paying AS p
    LEFT JOIN whipround.quota_parts AS q
      ON q.workbook = p.workbook AND q.drive = p.drive AND q.quota = p.quota
      AND q.first_part = p.first_part
      AND q.due <= p.as_of AND q.amount > 0 AND q.up_to > p.paid
  ),
  due_sums AS (
    SELECT
      workbook, drive, member,
      MAX(sort_order) AS sort_order, MAX(node) AS node, MAX(group_name) AS group_name,
      MAX(place) AS place, MAX(quota) AS quota, MAX(suggested_least) AS suggested_least,
      MAX(written_off) AS written_off, MAX(basis) AS basis, MAX(as_of) AS as_of,
      MAX(member_quotas) AS member_quotas, MAX(grace_days) AS grace_days,
      MAX(contributed) AS contributed, MAX(in_kind) AS in_kind,
      MAX(with_collector) AS with_collector, MAX(last_7_days) AS last_7_days,
      MAX(last_contribution) AS last_contribution,
      COALESCE(GREATEST(0, MAX(quota) - MAX(paid)), 0) AS outstanding,
      CAST(SUM(unpaid) AS INT64) AS due_now,
      MAX(CASE WHEN days_past > 0 THEN days_past END) AS days_past_due,
      CAST(SUM(CASE WHEN days_past BETWEEN 1 AND 30 THEN unpaid ELSE 0 END) AS INT64) AS days_30,
      CAST(SUM(CASE WHEN days_past BETWEEN 31 AND 60 THEN unpaid ELSE 0 END) AS INT64) AS days_60,
      CAST(SUM(CASE WHEN days_past BETWEEN 61 AND 90 THEN unpaid ELSE 0 END) AS INT64) AS days_90,
      CAST(SUM(CASE WHEN days_past > 90 THEN unpaid ELSE 0 END) AS INT64) AS days_over_90
    FROM falling_due
    GROUP BY workbook, drive, member
  ),
  -- Where giving is free nothing is late, and nothing is in arrears.
  by_basis AS (
    SELECT
      workbook, drive, member, sort_order, node, group_name, place, quota, suggested_least,
      written_off, basis, member_quotas, contributed, in_kind, with_collector, last_7_days,
      last_contribution, outstanding,
      CASE WHEN basis = 'voluntary' THEN 0 ELSE due_now END AS due_now,
      CASE WHEN basis = 'voluntary' THEN NULL ELSE days_past_due END AS days_past_due,
      CASE WHEN basis = 'voluntary' THEN 0 ELSE days_30 END AS days_30,
      CASE WHEN basis = 'voluntary' THEN 0 ELSE days_60 END AS days_60,
      CASE WHEN basis = 'voluntary' THEN 0 ELSE days_90 END AS days_90,
      CASE WHEN basis = 'voluntary' THEN 0 ELSE days_over_90 END AS days_over_90,
      COALESCE(basis <> 'voluntary' AND days_past_due > grace_days, FALSE) AS is_late
    FROM due_sums
  ),
  judged AS (
    SELECT
      b.*,
      CASE
        WHEN place <> 'asked' THEN place
        WHEN quota IS NULL THEN
          CASE
            WHEN in_kind > 0 OR (contributed > 0 AND contributed >= suggested_least) THEN 'given'
            WHEN contributed > 0 THEN 'below-floor'
            ELSE 'none'
          END
        WHEN contributed > quota THEN 'over'
        WHEN outstanding = 0 THEN 'settled'
        WHEN contributed > 0 OR in_kind > 0 THEN
          CASE WHEN is_late THEN 'late-part' ELSE 'part' END
        ELSE CASE WHEN is_late THEN 'late' ELSE 'awaited' END
      END AS standing
    FROM by_basis AS b
  )
SELECT
  workbook, drive, member, sort_order, node, group_name, member_quotas, basis, quota, contributed,
  in_kind, written_off, outstanding, due_now, days_past_due, days_30, days_60, days_90,
  days_over_90, last_contribution, with_collector, last_7_days, standing,
  -- Beyond the quota, or with none at all; a net below zero counts against it.
  CASE
    WHEN NOT member_quotas THEN 0
    WHEN quota IS NULL OR contributed < 0 THEN contributed
    ELSE GREATEST(0, contributed - quota)
  END AS more_than_asked,
  CASE
    WHEN place <> 'asked' THEN NULL
    WHEN standing IN ('settled', 'over', 'given') THEN 'in-full'
    WHEN standing = 'below-floor' AND basis = 'voluntary' THEN 'in-full'
    WHEN standing IN ('part', 'late-part', 'below-floor') THEN 'in-part'
    ELSE 'nothing-yet'
  END AS counted_as
FROM judged;
