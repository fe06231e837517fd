/**
 * A plan that another, untrusted run wrote as JSON, read back. Nothing in it is believed: what has not the promised shape is refused, what
 * is too large is refused, and whoever shows it escapes every text.
 */
import { AppError } from '../errors.js';

export interface PlanDocument {
  readonly environment: string;
  readonly digest: string;
  readonly verdict: 'passed' | 'rejected';
  readonly steps: readonly PlanDocumentStep[];
}

export interface PlanDocumentStep {
  readonly migration: string;
  readonly segment: number;
  readonly segments: number;
  readonly atomicity: 'transaction' | 'standalone';
  readonly pointOfNoReturn: boolean;
  readonly statements: readonly string[];
  readonly risks: readonly PlanDocumentRisk[];
}

export interface PlanDocumentRisk { readonly rule: string; readonly severity: 'error' | 'warning' | 'info'; readonly message: string; readonly path: string; readonly line: number }

const TEXT_LENGTH_MAX = 5_000_000;
const ITEMS_MAX = 10_000;

/** Throws PLAN_FILE_INVALID and says where. */
export function readPlanDocument(text: string): PlanDocument {
  if (text.length > TEXT_LENGTH_MAX) throw invalid('it is larger than 5 MB');
  const value = fields(parsed(text), 'the plan');
  return {
    // As in a configuration: it goes into the mark by which the comment is found again.
    environment: textOf(value, 'environment', /^[A-Za-z0-9_-]{1,200}$/),
    digest: textOf(value, 'digest', /^[0-9a-f]{64}$/),
    verdict: oneOf(value, 'verdict', ['passed', 'rejected']),
    steps: listOf(value, 'steps').map(stepOf),
  };
}

function stepOf(item: unknown): PlanDocumentStep {
  const step = fields(item, 'a step');
  return {
    migration: textOf(step, 'migration'),
    segment: numberOf(step, 'segment'),
    segments: numberOf(step, 'segments'),
    atomicity: oneOf(step, 'atomicity', ['transaction', 'standalone']),
    pointOfNoReturn: step['pointOfNoReturn'] === true,
    statements: listOf(step, 'statements').map((statement) => textOf(fields(statement, 'a statement'), 'text')),
    risks: listOf(step, 'risks').map(riskOf),
  };
}

function riskOf(item: unknown): PlanDocumentRisk {
  const risk = fields(item, 'a risk');
  return {
    rule: textOf(risk, 'rule', /^[a-z]+\/[a-z0-9-]+$/),
    severity: oneOf(risk, 'severity', ['error', 'warning', 'info']),
    message: textOf(risk, 'message'),
    path: textOf(risk, 'path'),
    line: numberOf(fields(risk['start'], 'the start of a risk'), 'line'),
  };
}

type Fields = Readonly<Record<string, unknown>>;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('it is no JSON');
  }
}

function fields(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(`${what} is no object`);
  return value as Fields;
}

function textOf(value: Fields, name: string, form?: RegExp): string {
  const text = value[name];
  if (typeof text !== 'string' || (form !== undefined && !form.test(text))) throw invalid(`"${name}" is not what a plan has there`);
  return text;
}

function numberOf(value: Fields, name: string): number {
  const number = value[name];
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw invalid(`"${name}" is no count`);
  return number;
}

function oneOf<const C extends readonly string[]>(value: Fields, name: string, choices: C): C[number] {
  const found = choices.find((choice) => choice === value[name]);
  if (found === undefined) throw invalid(`"${name}" is none of ${choices.join(', ')}`);
  return found;
}

function listOf(value: Fields, name: string): readonly unknown[] {
  const list = value[name];
  if (!Array.isArray(list) || list.length > ITEMS_MAX) throw invalid(`"${name}" is no list of at most ${ITEMS_MAX}`);
  return list;
}

function invalid(why: string): AppError {
  return new AppError('PLAN_FILE_INVALID', `the file is no plan: ${why}`);
}
