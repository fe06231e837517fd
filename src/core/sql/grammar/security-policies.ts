/**
 * Reads row-level security and masking policies. https://docs.aws.amazon.com/redshift/latest/dg/r_CREATE_RLS_POLICY.html,
 * …/r_ATTACH_RLS_POLICY.html, …/r_CREATE_MASKING_POLICY.html, …/r_ATTACH_MASKING_POLICY.html
 */
import { expectExpression } from '../expressions.js';
import { expectPlainName } from '../identities.js';
import type { Name } from '../nodes/base.js';
import type { Expression } from '../nodes/expressions.js';
import type { AlterPolicy, AttachPolicy, CreatePolicy, DetachPolicy, PolicyColumn } from '../nodes/security.js';
import type { Parser } from '../parser.js';
import { Shape } from '../tokenizer.js';
import { expectType } from '../types.js';
import { words } from '../words.js';
import type { Grammar } from './grammar.js';
import { grantees } from './security-grants.js';

const K = words('masking if not exists with using as on table to from priority');

export const POLICY_GRAMMAR: Grammar = {
  'create-rls-policy': createPolicy, 'alter-rls-policy': alterPolicy, 'attach-rls-policy': attachPolicy, 'detach-rls-policy': detachPolicy,
  'create-masking-policy': createPolicy, 'alter-masking-policy': alterPolicy, 'attach-masking-policy': attachPolicy, 'detach-masking-policy': detachPolicy,
};

/** The word after CREATE, ALTER, ATTACH or DETACH. */
function policyKind(p: Parser): 'rls' | 'masking' {
  return p.tokens.kind[p.first + 1] === K.masking ? 'masking' : 'rls';
}

function createPolicy(p: Parser): CreatePolicy {
  const isBefore = p.headHas(K.exists);
  const name = p.expectName();
  // The newer pages write it behind the name.
  const ifNotExists = isBefore || p.eatAll(K.if, K.not, K.exists);
  const columns = p.eat(K.with) ? columnList(p) : [];
  const alias = columns.length > 0 ? relationAlias(p) : -1;
  const using = usingClause(p);
  return { kind: 'CreatePolicy', first: p.first, last: p.last, policy: policyKind(p), ifNotExists, name, columns, alias, using };
}

function columnList(p: Parser): readonly PolicyColumn[] {
  p.at(Shape.LeftParen);
  const columns = p.recoveringParenList(policyColumn);
  if (columns === null) p.fail(Shape.LeftParen);
  return columns ?? [];
}

function policyColumn(p: Parser): PolicyColumn | null {
  const first = p.pos;
  const name = p.expectWord();
  const type = name < 0 ? null : expectType(p);
  return name < 0 ? null : { kind: 'PolicyColumn', first, last: p.last, name, type };
}

function relationAlias(p: Parser): number {
  if (p.eat(K.as)) return p.expectWord();
  return p.kind() !== K.using && p.atName() ? p.word() : -1;
}

function usingClause(p: Parser): readonly Expression[] {
  p.expect(K.using);
  return expectParens(p);
}

function expectParens(p: Parser): readonly Expression[] {
  const items = p.parenList(expectExpression);
  if (items === null) p.fail(Shape.LeftParen);
  return items ?? [];
}

function alterPolicy(p: Parser): AlterPolicy {
  const name = p.expectName();
  const using = usingClause(p);
  return { kind: 'AlterPolicy', first: p.first, last: p.last, policy: policyKind(p), name, using };
}

function attachPolicy(p: Parser): AttachPolicy {
  const policy = policyKind(p);
  const name = expectPlainName(p);
  const relations = relationList(p);
  const columns = policy === 'masking' ? expectParens(p) : [];
  const inputs = policy === 'masking' && p.eat(K.using) ? expectParens(p) : [];
  const to = grantees(p, K.to);
  const priority = policy === 'masking' && p.eat(K.priority) ? priorityNumber(p) : -1;
  return { kind: 'AttachPolicy', first: p.first, last: p.last, policy, name, relations, columns, inputs, grantees: to, priority };
}

function relationList(p: Parser): readonly Name[] {
  p.expect(K.on);
  if (p.kind(1) !== Shape.Dot) p.eat(K.table);
  return p.commaList(expectPlainName);
}

function priorityNumber(p: Parser): number {
  const token = p.eatAny(Shape.Number, Shape.Parameter, Shape.Template);
  if (token < 0) p.fail(Shape.Number);
  return token;
}

function detachPolicy(p: Parser): DetachPolicy {
  const policy = policyKind(p);
  const name = expectPlainName(p);
  const relations = relationList(p);
  const columns = policy === 'masking' ? expectParens(p) : [];
  const from = grantees(p, K.from);
  return { kind: 'DetachPolicy', first: p.first, last: p.last, policy, name, relations, columns, grantees: from };
}
