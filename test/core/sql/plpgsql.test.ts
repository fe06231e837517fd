/** Bodies of routines: their trees, what a mistake in one of them spoils, and what is said about them. */
import { describe, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { faultPlace, findFault } from '../../../src/core/sql/faults.js';
import { childrenOf, type Node } from '../../../src/core/sql/nodes.js';
import type { RoutineBody } from '../../../src/core/sql/nodes/routines.js';
import { bodyFacts } from '../../../src/core/sql/plpgsql/body-facts.js';
import { printTree } from '../../../src/core/sql/print-tree.js';
import { Lines } from '../../../src/core/sql/source.js';
import { parseSql, type Statement } from '../../../src/core/sql/sql-file.js';
import { nodeText } from '../../../src/core/sql/tree-text.js';
import { tokenText } from '../../../src/core/sql/tokenizer.js';
import { readCases, writeCases } from './cases.js';

const procedure = (body: string): string => `CREATE PROCEDURE p() AS $$ ${body} $$ LANGUAGE plpgsql`;

function onlyStatement(sql: string): Statement {
  const [statement, ...others] = parseSql('case.sql', sql).statements;
  if (statement === undefined || others.length > 0) throw new Error(`not one statement: ${sql}`);
  return statement;
}

function bodyIn(statement: Statement): RoutineBody | null {
  const { tree } = statement.syntax;
  return tree?.kind === 'CreateProcedure' || tree?.kind === 'CreateFunction' ? tree.body : null;
}

function bodyOf(sql: string): RoutineBody {
  const body = bodyIn(onlyStatement(sql));
  if (body === null) throw new Error(`no body: ${sql}`);
  return body;
}

function outcomeOf(sql: string, around = procedure): string {
  const { tokens, block, statements, opaque, isComplete } = bodyOf(around(sql));
  const unread = [...opaque, ...statements.flatMap((statement) => statement.opaque)].map(({ first, last }) => `unread: ${nodeText(tokens, { kind: '', first, last })}`);
  return [isComplete ? 'complete' : 'not complete', ...(block === null ? [] : [printTree(tokens, block)]), ...unread].join('\n');
}

describe('trees', () => {
  const path = join('test', 'core', 'sql', 'plpgsql.cases');
  const cases = readCases(readFileSync(path, 'utf8'));
  const isUpdated = process.env['UPDATE'] === '1' && process.env['CASES'] === 'plpgsql.cases';
  if (isUpdated) writeFileSync(path, writeCases(cases.map((each) => ({ ...each, expected: outcomeOf(each.sql) }))));
  test.each(cases.map((each) => [each.title, each] as const))('%s', (_title, { sql, expected }) => {
    expect(outcomeOf(sql)).toBe(isUpdated ? outcomeOf(sql) : expected);
  });

  const inQuotes = (body: string): string => `CREATE PROCEDURE p() AS '${body.replaceAll("'", "''")}' LANGUAGE plpgsql`;
  const quoted = cases.filter(({ sql }) => sql.includes("'") && !sql.includes('\\'));
  test.each(quoted.map((each) => [each.title, each.sql] as const))('the same in quotes, its own doubled: %s', (_title, sql) => {
    expect(outcomeOf(sql, inQuotes)).toBe(outcomeOf(sql));
  });
});

describe('a statement that is not understood', () => {
  const PARTS = [
    'n := 1;', 'SELECT COUNT(*) INTO n FROM sales.orders;', 'IF n > 1 THEN m := CASE WHEN a THEN 1 ELSE 2 END; ELSE RETURN; END IF;',
    'FOR r IN SELECT id FROM sales.orders LOOP DELETE FROM sales.stage WHERE id = r.id; END LOOP;', 'EXECUTE sql INTO n;', 'RAISE INFO \'%\', n;',
    'BEGIN COMMIT; EXCEPTION WHEN OTHERS THEN NULL; END;', 'WHILE n > 0 LOOP n := n - 1; END LOOP;',
  ];
  const DAMAGE = [
    'what is this;', 'x := (1;', 'x := ;', 'SELEC 1;', 'INSERT INTO;', 'x := CASE WHEN a THN b ELSE c END;', 'LOOP EXIT END LOOP;', 'LOOP EXIT; END LOPO;', ';', 'IF a THN x := 1; END IF;',
    '<<label;', 'FETCH;', 'CREATE TABLE t (a;', 'CASE;', 'GET DIAGNOSTICS n;', 'x := 1 y := 2;', 'x := 1);', 'EXECUTE INTO n;', 'WHILE LOOP NULL; END LOOP;', 'FOR r IN LOOP NULL; END LOOP;',
    'OPEN c FOR;', 'BEGIN NULL END;', 'FOR r IN SELECT FROM LOOP NULL; END LOOP;', 'IF a THEN NULL; ELSIF THEN NULL; END IF;', 'CASE a WHEN THEN NULL; END CASE;',
  ];
  const treesOf = ({ tokens, block }: RoutineBody): readonly string[] => block?.statements.map((each) => printTree(tokens, each)) ?? [];
  const whole = treesOf(bodyOf(procedure(`BEGIN ${PARTS.join(' ')} END;`)));

  test.each(DAMAGE)('leaves the others alone: %s', (damage) => {
    expect(whole.length).toBe(PARTS.length);
    for (let at = 0; at <= PARTS.length; at++) {
      const body = bodyOf(procedure(`BEGIN ${[...PARTS.slice(0, at), damage, ...PARTS.slice(at)].join(' ')} END;`));
      const read = treesOf(body);
      expect([at, body.isComplete, read.slice(0, at)]).toEqual([at, false, whole.slice(0, at)]);
      expect([at, read.slice(read.length - whole.length + at)]).toEqual([at, whole.slice(at)]);
    }
  });

  test('makes the statement around the body one that is not read whole', () => {
    expect(onlyStatement(procedure('BEGIN what is this; END;')).syntax.status).toBe('recognised');
    expect(onlyStatement(procedure('BEGIN INSERT INTO t VALUES (1) BOGUS; END;')).syntax.status).toBe('recognised');
    expect(onlyStatement(procedure('BEGIN NULL; END; /* never closed')).syntax.status).toBe('recognised');
    expect(onlyStatement(procedure('BEGIN NULL; END;')).syntax.status).toBe('parsed');
  });
});

describe('mistakes', () => {
  const faultIn = (sql: string): string => {
    const fault = findFault(onlyStatement(sql));
    if (fault === null) return 'no fault';
    const { line, column } = new Lines(sql).positionAt(faultPlace(fault).start);
    return `${line}:${column} ${fault.expected.replace(/^an? /, '') || 'nothing'}`;
  };

  const cases = ['routines.cases', 'plpgsql.cases'].flatMap((file) => readCases(readFileSync(join('test', 'core', 'sql', 'broken', file), 'utf8')));
  test.each(cases.map(({ title, sql, expected }) => [title, sql, expected]))('%s', (_title, sql, expected) => {
    expect(faultIn(sql)).toBe(expected);
  });

  test.each([
    'COUNT(*) FROM sales.orders;', 'LET n = 5;', 'PRINT n;', 'FOREACH x IN ARRAY y LOOP NULL; END LOOP;', 'FOR r IN c1 LOOP NULL; END LOOP;', 'n += 1;', 'n := COUNT(*) FROM sales.orders;',
    'COMMIT AND CHAIN;', 'ASSERT n > 1;', 'BEGIN ATOMIC SELECT 1; END;', 'SIGNAL SQLSTATE \'1\';', 'REPEAT n := 1; UNTIL n > 1 END REPEAT;', 'CALL p(1) INTO n;',
    'COPY t FROM \'s3://b/k\'\n  NEWOPTION \'x\'\n  FORMAT CSV;', 'INSERT INTO t\nVALUES (1)\nBOGUS CLAUSE;', 'EXECUTE IMMEDIATE \'x\';',
  ])('nothing is said of what Redshift may learn: %s', (unknown) => {
    expect(faultIn(procedure(`\nDECLARE n INT;\nBEGIN\n${unknown}\nEND;\n`))).toBe('no fault');
  });
});

describe('the string that holds a body', () => {
  const inside = (sql: string): readonly string[] | null => bodyIn(onlyStatement(sql))?.statements.map(({ tokens, first, last }) => nodeText(tokens, { kind: '', first, last })) ?? null;
  test.each([
    ['CREATE PROCEDURE p() AS $$BEGIN DELETE FROM a; END$$ LANGUAGE plpgsql', ['DELETE FROM a']],
    ['CREATE PROCEDURE p() AS $tag$BEGIN DELETE FROM a; END$tag$ LANGUAGE PLPGSQL', ['DELETE FROM a']],
    ['CREATE PROCEDURE p() LANGUAGE \'plpgsql\' AS \'BEGIN DELETE FROM a; END\'', ['DELETE FROM a']],
    ['CREATE PROCEDURE p() AS \'BEGIN DELETE FROM a WHERE b = \'\'c\'\'; END\' LANGUAGE plpgsql', ['DELETE FROM a WHERE b = \'c\'']],
    ['CREATE PROCEDURE p() AS \'BEGIN DELETE FROM a WHERE b = \'\'it\'\'\'\'s\'\' AND c = \'\'\'\'; END\' LANGUAGE plpgsql', ['DELETE FROM a WHERE b = \'it\'\'s\' AND c = \'\'']],
    ['CREATE PROCEDURE p() AS \'BEGIN DELETE FROM a WHERE b = E\'\'\\\\n\'\'; END\' LANGUAGE plpgsql', null],
    ['CREATE FUNCTION f(INT) RETURNS VARCHAR STABLE AS \'SELECT \'\'a\'\' || $1\' LANGUAGE sql', ['SELECT \'a\' || $1']],
    ['CREATE PROCEDURE p() AS \'BEGIN RAISE INFO $x$\\$x$; END\' LANGUAGE plpgsql', null],
    ['CREATE PROCEDURE p() AS E\'BEGIN DELETE FROM a; END\' LANGUAGE plpgsql', null],
    ['CREATE PROCEDURE p() AS ${body} LANGUAGE plpgsql', null],
    ['CREATE FUNCTION f() RETURNS INT STABLE AS $$ SELECT 1 $$ LANGUAGE sql', ['SELECT 1']],
    ['CREATE FUNCTION f() RETURNS INT STABLE AS $$ SELECT 1; SELECT 2; $$ LANGUAGE sql', ['SELECT 1', 'SELECT 2']],
    ['CREATE FUNCTION f() RETURNS INT STABLE AS $$ return 1 $$ LANGUAGE plpythonu', null],
  ])('%s', (sql, expected) => {
    expect(inside(sql)).toEqual(expected);
  });

  test('its tokens have the offsets of the whole text, and its statements the places of the file', () => {
    const text = `SELECT 1;\n${procedure('\nBEGIN\n  DELETE FROM sales.stage;\nEND;\n')};`;
    const { statements } = parseSql('case.sql', text);
    const [inner] = statements.flatMap((each) => each.inner);
    expect([inner?.text, inner?.row?.kind, inner?.syntax.status, inner?.range.start.line, inner?.range.start.column]).toEqual(['DELETE FROM sales.stage', 'delete', 'parsed', 4, 3]);
    expect(text.slice(inner?.range.start.offset, inner?.range.end.offset)).toBe('DELETE FROM sales.stage');
  });

  test('in quotes the statements have the places of the file too, and a mistake is told where it is', () => {
    const text = "SELECT 1;\nCREATE PROCEDURE p() AS '\nBEGIN\n  DELETE FROM sales.stage WHERE a = ''x'' AND b = 1;\n  DELETE FROM t WHERE a = ''x'' ADN b = 1;\nEND' LANGUAGE plpgsql;";
    const [, created] = parseSql('case.sql', text).statements;
    const [inner] = created?.inner ?? [];
    expect([inner?.text, inner?.range.start.line]).toEqual(["DELETE FROM sales.stage WHERE a = 'x' AND b = 1", 4]);
    expect(text.slice(inner?.range.start.offset, inner?.range.end.offset)).toBe("DELETE FROM sales.stage WHERE a = ''x'' AND b = 1");
    const fault = created === undefined ? null : findFault(created);
    expect(fault === null ? '' : text.slice(faultPlace(fault).start, faultPlace(fault).end)).toBe('ADN');
  });

  test('routines in routines are read some levels deep, and the deepest are not', () => {
    const nested = (levels: number): string => levels === 0 ? 'DELETE FROM a;' : `CREATE PROCEDURE p() AS $t${levels}$ BEGIN ${nested(levels - 1)} END $t${levels}$ LANGUAGE plpgsql;`;
    const depth = (statement: Statement | undefined): number => statement === undefined ? 0 : 1 + depth(statement.inner[0]);
    expect([1, 2, 3, 4, 50].map((levels) => depth(parseSql('case.sql', nested(levels)).statements[0]))).toEqual([2, 3, 4, 4, 4]);
    expect([3, 4].map((levels) => parseSql('case.sql', nested(levels)).statements[0]?.syntax.status)).toEqual(['parsed', 'recognised']);
  });
});

test('PERFORM is told from SELECT, and is a name elsewhere', () => {
  const { statements, isComplete } = bodyOf(procedure('BEGIN PERFORM a(); SELECT 1; LOOP PERFORM b(); EXIT; END LOOP; <<x>> BEGIN Perform c(); END; perform := 1; SELECT perform FROM t; END;'));
  expect(isComplete).toBe(true);
  expect(statements.map(({ perform, row }) => [perform, row.kind])).toEqual([[true, 'select'], [false, 'select'], [true, 'select'], [true, 'select'], [false, 'select']]);
});

describe('facts', () => {
  const factsOf = (sql: string): object => {
    const body = bodyOf(sql);
    const { endsTransaction, calls, dynamic } = bodyFacts(body);
    const at = (node: { readonly first: number; readonly last: number }): string => nodeText(body.tokens, { kind: '', ...node });
    return { endsTransaction: endsTransaction.map(at), calls: calls.map(at), dynamic: dynamic.map(at) };
  };

  test('of a body with all of them, however deep', () => {
    expect(factsOf(procedure(`
      BEGIN
        TRUNCATE sales.stage;
        IF a THEN COMMIT; ELSE LOOP ROLLBACK; EXIT; END LOOP; END IF;
        CALL sales.other(1);
        EXECUTE 'TRUNCATE ' || tbl;
        FOR r IN EXECUTE sql LOOP NULL; END LOOP;
        OPEN c FOR EXECUTE sql || n;
        OPEN c FOR SELECT 1;
      EXCEPTION WHEN OTHERS THEN
        COMMIT;
      END;`))).toEqual({
      endsTransaction: ['TRUNCATE sales.stage', 'COMMIT', 'ROLLBACK', 'COMMIT'],
      calls: ['CALL sales.other(1)'],
      dynamic: ['\'TRUNCATE \' || tbl', 'sql', 'sql || n'],
    });
  });

  test('of a body with none of them', () => {
    const none = { endsTransaction: [], calls: [], dynamic: [] };
    expect(factsOf(procedure('BEGIN DELETE FROM sales.stage; END;'))).toEqual(none);
    expect(factsOf('CREATE FUNCTION f() RETURNS INT STABLE AS $$ SELECT 1 $$ LANGUAGE sql')).toEqual(none);
  });
});

describe('whatever stands in a body', () => {
  const SAMPLE = readFileSync(join('test', 'core', 'sql', 'valid', 'plpgsql.sql'), 'utf8');
  const BODIES = parseSql('valid.sql', SAMPLE).statements.map(bodyIn).filter((body) => body !== null);

  /** Nodes lie inside the one above them, in order. */
  function expectNested(root: Node): void {
    const open: Node[] = [root];
    const misplaced: Node[] = [];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      let reached = node.first;
      for (const child of childrenOf(node)) {
        if (child.last < child.first) continue;
        if (child.first < reached || child.last > node.last) misplaced.push(child);
        reached = child.last + 1;
        open.push(child);
      }
    }
    expect(misplaced).toEqual([]);
  }

  test('the nodes of a block lie inside each other, in order', () => {
    expect(BODIES.length).toBeGreaterThan(20);
    for (const { block } of BODIES) if (block !== null) expectNested(block);
  });

  test('a body that ends anywhere, or lacks any token, is read', () => {
    const body = BODIES.reduce((longest, each) => each.tokens.count > longest.tokens.count && each.tokens.count < 400 ? each : longest);
    const { text, start, end, count } = body.tokens;
    const from = start[0] ?? 0;
    const to = end[count - 1] ?? 0;
    for (let at = 0; at < count; at++) {
      for (const damaged of [text.slice(from, start[at]), text.slice(from, start[at]) + text.slice(end[at], to)]) {
        const read = bodyOf(procedure(damaged));
        if (read.block !== null) expectNested(read.block);
        expect(damaged).toContain(read.tokens.count === 0 ? '' : tokenText(read.tokens, 0));
      }
    }
  });

  test.each(['BEGIN ', 'IF a THEN ', 'LOOP ', 'CASE a WHEN b THEN ', 'FOR i IN 1..2 LOOP ', 'DECLARE a INT; BEGIN ', '<<a>> BEGIN ', 'WHEN a THEN ', 'ELSE ', 'END ', 'IF ', 'a[', 'EXCEPTION WHEN a THEN '])('%s again and again ends the reading, not the program', (piece) => {
    expect(bodyOf(procedure(`BEGIN ${piece.repeat(20_000)}`)).isComplete).toBe(false);
  });
});
