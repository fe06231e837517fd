/**
 * Why a record or a field cannot be loaded: https://docs.aws.amazon.com/redshift/latest/dg/r_Load_Error_Reference.html
 *
 * The page numbers the reasons and describes them; the texts are those that STL_LOAD_ERRORS shows for them.
 */
export class LoadFault extends Error {
  override readonly name = 'LoadFault';
  /** `position` is the byte of the field. */
  constructor(readonly code: number, reason: string, readonly position = 0) {
    super(reason);
  }
}

/** Texts that are needed in more than one place. */
export const DELIMITER_NOT_FOUND = 'Delimiter not found';
export const INVALID_LINE = 1216;
export const TOO_LONG = 'Invalid input line: it is longer than 4 MB';

/** A failure of the whole COPY or UNLOAD, in the words of DescribeStatement. */
export class TransferFailure extends Error {
  override readonly name = 'TransferFailure';
}
