-- The number every dashboard asks for first, computed once. Grouped sums over one table can be refreshed incrementally:
-- a refresh reads only the sales that came since the last one.
-- https://docs.aws.amazon.com/redshift/latest/dg/materialized-view-refresh-sql-command.html
CREATE MATERIALIZED VIEW report.daily_sales
BACKUP NO
DISTSTYLE ALL
SORTKEY (sold_on)
AUTO REFRESH NO
AS
SELECT
  sold_on,
  channel,
  COUNT(*) AS sales,
  SUM(quantity) AS tickets,
  SUM(amount) AS revenue,
  SUM(commission) AS commission
FROM box.sale
GROUP BY sold_on, channel;
