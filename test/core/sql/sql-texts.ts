/** Texts for property tests: SQL-like, hostile, and clean statements whose split is known. */
import fc from 'fast-check';

/** Pieces that open, close, escape and separate; almost every text of them is broken somewhere. */
const PIECES = [
  "'", "''", '"', '""', '$$', '$a$', '$b$', '$', '/*', '*/', '--', '\n', '\r\n', '\\', "\\'", "E'", "ESCAPE '\\'", ';', ';;', '{{', '}}', '{%', '%}', '{', '}', '${x}', '${', ':name', '::', ':=', ':',
  '$1', '(', ')', '[', ']', '.', ',', '1', '1.5e3', '.5', '1e', '#tmp', '#', '+', '-', '+-', '@', '<=', '||', 'é', '😀', '\ud800', '\u00a0', '\ufeff', '\0', '\t', ' ', 'select', 'from t', 'with a as (', 'create table',
  'vacuum', 'grant select on a, b to c', 'Ab_$1',
];

export const hostileSql = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((pieces) => pieces.join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
);

/** Pieces of which each begins and ends by itself, some with a semicolon inside. */
const CLEAN = [
  'select', 'a', 'schema.name', '"q;n"', '"a""b"', "'a;b'", "'it''s'", "'a\\';b'", "E'x\\\\'", '$$ ; $$', "$f$ begin; $$ ' $$; end $f$", '{{ ref(";") }}', '{% if ; %}', '${name}', ':p', '$1', '1.5', '(', ')', '/* ; */', '/* /* ; */ */',
  '-- ; \'\n', '<=', '::int', ',',
];
const WORDS = ['select', 'insert', 'x', '"a;b"', "';'", '$$;$$', '1'];

/** A statement that begins and ends with a token. */
export const cleanStatement = fc
  .tuple(fc.constantFrom(...WORDS), fc.array(fc.constantFrom(...CLEAN), { maxLength: 8 }), fc.constantFrom(...WORDS))
  .map(([first, middle, last]) => [first, ...middle, last].join(' '));
