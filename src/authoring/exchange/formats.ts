import { extname } from 'node:path';

/** What can be imported and exported. This file loads nothing: the command line names them in its help. */
export const FORMATS = ['csv', 'tsv', 'json', 'md'] as const;

/** One of them. */
export type Format = (typeof FORMATS)[number];

const ENDINGS: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.tsv': 'tsv',
  '.tab': 'tsv',
  '.json': 'json',
  '.md': 'md',
  '.markdown': 'md',
};

/** The format that a file's name tells. */
export function formatOf(file: string): Format | undefined {
  return ENDINGS[extname(file).toLowerCase()];
}
