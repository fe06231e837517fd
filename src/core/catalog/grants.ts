/** Who may do what with a relation, as far as GRANT and REVOKE of the statements say. https://docs.aws.amazon.com/redshift/latest/dg/r_GRANT.html */
import type { Grant as GrantNode, Revoke } from '../sql/nodes/security.js';
import type { Name } from '../sql/nodes/base.js';
import type { Statement } from '../sql/sql-file.js';
import { nodeText } from '../sql/tree-text.js';
import { keyOf, type Grant, type ObjectName } from './catalog.js';

type NameOf = (statement: Statement, name: Name) => ObjectName | undefined;

export class Grants {
  private readonly granted = new Map<string, readonly Grant[]>();

  on(name: ObjectName): readonly Grant[] {
    return this.granted.get(keyOf(name)) ?? [];
  }

  copy(): Grants {
    const copied = new Grants();
    for (const [key, grants] of this.granted) copied.granted.set(key, grants);
    return copied;
  }

  add(statement: Statement, { privileges, objects, grantees }: GrantNode, nameOf: NameOf): void {
    if (objects?.coverage !== 'named' || objects.object !== 'table') return;
    const { tokens, range } = statement;
    for (const name of objects.names) {
      const on = nameOf(statement, name);
      if (on === undefined) continue;
      const granted: Grant = {
        on, origin: range,
        privileges: privileges.map((each) => each.kind === 'Option' ? each.name : nodeText(tokens, each)),
        to: grantees.map((grantee) => nodeText(tokens, grantee)),
      };
      this.granted.set(keyOf(on), [...this.on(on), granted]);
    }
  }

  /** Whoever loses a privilege on a table is taken out of all that is known of its grants. */
  revoke(statement: Statement, { option, objects, grantees }: Revoke, nameOf: NameOf): void {
    if (option >= 0 || objects === null) return;
    if (objects.coverage !== 'named') return this.granted.clear();
    const losing = new Set(grantees.map((grantee) => nodeText(statement.tokens, grantee)));
    for (const name of objects.names) {
      const on = nameOf(statement, name);
      if (on === undefined) continue;
      this.granted.set(keyOf(on), this.on(on).map((grant) => ({ ...grant, to: grant.to.filter((each) => !losing.has(each)) })).filter(({ to }) => to.length > 0));
    }
  }

  drop(name: ObjectName): void {
    this.granted.delete(keyOf(name));
  }

  move(from: ObjectName, to: ObjectName): void {
    const grants = this.granted.get(keyOf(from));
    this.drop(from);
    if (grants !== undefined) this.granted.set(keyOf(to), grants);
  }

  forget(isMeant: (name: ObjectName) => boolean): void {
    for (const [key, [grant]] of this.granted) if (grant !== undefined && isMeant(grant.on)) this.granted.delete(key);
  }
}
