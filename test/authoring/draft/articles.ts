import { fileURLToPath } from 'node:url';
import { draftArticle } from '../../../src/authoring/draft/draft.js';
import { type Draft, settle } from '../../../src/authoring/draft/settle.js';
import { type ArticleDocument, numberPieces } from '../../../src/authoring/read/document.js';
import { readPlain } from '../../../src/authoring/read/plain.js';
import { readDocument } from '../../../src/authoring/read/read.js';
import { isHeld } from '../../../src/core/loader/figures/evidence.js';
import { extractFigures } from '../../../src/core/loader/figures/extract.js';
import { loadLexicon } from '../../../src/core/loader/lexicon.js';

/** The path of an article under test/fixtures. */
export const fixture = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/articles/${name}`, import.meta.url));

/** A document with `text` as plain text. */
export function documentOf(text: string): ArticleDocument {
  const pieces = readPlain(text);
  const title = pieces[0]?.level === 1 ? pieces[0].text.trim() : undefined;
  return { file: 'article.txt', ...(title ? { title } : {}), blocks: numberPieces(pieces) };
}

/** The drafts of a document. */
export async function draftsOf(document: ArticleDocument): Promise<Draft[]> {
  return settle((await draftArticle(document, loadLexicon())).proposals);
}

/** The drafts of a text; the one about the whole article left out. */
export async function draftText(text: string): Promise<Draft[]> {
  return (await draftsOf(documentOf(text))).filter(({ rule }) => rule !== 'topic');
}

/** The drafts of a fixture. */
export async function draftFixture(name: string) {
  const document = await readDocument(fixture(name));
  return { document, drafts: await draftsOf(document) };
}

/** Figures of the drafts' answers that their paragraphs do not hold. */
export function unprovenFigures(drafts: readonly Draft[], { blocks }: ArticleDocument): string[] {
  const texts = new Map(
    blocks.flatMap((block) => (block.kind === 'paragraph' ? [[block.number, block.text]] : [])),
  );
  return drafts.flatMap(({ answer, evidence }) => {
    const proof = evidence.flatMap(({ paragraph }) => extractFigures(texts.get(paragraph) ?? ''));
    return extractFigures(answer)
      .filter((figure) => figure.firm && !isHeld(figure, proof))
      .map(({ text }) => text);
  });
}
