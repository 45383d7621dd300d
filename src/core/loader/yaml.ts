import { extname } from 'node:path';
import type { CST, Document } from 'yaml';
import { watchComments } from './comment.js';
import { toNode, type YamlLibrary } from './convert.js';
import { findLoneReturn, MIXED_ENDS } from './ends.js';
import { brief, type Complaint, LIMITS, quote } from './fault.js';
import { findJsonFault } from './json.js';
import type { Node } from './node.js';
import { readQuickly } from './quick.js';
import type { Sheet } from './sheet.js';

/** The value that a YAML or JSON text holds; `undefined` where its syntax is at fault or nothing is in it. */
export async function readYaml(sheet: Sheet, text = sheet.text): Promise<Node | undefined> {
  return readQuickly(text) ?? (await readByLibrary(sheet, text));
}

/** As `readYaml`, by the library alone. */
export async function readByLibrary(sheet: Sheet, text = sheet.text): Promise<Node | undefined> {
  const yaml = await import('yaml');
  const tokens = parse(yaml, sheet, text);
  if (!tokens) return undefined;
  const [document, second] = compose(yaml, tokens, text.length);
  if (!document || !(await isSound(document, second, sheet, text))) return undefined;
  return document.contents ? toNode(document.contents, yaml, sheet) : undefined;
}

/** The first two documents of the tokens. */
function compose(yaml: YamlLibrary, tokens: readonly CST.Token[], length: number) {
  // A file of noise gives a million errors: without their stacks they take a third of the memory.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    // Keys are compared later, in linear time: the library compares each with each.
    const composer = new yaml.Composer({ uniqueKeys: false, resolveKnownTags: false, logLevel: 'silent' });
    const [first, second] = composer.compose(tokens, true, length);
    return [first, second];
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** The library's tokens; stops before what its recursive half could not bear. */
function parse(yaml: YamlLibrary, sheet: Sheet, text: string): CST.Token[] | undefined {
  const parser = new yaml.Parser();
  const tokens: CST.Token[] = [];
  const watch = watchComments();
  let count = 0;
  for (const lexeme of new yaml.Lexer().lex(text)) {
    const cut = watch(lexeme);
    if (cut) sheet.complain(parser.offset, cut);
    for (const token of parser.next(lexeme)) tokens.push(token);
    count += 1 + escapesIn(lexeme);
    if (parser.stack.length > LIMITS.nesting || count > LIMITS.yamlTokens) {
      sheet.complain(parser.offset, count > LIMITS.yamlTokens ? TOO_MUCH : TOO_DEEP);
      return undefined;
    }
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

/** Each may be an error of its own. */
function escapesIn(lexeme: string): number {
  let count = 0;
  for (let at = lexeme.indexOf('\\'); at >= 0; at = lexeme.indexOf('\\', at + 1)) count++;
  return count;
}

async function isSound(
  document: Document.Parsed,
  second: Document.Parsed | undefined,
  sheet: Sheet,
  text: string,
) {
  const mistakes = [...document.errors, ...document.warnings];
  const directive = document.directives.yaml.explicit || Object.keys(document.directives.tags).length > 1;
  if (!mistakes.length && !second && !directive) return true;
  const json = extname(sheet.file).toLowerCase() === '.json' ? await findJsonFault(text) : undefined;
  if (json) {
    // Who writes JSON is not to be told of YAML.
    const { at, ...said } = json;
    sheet.complain(at, { rule: 'syntax', ...said });
    return false;
  }
  const lone = findLoneReturn(text);
  if (lone >= 0) {
    // The library takes it for a line's text at times, and stumbles over all that follows.
    sheet.complain(lone, MIXED_ENDS);
    return false;
  }
  const lines = new Set<number>();
  for (const { pos, code, message } of mistakes) {
    // One mistake often makes the library stumble twice on the same line.
    const { line } = sheet.place(pos[0]);
    if (!lines.has(line)) sheet.complain(pos[0], explain(code, message, text.slice(...pos)));
    lines.add(line);
  }
  if (second) sheet.complain(second.range[0], SECOND_DOCUMENT);
  if (directive) sheet.complain(text.search(/^%/m), DIRECTIVE);
  return false;
}

const TOO_DEEP: Complaint = Object.freeze({
  rule: 'nesting',
  expected: `at most ${LIMITS.nesting} lists and maps inside each other`,
  found: 'more',
  remedy: 'take the value out of its brackets or indentation',
});

const TOO_MUCH: Complaint = Object.freeze({
  rule: 'size',
  expected: `at most ${LIMITS.yamlTokens} YAML tokens`,
  found: 'more',
  remedy: 'split the file into several in one folder',
});

const SECOND_DOCUMENT: Complaint = Object.freeze({
  rule: 'syntax',
  expected: 'one YAML document a file',
  found: 'a second one',
  remedy: 'delete the `---` or `...` above it, or put it into a file of its own',
});

const DIRECTIVE: Complaint = Object.freeze({
  rule: 'syntax',
  expected: 'YAML 1.2 without directives',
  found: 'a line that begins with %',
  remedy: 'delete the line',
});

const REMEDIES: Readonly<Record<string, string>> = {
  BAD_DIRECTIVE: 'delete the line',
  BAD_DQ_ESCAPE: 'use single quotation marks, or write \\\\ for a backslash',
  BAD_INDENT: 'indent this line as its neighbours, with spaces, and close every bracket',
  BAD_SCALAR_START: 'put text that begins with this character into quotation marks',
  BLOCK_AS_IMPLICIT_KEY: 'put text that holds a colon and a space into quotation marks',
  MISSING_CHAR: 'add it, or put the text into quotation marks',
  MULTILINE_IMPLICIT_KEY: 'put the text into quotation marks, or add the colon after the field name',
  TAB_AS_INDENT: 'replace the tab by spaces',
  TAG_RESOLVE_FAILED: 'put text that begins with ! into quotation marks',
};

function explain(code: string, message: string, found: string): Complaint {
  return {
    rule: code === 'RESOURCE_EXHAUSTION' ? 'nesting' : 'syntax',
    expected: 'YAML 1.2',
    found: `${found.trim() ? `${quote(found)}: ` : ''}${brief(message.charAt(0).toLowerCase() + message.slice(1))}`,
    remedy: REMEDIES[code] ?? 'mend the line, or put its text into quotation marks',
  };
}
