/** How parts of what is printed are set off. */
export interface Paint {
  strong(text: string): string;
  faint(text: string): string;
  accent(text: string): string;
}

const asIs = (text: string): string => text;

/** Sets nothing off: for pipes, files and `NO_COLOR`. */
export const PLAIN: Paint = Object.freeze({ strong: asIs, faint: asIs, accent: asIs });
