import { describe, expect, test } from '@jest/globals';
import { KEYWORDS, keyword, isReserved } from '../../../src/core/sql/keywords.js';
import { foldedName, Shape, splitsIntoOne, tokenize, tokenText } from '../../../src/core/sql/tokenizer.js';

const NAMES = new Map<number, string>(Object.entries(Shape).map(([name, kind]) => [kind, name]));

/** `Shape:text` of each token; keywords as the bare text. */
function shapes(text: string): readonly string[] {
  const tokens = tokenize(text);
  return Array.from({ length: tokens.count }, (_, index) => {
    const name = NAMES.get(tokens.kind[index] ?? 0);
    return name === undefined ? tokenText(tokens, index) : `${name}:${tokenText(tokens, index)}`;
  });
}

function faults(text: string): readonly string[] {
  return tokenize(text).faults.map(({ code, offset }) => `${code}@${offset}`);
}

describe('tokens', () => {
  test.each<[string, readonly string[]]>([
    ['select a', ['select', 'Word:a']],
    ['SeLeCt', ['SeLeCt']],
    ['selects', ['Word:selects']],
    ['select$', ['Word:select$']],
    ['größe', ['Word:größe']],
    ['"A b"', ['QuotedName:"A b"']],
    ['"a""b"', ['QuotedName:"a""b"']],
    ["'it''s'", ["String:'it''s'"]],
    ["'a' 'b'", ["String:'a'", "String:'b'"]],
    ["'a\\'b'", ["String:'a\\'b'"]],
    ["E'a\\'b'", ["String:E'a\\'b'"]],
    ["x'ff' n'a'", ["String:x'ff'", "String:n'a'"]],
    ["s'a'", ['Word:s', "String:'a'"]],
    ['$$a;b$$', ['DollarString:$$a;b$$']],
    ['$f$ $$ $f$', ['DollarString:$f$ $$ $f$']],
    ['1 1.5 .5 1e3 1.5E-3', ['Number:1', 'Number:1.5', 'Number:.5', 'Number:1e3', 'Number:1.5E-3']],
    ['a.b', ['Word:a', 'Dot:.', 'Word:b']],
    ['a.1', ['Word:a', 'Dot:.', 'Number:1']],
    ['a[0].b', ['Word:a', 'LeftBracket:[', 'Number:0', 'RightBracket:]', 'Dot:.', 'Word:b']],
    ['a::int', ['Word:a', 'Operator:::', 'int']],
    [':p = :q', ['Parameter::p', 'Operator:=', 'Parameter::q']],
    ['$1', ['Parameter:$1']],
    ['a:=1', ['Word:a', 'Operator::=', 'Number:1']],
    ['a <= b', ['Word:a', 'Operator:<=', 'Word:b']],
    ['2*-3', ['Number:2', 'Operator:*', 'Operator:-', 'Number:3']],
    ['a ~- b', ['Word:a', 'Operator:~-', 'Word:b']],
    ['++', ['Operator:+', 'Operator:+']],
    ['a+--c\nb', ['Word:a', 'Operator:+', 'Word:b']],
    ['a/*b*/c', ['Word:a', 'Word:c']],
    ['a||b', ['Word:a', 'Operator:||', 'Word:b']],
    ['#tmp', ['Word:#tmp']],
    ['a#b', ['Word:a', 'Operator:#', 'Word:b']],
    ['${name}', ['Template:${name}']],
    ['stage_${name}_v2.t', ['Template:stage_${name}_v2', 'Dot:.', 'Word:t']],
    ['${a}${b}', ['Template:${a}${b}']],
    ['orders_{{ day }}', ['Template:orders_{{ day }}']],
    ['a ${b} c', ['Word:a', 'Template:${b}', 'Word:c']],
    ['{% if x %}a{% endif %}', ['Word:a']],
    ['1..10', ['Number:1', 'Dot:.', 'Dot:.', 'Number:10']],
    ['1.', ['Number:1.']],
    ['{{ ref("a") }}.b', ['Template:{{ ref("a") }}', 'Dot:.', 'Word:b']],
    ['{% if x %}{# ; #}', []],
    ['a;;b', ['Word:a', 'Semicolon:;', 'Semicolon:;', 'Word:b']],
    ['\ufeffselect\u00a01', ['select', 'Number:1']],
    ['(a,b)', ['LeftParen:(', 'Word:a', 'Comma:,', 'Word:b', 'RightParen:)']],
  ])('%j', (text, expected) => {
    expect(shapes(text)).toEqual(expected);
    expect(faults(text)).toEqual([]);
  });
});

describe('backslashes', () => {
  test("ESCAPE '\\' is one character, although a backslash escapes elsewhere", () => {
    expect(shapes("a like 'x\\'y' escape '\\' and b")).toEqual(['Word:a', 'like', "String:'x\\'y'", 'escape', "String:'\\'", 'and', 'Word:b']);
  });

  test('a reading that swallows the rest of the file is given up', () => {
    expect(shapes("select 'c:\\'; select 1")).toEqual(['select', "String:'c:\\'", 'Semicolon:;', 'select', 'Number:1']);
  });

  test('in E strings a backslash always escapes where that closes', () => {
    expect(shapes("E'\\\\' , E'\\''")).toEqual(["String:E'\\\\'", 'Comma:,', "String:E'\\''"]);
  });
});

describe('comments', () => {
  test.each([
    ['a /* b /* c */ d */ e', 1],
    ['a -- b\ne', 1],
    ['/* x */ a -- y', 2],
    ['a /* one /* open */ b', 1],
  ])('%j', (text, expected) => {
    expect(tokenize(text).comments).toHaveLength(3 * expected);
    expect(faults(text)).toEqual([]);
  });

  test('a nested comment that never closes is read as a flat one', () => {
    expect(shapes('a /* one /* open */ b')).toEqual(['Word:a', 'Word:b']);
  });
});

describe('what is opened and never closed', () => {
  test.each([
    ["a 'b", ['UNTERMINATED_STRING@2'], ['Word:a', "String:'b"]],
    ["E'b", ['UNTERMINATED_STRING@1'], ["String:E'b"]],
    ['a "b', ['UNTERMINATED_NAME@2'], ['Word:a', 'QuotedName:"b']],
    ['a /* b', ['UNTERMINATED_COMMENT@2'], ['Word:a']],
    ['$f$ a; b', ['UNTERMINATED_DOLLAR_STRING@0'], ['Unknown:$f$', 'Word:a', 'Semicolon:;', 'Word:b']],
    ['$f$ $f', ['UNTERMINATED_DOLLAR_STRING@0'], ['Unknown:$f$', 'Unknown:$', 'Word:f']],
    ['{{ a', [], ['Unknown:{', 'Unknown:{', 'Word:a']],
    ['$a$b$', ['UNTERMINATED_DOLLAR_STRING@0'], ['Unknown:$a$', 'Word:b$']],
  ])('%j', (text, expectedFaults, expectedTokens) => {
    expect(faults(text)).toEqual(expectedFaults);
    expect(shapes(text)).toEqual(expectedTokens);
  });
});

test.each([
  ['Orders', 'orders'],
  ['"Orders"', 'orders'],
  ['"a""B"', 'a"b'],
  ['"open', 'open'],
])('the name %j stands for %j', (written, name) => {
  expect(foldedName(tokenize(written), 0)).toBe(name);
});

test.each<[string, boolean]>([['select 1', true], ['select 1;', false], ['select 1; select 2', false], ["select 'a", false], ['-- nothing', false]])('%j is one statement: %s', (text, expected) => {
  expect(splitsIntoOne(tokenize(text))).toBe(expected);
});

describe('keywords', () => {
  test('each is read as itself in either case', () => {
    for (const { word } of KEYWORDS) {
      expect([...tokenize(word).kind]).toEqual([keyword(word)]);
      expect([...tokenize(word.toUpperCase()).kind]).toEqual([keyword(word)]);
    }
  });

  test('some are reserved and some are not', () => {
    expect(isReserved(keyword('select'))).toBe(true);
    expect(isReserved(keyword('view'))).toBe(false);
    expect(() => keyword('nosuchword')).toThrow('nosuchword');
  });
});

describe('a stretch of a text', () => {
  test.each<[string, string, readonly string[]]>([
    ['a statement', 'x $$ select 1; $$ y', ['select', '1', ';']],
    ['marks that are closed behind it', "x $$ ' \" /* $$ ' \" */", ["' "]],
    ['a word at its end', 'x $$ab$$c', ['ab']],
    ['a comment at its end', 'x $$ a -- b$$ c', ['a']],
  ])('%s', (_title, text, expected) => {
    const from = text.indexOf('$$') + 2;
    const to = text.indexOf('$$', from);
    const tokens = tokenize(text, from, to);
    expect(Array.from({ length: tokens.count }, (_, index) => tokenText(tokens, index)).map((each) => each.startsWith("'") ? each.slice(0, 2) : each)).toEqual(expected);
    for (let at = 0; at < tokens.count; at++) expect(tokens.end[at]).toBeLessThanOrEqual(to);
  });
});
