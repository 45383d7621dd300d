/**
 * The text with line feeds where carriage returns alone end its lines, as on old Macs; all stays in its place.
 * @example withLineFeeds('一\r二') // => '一\n二'
 */
export function withLineFeeds(text: string): string {
  return text.includes('\n') ? text : text.replaceAll('\r', '\n');
}
