import { expect, test } from '@jest/globals';
import { isSafeEndpoint } from '../../src/core/endpoint.js';

test.each([
  ['https://redshift-data.eu-west-1.amazonaws.com', true],
  ['http://127.0.0.1:7000', true],
  ['http://localhost:1', true],
  ['http://[::1]:1/', true],
  ['http://example.com', false],
  ['http://127.0.0.1.example.com', false],
  ['http://localhost.example.com', false],
  ['http://user@example.com', false],
  ['ftp://127.0.0.1', false],
  ['not an address', false],
  ['', false],
])('%j: %p', (address, expected) => {
  expect(isSafeEndpoint(address)).toBe(expected);
});
