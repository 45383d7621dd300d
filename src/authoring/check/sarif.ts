import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Origin } from '../../core/index.js';
import type { Check } from './check.js';
import { type CheckRule, type Finding, RULES, type Severity } from './finding.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

/**
 * The findings as a log in SARIF 2.1.0 (OASIS), which GitHub's code scanning and editors read.
 * @param version of this program.
 * @param folder that paths are told from: the root of the repository.
 */
export function toSarif({ findings }: Check, version: string, folder: string): object {
  const ids = [...new Set(findings.map(({ rule }) => rule))].sort();
  const rules = ids.map((id) => ({
    id,
    ...(Object.hasOwn(RULES, id) ? { shortDescription: { text: RULES[id as CheckRule] } } : {}),
  }));
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: ids.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: finding.message },
    locations: [locationOf(finding, folder)],
    ...related(finding, folder),
  }));
  const driver = { name: 'wenda', semanticVersion: version, rules };
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }],
  };
}

function related({ other }: Finding, folder: string): object {
  if (!other) return {};
  const message = { text: `entry ${other.id}` };
  return { relatedLocations: [{ ...locationOf(other.origin, folder), message }] };
}

function locationOf({ file, line, column }: Origin, folder: string): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: uriOf(file, folder) },
      region: { startLine: line, startColumn: column },
    },
  };
}

/** Relative where the file is inside `folder`, absolute where not. */
function uriOf(file: string, folder: string): string {
  const whole = resolve(folder, file);
  const inside = relative(folder, whole);
  // On Windows, what is on another drive stays absolute.
  const isOutside = isAbsolute(inside) || inside.split(sep)[0] === '..';
  return isOutside ? pathToFileURL(whole).href : inside.split(sep).map(encodeURIComponent).join('/');
}
