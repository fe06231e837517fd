/** Which objects a COPY reads. https://docs.aws.amazon.com/redshift/latest/dg/copy-parameters-data-source-s3.html */
import { readFile } from 'node:fs/promises';
import { TransferFailure } from './load-fault.js';
import type { LocalS3, S3Object } from './local-s3.js';
import { parseS3Url, s3Url, type CopyPlan, type S3Path } from './plan.js';

export interface SourceFile { readonly url: string; readonly object: S3Object }

/** In the order of their keys, or of the manifest. Throws TransferFailure where there is nothing to read, or something mandatory is missing. */
export async function sourceFiles(plan: CopyPlan, s3: LocalS3): Promise<readonly SourceFile[]> {
  const { source } = plan;
  if (plan.isManifest) return manifestFiles(source, s3);
  const objects = await s3.list(source);
  if (objects.length === 0) throw new TransferFailure(`The specified S3 prefix '${source.key}' does not exist`);
  return objects.map((object) => ({ url: s3Url({ bucket: source.bucket, key: object.key }), object }));
}

/** The text of the one object of this key. */
export async function readText(path: S3Path, s3: LocalS3): Promise<string> {
  const object = await s3.find(path);
  if (object === undefined) throw new TransferFailure(`The specified S3 prefix '${path.key}' does not exist`);
  return readFile(object.path, 'utf8');
}

interface ManifestEntry { readonly url?: unknown; readonly mandatory?: unknown }

/** https://docs.aws.amazon.com/redshift/latest/dg/loading-data-files-using-manifest.html */
async function manifestFiles(path: S3Path, s3: LocalS3): Promise<readonly SourceFile[]> {
  const files: SourceFile[] = [];
  for (const { url, mandatory } of entriesOf(await readText(path, s3))) {
    const entry = parseS3Url(String(url));
    if (entry === undefined || entry.key === '') throw new TransferFailure(`COPY with MANIFEST parameter requires full path of an S3 object.`);
    const object = await s3.find(entry);
    if (object !== undefined) files.push({ url: s3Url(entry), object });
    else if (mandatory === true) throw new TransferFailure(`The specified S3 object ${s3Url(entry)} of the manifest does not exist, and it is mandatory`);
  }
  if (files.length === 0) throw new TransferFailure('None of the files of the manifest exists');
  return files;
}

function entriesOf(text: string): readonly ManifestEntry[] {
  try {
    const { entries } = JSON.parse(text) as { readonly entries?: unknown };
    if (Array.isArray(entries)) return entries as readonly ManifestEntry[];
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new TransferFailure('Manifest file is not in correct json format');
}
