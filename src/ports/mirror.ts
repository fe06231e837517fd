/** A clone and its mirror on another server. */
import type { AppError } from '../core/errors.js';
import type { PushUpdate } from '../core/mirror/batches.js';
import type { ChangedRef, Relation } from '../core/mirror/compare.js';
import type { PushedRef } from '../core/mirror/git-output.js';
import type { CloneListing, MirrorRefs } from '../core/mirror/refs.js';

export interface Mirror {
  /** How the mirror is called in messages. */
  readonly label: string;
  /** The clone's refs. Throws CLONE_UNFIT for one that cannot be pushed from, and GIT_UNUSABLE. */
  readClone(): Promise<CloneListing>;
  /** The mirror's refs, in one request. Throws CODECOMMIT_NOT_FOUND when there is no such repository, and what `push` throws. */
  readMirror(): Promise<MirrorRefs>;
  /** How each of the mirror's commits is related to the clone's, by the name of the ref. */
  relate(changed: readonly ChangedRef[]): Promise<ReadonlyMap<string, Relation>>;
  /** How many bytes of the clone's object store these objects take with all they lead to, without what the mirror's `haves` lead to. */
  measure(objects: readonly string[], haves: readonly string[]): Promise<number>;
  /** The commits from a branch's beginning to `tip` that `haves` do not lead to, the oldest first, along first parents. */
  ancestry(tip: string, haves: readonly string[]): Promise<readonly string[]>;
  /** Which of these commits have a `.gitattributes` that hands files to Git LFS. */
  withLfs(commits: readonly string[]): Promise<readonly string[]>;
  /**
   * One push. What became of each ref, also when some were rejected. Throws CODECOMMIT_DENIED, CODECOMMIT_NOT_FOUND or
   * CODECOMMIT_UNREACHABLE when the push as a whole did not come about, and MIRROR_CANCELLED.
   */
  push(updates: readonly PushUpdate[]): Promise<readonly PushedRef[]>;
  /** Creates the repository; that another run was first is no error. Throws CODECOMMIT_DENIED and CODECOMMIT_REFUSED. */
  create(repository: { readonly description: string; readonly tags: Readonly<Record<string, string>> }): Promise<void>;
  /** Sets the mirror's default branch, by its short name. Throws as `create`. */
  setDefaultBranch(branch: string): Promise<void>;
  /** Removes what was put on this machine's disk; the clone itself was never changed. */
  close(): Promise<void>;
}

/** The server a mirror lies on, as git reaches it. */
export interface GitRemote {
  readonly url: string;
  /** Made anew for each git, because it does not live long. Throws CODECOMMIT_DENIED when there is nothing to make it from. */
  credential(): Promise<GitCredential>;
  /** What a request means that git was refused; `said` is what git wrote to its stderr. */
  explain(asked: 'read' | 'push', said: string): Promise<AppError>;
}

export interface GitCredential { readonly username: string; readonly password: string }
