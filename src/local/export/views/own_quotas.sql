-- Where quotas are the groups' and not the members': what is asked of a group itself, its quota less
-- those of the groups below it.
CREATE OR REPLACE VIEW whipround.own_quotas AS
SELECT
  g.workbook, g.drive, g.node,
  GREATEST(0, g.quota - COALESCE(b.below, 0)) AS own_quota
FROM whipround.group_roll AS g
JOIN whipround.drives AS d ON d.workbook = g.workbook AND d.drive = g.drive
LEFT JOIN (
  SELECT workbook, drive, parent, CAST(SUM(COALESCE(quota, 0)) AS INT64) AS below
  FROM whipround.group_roll
  GROUP BY workbook, drive, parent
) AS b ON b.workbook = g.workbook AND b.drive = g.drive AND b.parent = g.node
WHERE g.quota IS NOT NULL AND NOT d.member_quotas;
