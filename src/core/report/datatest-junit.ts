/**
 * Data tests as JUnit XML, those that did not pass first.
 *
 * CodeBuild keeps 500 cases of a report, 5,000 characters of a message and 1,000 of a name:
 * https://docs.aws.amazon.com/codebuild/latest/userguide/limits.html
 */
import { countOfKind, type DataTestResult } from '../datatest/verdict.js';
import { rowLines } from './datatest-text.js';
import { renderPlace } from './error-text.js';
import { count, singleLine } from './text.js';
import { escapeXml } from './xml.js';

const CASES_MAX = 500;
const TEXT_LENGTH_MAX = 4_900;
const NAME_LENGTH_MAX = 900;

export function renderTestJunit(results: readonly DataTestResult[]): string {
  const ordered = [...results.filter(({ verdict }) => verdict.kind !== 'passed'), ...results.filter(({ verdict }) => verdict.kind === 'passed')];
  const shown = ordered.slice(0, ordered.length > CASES_MAX ? CASES_MAX - 1 : CASES_MAX);
  const left = ordered.slice(shown.length);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites><testsuite name="data tests" tests="${shown.length + (left.length > 0 ? 1 : 0)}" failures="${countOfKind(shown, 'failed')}" errors="${countOfKind(shown, 'error') + (allPassed(left) ? 0 : 1)}" skipped="0">`,
    ...shown.map(renderCase),
    ...(left.length > 0 ? [restCase(left)] : []),
    '</testsuite></testsuites>',
    '',
  ].join('\n');
}

function allPassed(results: readonly DataTestResult[]): boolean {
  return countOfKind(results, 'passed') === results.length;
}

/** What the limit leaves out still counts: it is red unless all of it passed. */
function restCase(left: readonly DataTestResult[]): string {
  const head = `<testcase classname="data tests" name="${count(left.length, 'more data test')}, not shown"`;
  return allPassed(left) ? `${head}/>` : `${head}><error message="${left.length - countOfKind(left, 'passed')} of them did not pass"/></testcase>`;
}

function renderCase({ test: { name, path, query }, verdict, elapsedMs }: DataTestResult): string {
  const head = `<testcase classname="${attribute(path)}" name="${attribute(name)}" time="${(elapsedMs / 1000).toFixed(3)}"`;
  const place = renderPlace(query.statement.range);
  switch (verdict.kind) {
    case 'passed': return `${head}/>`;
    case 'failed': return `${head}><failure message="${count(verdict.total, 'row')} where none may be">${escapeXml([place, ...rowLines(verdict)].join('\n'), TEXT_LENGTH_MAX)}</failure></testcase>`;
    case 'error': return `${head}><error message="${attribute(verdict.error.message)}">${escapeXml(`${place}\n${verdict.error.message}`, TEXT_LENGTH_MAX)}</error></testcase>`;
  }
}

function attribute(text: string): string {
  return escapeXml(singleLine(text), NAME_LENGTH_MAX);
}
