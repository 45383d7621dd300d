import { normalise } from './products.js';

/** Vectors in groups of such as lie near each other, so that those near a vector are found without a look at all. */
export interface Groups {
  /** The middle of each group: `dims` numbers of −127 to 127, whose direction counts. */
  readonly middles: Int8Array;
  /** For each vector the groups whose middles are nearest to it: `SPILL` of them. */
  readonly members: Uint8Array;
}

/** Groups that each vector is in: what lies between two is found from either side. */
export const SPILL = 2;
/** The most groups there are: their numbers are bytes. */
const MOST = 256;
/** Vectors that there are for one group at least. */
const LEAST_MEMBERS = 64;
/** By then hardly a vector changes its group. */
const ROUNDS = 6;

/** How many groups `count` vectors make. */
export function groupCount(count: number): number {
  return Math.max(1, Math.min(MOST, Math.floor(count / LEAST_MEMBERS)));
}

/**
 * Groups vectors by their directions: spherical k-means (Dhillon and Modha 2001), begun from vectors at even
 * distances, so that the same ones always get the same groups.
 */
export function groupVectors(vectors: Float32Array, dims: number): Groups {
  const count = dims > 0 ? vectors.length / dims : 0;
  const units = vectors.slice();
  for (let i = 0; i < count; i++) normalise(units.subarray(i * dims, (i + 1) * dims));
  const size = groupCount(count);
  const middles = new Float32Array(size * dims);
  for (let group = 0; group < size; group++) {
    const from = Math.floor((group * count) / size) * dims;
    middles.set(units.subarray(from, from + dims), group * dims);
  }
  const members = new Uint8Array(count * SPILL);
  for (let round = 0; round < ROUNDS; round++) {
    assign(units, middles, dims, members);
    const sums = new Float32Array(size * dims);
    for (let i = 0; i < count; i++) {
      const group = members[i * SPILL] as number;
      for (let k = 0; k < dims; k++)
        sums[group * dims + k] = (sums[group * dims + k] as number) + (units[i * dims + k] as number);
    }
    for (let group = 0; group < size; group++) {
      const sum = sums.subarray(group * dims, (group + 1) * dims);
      if (normalise(sum)) middles.set(sum, group * dims);
    }
  }
  assign(units, middles, dims, members);
  return { middles: Int8Array.from(middles, (x) => Math.round(127 * x)), members };
}

/** Gives each vector the groups whose middles have the highest products with it, the nearest first. */
function assign(units: Float32Array, middles: Float32Array, dims: number, members: Uint8Array): void {
  const count = members.length / SPILL;
  for (let i = 0; i < count; i++) {
    let first = 0;
    let second = 0;
    let most = Number.NEGATIVE_INFINITY;
    let next = Number.NEGATIVE_INFINITY;
    for (let group = 0, at = 0; at < middles.length; group++) {
      let product = 0;
      for (let k = i * dims; k < (i + 1) * dims; k++)
        product += (units[k] as number) * (middles[at++] as number);
      if (product > most) {
        second = first;
        next = most;
        first = group;
        most = product;
      } else if (product > next) {
        second = group;
        next = product;
      }
    }
    members[i * SPILL] = first;
    members[i * SPILL + 1] = second;
  }
}
