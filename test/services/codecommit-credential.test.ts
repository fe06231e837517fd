import { expect, test } from '@jest/globals';
import { signGitCredential } from '../../src/services/codecommit-credential.js';

const REQUEST = { host: 'git-codecommit.us-east-1.amazonaws.com', path: '/v1/repos/demo', region: 'us-east-1', atMs: Date.UTC(2026, 10, 22, 15, 0, 0, 999) };
const LONG_TERM = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG' };

test('signs as git-remote-codecommit does', () => {
  // Made by git-remote-codecommit with botocore 1.43.11.
  expect(signGitCredential(LONG_TERM, REQUEST)).toEqual({ username: 'AKIDEXAMPLE', password: '20261122T150000Z05d49a21cfa29505b096976475a218e3fc686e23ab507b4f86a3dfc073ca3b67' });
});

test('a session token is part of the name, and not of the signature', () => {
  const { username, password } = signGitCredential({ ...LONG_TERM, sessionToken: 'FwoG+/tok==' }, REQUEST);
  expect(username).toBe('AKIDEXAMPLE%FwoG+/tok==');
  expect(password).toBe(signGitCredential(LONG_TERM, REQUEST).password);
});

test.each([['host', 'git-codecommit-fips.us-east-1.amazonaws.com'], ['path', '/v1/repos/other'], ['region', 'us-east-2'], ['atMs', REQUEST.atMs + 1_000]])('another %s is another signature', (name, value) => {
  expect(signGitCredential(LONG_TERM, { ...REQUEST, [name]: value }).password.slice(-64)).not.toBe(signGitCredential(LONG_TERM, REQUEST).password.slice(-64));
});
