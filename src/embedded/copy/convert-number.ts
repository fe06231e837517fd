/** Fields of numbers. Blanks around one do not matter. */
import { LoadFault } from './load-fault.js';

const INTEGERS = {
  int2: { name: 'Short', max: 32_767n }, int4: { name: 'Integer', max: 2_147_483_647n }, int8: { name: 'Long', max: 9_223_372_036_854_775_807n },
} as const;

export function convertInteger(field: string, kind: keyof typeof INTEGERS): string {
  const { name, max } = INTEGERS[kind];
  const text = field.trim();
  if (!/^[-+]?\d+$/.test(text)) throw invalidDigit(field, /^[-+]?\d*/, name);
  const value = BigInt(text.replace('+', ''));
  if (value > max || value < -max - 1n) throw new LoadFault(1222, `Overflow, Column type: ${name}`);
  return text;
}

/** Digits behind the scale are cut off, or rounded with ROUNDEC. */
export function convertDecimal(field: string, precision: number, scale: number, rounds: boolean): string {
  const text = field.trim();
  const match = /^([-+]?)(\d*)(?:\.(\d*))?$/.exec(text);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (match === null || whole + fraction === '') throw invalidDigit(field, /^[-+]?\d*\.?\d*/, 'Decimal');
  const kept = BigInt((whole + fraction.slice(0, scale).padEnd(scale, '0')) || '0');
  const digits = String(rounds && (fraction[scale] ?? '0') >= '5' ? kept + 1n : kept).padStart(scale + 1, '0');
  if (digits.length > precision && precision > 0 && BigInt(digits) >= 10n ** BigInt(precision)) throw new LoadFault(1204, 'Numeric data overflow (result precision)');
  return (sign === '-' ? '-' : '') + (scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`);
}

export function convertFloat(field: string, kind: 'float4' | 'float8'): string {
  const text = field.trim();
  const name = kind === 'float4' ? 'Float' : 'Double';
  if (/^[-+]?(nan|inf|infinity)$/i.test(text)) return text;
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) throw invalidDigit(field, /^[-+]?\d*\.?\d*(?:e[-+]?\d*)?/i, name);
  const value = kind === 'float4' ? Math.fround(Number(text)) : Number(text);
  const isZero = !/[1-9]/.test(text.replace(/e.*/i, ''));
  if (!Number.isFinite(value) || (value === 0 && !isZero)) throw new LoadFault(1208, `Overflow, Column type: ${name}`);
  return text;
}

/** Names the first character that cannot be read on. */
function invalidDigit(field: string, readable: RegExp, type: string): LoadFault {
  const blanks = field.length - field.trimStart().length;
  const position = blanks + (readable.exec(field.trimStart())?.[0].length ?? 0);
  const character = [...field.slice(position)][0] ?? '';
  return new LoadFault(1207, `Invalid digit, Value '${character}', Pos ${position}, Type: ${type}`, position);
}
