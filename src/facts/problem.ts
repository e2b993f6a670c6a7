/** Something wrong with the data, as a person who edits it can find and mend it. */
export interface Problem {
  /** The file's name within the data folder, for example `stories/harbour.json`. */
  readonly file: string;
  /** The record's id, or its place in the file where it has none; empty where the whole file is meant. */
  readonly record: string;
  /** The path of the field within the file, for example `facts[3].said.edtf`; empty where the record is meant. */
  readonly field: string;
  /** A sentence without a full stop. */
  readonly message: string;
}

/** Takes problems as the checks find them. */
export type Report = (problem: Problem) => void;

export const formatProblem = ({ file, record, field, message }: Problem): string =>
  `${[file, record, field].filter((part) => part !== '').join(': ')}: ${message}`;
