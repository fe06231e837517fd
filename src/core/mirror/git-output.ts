/** What git prints about refs, read. Formats: https://git-scm.com/docs/git-ls-remote, git-for-each-ref and git-push (`--porcelain`). */
import { cut, singleLine } from '../report/text.js';
import { BRANCHES, shortName, type CloneListing, type MirrorRefs, type Ref } from './refs.js';

/** For `git for-each-ref --format`; no name of a ref holds a space. */
export const REF_FORMAT = '%(objectname) %(*objectname) %(refname) %(symref)';

export function parseRefListing(printed: string): CloneListing['refs'] {
  return linesOf(printed).map((line) => {
    const [object = '', peeled = '', name = '', symbolic = ''] = line.split(' ');
    return { name, object, symbolic, ...(peeled === '' ? {} : { peeled }) };
  });
}

/** Of `git ls-remote --symref`. Where the server names no default branch, the branch of HEAD's commit is taken for it. */
export function parseLsRemote(printed: string): MirrorRefs {
  const refs = new Map<string, Ref>();
  let head: string | undefined;
  let headObject: string | undefined;
  for (const line of linesOf(printed)) {
    const [object = '', name = ''] = line.split('\t');
    if (object.startsWith('ref: ')) head = object.slice('ref: '.length);
    else if (name === 'HEAD') headObject = object;
    else if (name.endsWith('^{}')) {
      const tag = refs.get(name.slice(0, -'^{}'.length));
      if (tag !== undefined) refs.set(tag.name, { ...tag, peeled: object });
    } else refs.set(name, { name, object });
  }
  const byObject = [...refs.values()].find(({ name, object }) => name.startsWith(BRANCHES) && object === headObject)?.name;
  const found = head ?? byObject;
  return { refs: [...refs.values()], defaultBranch: found === undefined ? undefined : shortName(found) };
}

/** What became of one ref of a push. */
export interface PushedRef {
  readonly name: string;
  readonly isDone: boolean;
  /** Git's or the server's word for why not; '' when done. */
  readonly reason: string;
}

/** Of `git push --porcelain`: `<flag>\t<from>:<to>\t<summary> (<reason>)`, a line each. */
export function parsePush(printed: string): readonly PushedRef[] {
  return linesOf(printed).flatMap((line) => {
    const [, flag, name, summary = ''] = /^([ +\-*!=])\t[^\t]*?:(refs\/[^\t]+)\t(.*)$/.exec(line) ?? [];
    if (flag === undefined || name === undefined) return [];
    return [{ name, isDone: flag !== '!', reason: flag === '!' ? summary.replace(/^\[([^\]]*)\] ?/, '$1 ') .trim() : '' }];
  });
}

/** The first line of what git wrote to its stderr, short enough for a message. */
export function firstWords(said: string): string {
  const lines = said.split(/[\r\n]+/).map((line) => line.replace(/^(fatal|error|remote): */i, '').trim()).filter((line) => line !== '');
  return cut(singleLine(lines[0] ?? 'it did not say why'), 300);
}

function linesOf(printed: string): readonly string[] {
  return printed.split('\n').filter((line) => line !== '');
}
