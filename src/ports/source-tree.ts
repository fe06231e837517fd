/** Files, as commands see them. Paths are as the user wrote them, with `/`. */

export interface SourceTree {
  /** The text of a UTF-8 file without its byte order mark. Throws FILE_UNREADABLE, also for a binary file. */
  read(path: string): Promise<string>;
  /** Several files; other work may go on meanwhile. Throws as `read`. */
  readAll(paths: readonly string[]): Promise<readonly { readonly path: string; readonly text: string }[]>;
  exists(path: string): Promise<'file' | 'folder' | undefined>;
  /** Every file below a folder, sorted by path, hidden ones and `node_modules` left out. */
  list(folder: string): Promise<readonly string[]>;
  /** Writes a file and the folders above it, whole or not at all. Throws FILE_UNWRITABLE. */
  write(path: string, text: string): Promise<void>;
  /** The nearest file of this name in the working folder or above it. */
  findUpward(name: string): Promise<string | undefined>;
}
