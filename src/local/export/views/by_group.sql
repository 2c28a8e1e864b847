-- By group: a row for each group of the drives that are listed, with its depth in the tree. Money in
-- whole units of the drive's currency, progress as in overview.
CREATE OR REPLACE VIEW whipround.by_group AS
SELECT
  g.workbook, d.name AS drive, d.currency, g.depth, g.group_name,
  CASE
    WHEN g.quota IS NULL OR g.quota <= 0 THEN NULL
    WHEN g.collected < 0 THEN -DIV(g.quota - 200 * g.collected - 1, 2 * g.quota)
    WHEN g.collected < g.quota THEN LEAST(99, DIV(200 * g.collected + g.quota, 2 * g.quota))
    ELSE DIV(200 * g.collected + g.quota, 2 * g.quota)
  END AS progress,
  g.quota * d.unit AS quota,
  g.collected * d.unit AS collected,
  g.outstanding * d.unit AS outstanding,
  g.written_off * d.unit AS written_off,
  CASE WHEN top.quota IS NOT NULL THEN g.more_than_asked * d.unit END AS more_than_asked,
  g.asked, g.in_full, g.in_part, g.nothing_yet,
  g.collector,
  g.with_collector * d.unit AS with_collector,
  CASE WHEN d.basis <> 'voluntary' THEN g.days_30 * d.unit END AS days_30,
  CASE WHEN d.basis <> 'voluntary' THEN g.days_60 * d.unit END AS days_60,
  CASE WHEN d.basis <> 'voluntary' THEN g.days_90 * d.unit END AS days_90,
  CASE WHEN d.basis <> 'voluntary' THEN g.days_over_90 * d.unit END AS days_over_90,
  d.sort_order AS drive_order, g.node AS sort_order
FROM whipround.group_standings AS g
JOIN whipround.drives AS d ON d.workbook = g.workbook AND d.drive = g.drive
JOIN whipround.group_roll AS top
  ON top.workbook = g.workbook AND top.drive = g.drive AND top.node = 0
WHERE d.listed AND (
  g.node = 0 OR g.quota IS NOT NULL OR g.asked > 0
  OR g.collected <> 0 OR g.in_kind <> 0 OR g.with_collector <> 0
);
