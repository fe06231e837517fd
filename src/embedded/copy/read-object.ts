/** The bytes of an object of S3, unpacked and as UTF-8, piece by piece. */
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { encodeBytes } from './byte-text.js';
import { LoadFault, TransferFailure } from './load-fault.js';
import type { S3Object } from './local-s3.js';
import type { CopyPlan, Encoding } from './plan.js';

/** Yields byte texts. Throws LoadFault for another encoding and TransferFailure for what is no gzip. */
export async function* readObject({ path }: S3Object, { isGzip, encoding }: Pick<CopyPlan, 'isGzip' | 'encoding'>): AsyncGenerator<string> {
  const transcode = transcoder(encoding);
  const file = createReadStream(path);
  const gunzip = isGzip ? createGunzip() : undefined;
  // What goes wrong in the pipe comes out of the loop as well.
  const piped = gunzip === undefined ? undefined : pipeline(file, gunzip).catch(() => undefined);
  try {
    for await (const chunk of gunzip ?? file) yield transcode(chunk as Buffer);
    yield transcode(undefined);
  } catch (error) {
    if (String((error as NodeJS.ErrnoException).code).startsWith('Z_')) throw new TransferFailure('failed to inflate with gzip: invalid or incomplete deflate data. zip error code: -3');
    throw error;
  } finally {
    file.destroy();
    await piped;
  }
}

/** Undefined stands for the end of the file. */
type Transcoder = (chunk: Buffer | undefined) => string;

function transcoder(encoding: Encoding): Transcoder {
  if (encoding === 'utf8') return (chunk) => chunk?.toString('latin1') ?? '';
  if (encoding === 'iso88591') return (chunk) => encodeBytes(chunk?.toString('latin1') ?? '');
  let decoder: InstanceType<typeof TextDecoder> | undefined;
  return (chunk) => {
    decoder ??= new TextDecoder(utf16Of(encoding, chunk), { fatal: true });
    try {
      return encodeBytes(decoder.decode(chunk, { stream: chunk !== undefined }));
    } catch {
      throw otherEncoding();
    }
  };
}

/** UTF16 without an order of bytes says it by a mark at the beginning. */
function utf16Of(encoding: Encoding, first: Buffer | undefined): string {
  if (encoding === 'utf16le') return 'utf-16le';
  if (encoding === 'utf16be') return 'utf-16be';
  const mark = first?.subarray(0, 2).toString('hex');
  if (mark === 'fffe' || first === undefined) return 'utf-16le';
  if (mark === 'feff') return 'utf-16be';
  throw otherEncoding();
}

function otherEncoding(): LoadFault {
  return new LoadFault(1221, 'File has a different encoding from the one specified in the COPY command');
}
