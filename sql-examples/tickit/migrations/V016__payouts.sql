-- What the box office owes each venue for a period: the takings less the commission.
CREATE TABLE report.payout (
  period_start DATE          NOT NULL ENCODE RAW,
  period_end   DATE          NOT NULL ENCODE AZ64,
  venue_id     SMALLINT      NOT NULL ENCODE AZ64,
  sales        INTEGER       NOT NULL ENCODE AZ64,
  payout       DECIMAL(14,2) NOT NULL ENCODE AZ64,
  closed_at    TIMESTAMP     NOT NULL DEFAULT SYSDATE ENCODE AZ64
)
DISTSTYLE ALL
SORTKEY (period_start);

-- Closing a period again replaces it, so a second CALL does no harm. Its body has no COMMIT, ROLLBACK or TRUNCATE, so what it
-- does belongs to the transaction it is called in.
-- https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
CREATE OR REPLACE PROCEDURE report.close_period(p_start DATE, p_end DATE)
AS $$
DECLARE
  v_venues INTEGER;
BEGIN
  IF p_end <= p_start THEN
    RAISE EXCEPTION 'a period ends after it starts: % is not after %', p_end, p_start;
  END IF;

  DELETE FROM report.payout WHERE period_start = p_start;

  INSERT INTO report.payout (period_start, period_end, venue_id, sales, payout)
  SELECT p_start, p_end, event.venue_id, COUNT(*), SUM(sale.amount - sale.commission)
  FROM box.sale
  INNER JOIN box.event ON event.event_id = sale.event_id
  WHERE sale.sold_on >= p_start AND sale.sold_on < p_end
  GROUP BY event.venue_id;

  GET DIAGNOSTICS v_venues := ROW_COUNT;
  RAISE INFO 'closed % to %: % venues', p_start, p_end, v_venues;
END;
$$
LANGUAGE plpgsql
SECURITY INVOKER;

-- The tool has read the procedure above and knows that it leaves transactions alone, so both calls commit together with it.
-- A CALL of a procedure it cannot read, or of one that commits, would be a segment of its own.
CALL report.close_period('2025-01-01'::DATE, '2025-07-01'::DATE);

CALL report.close_period('2025-07-01'::DATE, '2026-01-01'::DATE);
