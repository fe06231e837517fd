-- The documented parameters of a session: https://docs.aws.amazon.com/redshift/latest/dg/cm_chap_ConfigurationRef.html
-- A preset of NULL is PostgreSQL's, which has the parameter in the same meaning; all others are kept and have no effect. A switch is shown as on or off.
CREATE TABLE _redshift_devops_embedded.parameter (name text PRIMARY KEY, preset text);
INSERT INTO _redshift_devops_embedded.parameter VALUES
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_analyze_threshold_percent.html
  ('analyze_threshold_percent', '10'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_cast_super_null_on_error.html
  ('cast_super_null_on_error', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_datashare_break_glass_session_var.html
  ('datashare_break_glass_session_var', ''),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_datestyle.html
  ('datestyle', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_default_geometry_encoding.html
  ('default_geometry_encoding', '2'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_describe_field_name_in_uppercase.html
  ('describe_field_name_in_uppercase', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_downcase_delimited_identifier.html
  ('downcase_delimited_identifier', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_identifier.html
  ('enable_case_sensitive_identifier', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_case_sensitive_super_attribute.html
  ('enable_case_sensitive_super_attribute', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_numeric_rounding.html
  ('enable_numeric_rounding', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_result_cache_for_session.html
  ('enable_result_cache_for_session', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_enable_spectrum_oid.html
  ('enable_spectrum_oid', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_enable_vacuum_boost.html
  ('enable_vacuum_boost', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_error_on_nondeterministic_update.html
  ('error_on_nondeterministic_update', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_extra_float_digits.html
  ('extra_float_digits', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_interval_forbid_composite_literals.html
  ('interval_forbid_composite_literals', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_json_serialization_enable.html
  ('json_serialization_enable', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_json_serialization_parse_nested_strings.html
  ('json_serialization_parse_nested_strings', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_max_concurrency_scaling_clusters.html
  ('max_concurrency_scaling_clusters', '1'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/max_cursor_result_set_size.html
  ('max_cursor_result_set_size', '0'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_mv_enable_aqmv_for_session.html
  ('mv_enable_aqmv_for_session', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_navigate_super_null_on_error.html
  ('navigate_super_null_on_error', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_parse_super_null_on_error.html
  ('parse_super_null_on_error', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_pg_federation_repeatable_read.html
  ('pg_federation_repeatable_read', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_query_group.html
  ('query_group', 'unset'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_search_path.html
  ('search_path', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_enable_pseudo_columns.html
  ('spectrum_enable_pseudo_columns', 'on'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_spectrum_query_maxerror.html
  ('spectrum_query_maxerror', '-1'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_statement_timeout.html
  ('statement_timeout', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_stored_proc_log_min_messages.html
  ('stored_proc_log_min_messages', 'LOG'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_timezone_config.html
  ('timezone', NULL),
  -- https://docs.aws.amazon.com/redshift/latest/dg/use_fips_ssl.html
  ('use_fips_ssl', 'off'),
  -- https://docs.aws.amazon.com/redshift/latest/dg/r_wlm_query_slot_count.html
  ('wlm_query_slot_count', '1');

-- The context variables the session has named, which PostgreSQL does not list: https://docs.aws.amazon.com/redshift/latest/dg/r_SET.html
CREATE FUNCTION _redshift_devops_embedded.variables() RETURNS text[] LANGUAGE sql STABLE AS $$
  SELECT string_to_array(nullif(current_setting('_redshift_devops_embedded.variables', true), ''), ' ') $$;

-- The setting of PostgreSQL that holds the value, with = before it, so that an empty text is not taken for none; NULL for one that is not kept here.
CREATE FUNCTION _redshift_devops_embedded.setting_place(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF setting NOT LIKE '%.%' THEN RETURN (SELECT '_redshift_devops_embedded.parameter.' || name FROM _redshift_devops_embedded.parameter WHERE name = setting AND preset IS NOT NULL); END IF;
  IF setting !~ '^([^[:punct:][:space:][:cntrl:][:digit:]]|_)([^[:punct:][:space:][:cntrl:]]|[_$])*[.]([^[:punct:][:space:][:cntrl:][:digit:]]|_)([^[:punct:][:space:][:cntrl:]]|[_$])*$' THEN
    RAISE EXCEPTION 'invalid name of a session context variable: "%"', setting USING ERRCODE = '42602', HINT = 'It is two standard identifiers with one dot between them.';
  END IF;
  RETURN '_redshift_devops_embedded.variable.' || setting;
END $$;

-- Without a value it is what it was at the start of the session; of what nobody documents nothing is kept. Answers true, so that IF can ask it.
CREATE FUNCTION _redshift_devops_embedded.set_setting(setting text, value text, is_local boolean) RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  place text := _redshift_devops_embedded.setting_place(setting);
  names text[] := _redshift_devops_embedded.variables();
BEGIN
  IF EXISTS (SELECT FROM _redshift_devops_embedded.parameter WHERE name = setting AND preset IN ('on', 'off')) THEN
    value := CASE WHEN value ~* '^(t|tr|tru|true|y|ye|yes|on|1)$' THEN 'on' WHEN value ~* '^(f|fa|fal|fals|false|n|no|of|off|0)$' THEN 'off' ELSE value END;
  END IF;
  IF setting = 'enable_case_sensitive_identifier' AND value = 'on' THEN PERFORM _redshift_devops_embedded.not_emulated(setting); END IF;
  IF setting LIKE '%.%' AND NOT setting = ANY (coalesce(names, '{}')) THEN
    PERFORM set_config('_redshift_devops_embedded.variables', array_to_string(names || setting, ' '), false);
  END IF;
  IF place IS NOT NULL THEN PERFORM set_config(place, coalesce('=' || value, ''), is_local); END IF;
  RETURN true;
END $$;

-- Variables stay known, and what COPY and UNLOAD left is no setting of Redshift's. Answers true, so that IF can ask it.
-- https://docs.aws.amazon.com/redshift/latest/dg/r_RESET.html
CREATE FUNCTION _redshift_devops_embedded.reset_all() RETURNS boolean LANGUAGE plpgsql AS $$
DECLARE
  kept jsonb := (SELECT jsonb_object_agg(name, setting) FROM _redshift_devops_embedded.own_settings() WHERE name !~ '[.](parameter|variable)[.]');
BEGIN
  RESET ALL;
  RETURN (SELECT count(set_config(key, value, false)) FROM jsonb_each_text(kept)) >= 0;
END $$;

-- A variable that was reset is NULL, one that nobody has set is unknown: https://docs.aws.amazon.com/redshift/latest/dg/r_CURRENT_SETTING.html
CREATE FUNCTION _redshift_devops_embedded.current_setting(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
DECLARE
  wanted text := lower(setting);
  place text := _redshift_devops_embedded.setting_place(wanted);
  kept text := pg_catalog.current_setting(place, true);
BEGIN
  IF kept LIKE '=%' THEN RETURN substr(kept, 2); END IF;
  IF wanted = ANY (_redshift_devops_embedded.variables()) THEN RETURN NULL; END IF;
  IF wanted LIKE '%.%' THEN RAISE EXCEPTION 'unrecognized configuration parameter "%"', wanted USING ERRCODE = '42704'; END IF;
  IF place IS NOT NULL THEN RETURN (SELECT preset FROM _redshift_devops_embedded.parameter WHERE name = wanted); END IF;
  -- PostgreSQL would give 1500 as 1500ms and 5000 as 5s.
  IF wanted = 'statement_timeout' THEN RETURN (SELECT pg_settings.setting FROM pg_settings WHERE name = wanted); END IF;
  RETURN pg_catalog.current_setting(wanted);
END $$;

-- Milliseconds without a unit are all that Redshift's manual knows: https://docs.aws.amazon.com/redshift/latest/dg/r_SET_CONFIG.html
CREATE FUNCTION _redshift_devops_embedded.set_config(setting text, value text, is_local boolean) RETURNS text LANGUAGE plpgsql AS $$
DECLARE
  wanted text := lower(setting);
BEGIN
  IF wanted = 'statement_timeout' AND value !~ '^ *[-+]?[0-9]+ *$' THEN RAISE EXCEPTION 'parameter "%" requires an integer value', wanted USING ERRCODE = '22023'; END IF;
  IF _redshift_devops_embedded.setting_place(wanted) IS NULL THEN PERFORM pg_catalog.set_config(wanted, value, is_local);
  ELSE PERFORM _redshift_devops_embedded.set_setting(wanted, value, is_local);
  END IF;
  RETURN _redshift_devops_embedded.current_setting(wanted);
END $$;

CREATE FUNCTION _redshift_devops_embedded.set_config(setting text, value text, is_local integer) RETURNS text LANGUAGE sql AS $$
  SELECT _redshift_devops_embedded.set_config(setting, value, is_local <> 0) $$;

-- https://docs.aws.amazon.com/redshift/latest/dg/r_SHOW.html
CREATE FUNCTION _redshift_devops_embedded.show_setting(setting text) RETURNS text LANGUAGE plpgsql STABLE AS $$
BEGIN
  IF setting NOT LIKE '%.%' AND NOT EXISTS (SELECT FROM _redshift_devops_embedded.parameter WHERE name = setting) THEN
    PERFORM _redshift_devops_embedded.not_emulated('SHOW ' || upper(setting));
  END IF;
  RETURN _redshift_devops_embedded.current_setting(setting);
END $$;

-- What a session has set and PostgreSQL does not list.
CREATE FUNCTION _redshift_devops_embedded.own_settings() RETURNS TABLE (name text, setting text) LANGUAGE sql STABLE AS $$
  SELECT place, pg_catalog.current_setting(place, true) FROM (
    SELECT '_redshift_devops_embedded.' || unnest(ARRAY['last_copy_id', 'last_copy_count', 'last_unload_count', 'variables'])
    UNION ALL SELECT _redshift_devops_embedded.setting_place(parameter.name) FROM _redshift_devops_embedded.parameter WHERE preset IS NOT NULL
    UNION ALL SELECT _redshift_devops_embedded.setting_place(unnest(_redshift_devops_embedded.variables()))) places (place)
  WHERE pg_catalog.current_setting(place, true) <> '' $$;
