-- How each group of each drive stands, in the smallest units of its currency: added up from its
-- members and the groups below it, level by level from the deepest. Gifts in no member's name, and
-- what is written off for the group, take off what is outstanding in it, the oldest first and never
-- below 0.
CREATE OR REPLACE VIEW whipround.group_standings AS
WITH
  of_members AS (
    SELECT
      workbook, drive, node,
      SUM(contributed) AS contributed,
      SUM(in_kind) AS in_kind,
      SUM(written_off) AS written_off,
      SUM(more_than_asked) AS more_than_asked,
      SUM(CASE WHEN member_quotas THEN outstanding ELSE 0 END) AS outstanding,
      SUM(CASE WHEN member_quotas THEN days_30 ELSE 0 END) AS days_30,
      SUM(CASE WHEN member_quotas THEN days_60 ELSE 0 END) AS days_60,
      SUM(CASE WHEN member_quotas THEN days_90 ELSE 0 END) AS days_90,
      SUM(CASE WHEN member_quotas THEN days_over_90 ELSE 0 END) AS days_over_90,
      COUNTIF(counted_as IS NOT NULL) AS asked,
      COUNTIF(counted_as = 'in-full') AS in_full,
      COUNTIF(counted_as = 'in-part') AS in_part,
      COUNTIF(counted_as = 'nothing-yet') AS nothing_yet,
      SUM(with_collector) AS with_collector,
      SUM(last_7_days) AS last_7_days
    FROM whipround.member_standings
    GROUP BY workbook, drive, node
  ),
  nameless AS (
    SELECT
      workbook, drive, node,
      SUM(CASE WHEN kind = 'cash' THEN amount ELSE 0 END) AS given,
      SUM(CASE WHEN kind = 'in-kind' THEN amount ELSE 0 END) AS in_kind,
      SUM(CASE WHEN kind = 'carried' THEN amount ELSE 0 END) AS carried,
      SUM(CASE WHEN with_collector THEN amount ELSE 0 END) AS with_collector,
      SUM(
        CASE WHEN kind = 'cash' AND is_recent AND method <> 'carried-over' THEN amount ELSE 0 END
      ) AS last_7_days
    FROM whipround.counted
    WHERE member IS NULL
    GROUP BY workbook, drive, node
  ),
  nodes AS (
    SELECT
      g.workbook, g.drive, g.node, g.parent, g.depth, g.write_off,
      d.member_quotas, d.basis, w.as_of, o.own_quota,
      CAST(COALESCE(m.contributed, 0) AS INT64) AS direct,
      CAST(COALESCE(n.given, 0) AS INT64) AS nameless,
      CAST(COALESCE(m.written_off, 0) AS INT64) AS direct_written_off,
      CAST(COALESCE(m.contributed, 0) + COALESCE(n.given, 0) AS INT64) AS collected,
      CAST(COALESCE(m.in_kind, 0) + COALESCE(n.in_kind, 0) AS INT64) AS in_kind,
      CAST(COALESCE(n.carried, 0) AS INT64) AS carried,
      CAST(COALESCE(m.with_collector, 0) + COALESCE(n.with_collector, 0) AS INT64)
        AS with_collector,
      CAST(COALESCE(m.last_7_days, 0) + COALESCE(n.last_7_days, 0) AS INT64) AS last_7_days,
      CAST(COALESCE(m.more_than_asked, 0) AS INT64) AS more_than_asked,
      CAST(COALESCE(m.outstanding, 0) AS INT64) AS outstanding,
      CAST(COALESCE(m.days_30, 0) AS INT64) AS days_30,
      CAST(COALESCE(m.days_60, 0) AS INT64) AS days_60,
      CAST(COALESCE(m.days_90, 0) AS INT64) AS days_90,
      CAST(COALESCE(m.days_over_90, 0) AS INT64) AS days_over_90,
      COALESCE(m.asked, 0) AS asked,
      COALESCE(m.in_full, 0) AS in_full,
      COALESCE(m.in_part, 0) AS in_part,
      COALESCE(m.nothing_yet, 0) AS nothing_yet,
      -- What settles a quota that is the group's own: what was given in it, named or not, and what
      -- is written off for its members.
      CAST(GREATEST(0, COALESCE(m.contributed, 0) + COALESCE(n.given, 0))
        + COALESCE(m.written_off, 0) AS INT64) AS settled
    FROM whipround.group_roll AS g
    JOIN whipround.drives AS d ON d.workbook = g.workbook AND d.drive = g.drive
    JOIN whipround.workbooks AS w ON w.workbook = g.workbook
    LEFT JOIN whipround.own_quotas AS o
      ON o.workbook = g.workbook AND o.drive = g.drive AND o.node = g.node
    LEFT JOIN of_members AS m
      ON m.workbook = g.workbook AND m.drive = g.drive AND m.node = g.node
    LEFT JOIN nameless AS n
      ON n.workbook = g.workbook AND n.drive = g.drive AND n.node = g.node
  ),
  own_parts AS (
    SELECT
      n.*,
      COALESCE(LEAST(q.amount, q.up_to - n.settled), 0) AS unpaid,
      UNIX_DATE(n.as_of) - UNIX_DATE(q.due) AS days_past
    FROM nodes AS n
    LEFT JOIN whipround.quota_parts AS q
      ON q.workbook = n.workbook AND q.drive = n.drive AND q.quota = n.own_quota
      AND q.first_part = 1 AND n.basis <> 'voluntary'
      AND q.due < n.as_of AND q.amount > 0 AND q.up_to > n.settled
  ),
  aged AS (
    SELECT
      workbook, drive, node,
      MAX(parent) AS parent, MAX(depth) AS depth, MAX(write_off) AS write_off,
      MAX(member_quotas) AS member_quotas, MAX(own_quota) AS own_quota, MAX(settled) AS settled,
      MAX(direct) AS direct, MAX(nameless) AS nameless,
      MAX(direct_written_off) AS direct_written_off,
      MAX(collected) AS collected, MAX(in_kind) AS in_kind, MAX(carried) AS carried,
      MAX(with_collector) AS with_collector, MAX(last_7_days) AS last_7_days,
      MAX(more_than_asked) AS more_than_asked, MAX(outstanding) AS outstanding,
      MAX(asked) AS asked, MAX(in_full) AS in_full, MAX(in_part) AS in_part,
      MAX(nothing_yet) AS nothing_yet,
      MAX(days_30) + SUM(CASE WHEN days_past BETWEEN 1 AND 30 THEN unpaid ELSE 0 END) AS days_30,
      MAX(days_60) + SUM(CASE WHEN days_past BETWEEN 31 AND 60 THEN unpaid ELSE 0 END) AS days_60,
      MAX(days_90) + SUM(CASE WHEN days_past BETWEEN 61 AND 90 THEN unpaid ELSE 0 END) AS days_90,
      MAX(days_over_90) + SUM(CASE WHEN days_past > 90 THEN unpaid ELSE 0 END) AS days_over_90
    FROM own_parts
    GROUP BY workbook, drive, node
  ),
  -- What is decided of a node before the groups below it are added: what would be taken off
  -- (credit), how much of what settles is money (money), and how much its own quota has used.
  raised_{deepest} AS (
    SELECT
      workbook, drive, node, parent, depth, write_off,
      CASE
        WHEN own_quota IS NULL THEN nameless
        WHEN own_quota = 0 THEN settled
        ELSE LEAST(nameless, settled - own_quota)
      END AS credit,
      CASE WHEN own_quota IS NULL THEN GREATEST(0, nameless) ELSE GREATEST(0, collected) END
        AS money,
      COALESCE(LEAST(own_quota, settled), 0) AS used,
      outstanding + COALESCE(GREATEST(0, own_quota - settled), 0) AS outstanding,
      CASE WHEN member_quotas THEN direct_written_off ELSE 0 END AS written_off,
      CASE WHEN member_quotas THEN more_than_asked + nameless ELSE collected END
        AS more_than_asked,
      days_30, days_60, days_90, days_over_90,
      collected, in_kind, carried, with_collector, last_7_days,
      asked, in_full, in_part, nothing_yet
    FROM aged
  ),
  -- {
  credited_{level} AS (
    SELECT
      r.*,
      CASE WHEN depth = {level} THEN GREATEST(0, LEAST(credit, outstanding)) ELSE 0 END AS credited
    FROM raised_{below} AS r
  ),
  forgiven_{level} AS (
    SELECT
      c.*,
      CASE WHEN depth = {level} THEN LEAST(write_off, outstanding - credited) ELSE 0 END AS forgiven
    FROM credited_{level} AS c
  ),
  settled_{level} AS (
    SELECT
      workbook, drive, node, parent, depth, write_off, credit, money, used,
      outstanding - credited - forgiven AS outstanding,
      CASE
        WHEN depth = {level}
        THEN written_off + used + credited - LEAST(money, used + credited) + forgiven
        ELSE written_off
      END AS written_off,
      CASE
        WHEN depth = {level} THEN more_than_asked - LEAST(money, used + credited)
        ELSE more_than_asked
      END AS more_than_asked,
      GREATEST(0, days_30 - GREATEST(0, credited + forgiven - days_over_90 - days_90 - days_60))
        AS days_30,
      GREATEST(0, days_60 - GREATEST(0, credited + forgiven - days_over_90 - days_90)) AS days_60,
      GREATEST(0, days_90 - GREATEST(0, credited + forgiven - days_over_90)) AS days_90,
      GREATEST(0, days_over_90 - credited - forgiven) AS days_over_90,
      collected, in_kind, carried, with_collector, last_7_days,
      asked, in_full, in_part, nothing_yet
    FROM forgiven_{level}
  ),
  -- Every node as it is (up = 0), and those of this level once more for the node above (up = 1).
  raised_{level} AS (
    SELECT
      s.workbook, s.drive,
      CASE WHEN u.up = 0 THEN s.node ELSE s.parent END AS node,
      MAX(CASE WHEN u.up = 0 THEN s.parent END) AS parent,
      MAX(CASE WHEN u.up = 0 THEN s.depth END) AS depth,
      MAX(CASE WHEN u.up = 0 THEN s.write_off END) AS write_off,
      MAX(CASE WHEN u.up = 0 THEN s.credit END) AS credit,
      MAX(CASE WHEN u.up = 0 THEN s.money END) AS money,
      MAX(CASE WHEN u.up = 0 THEN s.used END) AS used,
      CAST(SUM(s.outstanding) AS INT64) AS outstanding,
      CAST(SUM(s.written_off) AS INT64) AS written_off,
      CAST(SUM(s.more_than_asked) AS INT64) AS more_than_asked,
      CAST(SUM(s.days_30) AS INT64) AS days_30,
      CAST(SUM(s.days_60) AS INT64) AS days_60,
      CAST(SUM(s.days_90) AS INT64) AS days_90,
      CAST(SUM(s.days_over_90) AS INT64) AS days_over_90,
      CAST(SUM(s.collected) AS INT64) AS collected,
      CAST(SUM(s.in_kind) AS INT64) AS in_kind,
      CAST(SUM(s.carried) AS INT64) AS carried,
      CAST(SUM(s.with_collector) AS INT64) AS with_collector,
      CAST(SUM(s.last_7_days) AS INT64) AS last_7_days,
      CAST(SUM(s.asked) AS INT64) AS asked,
      CAST(SUM(s.in_full) AS INT64) AS in_full,
      CAST(SUM(s.in_part) AS INT64) AS in_part,
      CAST(SUM(s.nothing_yet) AS INT64) AS nothing_yet
    FROM settled_{level} AS s
    CROSS JOIN (SELECT 0 AS up UNION ALL SELECT 1 AS up) AS u
    WHERE u.up = 0 OR (s.depth = {level} AND s.parent IS NOT NULL)
    GROUP BY 1, 2, 3
  ),
  -- }
  names AS (
    SELECT workbook, drive, node, group_name, quota, collector FROM whipround.group_roll
  )
SELECT
  s.workbook, s.drive, s.node, s.parent, s.depth, n.group_name, n.quota,
  s.collected, s.in_kind, s.carried, s.outstanding, s.written_off, s.more_than_asked,
  s.asked, s.in_full, s.in_part, s.nothing_yet, n.collector, s.with_collector, s.last_7_days,
  s.days_30, s.days_60, s.days_90, s.days_over_90
FROM raised_0 AS s
JOIN names AS n ON n.workbook = s.workbook AND n.drive = s.drive AND n.node = s.node;
