/** Projects for rounds of chaos: every kind of segment, and rows that show it when a statement ran twice or not at all. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const CONFIG = 'migrations = migrations\n[environment.dev]\nwarehouse = redshift-serverless://local/dev\nregion = us-east-1\n';

const TABLES = `CREATE SCHEMA shop;
CREATE TABLE shop.log (who VARCHAR(20), n INT);
CREATE TABLE shop.counter (n INT);
INSERT INTO shop.counter VALUES (1);
`;

/** Each stands for itself, so that their order can differ from project to project. */
const BLOCKS: readonly string[] = [
  "INSERT INTO shop.log VALUES ('twice', 1);\nINSERT INTO shop.log VALUES ('twice', 2);\nUPDATE shop.counter SET n = n * 2 + 1;\n",
  "INSERT INTO shop.log VALUES ('before vacuum', 1);\nVACUUM shop.log;\nINSERT INTO shop.log VALUES ('after vacuum', 1);\n",
  "CREATE TABLE shop.wide (a INT, b VARCHAR(10));\nINSERT INTO shop.wide VALUES (1, 'x');\nALTER TABLE shop.wide ALTER COLUMN b TYPE VARCHAR(30);\nINSERT INTO shop.wide VALUES (2, 'a longer text than before');\n",
  "CREATE TABLE shop.staged (a INT);\nINSERT INTO shop.staged VALUES (1);\nTRUNCATE shop.staged;\nINSERT INTO shop.staged VALUES (2);\n",
  'CREATE TABLE shop.target (a INT);\nCREATE TABLE shop.source (a INT);\nINSERT INTO shop.source VALUES (1);\nALTER TABLE shop.target APPEND FROM shop.source;\nINSERT INTO shop.source VALUES (2);\nALTER TABLE shop.target APPEND FROM shop.source;\n',
  "-- redshift-devops: no-transaction\nINSERT INTO shop.log VALUES ('alone', 1);\nINSERT INTO shop.log VALUES ('alone', 2);\n",
  '-- redshift-devops: no-transaction\nUPDATE shop.counter SET n = n * 3 + 1;\n',
];

/** How many projects there are. */
export const SHAPES = BLOCKS.length;

/** Writes the project of a shape into a folder that exists. */
export function writeProject(folder: string, shape: number): void {
  mkdirSync(join(folder, 'migrations'));
  writeFileSync(join(folder, 'redshift-devops.ini'), CONFIG);
  const write = (name: string, sql: string): void => writeFileSync(join(folder, 'migrations', `${name}.sql`), sql);
  write('V001__tables', TABLES);
  BLOCKS.forEach((_, at) => write(`V${String(at + 2).padStart(3, '0')}__block`, BLOCKS[(at + shape) % BLOCKS.length] ?? ''));
  write('R__v_log', 'CREATE OR REPLACE VIEW shop.v_log AS SELECT who, COUNT(*) AS times FROM shop.log GROUP BY who;\n');
}
