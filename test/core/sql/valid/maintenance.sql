-- VACUUM
VACUUM;
vacuum sales.orders;
VACUUM FULL;
VACUUM FULL sales.orders;
VACUUM full dev.sales.orders TO 100 PERCENT;
VACUUM SORT ONLY;
VACUUM SORT ONLY sales.orders;
VACUUM sort only events to 75 percent;
VACUUM DELETE ONLY;
VACUUM DELETE ONLY sales.orders TO 80 PERCENT BOOST;
VACUUM REINDEX;
VACUUM REINDEX sales.orders;
VACUUM REINDEX sales.orders TO 75 PERCENT;
VACUUM RECLUSTER;
VACUUM RECLUSTER sales.orders;
VACUUM RECLUSTER sales.orders BOOST;
VACUUM BOOST;
VACUUM BOOST sales.orders;
VACUUM sales.orders BOOST;
VACUUM sales.orders TO 99 PERCENT;
VACUUM "Sales"."Order Lines" TO 75 PERCENT BOOST;
VACUUM /* all of it */ FULL -- the whole table
  sales.orders;
VACUUM #staging;
VACUUM sort;
VACUUM delete TO 90 PERCENT;
VACUUM recluster.orders;
VACUUM full.orders;
VACUUM boost.orders TO 50 PERCENT;
VACUUM ${schema}.orders;
VACUUM FULL {{ relation }} TO ${threshold} PERCENT;
VaCuUm Sort Only {{ schema }}.orders To 100 Percent Boost;

-- ANALYZE
ANALYZE;
analyze verbose;
ANALYZE sales.orders;
ANALYZE VERBOSE sales.orders;
ANALYSE sales.orders;
ANALYSE VERBOSE dev.sales.orders (id);
ANALYZE sales.orders (id, customer_id, "Placed At");
ANALYZE sales.orders PREDICATE COLUMNS;
ANALYZE sales.orders ALL COLUMNS;
ANALYZE VERBOSE sales.orders predicate columns;
ANALYZE PREDICATE COLUMNS;
ANALYZE ALL COLUMNS;
ANALYZE VERBOSE ALL COLUMNS;
ANALYZE VERBOSE PREDICATE COLUMNS;
ANALYZE sales.orders(id) ALL COLUMNS;
ANALYZE #staging (a, b);
ANALYZE /* statistics */ ${schema}.${table};
ANALYZE {{ relation }} PREDICATE COLUMNS;
ANALYZE predicate;
ANALYZE columns (a);
ANALYZE "analyze";

-- ANALYZE COMPRESSION
ANALYZE COMPRESSION;
analyze compression sales.orders;
ANALYZE COMPRESSION sales.orders (id, amount);
ANALYZE COMPRESSION sales.orders COMPROWS 1000000;
ANALYZE COMPRESSION sales.orders (id) COMPROWS 5000;
ANALYZE COMPRESSION COMPROWS 2000;
ANALYSE COMPRESSION #staging COMPROWS 1000;
ANALYZE COMPRESSION {{ relation }} COMPROWS ${rows};
Analyze Compression "Sales"."Orders" ( "Id" , amount ) Comprows 100000;
ANALYZE COMPRESSION dev.sales.orders -- by sampling
  COMPROWS /* per slice */ 100000;
