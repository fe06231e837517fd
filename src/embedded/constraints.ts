/** What is wrong with a field of a request, in the words of AWS's JSON services. */
import { invalid, ServiceError } from './service-error.js';

/** What a JSON value is called where it cannot be read as the type of its field; the words are those of other AWS JSON services. */
export function mistyped(name: string, value: unknown, wanted: string): Error {
  const kind = Array.isArray(value) ? 'Start of list' : typeof value === 'object' ? 'Start of structure or map' : `${typeof value}`.toUpperCase() + '_VALUE';
  return new ServiceError('SerializationException', `${kind} cannot be converted to ${wanted} at ${name}`);
}

/** A text that must be there and not be empty. */
export function present(name: string, value: string | undefined): string {
  if (value === undefined) throw constraint(name, 'null', 'Member must not be null');
  if (value === '') throw constraint(name, '', 'Member must have length greater than or equal to 1');
  return value;
}

/** A text that is written as the service's model says. */
export function matching(name: string, value: string, pattern: RegExp): string {
  if (!pattern.test(value)) throw constraint(name, value, `Member must satisfy regular expression pattern: ${pattern.source}`);
  return value;
}

/** `rule` is in the words of the service's model. */
export function constraint(name: string, value: string, rule: string): Error {
  const field = name.charAt(0).toLowerCase() + name.slice(1);
  return invalid(`1 validation error detected: Value '${value.slice(0, 100)}' at '${field}' failed to satisfy constraint: ${rule}`);
}
