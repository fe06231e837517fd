/** The address of a PostgreSQL server under an embedded warehouse. */

/** What is wrong with an address, without repeating it; undefined when it will do. */
export function serverAddressFault(address: string): string | undefined {
  const userAndPlace = /^postgres(?:ql)?:\/\/([^/?#]*)(?:[/?#]|$)/.exec(address)?.[1];
  if (userAndPlace === undefined) return 'it is no postgres:// address';
  const user = userAndPlace.includes('@') ? userAndPlace.slice(0, userAndPlace.lastIndexOf('@')) : '';
  // Lists of processes show command lines, and logs show addresses.
  if (user.includes(':') || /[?&](?:ssl)?password=/i.test(address)) return 'a password stands in it; put that into the environment as PGPASSWORD, or into a password file (PGPASSFILE, ~/.pgpass)';
  return undefined;
}
