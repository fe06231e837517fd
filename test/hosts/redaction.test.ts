import { expect, test } from '@jest/globals';
import { createRedaction } from '../../src/hosts/redaction.js';

test('hides every occurrence, the longest secret first, and each line of a secret of several', () => {
  const redaction = createRedaction();
  for (const secret of ['pass', 'password1', 'first line\nsecond line', '$&.*', '', 'abc']) redaction.add(secret);
  expect(redaction.redact('password1 pass second line $&.* abc')).toBe('*** *** *** *** abc');
});
