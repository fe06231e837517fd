/** What must hold of every text, however broken: seeded, and run with more cases by `npm run properties`. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFault } from '../../../src/core/sql/faults.js';
import { childrenOf, isNode, type Node } from '../../../src/core/sql/nodes.js';
import { printTree } from '../../../src/core/sql/print-tree.js';
import { parseSql, type Statement } from '../../../src/core/sql/sql-file.js';
import { tokenText, type Tokens } from '../../../src/core/sql/tokenizer.js';
import { propertyRuns } from '../../support/property-runs.js';
import { expectLinear } from '../../support/linear.js';
import { hostileSql } from './sql-texts.js';

const VALID = join('test', 'core', 'sql', 'valid');
const SOURCES = readdirSync(VALID).map((file) => readFileSync(join(VALID, file), 'utf8'));
const STATEMENTS: readonly string[] = SOURCES.flatMap((text) => parseSql('valid.sql', text).statements.map((statement) => statement.text));

const runs = propertyRuns(2000);
const valid = fc.constantFrom(...STATEMENTS);

/** Every tree of a statement: its own, and those of the statements inside of a routine. */
function treesOf(statement: Statement): readonly { readonly tree: Node; readonly within: Statement }[] {
  const { tree } = statement.syntax;
  return [...(tree === null ? [] : [{ tree, within: statement }]), ...statement.inner.flatMap(treesOf)];
}

/** Children lie inside their parents and one after the other, and every field that holds a node is known as one. */
function expectNested(root: Node, { first, last }: Statement): void {
  const open: Node[] = [root];
  expect([root.first >= first, root.last <= last]).toEqual([true, true]);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    let reached = node.first;
    const children = childrenOf(node);
    for (const child of children) {
      if (child.last < child.first) continue;
      if (child.first < reached || child.last > node.last) throw new Error(`${child.kind} ${child.first}..${child.last} does not fit into ${node.kind} ${node.first}..${node.last} after ${reached}`);
      reached = child.last + 1;
    }
    const held = Object.values(node).flat().filter((value) => isNode(value) && !('tokens' in value));
    expect(held.length).toBe(children.length);
    open.push(...children);
  }
}

/** What a reader is told of a text: nothing may throw on the way. */
function readWhole(text: string): readonly Statement[] {
  const { statements } = parseSql('any.sql', text);
  for (const statement of statements) {
    for (const { tree, within } of treesOf(statement)) expectNested(tree, within);
    expect(statement.relations).toBeDefined();
    findFault(statement);
  }
  return statements;
}

function withoutToken(tokens: Tokens, at: number): string {
  return `${tokens.text.slice(0, tokens.start[at])}${tokens.text.slice(tokens.end[at])}`;
}

describe('any text is read', () => {
  test('whatever it is', () => {
    fc.assert(fc.property(hostileSql, (text) => void readWhole(text)), { numRuns: runs });
  });

  test('a valid statement cut off anywhere', () => {
    fc.assert(fc.property(valid, fc.nat(), (text, at) => void readWhole(text.slice(0, at % (text.length + 1)))), { numRuns: runs });
  });

  test('a valid statement with one token missing, doubled or moved', () => {
    fc.assert(fc.property(valid, fc.nat(), fc.constantFrom('missing', 'doubled', 'moved'), (text, n, change) => {
      const { tokens } = parseSql('x.sql', text);
      const at = n % tokens.count;
      const word = tokenText(tokens, at);
      const start = tokens.start[at] ?? 0;
      readWhole(change === 'missing' ? withoutToken(tokens, at) : change === 'doubled' ? `${text.slice(0, start)}${word} ${text.slice(start)}` : `${word} ${withoutToken(tokens, at)}`);
    }), { numRuns: runs });
  });

  test('two valid statements in one another', () => {
    fc.assert(fc.property(valid, valid, fc.nat(), (outer, inner, n) => {
      const { tokens } = parseSql('x.sql', outer);
      const start = tokens.start[n % tokens.count] ?? 0;
      readWhole(`${outer.slice(0, start)} ${inner} ${outer.slice(start)}`);
    }), { numRuns: runs });
  });
});

describe('a broken statement leaves the others alone', () => {
  test('whatever is wrong with it', () => {
    fc.assert(fc.property(valid, fc.nat(), (text, n) => {
      const { tokens } = parseSql('x.sql', text);
      const broken = withoutToken(tokens, n % tokens.count);
      // Without what stood between them, two minus signs begin a comment.
      const left = parseSql('x.sql', broken).tokens;
      if (left.faults.length > 0 || left.count !== tokens.count - 1 || left.comments.length !== tokens.comments.length) return;
      const statements = readWhole(`select 1 from a;\n${broken};\ninsert into b values (1);`);
      expect(statements[0]?.syntax.status).toBe('parsed');
      expect(statements.at(-1)?.row?.kind).toBe('insert');
      expect(statements.at(-1)?.syntax.status).toBe('parsed');
    }), { numRuns: runs });
  });
});

const shownTree = (text: string): string => parseSql('x.sql', text).statements.map(({ tokens, syntax }) => syntax.tree === null ? '' : printTree(tokens, syntax.tree)).join('\n').toLowerCase();

describe('the tree of a valid statement', () => {
  const spread = (text: string, gap: string): string => {
    const { tokens } = parseSql('x.sql', text);
    let made = '';
    for (let at = 0; at < tokens.count; at++) made += `${at > 0 && tokens.start[at] !== tokens.end[at - 1] ? gap : ''}${tokenText(tokens, at)}`;
    return made;
  };

  test('does not depend on white space and comments', () => {
    fc.assert(fc.property(valid, fc.constantFrom(' ', '\n', '\t ', ' /* ; */ ', ' -- ;\n'), (text, gap) => {
      // Two strings are one when a line ends between them: only there a line end means something.
      if (!gap.includes('\n') || !/'\s*'/.test(text)) expect(shownTree(spread(text, gap))).toBe(shownTree(spread(text, ' ')));
    }), { numRuns: runs });
  });

  test('is the same in a file of others', () => {
    fc.assert(fc.property(valid, valid, (text, other) => {
      expect(shownTree(`${other};\n${text}`)).toBe(`${shownTree(other)}\n${shownTree(text)}`);
    }), { numRuns: runs });
  });
});

describe('time grows with the text', () => {
  const nested = (open: string, close: string) => (n: number) => `select ${open.repeat(n)}1${close.repeat(n)}`;
  test.each<[string, (n: number) => string]>([
    ['parentheses', nested('(', ')')],
    ['open parentheses', nested('(', '')],
    ['cases', nested('case when ', ' then 1 end')],
    ['calls', nested('f(', ')')],
    ['subqueries', nested('(select ', ')')],
    ['minus signs', nested('- ', '')],
    ['NOT', nested('not ', '')],
    ['derived tables', (n) => `${'select * from ('.repeat(n)}select 1${') x'.repeat(n)}`],
    ['joins without conditions', (n) => `select * from a${' join b'.repeat(n)}`],
    ['common tables', (n) => `with ${Array.from({ length: n }, (_, at) => `a${at} as (select * from a${at - 1})`).join(', ')} select * from a${n - 1}`],
    ['values', (n) => `insert into t values ${'(1, \'a\', null), '.repeat(n)}(1, 'a', null)`],
    ['unions', (n) => `select 1${' union all select 1'.repeat(n)}`],
    ['columns nobody understands', (n) => `create table t (${'a int foo bar, '.repeat(n)}b int)`],
    ['options nobody understands', (n) => `copy t from 's3://b' ${'foo bar '.repeat(n)}`],
    ['array types', (n) => `create external table s.t (a ${'array<'.repeat(n)}int${'>'.repeat(n)})`],
    ['blocks', (n) => `create procedure p() as $$ ${'begin '.repeat(n)}${'end; '.repeat(n)}$$ language plpgsql`],
    ['conditions of a procedure', (n) => `create procedure p() as $$ begin ${'if a then '.repeat(n)}${'end if; '.repeat(n)}end $$ language plpgsql`],
    ['statements that are misspelt', (n) => 'select a form t; '.repeat(n)],
    ['one long statement that is misspelt', (n) => `select ${'a, '.repeat(n)} a form t`],
    ['statements without a semicolon', (n) => 'select 1\n'.repeat(n)],
  ])('%s', (_title, make) => {
    expectLinear(make, 150, (text) => void readWhole(text));
  });
});
