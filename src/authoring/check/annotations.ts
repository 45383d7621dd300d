import type { Check } from './check.js';
import type { Finding, Severity } from './finding.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The findings as workflow commands, which GitHub Actions shows beside the lines of a pull request.
 * @example // ::warning file=k.yaml,line=3,col=5,title=name::entry "a": …
 */
export function toAnnotations({ findings, dropped }: Check): string {
  const lines = findings.map(toCommand);
  return [...lines, ...(dropped ? [`::error::… and ${dropped} more`] : [])].join('\n');
}

function toCommand({ file, line, column, severity, rule, message }: Finding): string {
  const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
  return `::${COMMANDS[severity]} ${place}::${data(message)}`;
}

/** What would end a command or begin another. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
