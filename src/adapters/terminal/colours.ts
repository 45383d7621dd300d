import picocolors from 'picocolors';
import type { Paint } from './paint.js';

/** Sets off by ANSI colours, for terminals. */
export function createColours(): Paint {
  const colours = picocolors.createColors(true);
  return { strong: colours.bold, faint: colours.dim, accent: colours.cyan };
}
