/**
 * `npm run new -- rule <family>/<name>` writes a lint rule to begin with: a file that compiles and whose example fails until the rule
 * finds it. Run it in the folder of package.json.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';

const FAMILIES = [
  'tx', 'api', 'sec', 'destructive', 'alter', 'lock', 'pg', 'types', 'design', 'view', 'mv', 'name', 'idem', 'udf', 'load', 'merge', 'share', 'iceberg', 'ops',
];
const FOLDER = 'src/core/lint/rules';

const [what, id = '', ...rest] = process.argv.slice(2);
const [, family, name] = /^([a-z]+)\/([a-z]+(?:-[a-z]+)*)$/.exec(id) ?? [];
if (what !== 'rule' || rest.length > 0) refuse('usage: npm run new -- rule <family>/<name>');
if (family === undefined || name === undefined) refuse(`"${id}" is no id of a rule: write <family>/<name> in lower case, words separated by dashes`);
if (!FAMILIES.includes(family)) refuse(`there is no family "${family}"; families are ${FAMILIES.join(', ')}`);
const path = `${FOLDER}/${family}-${name}.ts`;
if (!existsSync(FOLDER)) refuse(`there is no folder ${FOLDER} here`);
if (readdirSync(FOLDER).includes(`${family}-${name}.ts`)) refuse(`the rule ${id} exists: ${path}`);

writeFileSync(path, template(`${family}-${name}`.replace(/-([a-z])/g, (_, letter) => letter.toUpperCase()), JSON.parse(readFileSync('package.json', 'utf8')).version), { flag: 'wx' });
process.stdout.write([
  `Wrote ${path}.`,
  'Next: fill it in, then',
  '  npm run generate',
  `  npm test -- test/core/lint/rules.test.ts -t ${id}`,
  'Its bad example fails until the check finds it.',
  '',
].join('\n'));

function refuse(why) {
  process.stderr.write(`${why}\n`);
  process.exit(2);
}

function template(exported, version) {
  return `/** Why the rule is there, in one sentence. */
import { defineRule } from '../rule.js';

export const ${exported} = defineRule({
  id: '${id}',
  summary: 'Write what is right, in one imperative sentence.',
  why: 'What Redshift does, and what it costs the one who does not know.',
  safe: 'What to write instead, where the summary does not say it all.',
  severity: 'warning',
  since: '${version}',
  source: new URL('https://docs.aws.amazon.com/redshift/latest/dg/c_SQL_commands.html'),
  examples: {
    bad: [{ sql: 'ANALYZE sales.bad;' }],
    good: [{ sql: 'ANALYZE sales.good;' }],
  },
  kinds: ['analyze'],
  check(statement, context) {
    const isWrong = statement.last < statement.first;
    if (isWrong) context.report({ at: { first: statement.first, last: statement.last }, message: 'Name what is wrong, and what to write instead.' });
  },
});
`;
}
