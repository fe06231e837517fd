import { describe, expect, test } from '@jest/globals';
import { chooseEnvironment, parseConfig } from '../../src/core/config.js';
import { errorOf } from './migrate/migrations.js';

const WHOLE = `
migrations = migrations, warehouse.ini   ; in order
tests      = tests
default    = dev

[lint]
fail_on  = warning
disable  = design/interleaved, name/reserved
severity.name/unqualified = error

[environment.dev]
warehouse = embedded:.redshift-devops/dev

[environment.mem]
warehouse = embedded:memory
embedded_s3 = testdata/s3

[environment.prod]
warehouse = redshift-serverless://analytics/dev
region    = eu-west-1
auth      = secret:arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf
approval  = required
variables.landing_bucket = s3://landing-prod
variables.empty =

[environment.old]
warehouse = redshift://cluster-1/dev
auth      = dbuser:migrator
`;

describe('a configuration', () => {
  const config = parseConfig('c.ini', WHOLE);
  const of = (name: string) => chooseEnvironment(config, name);

  test('says where the migrations and tests are', () => {
    expect(config).toMatchObject({ path: 'c.ini', migrations: ['migrations', 'warehouse.ini'], tests: ['tests'], defaultEnvironment: 'dev' });
    expect(parseConfig('c.ini', '')).toMatchObject({ migrations: ['migrations'], tests: ['tests'], defaultEnvironment: undefined });
  });

  test('sets the linter', () => {
    expect(config.lint).toEqual({ failOn: 'warning', disabled: new Set(['design/interleaved', 'name/reserved']), severities: new Map([['name/unqualified', 'error']]) });
    expect(parseConfig('c.ini', '').lint.failOn).toBe('error');
  });

  test('has environments', () => {
    expect(of('dev').warehouse).toEqual({ kind: 'embedded', folder: '.redshift-devops/dev', label: 'embedded:.redshift-devops/dev' });
    expect(of('mem').warehouse).toEqual({ kind: 'embedded', folder: undefined, s3Folder: 'testdata/s3', label: 'embedded:memory' });
    expect(of('prod')).toEqual({
      name: 'prod',
      approval: 'required',
      variables: new Map([['landing_bucket', 's3://landing-prod'], ['empty', '']]),
      warehouse: {
        kind: 'serverless', name: 'analytics', database: 'dev', region: 'eu-west-1', label: 'redshift-serverless://analytics/dev',
        auth: { kind: 'secret', arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:x-AbCdEf' },
      },
    });
    expect(of('old')).toMatchObject({ approval: 'none', warehouse: { kind: 'provisioned', name: 'cluster-1', auth: { kind: 'dbuser', name: 'migrator' }, region: undefined } });
  });
});

describe('choosing an environment', () => {
  const one = parseConfig('c.ini', '[environment.a]\nwarehouse = embedded:x');
  const two = parseConfig('c.ini', '[environment.a]\nwarehouse = embedded:x\n[environment.b]\nwarehouse = embedded:y');
  test('takes the one that is named, the default, or the only one', () => {
    expect(chooseEnvironment(two, 'b').name).toBe('b');
    expect(chooseEnvironment(parseConfig('c.ini', WHOLE), undefined).name).toBe('dev');
    expect(chooseEnvironment(one, undefined).name).toBe('a');
  });

  test.each<[string, () => unknown]>([
    ['it has a, b', () => chooseEnvironment(two, undefined)],
    ['no environment "c"; it has a, b', () => chooseEnvironment(two, 'c')],
    ['it has none', () => chooseEnvironment(parseConfig('c.ini', ''), undefined)],
  ])('or says that %s', (message, act) => {
    expect(errorOf(act)).toBe('ENVIRONMENT_UNKNOWN c.ini');
    expect(act).toThrow(message);
  });
});

const ENV = '[environment.a]\nwarehouse = embedded:x\n';

describe('mistakes are errors with their line', () => {
  test.each<[string, number, string]>([
    ['migration = x', 1, 'unknown key "migration"'],
    ['\nmigrations =', 2, 'migrations has no value'],
    ['[lints]', 1, 'unknown section [lints]'],
    ['[environment.]', 1, 'unknown section'],
    ['[environment.a b]', 1, 'unknown section'],
    ['[lint]\n[lint]', 2, 'section [lint] is there twice'],
    ['[lint]\nfail_on = fatal', 2, 'it may be error, warning or info'],
    ['[lint]\nseverity.name/x = high', 2, 'it may be error, warning or info'],
    ['[lint]\nseverity.name = error', 2, 'unknown key "severity.name"'],
    ['[lint]\nfailon = error', 2, 'unknown key "failon"'],
    ['default = a\ndefault = a', 2, 'key "default" is there twice'],
    ['[environment.a]', 1, 'environment "a" has no warehouse'],
    ['[environment.a]\nwarehouse = postgres://x/y', 2, 'it may be embedded:<folder>'],
    ['[environment.a]\nwarehouse = embedded:', 2, 'it may be embedded:<folder>'],
    ['[environment.a]\nwarehouse = redshift://x', 2, 'it may be embedded:<folder>'],
    ['[environment.a]\nwarehouse = redshift-serverless://x/y/z', 2, 'it may be embedded:<folder>'],
    [`${ENV}warehous = y`, 3, 'unknown key "warehous"'],
    [`${ENV}variables.1a = y`, 3, 'unknown key "variables.1a"'],
    [`${ENV}auth = iam`, 3, 'an embedded warehouse has no auth'],
    ['[environment.a]\nwarehouse = redshift://c/d\nembedded_s3 = s3', 3, 'embedded_s3 is for an embedded warehouse'],
    [`${ENV}approval = yes`, 3, 'it may be required or none'],
    [`${ENV}warehouse = embedded:y`, 3, 'key "warehouse" is there twice'],
    ['[environment.a]\nwarehouse = redshift://c/d\nauth = kerberos', 3, 'it may be iam'],
    ['[environment.a]\nwarehouse = redshift://c/d\nauth = secret:my-secret', 3, 'it may be iam'],
    ['[environment.a]\nwarehouse = redshift-serverless://w/d\nauth = dbuser:x', 3, 'a serverless workgroup has no dbuser'],
    ['what is this', 1, 'expected "key = value"'],
    ['default = dev\r\n\r\nwhat', 3, 'expected "key = value"'],
  ])('%j: line %i, %s', (text, line, message) => {
    expect(errorOf(() => parseConfig('c.ini', text))).toBe(`CONFIG_INVALID c.ini:${line}`);
    expect(() => parseConfig('c.ini', text)).toThrow(message);
  });

  test('a default that is no environment', () => {
    expect(errorOf(() => parseConfig('c.ini', `default = b\n${ENV}`))).toBe('CONFIG_INVALID c.ini');
  });
});

describe('secrets are refused and not repeated', () => {
  test.each([
    `${ENV}password = hunter2hunter2`,
    `${ENV}variables.db_password = hunter2hunter2`,
    `${ENV}variables.secret_access_key = hunter2hunter2`,
    `${ENV}variables.token = hunter2hunter2`,
    `${ENV}variables.x = AKIAHUNTER2HUNTER2AB`,
    `${ENV}variables.url = postgres://u:hunter2hunter2@h/d`,
    `${ENV}variables.c = aws_access_key_id=x;aws_secret_access_key=hunter2hunter2`,
  ])('%j', (text) => {
    expect(errorOf(() => parseConfig('c.ini', text))).toBe('CONFIG_SECRET c.ini:3');
    expect(() => parseConfig('c.ini', text)).not.toThrow(/hunter2/i);
  });

  test.each(['variables.bucket = s3://a/b', 'variables.role = arn:aws:iam::123456789012:role/x', 'variables.password_policy = strict'])('%j is none', (line) => {
    expect(errorOf(() => parseConfig('c.ini', `${ENV}${line}`))).toBe('nothing was thrown');
  });
});
