-- What translated bodies of procedures ask before they end a transaction: https://docs.aws.amazon.com/redshift/latest/dg/stored-procedure-transaction-management.html
-- redshift_devops.atomic is on in a client's transaction, redshift_devops.block after a START TRANSACTION of a NONATOMIC procedure.
CREATE FUNCTION _redshift_devops_embedded.is_atomic() RETURNS boolean LANGUAGE sql STABLE AS $$ SELECT coalesce(current_setting('redshift_devops.atomic', true), '') = 'on' $$;

CREATE FUNCTION _redshift_devops_embedded.in_block() RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT _redshift_devops_embedded.is_atomic() OR coalesce(current_setting('redshift_devops.block', true), '') = 'on' $$;

-- The rest answer true, so that IF can ask them: a PERFORM would change FOUND.
CREATE FUNCTION _redshift_devops_embedded.set_block(state text) RETURNS boolean LANGUAGE sql AS $$ SELECT set_config('redshift_devops.block', state, false) IS NOT NULL $$;

CREATE FUNCTION _redshift_devops_embedded.not_emulated(what text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'NOT EMULATED: %', what USING ERRCODE = '2D000';
END $$;

CREATE FUNCTION _redshift_devops_embedded.may_end(command text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  IF _redshift_devops_embedded.is_atomic() THEN
    RAISE EXCEPTION '% cannot be invoked from a procedure that is executing in an atomic context.', command USING ERRCODE = '2D000',
      HINT = 'Try calling the procedure as a top-level call i.e. not from within an explicit transaction block. Or, if this procedure (or one of its ancestors in the call chain) was created with SET config options, recreate the procedure without them.';
  END IF;
  RETURN true;
END $$;

-- In a transaction of the client Redshift lets it, and here it cannot be.
CREATE FUNCTION _redshift_devops_embedded.may_end_nonatomic(command text) RETURNS boolean LANGUAGE plpgsql AS $$
BEGIN
  RETURN NOT _redshift_devops_embedded.is_atomic() OR _redshift_devops_embedded.not_emulated(command || ' of a NONATOMIC procedure that is called in a transaction');
END $$;

-- Whether a procedure must be called outside of a transaction: it, one of the same name, or one that it may call, ends transactions.
CREATE FUNCTION _redshift_devops_embedded.ends_transactions(procedure_name text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM pg_proc WHERE prokind = 'p' AND proname = procedure_name AND (prosrc LIKE '%_redshift_devops_embedded.%' OR prosrc ~* '[[:<:]]call[[:>:]]')) $$;
