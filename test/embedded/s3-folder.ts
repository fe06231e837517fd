/** A folder that stands for S3, with what a test puts in it. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The authorization every COPY and UNLOAD must have. */
export const ROLE = 'IAM_ROLE \'arn:aws:iam::123456789012:role/load\'';

export class S3Folder {
  readonly path = mkdtempSync(join(tmpdir(), 's3-folder-'));

  constructor(...buckets: readonly string[]) {
    for (const bucket of buckets) mkdirSync(join(this.path, bucket));
  }

  /** `key` begins with the bucket. */
  put(key: string, content: string | Uint8Array): void {
    mkdirSync(dirname(join(this.path, key)), { recursive: true });
    writeFileSync(join(this.path, key), content);
  }

  read(key: string): string {
    return readFileSync(join(this.path, key), 'utf8');
  }

  bytes(key: string): Buffer {
    return readFileSync(join(this.path, key));
  }

  /** Every key, with its bucket. */
  keys(): readonly string[] {
    return readdirSync(this.path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(this.path.length + 1)).sort();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
