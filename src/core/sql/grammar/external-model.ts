/** Reads CREATE MODEL and CREATE EXTERNAL MODEL. https://docs.aws.amazon.com/redshift/latest/dg/r_create_model_use_cases.html */
import type { Name } from '../nodes/base.js';
import type { CreateModel } from '../nodes/external.js';
import type { OptionValue } from '../nodes/options.js';
import type { Query } from '../nodes/queries.js';
import { knownOption, optionGroup, optionTable } from '../options.js';
import type { Parser } from '../parser.js';
import { expectQuery } from '../select.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import { expectText, iamRole, optionSequence, pairs, targetName, typeList } from './external-values.js';
import type { Grammar } from './grammar.js';

const K = words('replace external from target function returns');

export const EXTERNAL_MODEL_GRAMMAR: Grammar = { 'create-model': createModel };

const TRAINING = optionTable([
  { name: 'sagemaker', arg: 'string', read: endpoint },
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'auto', arg: 'switch' },
  { name: 'model_type', arg: 'value' },
  { name: 'problem_type', arg: 'value', read: choice },
  { name: 'objective', arg: 'value', read: choice },
  { name: 'preprocessors', arg: 'string' },
  { name: 'hyperparameters default', arg: 'none' },
  { name: 'hyperparameters default except', arg: 'group', read: pairs },
  { name: 'settings', arg: 'group', read: settings },
]);

const SETTINGS = optionTable([
  { name: 's3_bucket', arg: 'string' },
  { name: 'kms_key_id', arg: 'string' },
  { name: 'tags', arg: 'string' },
  { name: 's3_garbage_collect', arg: 'switch' },
  { name: 'max_cells', arg: 'number' },
  { name: 'max_runtime', arg: 'number' },
  { name: 'max_batch_rows', arg: 'number' },
  { name: 'horizon', arg: 'value' },
  { name: 'frequency', arg: 'value' },
  { name: 'percentiles', arg: 'value' },
  // https://docs.aws.amazon.com/redshift/latest/dg/r_create_external_model.html
  { name: 'model_id', arg: 'value' },
  { name: 'prompt', arg: 'string' },
  { name: 'suffix', arg: 'string' },
  { name: 'request_type', arg: 'value' },
  { name: 'response_type', arg: 'value' },
]);

function createModel(p: Parser): CreateModel {
  const orReplace = p.headHas(K.replace);
  const isExternal = p.headHas(K.external);
  const name = targetName(p, K.from);
  const { table, query, job } = trainingData(p);
  const target = p.eat(K.target) ? targetColumn(p) : -1;
  const functionName = p.eat(K.function) ? p.expectName() : null;
  const argumentTypes = functionName !== null && p.at(Shape.LeftParen) ? typeList(p) : [];
  const returns = p.eat(K.returns) ? expectType(p) : null;
  const training = optionSequence(p, TRAINING);
  return { kind: 'CreateModel', first: p.first, last: p.last, orReplace, isExternal, name, table, query, job, target, functionName, argumentTypes, returns, options: training };
}

interface TrainingData { readonly table: Name | null; readonly query: Query | null; readonly job: number }

/** `FROM table`, `FROM (query)`, `FROM 'job'`; a model that runs elsewhere has none. */
function trainingData(p: Parser): TrainingData {
  if (!p.eat(K.from)) return { table: null, query: null, job: -1 };
  if (p.kind() === Shape.String) return { table: null, query: null, job: p.pos++ };
  if (p.kind() !== Shape.LeftParen) return { table: p.expectName(), query: null, job: -1 };
  if (p.kind(1) !== Shape.String) return { table: null, query: expectQuery(p), job: -1 };
  p.pos++;
  const job = expectText(p);
  p.expect(Shape.RightParen);
  return { table: null, query: null, job };
}

/** A column, which people also write as a string. */
function targetColumn(p: Parser): number {
  return p.kind() === Shape.String ? p.pos++ : p.expectWord();
}

/** `'endpoint'` or `'endpoint':'model'` */
function endpoint(p: Parser): OptionValue | null {
  const first = p.pos;
  expectText(p);
  if (p.eatText(':')) expectText(p);
  return { kind: 'OptionWord', first, last: p.last };
}

/** One word or string, with or without parentheses. */
function choice(p: Parser): OptionValue | null {
  const first = p.pos;
  if (p.at(Shape.LeftParen)) return optionGroup(p);
  if (p.eatAny(Shape.String, Shape.Parameter) < 0 && p.word() < 0) return null;
  return { kind: 'OptionWord', first, last: first };
}

function settings(p: Parser): OptionValue | null {
  const first = p.pos;
  const read = p.recoveringParenList((q) => knownOption(q, SETTINGS));
  if (read === null) {
    p.fail(Shape.LeftParen);
    return null;
  }
  return { kind: 'OptionList', first, last: p.last, options: read };
}
