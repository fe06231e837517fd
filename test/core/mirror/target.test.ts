import { describe, expect, test } from '@jest/globals';
import type { AppError } from '../../../src/core/errors.js';
import { gitAddress, parseMirrorTarget, targetLabel } from '../../../src/core/mirror/target.js';

const none = { region: undefined, profile: undefined, host: undefined };

test.each([
  ['codecommit::eu-west-1://shop', { ...none, repository: 'shop', region: 'eu-west-1' }],
  ['codecommit::us-gov-west-1://prod@my.shop_2', { ...none, repository: 'my.shop_2', region: 'us-gov-west-1', profile: 'prod' }],
  ['codecommit://shop', { ...none, repository: 'shop' }],
  ['codecommit://prod@shop', { ...none, repository: 'shop', profile: 'prod' }],
  ['https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', { ...none, repository: 'shop', region: 'eu-west-1', host: 'git-codecommit.eu-west-1.amazonaws.com' }],
  ['https://git-codecommit.cn-north-1.amazonaws.com.cn/v1/repos/shop', { ...none, repository: 'shop', region: 'cn-north-1', host: 'git-codecommit.cn-north-1.amazonaws.com.cn' }],
  ['https://git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/shop', { ...none, repository: 'shop', region: 'us-east-1', host: 'git-codecommit-fips.us-east-1.amazonaws.com' }],
  ['https://vpce-0a1b-c2d3.git-codecommit.us-east-1.vpce.amazonaws.com/v1/repos/shop', { ...none, repository: 'shop', region: 'us-east-1', host: 'vpce-0a1b-c2d3.git-codecommit.us-east-1.vpce.amazonaws.com' }],
])('%s', (text, target) => {
  expect(parseMirrorTarget(text)).toEqual(target);
});

test.each([
  undefined, '', 'shop', 'codecommit::eu-west-1://', 'codecommit::eu-west-1://shop.git', `codecommit://${'x'.repeat(101)}`, 'codecommit://a/b', 'codecommit::EU://shop', 'codecommit:: --x://shop', 'codecommit://a b@shop',
  'https://git-codecommit.eu-west-1.amazonaws.com.evil.example/v1/repos/shop', 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop?x', 'https://evil.example/git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop',
])('%s is none', (text) => {
  expect(() => parseMirrorTarget(text)).toThrow(expect.objectContaining({ code: 'USAGE' }));
});

test('a password in an address is not repeated', () => {
  let message = '';
  try {
    parseMirrorTarget('https://user:hunter2@git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop');
  } catch (error) {
    message = (error as AppError).message;
  }
  expect(message).toContain('//***@git-codecommit');
  expect(message).not.toContain('hunter2');
});

describe('the address', () => {
  const shop = parseMirrorTarget('codecommit::eu-west-1://shop');

  test.each([
    [undefined, 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'git-codecommit.eu-west-1.amazonaws.com'],
    ['', 'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/shop', 'git-codecommit.eu-west-1.amazonaws.com'],
    ['vpce-1.git-codecommit.eu-west-1.vpce.amazonaws.com', 'https://vpce-1.git-codecommit.eu-west-1.vpce.amazonaws.com/v1/repos/shop', 'vpce-1.git-codecommit.eu-west-1.vpce.amazonaws.com'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/v1/repos/shop', '127.0.0.1'],
  ])('with CODE_COMMIT_ENDPOINT = %s', (endpoint, url, host) => {
    expect(gitAddress(shop, 'eu-west-1', endpoint)).toEqual({ url, host, path: '/v1/repos/shop' });
  });

  test('in China', () => {
    expect(gitAddress(shop, 'cn-north-1', undefined).host).toBe('git-codecommit.cn-north-1.amazonaws.com.cn');
  });

  test('that was given whole is not replaced', () => {
    const given = parseMirrorTarget('https://git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/shop');
    expect(gitAddress(given, 'us-east-1', 'other.example').url).toBe('https://git-codecommit-fips.us-east-1.amazonaws.com/v1/repos/shop');
  });

  test.each(['http://example.com', 'https://example.com/path', 'host/path', 'https://user:pw@example.com', 'ftp://127.0.0.1', 'a b'])('refuses %s', (endpoint) => {
    expect(() => gitAddress(shop, 'eu-west-1', endpoint)).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID' }));
  });
});

test('a label holds no host and no profile', () => {
  expect(['codecommit://prod@shop', 'codecommit::eu-west-1://prod@shop'].map((text) => targetLabel(parseMirrorTarget(text)))).toEqual(['codecommit://shop', 'codecommit::eu-west-1://shop']);
});
