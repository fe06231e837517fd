/** Keeps secrets out of everything a host writes, also where no runner masks them: reports, outputs and other people's CI. */

export interface Redaction {
  add(secret: string): void;
  redact(text: string): string;
}

/** Shorter values are no secrets, and hiding them would make the log unreadable. */
const LENGTH_MIN = 4;

export function createRedaction(): Redaction {
  const secrets = new Set<string>();
  return {
    add(secret) {
      for (const part of [secret, ...secret.split(/\r?\n/)]) if (part.trim().length >= LENGTH_MIN) secrets.add(part.trim());
    },
    redact(text) {
      // The longest first: a secret may contain another one.
      const longestFirst = [...secrets].sort((a, b) => b.length - a.length);
      return longestFirst.reduce((safe, secret) => safe.replaceAll(secret, '***'), text);
    },
  };
}
