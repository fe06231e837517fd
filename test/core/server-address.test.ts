import { expect, test } from '@jest/globals';
import { serverAddressFault } from '../../src/core/server-address.js';

test.each(['postgres://localhost/dev', 'postgresql://alice@db.example:5433/dev?sslmode=verify-full', 'postgres://alice@%2Ftmp%2Fsocket/dev', 'postgres:///dev'])('%s will do', (address) => {
  expect(serverAddressFault(address)).toBeUndefined();
});

test.each(['postgres://alice:s3cret@localhost/dev', 'postgres://alice:s3@cret@localhost/dev', 'postgres://localhost/dev?password=s3cret', 'postgres://localhost/dev?user=a&sslpassword=s3cret', 'mysql://localhost/s3cret'])('%s is refused without being repeated', (address) => {
  expect(serverAddressFault(address)).toMatch(/password|no postgres/);
  expect(serverAddressFault(address)).not.toContain('s3');
});
