/** Reads CREATE EXTERNAL FUNCTION and CREATE LIBRARY. */
import type { CreateExternalFunction, CreateLibrary } from '../nodes/external.js';
import { optionTable } from '../options.js';
import type { Parser } from '../parser.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import { amount, expectText, iamRole, optionSequence, targetName, typeList } from './external-values.js';
import type { Grammar } from './grammar.js';

const K = words('replace returns language from');

export const EXTERNAL_FUNCTION_GRAMMAR: Grammar = { 'create-external-function': createExternalFunction, 'create-library': createLibrary };

const INVOCATION = optionTable([
  { name: 'volatile', arg: 'none' },
  { name: 'stable', arg: 'none' },
  { name: 'immutable', arg: 'none' },
  { name: 'lambda', arg: 'string' },
  { name: 'sagemaker', arg: 'string' },
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'retry_timeout', arg: 'number' },
  { name: 'max_batch_rows', arg: 'number' },
  { name: 'max_batch_size', arg: 'number', read: amount },
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_EXTERNAL_FUNCTION.html */
function createExternalFunction(p: Parser): CreateExternalFunction {
  const orReplace = p.headHas(K.replace);
  const name = p.expectName();
  const argumentTypes = typeList(p);
  p.expect(K.returns);
  const returns = expectType(p);
  const invocation = optionSequence(p, INVOCATION);
  return { kind: 'CreateExternalFunction', first: p.first, last: p.last, orReplace, name, argumentTypes, returns, options: invocation };
}

/** The authorization is that of COPY: https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-authorization.html */
const AUTHORIZATION = optionTable([
  { name: 'iam_role', arg: 'value', read: iamRole },
  { name: 'credentials', arg: 'string', as: true },
  { name: 'with credentials', arg: 'string', as: true },
  { name: 'access_key_id', arg: 'string', as: true },
  { name: 'secret_access_key', arg: 'string', as: true },
  { name: 'session_token', arg: 'string', as: true },
  { name: 'region', arg: 'string', as: true },
]);

/** https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_LIBRARY.html */
function createLibrary(p: Parser): CreateLibrary {
  const orReplace = p.headHas(K.replace);
  const name = targetName(p, K.language);
  p.expect(K.language);
  const language = p.expectWord();
  p.expect(K.from);
  const from = expectText(p);
  const authorization = optionSequence(p, AUTHORIZATION);
  return { kind: 'CreateLibrary', first: p.first, last: p.last, orReplace, name, language, from, options: authorization };
}
