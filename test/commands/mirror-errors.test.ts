/** What a person reads when the mirror cannot be reached or does not let them in, and what of it must never be read. */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { CodeCommitServer, CREDENTIALS } from '../support/codecommit-server.js';
import { GitRepository } from '../support/git-repository.js';
import { errorOf, runMirrorCommand, type MirrorSetting } from '../support/mirror-run.js';

let server: CodeCommitServer;
let clone: GitRepository;
beforeEach(async () => {
  server = await new CodeCommitServer().start();
  server.create('shop');
  clone = new GitRepository().commit({ 'a.sql': 'select 1;' });
});
afterEach(async () => {
  clone.remove();
  await server.stop();
});

const failing = async (setting: Partial<MirrorSetting> = {}, ...args: readonly string[]): Promise<string> => {
  const message = await errorOf(runMirrorCommand({ server, cwd: clone.folder, ...setting }, ...args));
  for (const secret of [CREDENTIALS.secretAccessKey, CREDENTIALS.sessionToken]) expect(message).not.toContain(secret);
  expect(message).not.toMatch(/\d{8}T\d{6}Z[0-9a-f]{64}/);
  return message;
};

const MINUTES_MS = 60_000;

describe('CodeCommit refuses', () => {
  test('a repository that is not there', async () => {
    const message = await failing({ repository: 'nowhere' });
    expect(message).toContain('error CODECOMMIT_NOT_FOUND\n\ncodecommit::eu-west-1://nowhere: there is no such repository in this region of the account');
    expect(message).toContain('or create it with --create');
    expect(message).toContain('exit 5');
  });

  test('a role that may not read', async () => {
    server.may.GitPull = false;
    const message = await failing();
    expect(message).toContain('the credentials are good, and may not read the refs (403)');
    expect(message).toContain('Next: Grant codecommit:GitPull on arn:aws:codecommit:eu-west-1:111122223333:shop');
  });

  test('a role that may read and not push', async () => {
    server.may.GitPush = false;
    const message = await failing();
    expect(message).toContain('the credentials are good, and may not push (403)');
    expect(message).toContain('Next: Grant codecommit:GitPush on arn:aws:codecommit:eu-west-1:111122223333:shop');
    expect(message).toContain('What stands: 0 of 1 ref pushed');
  });

  test('a role that may not even ask why', async () => {
    Object.assign(server.may, { GitPull: false, GetRepository: false });
    const message = await failing();
    expect(message).toContain('the role may not do this (AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/mirror/run is not authorized to perform: codecommit:GetRepository)');
    expect(message).toContain('codecommit:GitPull and codecommit:GitPush');
  });

  test('a role that may not create', async () => {
    server.may.CreateRepository = false;
    expect(await failing({ repository: 'fresh' }, '--create')).toContain('the repository cannot be created: the role may not do this (AccessDeniedException: User: arn:aws:sts::111122223333:assumed-role/mirror/run is not authorized to perform: codecommit:CreateRepository)');
  });

  test('a role that may not set the default branch, after everything is pushed', async () => {
    server.may.UpdateDefaultBranch = false;
    clone.git('branch', 'trunk');
    const message = await failing({}, '--default-branch', 'trunk');
    expect(message).toContain('the default branch cannot be set to trunk');
    expect(message).toContain('What stands: the branches and tags are pushed; only the default branch is not set.');
  });

  test('credentials that have expired', async () => {
    server.isExpired = true;
    const message = await failing();
    expect(message).toContain('git was refused: the credentials have expired (ExpiredTokenException');
    expect(message).toContain('role-duration-seconds');
  });

  test('credentials that AWS does not know', async () => {
    expect(await failing({ env: { AWS_ACCESS_KEY_ID: 'AKIASOMEBODYELSE', AWS_SESSION_TOKEN: '' } })).toContain('AWS does not know these credentials, or not in this region (UnrecognizedClientException');
  });

  test.each([[20, '20 minutes behind'], [-45, '45 minutes ahead']])('a clock that is wrong by %i minutes', async (minutes, says) => {
    server.clockOffsetMs = minutes * MINUTES_MS;
    const message = await failing();
    expect(message).toContain(`because the clock of this machine is wrong (RequestTimeTooSkewed: the clock of this machine is ${says})`);
    expect(message).toContain('Next: Set the clock of this machine');
  });

  test('and the API, which would say why, does not answer', async () => {
    Object.assign(server, { isApiDown: true, isExpired: true });
    expect(await failing()).toContain('git was refused (403), and the API, which would tell why, cannot be reached');
  }, 20_000);
});

describe('nobody answers', () => {
  test('because the region does not exist', async () => {
    const message = await failing({ env: { CODE_COMMIT_ENDPOINT: '' } }, '--to', 'codecommit::eu-nowhere-9://shop');
    expect(message).toContain('error CODECOMMIT_UNREACHABLE');
    expect(message).toContain('the host git-codecommit.eu-nowhere-9.amazonaws.com is not known here');
    expect(message).toContain('Check the region and its spelling');
  }, 30_000);

  test('because nothing listens', async () => {
    expect(await failing({ env: { CODE_COMMIT_ENDPOINT: 'http://127.0.0.1:1' } })).toMatch(/CODECOMMIT_UNREACHABLE[^]*git could not read the refs: unable to access it: Failed to connect to 127\.0\.0\.1 port 1/);
  });

  test('because the service fails', async () => {
    server.failPush = { nth: 1, status: 503 };
    expect(await failing()).toMatch(/CODECOMMIT_UNREACHABLE[^]*git could not push: .*503/);
  });
});

const NO_CREDENTIALS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', AWS_SESSION_TOKEN: '', AWS_EC2_METADATA_DISABLED: 'true', AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };

describe('this machine lacks', () => {
  test('credentials', async () => {
    const message = await failing({ env: NO_CREDENTIALS });
    expect(message).toContain('error CODECOMMIT_DENIED\n\ncodecommit::eu-west-1://shop: no AWS credentials were found');
    expect(message).toContain('add aws-actions/configure-aws-credentials and permissions: id-token: write');
  });

  test('the profile that is asked for', async () => {
    expect(await failing({ env: NO_CREDENTIALS }, '--to', 'codecommit::eu-west-1://nobody@shop')).toContain('no AWS credentials were found');
  });

  test('a region', async () => {
    const message = await failing({ env: { AWS_REGION: '', AWS_DEFAULT_REGION: '', AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' } }, '--to', 'codecommit://shop');
    expect(message).toContain('codecommit://shop names no region, and neither does the AWS configuration');
    expect(message).toContain('exit 2');
  });

  test('git', async () => {
    expect(await failing({ env: { PATH: tmpdir() } })).toContain('error GIT_UNUSABLE\n\ngit is not installed, or not in PATH');
  });

  test('a git that is new enough', async () => {
    const bin = join(clone.folder, '.home', 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'git'), '#!/bin/sh\necho git version 2.20.1\n');
    chmodSync(join(bin, 'git'), 0o755);
    expect(await failing({ env: { PATH: `${bin}${delimiter}${process.env['PATH']}` } })).toContain('git version 2.20.1 is too old: mirror needs 2.32');
  });
});

describe('the clone is unfit, which costs no request', () => {
  afterEach(() => expect(server.requests).toEqual([]));

  test('none', async () => {
    const folder = join(server.folder, 'no-clone');
    mkdirSync(folder);
    expect(await failing({ cwd: folder })).toContain('error CLONE_UNFIT\n\nthere is no git repository here');
  });

  test('without a commit', async () => {
    const empty = new GitRepository();
    expect(await failing({ cwd: empty.folder })).toContain('this repository has no commit on any branch and no tag');
    empty.remove();
  });

  test('shallow', async () => {
    clone.commit();
    const shallow = join(server.folder, 'shallow');
    clone.git('clone', '-q', '--depth', '1', `file://${clone.folder}`, shallow);
    const message = await failing({ cwd: shallow });
    expect(message).toContain('this clone is shallow');
    expect(message).toContain('Next: Fetch the whole history: fetch-depth: 0 for actions/checkout');
  });

  test('partial', async () => {
    clone.git('config', 'uploadpack.allowFilter', 'true');
    const partial = join(server.folder, 'partial');
    clone.git('clone', '-q', '--filter=blob:none', `file://${clone.folder}`, partial);
    expect(await failing({ cwd: partial })).toContain('this clone is partial: it was made with a filter');
  });

  test('with objects that CodeCommit does not know', async () => {
    const other = join(server.folder, 'sha256');
    clone.git('init', '-q', '--object-format=sha256', other);
    expect(await failing({ cwd: other })).toContain('this repository names its objects by sha256');
  });
});

const isRoot = process.getuid?.() === 0;
(isRoot ? test : test.skip)('a clone that belongs to somebody else is mirrored (needs root to be tried)', async () => {
  chownSync(clone.folder, 65_534, 65_534);
  chownSync(join(clone.folder, '.git'), 65_534, 65_534);
  await runMirrorCommand({ server, cwd: clone.folder });
  expect(Object.keys(server.refs('shop'))).toEqual(['refs/heads/main']);
});

test.each([
  'codecommit::eu-west-1://shop.git', 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop/', 'https://user:hunter2@git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop',
  'https://github.com/acme/shop', 'http://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'ssh://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'codecommit::eu-west-1://a/b', '--upload-pack=x', 'shop',
])('--to %s is no mirror', async (to) => {
  const message = await failing({}, '--to', to).catch((error: unknown) => String(error));
  expect(message).toMatch(/USAGE|mirror: Option '--to/);
  expect(message).not.toContain('hunter2');
});

test('CODE_COMMIT_ENDPOINT may not lead credentials into the clear', async () => {
  for (const endpoint of ['http://example.com', 'https://example.com/path', 'example.com/x', 'ftp://127.0.0.1']) expect(await failing({ env: { CODE_COMMIT_ENDPOINT: endpoint } })).toContain('CONFIG_INVALID');
});
